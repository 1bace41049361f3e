#include "settings/set.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/duration_text.hpp"
#include "settings/clock_text.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

std::string refusal(std::string_view key, std::string_view text) {
  Policy policy;
  try {
    apply_setting(policy, key, text);
  } catch (const SettingsError& error) {
    EXPECT_EQ(policy, Policy{});
    return error.what();
  }
  return "accepted";
}

TEST(Set, ChangesOneValueByItsText) {
  Policy policy;
  apply_setting(policy, "rest_break.interval", "45 min");
  EXPECT_EQ(policy.rest_break.interval, Duration{45min});
  apply_setting(policy, "rest_break.duration=2min");
  EXPECT_EQ(policy.rest_break.duration, Duration{2min});
  apply_setting(policy, "micro_break.enabled", "off");
  EXPECT_FALSE(policy.micro_break.enabled);
  apply_setting(policy, "micro_break.max_postpones", "0");
  EXPECT_EQ(policy.micro_break.max_postpones, 0);
  apply_setting(policy, "micro_break.counts", "active");
  EXPECT_EQ(policy.micro_break.counts, Counts::active);
  apply_setting(policy, "day.starts", "5:30");
  EXPECT_EQ(policy.day.starts, 5h + 30min);
  apply_setting(policy, "stretches.places", "desk,mat");
  EXPECT_EQ(policy.stretches.places, (std::vector<std::string>{"desk", "mat"}));
  apply_setting(policy, "prompt.patience", "\"0s\"");
  EXPECT_EQ(policy.prompt.patience, 0s);
}

TEST(Set, WorkHoursTakeRangesAllAndNone) {
  Policy policy;
  apply_setting(policy, "work_hours.fri", "09:00-12:30, 22:00-06:00");
  EXPECT_EQ(policy.work_hours[4], (std::vector<HourRange>{{9h, 12h + 30min}, {22h, 6h}}));
  EXPECT_EQ(setting_text(policy, "work_hours.fri"), "09:00-12:30, 22:00-06:00");
  apply_setting(policy, "work_hours.fri", "none");
  EXPECT_EQ(policy.work_hours[4], std::vector<HourRange>{});
  EXPECT_EQ(setting_text(policy, "work_hours.fri"), "none");
  apply_setting(policy, "work_hours.fri", "all");
  EXPECT_EQ(policy.work_hours[4], std::nullopt);
  EXPECT_EQ(setting_text(policy, "work_hours.fri"), "all");
  apply_setting(policy, "work_hours.fri", R"(["00:00-24:00"])");
  EXPECT_EQ(policy.work_hours[4], std::nullopt);
}

TEST(Set, SaysWhatWasExpected) {
  EXPECT_EQ(refusal("rest_break.interval", "soon"),
            R"(rest_break.interval: expected a duration from 1s to 24h, such as "1min30s", found "soon")");
  EXPECT_THAT(refusal("rest_break.interval", "0s"), HasSubstr("from 1s to 24h"));
  EXPECT_THAT(refusal("rest_break.interval", "-5min"), HasSubstr("found \"-5min\""));
  EXPECT_THAT(refusal("rest_break.interval", "45"), HasSubstr("expected a duration"));
  EXPECT_THAT(refusal("rest_break.max_postpones", "three"), HasSubstr("a whole number from 0 to 100, found three"));
  EXPECT_THAT(refusal("rest_break.max_postpones", "101"), HasSubstr("found 101"));
  EXPECT_THAT(refusal("rest_break.max_postpones", "99999999999999999999"), HasSubstr("a whole number from 0 to 100"));
  EXPECT_THAT(refusal("rest_break.enabled", "maybe"), HasSubstr("true or false, found maybe"));
  EXPECT_THAT(refusal("rest_break.counts", "standing"), HasSubstr(R"("sitting" or "active")"));
  EXPECT_THAT(refusal("day.starts", "24:00"), HasSubstr("a time of day"));
  EXPECT_THAT(refusal("work_hours.mon", "09:00-12:30, 14-18"), HasSubstr("found \"14-18\""));
  EXPECT_THAT(refusal("stretches.places", "desk, roof"),
              HasSubstr(R"(any of "desk", "standing", "mat", found "roof")"));
  EXPECT_THAT(refusal("stretches.places", "desk, desk"), HasSubstr("twice"));
  EXPECT_THAT(refusal("stretches.hidden", "a,,b"), HasSubstr("expected a list of stretches"));
}

TEST(Set, NamesTheKeyThatWasMeant) {
  EXPECT_EQ(refusal("rest_break.intervall", "45min"),
            "unknown key rest_break.intervall; did you mean rest_break.interval?");
  EXPECT_EQ(refusal("qwertzuiop", "1"), "unknown key qwertzuiop");
  Policy policy;
  EXPECT_THROW(apply_setting(policy, "rest_break.interval"), SettingsError);
  EXPECT_THROW(apply_setting(policy, ""), SettingsError);
  EXPECT_THROW(setting_text(policy, "rest_break"), SettingsError);
}

/// Any value that a setting can have, as a text.
struct AnyText {
  std::mt19937& random;

  int upto(int most) { return std::uniform_int_distribution<int>{0, most}(random); }

  std::string operator()(const FlagSetting& /*kind*/) { return upto(1) != 0 ? "true" : "false"; }
  std::string operator()(const DurationSetting& kind) {
    std::uniform_int_distribution<Duration::rep> any{kind.least.count(), kind.most.count()};
    return format_duration(Duration{any(random)});
  }
  std::string operator()(const CountSetting& /*kind*/) { return std::to_string(upto(100)); }
  std::string operator()(const ChoiceSetting& kind) {
    return std::string(kind.words[static_cast<std::size_t>(upto(static_cast<int>(kind.words.size()) - 1))]);
  }
  std::string operator()(const TimeOfDaySetting& /*kind*/) {
    return format_time_of_day(std::chrono::minutes{upto(1439)});
  }
  std::string operator()(const HoursSetting& /*kind*/) {
    if (upto(4) == 0) return "all";
    std::string text;
    const int morning = upto(3) * 30;
    if (upto(1) != 0) text = format_hour_range({std::chrono::minutes{480 + morning}, 12h});
    if (upto(1) != 0) text += (text.empty() ? "" : ", ") + format_hour_range({22h, std::chrono::minutes{morning}});
    return text.empty() ? "none" : text;
  }
  std::string operator()(const WordsSetting& kind) {
    std::string text;
    for (const std::string_view word : kind.allowed.empty() ? std::span(place_words) : kind.allowed)
      if (upto(1) != 0) text += (text.empty() ? "" : ", ") + std::string(word);
    if (kind.allowed.empty() && !kind.fits("a")) return text.empty() ? "[]" : "/a/file.ics, ~/calendars";
    if (kind.allowed.empty() && upto(1) != 0) text += (text.empty() ? "" : ", ") + std::string("thoracic-extension_2");
    return text.empty() ? "[]" : text;
  }
  std::string operator()(const TextSetting& kind) {
    if (upto(3) == 0) return "";
    if (!kind.fits("playerctl")) return "somebody@example.org";
    std::string text;
    for (const std::string_view word : {"playerctl", "'a b'", "\"x\"", R"(\")", "$HOME", "| tee"})
      if (upto(1) != 0) text += std::string(word) + (upto(1) != 0 ? " " : "");
    return text;
  }
  std::string operator()(const TimesSetting& /*kind*/) { return "12:30"; }
  std::string operator()(const TablesSetting& kind) {
    if (kind.fields().front().key.ends_with("program"))
      return upto(2) == 0 ? "[]" : R"([{ program = "gimp", rule = "rest-only" }])";
    return upto(2) == 0 ? "[]" : R"([{ text = "Water", every = "1h" }, { text = "Lunch", at = "12:30" }])";
  }
};

TEST(Set, EveryKeyGivesBackTheTextThatItWasGiven) {
  std::mt19937 random{11};  // NOLINT(bugprone-random-generator-seed): the same values in every run
  Policy policy;
  for (int round = 0; round < 200; ++round) {
    for (const auto key : setting_keys()) {
      const auto text = std::visit(AnyText{random}, find_setting(key)->kind);
      ASSERT_NO_THROW(apply_setting(policy, key, text)) << key << '=' << text;
      ASSERT_EQ(setting_text(policy, key), text) << key;
    }
  }
}

}  // namespace
}  // namespace limber
