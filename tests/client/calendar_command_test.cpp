#include "client/calendar_command.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace limber {
namespace {

using testing::ElementsAre;

TEST(CalendarCommand, NamesTheWindowInSecondsAndTheFilesBehindAMark) {
  CalendarPolicy policy;
  policy.files = {"/a/--x.ics", "/b"};
  policy.address = "me@example.org";
  const auto command = calendar_command(policy, {WallTime{10s}, WallTime{70s}}, true);
  EXPECT_THAT(
      std::vector(command.begin() + 1, command.end()),
      ElementsAre("--from", "10", "--to", "70", "--titles", "--own", "me@example.org", "--", "/a/--x.ics", "/b"));
}

TEST(CalendarCommand, TakesATildeForThePersonsHome) {
  ::setenv("HOME", "/home/ada", 1);
  CalendarPolicy policy;
  policy.files = {"~/calendars", "/other/~/x.ics"};
  EXPECT_THAT(calendar_paths(policy), ElementsAre("/home/ada/calendars", "/other/~/x.ics"));
}

TEST(CalendarLine, IsATimeOrAProblem) {
  const CalendarLine time = read_calendar_line(R"({"from":10,"to":70,"title":"Planning"})");
  ASSERT_TRUE(time.time);
  EXPECT_EQ(*time.time, (WallSpan{WallTime{10s}, WallTime{70s}}));
  EXPECT_EQ(time.title, "Planning");
  EXPECT_EQ(read_calendar_line(R"({"problem":"x.ics:1: no"})").problem, "x.ics:1: no");
}

TEST(CalendarLine, WhateverElseTheProgramSaysIsAProblemAsItStands) {
  for (const char* line : {"terminate called", "[1]", "{}", R"({"from":"a","to":2})", R"({"from":1e300,"to":2})", ""}) {
    EXPECT_FALSE(read_calendar_line(line).time) << line;
    EXPECT_EQ(read_calendar_line(line).problem, line);
  }
}

}  // namespace
}  // namespace limber
