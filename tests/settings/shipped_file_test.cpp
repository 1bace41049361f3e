// config/limber.toml is what people read to learn the settings: it has to be complete and true.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "core/duration_text.hpp"
#include "scratch_directory.hpp"
#include "settings/edit.hpp"
#include "settings/load.hpp"
#include "settings/sample_words.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

/// The comment that stands right above the key (commented out or not) in the shipped file; none if it has no such key.
std::optional<std::string> comment_above(const Setting& setting) {
  std::istringstream in(contents(shipped));
  std::string comment;
  std::string section;
  for (std::string line; std::getline(in, line);) {
    const auto entry = line.starts_with("# ") ? line.substr(2) : line;
    if (line.starts_with('[')) section = line.substr(1, line.find(']') - 1);
    if (entry.starts_with("[[")) section = entry.substr(2, entry.find(']') - 2);
    if (section == setting.section() && entry.starts_with(std::string(setting.name()) + " = ")) return comment;
    if (line.empty()) comment.clear();
    if (line.starts_with('#')) comment += line + "\n";
  }
  return std::nullopt;
}

TEST(ShippedFile, SaysTheBuiltInDefaults) {
  const auto loaded = load_settings({shipped});
  EXPECT_EQ(to_string(loaded.problems), "");
  EXPECT_EQ(to_string(loaded.notices), "");
  EXPECT_EQ(loaded.policy, Policy{});
}

/// All settings, and in the place of lists of tables the fields of those.
std::vector<Setting> all_keys() {
  std::vector<Setting> keys;
  for (const auto& setting : all_settings()) {
    if (const auto* tables = std::get_if<TablesSetting>(&setting.kind))
      keys.insert(keys.end(), tables->fields().begin(), tables->fields().end());
    else
      keys.push_back(setting);
  }
  return keys;
}

TEST(ShippedFile, ExplainsEverySettingWithItsRange) {
  for (const auto& setting : all_keys()) {
    const auto comment = comment_above(setting);
    ASSERT_TRUE(comment) << setting.key << " is missing";
    EXPECT_FALSE(comment->empty()) << setting.key;
    if (const auto* range = std::get_if<DurationSetting>(&setting.kind)) {
      const auto words = format_duration(range->least) + " to " + format_duration(range->most);
      EXPECT_THAT(*comment, testing::HasSubstr(words)) << setting.key;
    }
    if (const auto* range = std::get_if<CountSetting>(&setting.kind)) {
      const auto words = std::to_string(range->least) + " to " + std::to_string(range->most);
      EXPECT_THAT(*comment, testing::HasSubstr(words)) << setting.key;
    }
  }
}

TEST(ShippedFile, ItsExamplesHoldToo) {
  auto text = contents(shipped);
  for (const auto* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
    const auto at = text.find(std::string("# ") + day + " = ");
    ASSERT_NE(at, std::string::npos) << day;
    text.erase(at, 2);
  }
  for (const auto* line : {"[[focus]]", "program = ", "rule = ", "interval = ", "[[reminder]]",
                           "text = ", "at = ", "days = ", "icon = ", "sound = ", "enabled = "}) {
    const auto at = text.find("\n# " + std::string(line));
    ASSERT_NE(at, std::string::npos) << line;
    text.erase(at + 1, 2);
  }
  const ScratchDirectory directory;
  const auto loaded = load_settings({directory.file("limber.toml", text)});
  EXPECT_EQ(to_string(loaded.problems), "");
  for (const auto& day : loaded.policy.work_hours) EXPECT_TRUE(day);
  const ReminderPolicy lunch{"Time for lunch",   {12h + 30min}, 0s,  {"mon", "tue", "wed", "thu", "fri"},
                             ReminderIcon::food, false,         true};
  EXPECT_THAT(loaded.policy.reminders, testing::ElementsAre(lunch));
  EXPECT_THAT(loaded.policy.focus, testing::ElementsAre(FocusProgram{"inkscape", FocusRule::rest_only, 90min}));
}

TEST(ShippedFile, EverySettingCanBeEditedInItAndPutBack) {
  const auto original = contents(shipped);
  for (const auto& setting : all_settings()) {
    const auto text = setting_text(Policy{}, setting.key);
    std::string other = "7s";
    if (std::holds_alternative<FlagSetting>(setting.kind)) other = text == "true" ? "false" : "true";
    if (std::holds_alternative<CountSetting>(setting.kind)) other = "7";
    if (const auto* choice = std::get_if<ChoiceSetting>(&setting.kind)) other = choice->words.back();
    if (std::holds_alternative<TimeOfDaySetting>(setting.kind)) other = "07:07";
    if (std::holds_alternative<HoursSetting>(setting.kind)) other = "none";
    if (const auto* words = std::get_if<WordsSetting>(&setting.kind)) other = a_word(*words);
    if (const auto* its = std::get_if<TextSetting>(&setting.kind)) other = a_text(*its);
    if (std::holds_alternative<TablesSetting>(setting.kind)) other = some_tables(setting);
    const auto edited = edited_text(original, setting.key, other);
    EXPECT_NE(edited, original) << setting.key;
    const ScratchDirectory directory;
    const auto policy = load_settings_strictly({directory.file("limber.toml", edited_text(edited, setting.key, text))});
    EXPECT_EQ(policy, Policy{}) << setting.key;
  }
}

}  // namespace
}  // namespace limber
