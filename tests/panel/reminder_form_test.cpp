#include "panel/model/reminder_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "settings/set.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

constexpr std::array<bool, 7> every_day{true, true, true, true, true, true, true};

TEST(ReminderForm, ReadsTimesAsTheyAreTyped) {
  EXPECT_THAT(*parse_times("12:30"), ElementsAre(12h + 30min));
  EXPECT_THAT(*parse_times(" 15:00,  9:05 "), ElementsAre(9h + 5min, 15h));
  EXPECT_EQ(times_text({9h + 5min, 15h}), "09:05, 15:00");
  for (const char* wrong : {"", "noon", "12:30 15:00", "12:30,", "25:00", "12:30, 12:30"})
    EXPECT_EQ(parse_times(wrong), std::nullopt) << wrong;
}

TEST(ReminderForm, SaysWhatIsMissing) {
  EXPECT_EQ(reminder_trouble("Lunch", true, "12:30", every_day), std::nullopt);
  EXPECT_EQ(reminder_trouble("Water", false, "", every_day), std::nullopt) << "times do not matter then";
  EXPECT_EQ(reminder_trouble("  ", false, "", every_day), "Write what it is to say.");
  EXPECT_EQ(reminder_trouble(std::string(201, 'a'), false, "", every_day), "That is too long: up to 200 letters.");
  EXPECT_EQ(reminder_trouble("Lunch", true, "noon", every_day), "Write times like 12:30, or 10:00, 15:00.");
  EXPECT_EQ(reminder_trouble("Lunch", true, "12:30", {}), "Choose a day at least.");
}

TEST(ReminderForm, CountsLettersAndNotBytes) {
  std::string letters;
  for (int i = 0; i < 200; ++i) letters += "\u6c34";
  EXPECT_EQ(reminder_trouble(letters, false, "", every_day), std::nullopt);
  EXPECT_EQ(reminder_trouble(letters + "\u6c34", false, "", every_day), "That is too long: up to 200 letters.");
}

TEST(ReminderForm, WritesTheListOrTakesItOutWhereNoneIsLeft) {
  ReminderPolicy lunch = new_reminder();
  lunch.text = "Lunch";
  const SettingEdits edits = reminder_edits({lunch}, Policy{});
  Policy policy;
  apply_setting(policy, reminder_key, *edits.at(reminder_key));
  EXPECT_THAT(policy.reminders, ElementsAre(lunch));
  EXPECT_EQ(reminder_edits({}, Policy{}).at(reminder_key), std::nullopt);
  EXPECT_EQ(reminder_edits({}, policy).at(reminder_key), "[]") << "the administrator's would come back";
}

TEST(ReminderForm, ThePackSaysWhyAndFromWhere) {
  ReminderPack pack;
  pack.sources = {{"a", "A leaflet", "example.org"}};
  pack.reminders.push_back({new_reminder(), "It costs 20 seconds.", {0}});
  pack.reminders[0].its.text = "Look up";
  const Prose prose = pack_prose(pack, ClockStyle::hours_24);
  ASSERT_EQ(prose.size(), 5U);
  EXPECT_EQ(prose[0].text, "Look up");
  EXPECT_EQ(prose[1].text, "Every 60 min at the desk.");
  EXPECT_EQ(prose[2].text, "It costs 20 seconds. [1]");
  EXPECT_EQ(prose[4].text, "[1] A leaflet (example.org)");
}

}  // namespace
}  // namespace limber
