// Lists of tables, [[reminder]], in settings files: loaded, set, edited in place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scratch_directory.hpp"
#include "settings/edit.hpp"
#include "settings/error.hpp"
#include "settings/load.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

ReminderPolicy drink_water() {
  ReminderPolicy reminder;
  reminder.text = "Drink some water";
  reminder.every = 1h;
  reminder.icon = ReminderIcon::water;
  return reminder;
}
ReminderPolicy time_for_lunch() {
  ReminderPolicy reminder;
  reminder.text = "Lunch";
  reminder.at = {12h + 30min};
  return reminder;
}
const ReminderPolicy water = drink_water(), lunch = time_for_lunch();

std::vector<std::string> mistakes_in(std::string_view text) {
  const ScratchDirectory directory;
  std::vector<std::string> said;
  for (const auto& problem : load_settings({directory.file("limber.toml", text)}).problems)
    said.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " + problem.message);
  return said;
}

TEST(Tables, AreLoadedInTheirOrderHoweverTheyAreWritten) {
  const ScratchDirectory directory;
  const auto headed =
      directory.file("headed.toml",
                     "[[reminder]]\ntext = \"Drink some water\"\nevery = \"60min\"\nicon = \"water\"\n\n"
                     "[day]\nstarts = \"05:00\"\n[[reminder]]\nat = [\"12:30\"]\ntext = 'Lunch'\n");
  EXPECT_THAT(load_settings_strictly({headed}).reminders, ElementsAre(water, lunch));
  const auto value =
      directory.file("value.toml",
                     "reminder = [\n  { text = \"Drink some water\", every = \"1h\", icon = \"water\" },\n"
                     "  { at = \"12:30\", text = 'Lunch' },\n]\n");
  EXPECT_THAT(load_settings_strictly({value}).reminders, ElementsAre(water, lunch));
}

TEST(Tables, ThoseOfThePersonTakeThePlaceOfTheAdministrators) {
  const ScratchDirectory directory;
  const auto system = directory.file("system.toml", "[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n");
  const auto nothing = directory.file("nothing.toml", "[day]\n");
  EXPECT_THAT(load_settings_strictly({system, nothing}).reminders, ElementsAre(lunch));
  const auto own =
      directory.file("own.toml", "[[reminder]]\ntext = \"Drink some water\"\nevery = \"1h\"\nicon = \"water\"\n");
  const auto loaded = load_settings({system, own});
  EXPECT_THAT(loaded.policy.reminders, ElementsAre(water));
  EXPECT_THAT(loaded.own, ElementsAre("reminder"));
  const auto none = directory.file("none.toml", "reminder = []\n");
  EXPECT_THAT(load_settings_strictly({system, none}).reminders, IsEmpty());
}

TEST(Tables, CanBeLocked) {
  const ScratchDirectory directory;
  const auto system =
      directory.file("system.toml", "locked = [\"reminder\"]\n[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n");
  const auto own = directory.file("own.toml", "[[reminder]]\ntext = \"Mine\"\nevery = \"1h\"\n");
  const auto loaded = load_settings({system, own});
  EXPECT_TRUE(loaded.sound());
  EXPECT_THAT(loaded.policy.reminders, ElementsAre(lunch));
  ASSERT_EQ(loaded.notices.size(), 1U);
  EXPECT_EQ(loaded.notices[0].message, "reminder is fixed by the administrator: passed over");
  EXPECT_THROW(edit_settings(own, {{"reminder", "[]"}}, loaded.locked), SettingsError);
}

TEST(Tables, SayWhatIsWrongAndWhere) {
  EXPECT_THAT(mistakes_in("[[reminder]]\n"
                          "text = \"Lunch\"\n"
                          "at = [\"12:30\", \"25:00\"]\n"
                          "[[reminder]]\n"
                          "tekst = \"Water\"\n"
                          "every = \"soon\"\n"
                          "sound = \"yes\"\n"
                          "[[reminder]]\n"
                          "every = \"1h\"\n"
                          "[[reminder]]\n"
                          "text = \"Lunch\"\n"
                          "days = [\"mon\", \"Monday\"]\n"
                          "[[reminder]]\n"
                          "text = \"Both\"\n"
                          "at = \"12:30\"\n"
                          "every = \"1h\"\n"
                          "[[reminder]]\n"
                          "text = \"Neither\"\n"),
              ElementsAre(HasSubstr("3:16: reminder.at: expected a time of day from 00:00 to 23:59"),
                          "5:1: unknown key tekst in [[reminder]]; did you mean text?",
                          HasSubstr("6:9: reminder.every: expected a duration from 1s to 24h"),
                          HasSubstr("7:9: reminder.sound: expected true or false, found a text"),
                          HasSubstr("8:1: reminder: text is missing"),
                          HasSubstr("12:16: reminder.days: expected a list of any of \"mon\""),
                          HasSubstr("13:1: reminder: it has both `at` and `every`"),
                          HasSubstr("17:1: reminder: it has neither `at`")));
  EXPECT_THAT(mistakes_in("[reminder]\ntext = \"x\"\n"),
              ElementsAre("1:1: reminder is a list: expected [[reminder]], found a section"));
  EXPECT_THAT(mistakes_in("reminder = [3]\n"),
              ElementsAre(HasSubstr("1:13: reminder: expected a list of [[reminder]]")));
  EXPECT_THAT(mistakes_in("[[remindr]]\ntext = \"x\"\n"),
              ElementsAre("1:3: unknown section [remindr]; did you mean [[reminder]]?"));
}

TEST(Tables, OneThatIsWrongLeavesTheOthersUnread) {
  const ScratchDirectory directory;
  const auto loaded = load_settings(
      {directory.file("limber.toml", "[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n[[reminder]]\ntext = \"\"\n")});
  EXPECT_FALSE(loaded.sound());
  EXPECT_THAT(loaded.policy.reminders, IsEmpty());
}

TEST(Tables, AreSetAndShownAsOneText) {
  Policy policy;
  const std::string both = R"([{ text = "Drink some water", every = "1h", icon = "water" }, )"
                           R"({ text = "Lunch", at = "12:30" }])";
  apply_setting(policy, "reminder", both);
  EXPECT_THAT(policy.reminders, ElementsAre(water, lunch));
  EXPECT_EQ(setting_text(policy, "reminder"), both);
  apply_setting(policy, "reminder", "[]");
  EXPECT_EQ(policy, Policy{});
  EXPECT_EQ(setting_text(policy, "reminder"), "[]");
  for (const std::string_view wrong : {"water", "[3]", "[{ text = \"x\" }]", "[{ text = 3, every = \"1h\" }]", "[{"})
    EXPECT_THROW(apply_setting(policy, "reminder", wrong), SettingsError) << wrong;
  EXPECT_EQ(policy, Policy{});
}

constexpr std::string_view two =
    "# mine\n[day]\nstarts = \"05:00\"\n\n# for the head\n[[reminder]] # hourly\ntext = \"Drink some water\" # no "
    "coffee\n"
    "every = \"60min\"\nicon = \"water\"\n\n# with the team\n[[reminder]]\nat = [\n  \"12:30\", # sharp\n]\n"
    "text = 'Lunch'\nsound = false\n\n[sound]\nvolume = 3\n";

std::string edited(std::string_view text, std::vector<ReminderPolicy> reminders) {
  Policy policy;
  policy.reminders = std::move(reminders);
  return edited_text(text, "reminder", setting_text(policy, "reminder"));
}

std::string with(std::string_view text, std::string_view was, std::string_view now) {
  std::string changed(text);
  return changed.replace(changed.find(was), was.size(), now);
}

TEST(TablesEdit, WhatIsSoAlreadyIsLeftInItsSpelling) { EXPECT_EQ(edited(two, {water, lunch}), two); }

TEST(TablesEdit, AChangeTouchesOnlyTheFieldThatIsDifferent) {
  auto other = water;
  other.every = 45min;
  EXPECT_EQ(edited(two, {other, lunch}), with(two, "\"60min\"", "\"45min\""));
  other = lunch;
  other.text = "Lunch with Ada";
  EXPECT_EQ(edited(two, {water, other}), with(two, "'Lunch'", "\"Lunch with Ada\""));
  other = water;
  other.icon = ReminderIcon::bell;
  other.sound = true;
  EXPECT_EQ(edited(two, {other, lunch}), with(two, "icon = \"water\"\n", "sound = true\n"));
}

TEST(TablesEdit, OneMoreComesBelowTheLast) {
  EXPECT_EQ(edited(two, {water, lunch, lunch}),
            with(two, "sound = false\n", "sound = false\n\n[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n"));
  EXPECT_EQ(edited("[day]\n", {lunch}), "[day]\n\n[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n");
  EXPECT_EQ(edited("", {lunch}), "[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n");
  EXPECT_EQ(edited("[day]\r\n", {lunch}), "[day]\r\n\r\n[[reminder]]\r\ntext = \"Lunch\"\r\nat = \"12:30\"\r\n");
}

TEST(TablesEdit, OneThatIsTakenOutLeavesTheOthersAndTheCommentsAbove) {
  EXPECT_EQ(edited(two, {lunch}),
            "# mine\n[day]\nstarts = \"05:00\"\n\n# for the head\n\n# with the team\n[[reminder]]\nat = [\n"
            "  \"12:30\", # sharp\n]\ntext = 'Lunch'\nsound = false\n\n[sound]\nvolume = 3\n");
  EXPECT_EQ(
      edited("[[reminder]]\ntext = \"a\"\nat = \"12:30\"\n\n[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n", {lunch}),
      "[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n");
}

TEST(TablesEdit, NoneAtAllIsSaidBeforeAllSections) {
  EXPECT_EQ(edited("[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n\n[day]\nstarts = \"05:00\"\n", {}),
            "reminder = []\n[day]\nstarts = \"05:00\"\n");
  EXPECT_EQ(edited("[day]\n", {}), "reminder = []\n[day]\n");
  EXPECT_EQ(edited("reminder = []\n[day]\n", {lunch}), "[day]\n\n[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n");
}

TEST(TablesEdit, OneValueBecomesTables) {
  EXPECT_EQ(edited("reminder = [{ text = \"Lunch\", at = \"12:30\" }] # x\n[day]\n", {lunch, water}),
            "[day]\n\n[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n\n[[reminder]]\ntext = \"Drink some water\"\n"
            "every = \"1h\"\nicon = \"water\"\n");
}

TEST(TablesEdit, AMistakeInThemHasToBeMendedFirst) {
  const auto refusal = [](const auto& edit) -> std::string {
    try {
      edit();
      return "";
    } catch (const SettingsError& error) {
      return error.what();
    }
  };
  const std::string slip = "# mine\n[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n\n[[reminder]]\ntekst = \"Tea\"\n";
  const auto told = HasSubstr("reminder has to be mended first: line 7, column 1: unknown key tekst");
  EXPECT_THAT(refusal([&] { edited(slip, {lunch, water}); }), told);
  EXPECT_THAT(refusal([&] { edited(slip, {}); }), told);
  EXPECT_THAT(refusal([&] { text_without(slip, "reminder"); }), told);
  EXPECT_THAT(refusal([&] { edited("[reminder]\ntext = \"x\"\n", {lunch}); }),
              HasSubstr("reminder has to be mended first: line 1, column 1: reminder is a list"));
  EXPECT_EQ(edited_text(slip, "day.starts", "05:00"), slip + "\n[day]\nstarts = \"05:00\"\n");
}

TEST(TablesEdit, TakenOutWhatIsBelowTheFileHoldsAgain) {
  EXPECT_EQ(text_without(two, "reminder"),
            "# mine\n[day]\nstarts = \"05:00\"\n\n# for the head\n\n# with the team\n\n[sound]\nvolume = 3\n");
  EXPECT_EQ(text_without("reminder = []\n[day]\n", "reminder"), "[day]\n");
  EXPECT_EQ(text_without("[day]\n", "reminder"), "[day]\n");
}

TEST(TablesEdit, AnyListLeadsToAnyOther) {
  std::vector<ReminderPolicy> all{
      water, lunch, {"Look up", {9h, 15h}, 0s, {"mon"}, ReminderIcon::eyes, true, false}, lunch};
  const ScratchDirectory directory;
  for (unsigned from = 0; from < 16; ++from)
    for (unsigned to = 0; to < 16; ++to) {
      const auto chosen = [&](unsigned bits) {
        std::vector<ReminderPolicy> list;
        for (unsigned i = 0; i < 4; ++i)
          if ((bits >> i & 1U) != 0) list.push_back(all[i]);
        return list;
      };
      const auto text = edited(edited("# top\n[day]\nstarts = \"05:00\" # early\n", chosen(from)), chosen(to));
      const auto policy = load_settings_strictly({directory.file("limber.toml", text)});
      ASSERT_EQ(policy.reminders, chosen(to)) << text;
      ASSERT_THAT(text, HasSubstr("# top\n"));
      ASSERT_THAT(text, HasSubstr("[day]\nstarts = \"05:00\" # early\n"));
    }
}

}  // namespace
}  // namespace limber
