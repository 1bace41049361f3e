#include "settings/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "scratch_directory.hpp"
#include "settings/error.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What one file of the person's own says, as "LINE:COLUMN: MESSAGE".
std::vector<std::string> problems_of(std::string_view text) {
  const ScratchDirectory directory;
  const auto loaded = load_settings({directory.file("limber.toml", text)});
  std::vector<std::string> said;
  for (const auto& problem : loaded.problems) {
    EXPECT_EQ(problem.file, directory.path() / "limber.toml");
    EXPECT_GT(problem.line, 0U);
    EXPECT_GT(problem.column, 0U);
    said.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " + problem.message);
  }
  return said;
}

TEST(Load, WithoutFilesTheDefaultsHold) {
  const ScratchDirectory directory;
  const auto loaded = load_settings({directory.path() / "none.toml", directory.path() / "nowhere" / "limber.toml"});
  EXPECT_TRUE(loaded.sound());
  EXPECT_EQ(loaded.policy, Policy{});
  EXPECT_EQ(load_settings({}).policy, Policy{});
}

TEST(Load, AnEmptyFileAndOneOfCommentsChangeNothing) {
  EXPECT_THAT(problems_of(""), IsEmpty());
  EXPECT_THAT(problems_of("# nothing\n\r\n"), IsEmpty());
  EXPECT_THAT(problems_of("\xef\xbb\xbf# with a byte order mark\n[day]\n"), IsEmpty());
}

TEST(Load, HoursThatGoOnThroughMostOfTheNightAreWorthANotice) {
  const ScratchDirectory directory;
  const auto loaded = load_settings({directory.file("limber.toml",
                                                    "[work_hours]\nmon = [\"09:00-04:00\"]\ntue = [\"22:00-06:00\"]\n"
                                                    "wed = [\"09:00-24:00\"]\nthu = [\"16:00-04:00\"]\n")});
  EXPECT_TRUE(loaded.sound());
  ASSERT_EQ(loaded.notices.size(), 1U);
  EXPECT_EQ(loaded.notices[0].line, 2U);
  EXPECT_EQ(loaded.notices[0].message, "work_hours.mon: 09:00-04:00 goes on past midnight and lasts 19h");
}

TEST(Load, ThePersonsFileGoesOverTheAdministrators) {
  const ScratchDirectory directory;
  const auto system = directory.file("system.toml", "rest_break = { interval = \"50min\", duration = \"4min\" }\n");
  const auto user = directory.file("user.toml", "rest_break.interval = \"40min\"\nstretches.hidden = [\"x\"]\n");
  const auto loaded = load_settings({system, user});
  EXPECT_TRUE(loaded.sound()) << to_string(loaded.problems);
  Policy wanted;
  wanted.rest_break.interval = 40min;
  wanted.rest_break.duration = 4min;
  wanted.stretches.hidden = {"x"};
  EXPECT_EQ(loaded.policy, wanted);
}

TEST(Load, ThePersonMayLiftTheAdministratorsWorkHours) {
  const ScratchDirectory directory;
  const auto system = directory.file("system.toml", "[work_hours]\nmon = [\"09:00-17:00\"]\ntue = [\"09:00-17:00\"]\n");
  const auto user = directory.file("user.toml", "[work_hours]\nmon = [\"00:00-24:00\"]\ntue = []\n");
  const auto policy = load_settings_strictly({system, user});
  EXPECT_EQ(policy.work_hours[0], std::nullopt);
  EXPECT_EQ(policy.work_hours[1], std::vector<HourRange>{});
}

TEST(Load, SaysAllThatIsWrongInTheOrderOfTheFile) {
  EXPECT_THAT(
      problems_of("[rest_break]\n"
                  "intervall = \"45min\"\n"
                  "duration = \"five\"\n"
                  "max_postpones = 3.5\n"
                  "enabled = \"yes\"\n"
                  "[micro_break]\n"
                  "  interval = \"48h\"\n"
                  "counts = \"walking\"\n"
                  "[day]\n"
                  "starts = 04:00:00\n"),
      ElementsAre(
          "2:1: unknown key rest_break.intervall; did you mean rest_break.interval?",
          HasSubstr("3:12: rest_break.duration: expected a duration from 1s to 8h"),
          "4:17: rest_break.max_postpones: expected a whole number from 0 to 100, found a number with a fraction",
          "5:11: rest_break.enabled: expected true or false, found a text",
          HasSubstr("7:14: micro_break.interval: expected a duration from 1s to 24h"),
          HasSubstr("8:10: micro_break.counts: expected \"sitting\" or \"active\", found \"walking\""),
          HasSubstr("10:10: day.starts: expected a time of day from 00:00 to 23:59, such as \"04:00\"")));
}

TEST(Load, PointsAtTheElementOfAListThatIsWrong) {
  EXPECT_THAT(problems_of("[work_hours]\nmon = [\n  \"09:00-12:30\", # fine\n  \"13:30-18\",\n  7,\n]\n"
                          "tue = \"09:00-12:30\"\n[stretches]\nplaces = [\"desk\", \"roof\"]\nhidden = [\"\"]\n"),
              ElementsAre(HasSubstr("4:3: work_hours.mon: expected a list of hours"),
                          HasSubstr("5:3: work_hours.mon: expected a list of hours"),
                          HasSubstr("7:7: work_hours.tue: expected a list of hours"),
                          HasSubstr("9:19: stretches.places: expected a list of any of \"desk\""),
                          HasSubstr("10:11: stretches.hidden: expected a list of stretches")));
}

TEST(Load, RefusesUnknownSectionsAndKeysOutsideOfSections) {
  EXPECT_THAT(
      problems_of("speed = 3\nheads_up = \"1min\"\n[rest_brake]\ninterval = \"1h\"\n[[zzz]]\n"),
      ElementsAre("1:1: unknown key speed", "2:1: unknown key heads_up; did you mean prompt.heads_up?",
                  "3:2: unknown section [rest_brake]; did you mean [rest_break]?", "5:3: unknown section [zzz]"));
  EXPECT_THAT(problems_of("rest_break = 5\n[[day]]\nstarts = \"04:00\"\n"),
              ElementsAre(HasSubstr("1:14: rest_break is a section: expected [rest_break], found a whole number"),
                          HasSubstr("day is a section: expected [day], found a list")));
  EXPECT_THAT(problems_of("[rest_break.interval]\nlong = true\n"), ElementsAre(HasSubstr("found a section")));
  EXPECT_THAT(problems_of("\"rest_break.interval\" = \"1h\"\n"),
              ElementsAre(HasSubstr("unknown key rest_break.interval")));
}

TEST(Load, OneMistakeOfSpellingDoesNotHideTheOthers) {
  EXPECT_THAT(problems_of("[rest_break]\n"
                          "interval = 45min\n"
                          "duration = \"5min\n"
                          "postpone = \"never\"\n"
                          "[micro_break\n"
                          "enabled = 7\n"
                          "[prompt]\n"
                          "lasts = \"3min\"\n"
                          "lasts = \"4min\"\n"
                          "patience = \n"),
              ElementsAre(HasSubstr("2:14: this is not TOML"), HasSubstr("3:17: this is not TOML"),
                          HasSubstr("4:12: rest_break.postpone"), HasSubstr("5:13: this is not TOML"), HasSubstr("9:"),
                          HasSubstr("10:")));
}

TEST(Load, ExplainsTheMistakesThatEverybodyMakes) {
  EXPECT_THAT(problems_of("[rest_break]\ninterval = 45min\n"),
              ElementsAre(HasSubstr("durations and times stand in quotes, such as \"45min\"")));
  EXPECT_THAT(problems_of("[rest_break]\ninterval = \"45min\n"), ElementsAre(HasSubstr("is a closing quote missing?")));
}

TEST(Load, AListWithoutItsEndIsOneProblemNotMany) {
  EXPECT_THAT(
      problems_of("[day]\nstarts = \"4\"\n[work_hours]\nmon = [\"09:00-12:00\",\ntue = []\n[stretches]\nplaces = []\n"),
      ElementsAre(HasSubstr("2:10: day.starts"), HasSubstr("5:2: this is not TOML")));
}

TEST(Load, GoodValuesBesideBadOnesAreStillThere) {
  const ScratchDirectory directory;
  const auto file = directory.file("limber.toml", "[rest_break]\ninterval = \"45min\"\nduration = \"x\"\n");
  const auto loaded = load_settings({file});
  EXPECT_FALSE(loaded.sound());
  EXPECT_EQ(loaded.policy.rest_break.interval, Duration{45min});
  EXPECT_EQ(loaded.policy.rest_break.duration, Policy{}.rest_break.duration);
}

TEST(Load, StrictlyItIsAllOrNothing) {
  const ScratchDirectory directory;
  const auto file = directory.file("limber.toml", "[rest_break]\ninterval = \"45min\"\nduration = \"x\"\ny = 1\n");
  try {
    load_settings_strictly({file});
    FAIL() << "accepted";
  } catch (const SettingsError& error) {
    EXPECT_THAT(error.what(), HasSubstr(file.string() + ":3:12: rest_break.duration"));
    EXPECT_THAT(error.what(), HasSubstr("\n" + file.string() + ":4:1: unknown key rest_break.y"));
  }
}

TEST(Load, LockedKeysKeepTheAdministratorsValueAndAreNoProblem) {
  const ScratchDirectory directory;
  const auto system = directory.file("system.toml",
                                     "locked = [\"rest_break.interval\", \"day\"]\n"
                                     "[rest_break]\ninterval = \"50min\"\n");
  const auto user = directory.file("user.toml",
                                   "[rest_break]\ninterval = \"90min\"\nduration = \"3min\"\n"
                                   "[day]\nstarts = \"05:00\"\n");
  const auto loaded = load_settings({system, user});
  EXPECT_TRUE(loaded.sound()) << to_string(loaded.problems);
  EXPECT_EQ(loaded.policy.rest_break.interval, Duration{50min});
  EXPECT_EQ(loaded.policy.rest_break.duration, Duration{3min});
  EXPECT_EQ(loaded.policy.day, DayPolicy{});
  EXPECT_THAT(loaded.locked, ElementsAre("day.sitting_limit", "day.starts", "rest_break.interval"));
  ASSERT_EQ(loaded.notices.size(), 2U);
  EXPECT_EQ(to_string(loaded.notices), user.string() + ":5:1: day.starts is fixed by the administrator: passed over\n" +
                                           user.string() +
                                           ":2:1: rest_break.interval is fixed by the administrator: passed over");
}

TEST(Load, OnlyTheAdministratorsFileMayLock) {
  EXPECT_THAT(problems_of("locked = [\"rest_break.interval\"]\n"),
              ElementsAre("1:10: locked belongs in the administrator's file, not here"));
  const ScratchDirectory directory;
  const auto system = directory.file("system.toml", "locked = [\"rest_break.intervall\", 3]\n");
  const auto loaded = load_settings({system, directory.path() / "none.toml"});
  EXPECT_EQ(to_string(loaded.problems),
            system.string() + ":1:11: locked: unknown key rest_break.intervall; did you mean rest_break.interval?\n" +
                system.string() + ":1:35: locked: expected a list of keys or sections, such as " +
                "[\"rest_break.interval\"], found a whole number in it");
  EXPECT_THAT(loaded.locked, IsEmpty());
}

TEST(Load, TellsOfCombinationsThatDoNothing) {
  const ScratchDirectory directory;
  const auto file = directory.file(
      "limber.toml", "[prompt]\nidle_limit = \"3s\"\n[rest_break]\nmerge_within = \"2h\"\ninterval = \"1h\"\n");
  const auto loaded = load_settings({file});
  EXPECT_TRUE(loaded.sound());
  ASSERT_EQ(loaded.notices.size(), 2U);
  EXPECT_THAT(to_string(loaded.notices), HasSubstr(":2:14: prompt.breakpoint_pause is longer than prompt.idle_limit"));
  EXPECT_THAT(to_string(loaded.notices), HasSubstr(":4:16: rest_break.merge_within is not shorter"));
}

TEST(Load, WhatIsNoReadableFileIsAProblemOfTheWholeFile) {
  const ScratchDirectory directory;
  const auto pipe = directory.path() / "pipe.toml";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const auto large = directory.file("large.toml", std::string(512U << 10U, '#'));
  const auto loaded = load_settings({directory.path(), pipe, large});
  ASSERT_EQ(loaded.problems.size(), 3U);
  for (const auto& problem : loaded.problems) EXPECT_EQ(problem.line, 0U);
  EXPECT_THAT(to_string(loaded.problems[0]), HasSubstr("is not a regular file"));
  EXPECT_THAT(to_string(loaded.problems[1]), HasSubstr("is not a regular file"));
  EXPECT_THAT(to_string(loaded.problems[2]), HasSubstr("too large"));
}

}  // namespace
}  // namespace limber
