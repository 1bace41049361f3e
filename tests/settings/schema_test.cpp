#include "settings/schema.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "settings/error.hpp"
#include "settings/sample_words.hpp"

namespace limber {
namespace {

TEST(Schema, HasEveryKeyOnceWithASectionAndWhatIsExpected) {
  std::set<std::string_view> keys;
  for (const auto& setting : all_settings()) {
    EXPECT_TRUE(keys.insert(setting.key).second) << setting.key;
    EXPECT_EQ(std::ranges::count(setting.key, '.'), find_tables(setting.key) ? 0 : 1) << setting.key;
    EXPECT_FALSE(expected(setting).empty()) << setting.key;
  }
  EXPECT_EQ(keys.size(), 80U);
}

TEST(Schema, KeepsSectionsTogether) {
  const auto sections = all_sections();
  const std::set<std::string_view> once(sections.begin(), sections.end());
  EXPECT_EQ(once.size(), sections.size());
  EXPECT_EQ(sections.size(), 15U);
}

TEST(Schema, NoTwoKeysWriteToTheSamePlace) {
  for (const auto& setting : all_settings()) {
    // Everything set away from its default but this one: then this one still has its default.
    Policy policy;
    for (const auto& other : all_settings()) {
      if (other.key == setting.key) continue;
      auto value = value_of(other, policy);
      if (auto* flag = std::get_if<bool>(&value)) *flag = !*flag;
      if (auto* number = std::get_if<std::int64_t>(&value)) *number += 7;
      if (std::holds_alternative<DurationSetting>(other.kind)) value = std::string("7s");
      if (const auto* choice = std::get_if<ChoiceSetting>(&other.kind)) value = std::string(choice->words.back());
      if (std::holds_alternative<TimeOfDaySetting>(other.kind)) value = std::string("07:07");
      if (std::holds_alternative<HoursSetting>(other.kind)) value = std::vector<std::string>{"07:00-08:00"};
      if (const auto* words = std::get_if<WordsSetting>(&other.kind)) value = std::vector{a_word(*words)};
      if (const auto* its = std::get_if<TextSetting>(&other.kind)) value = a_text(*its);
      if (std::holds_alternative<TablesSetting>(other.kind)) value = parse_tables(some_tables(other));
      assign(other, policy, value);
      if (std::holds_alternative<TablesSetting>(other.kind))  // whose fields are put in order
        EXPECT_EQ(toml_text(value_of(other, policy)), some_tables(other));
      else
        EXPECT_EQ(value_of(other, policy), value) << other.key;
    }
    EXPECT_EQ(value_of(setting, policy), value_of(setting, Policy{})) << setting.key;
  }
}

TEST(Schema, EveryDefaultIsAllowed) {
  for (const auto& setting : all_settings()) {
    Policy policy;
    EXPECT_NO_THROW(assign(setting, policy, value_of(setting, Policy{}))) << setting.key;
    EXPECT_EQ(policy, Policy{}) << setting.key;
  }
}

TEST(Schema, BothEndsOfEveryRangeAreAllowedAndWhatLiesBeyondIsNot) {
  for (const auto& setting : all_settings()) {
    const auto* range = std::get_if<DurationSetting>(&setting.kind);
    if (!range) continue;
    Policy policy;
    const auto ms = [](Duration d) { return std::to_string(d.count()) + "ms"; };
    EXPECT_NO_THROW(assign(setting, policy, ms(range->least))) << setting.key;
    EXPECT_NO_THROW(assign(setting, policy, ms(range->most))) << setting.key;
    EXPECT_THROW(assign(setting, policy, ms(range->least - 1ms)), SettingsError) << setting.key;
    EXPECT_THROW(assign(setting, policy, ms(range->most + 1ms)), SettingsError) << setting.key;
    EXPECT_LE(range->least, Duration{1s}) << setting.key << ": one second has to do for trying things out";
    EXPECT_EQ(range->of(policy), range->most);
  }
}

TEST(Schema, ARefusedValueLeavesThePolicyAlone) {
  for (const auto& setting : all_settings()) {
    Policy policy;
    const bool is_text = std::holds_alternative<TextSetting>(setting.kind);  // for which few texts are nonsense
    for (const Value& value :
         {Value{std::string(is_text ? "two\nlines" : "nonsense")}, Value{std::int64_t{-1}},
          Value{std::string(is_text ? "'open" : "")}, Value{std::vector<std::string>{"desk", "a b"}}}) {
      EXPECT_THROW(assign(setting, policy, value), SettingsError) << setting.key;
      EXPECT_EQ(policy, Policy{}) << setting.key;
    }
  }
}

TEST(Schema, FindsTheKeyThatWasMeant) {
  EXPECT_EQ(nearest_key("rest_break.intervall"), "rest_break.interval");
  EXPECT_EQ(nearest_key("rest-break.interval"), "rest_break.interval");
  EXPECT_EQ(nearest_key("rest_break.interva"), "rest_break.interval");
  EXPECT_EQ(nearest_key("micro_break.natural_afer"), "micro_break.natural_after");
  EXPECT_EQ(nearest_key("rest_break.heads_up"), "prompt.heads_up");
  EXPECT_EQ(nearest_key("sitting_limit"), "day.sitting_limit");
  EXPECT_EQ(nearest_key("work_hours.mo"), "work_hours.mon");
  EXPECT_EQ(nearest_key("something.else.entirely"), "");
  EXPECT_EQ(nearest_key(std::string(100'000, 'a')), "");
  EXPECT_EQ(nearest_section("rest_brake"), "rest_break");
  EXPECT_EQ(nearest_section("workhours"), "work_hours");
  EXPECT_EQ(nearest_section("zzz"), "");
}

}  // namespace
}  // namespace limber
