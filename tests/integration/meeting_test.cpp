// Meetings on a desk: told by the person, and by a calendar file that limber-calendar reads.
#include <ctime>

#include "integration/desk.hpp"

namespace limber {
namespace {

struct MeetingOnADesk : testing::Test {
  Desk desk;

  MeetingOnADesk() { desk.start_dunst(); }
  static std::string path() {
    const char* before = std::getenv("PATH");
    return std::string(LIMBER_CALENDAR_DIR ":") + (before != nullptr ? before : "");
  }
  void start() { desk.start_daemon({}, {{"PATH", path()}}); }

  static std::string utc(std::time_t at) {
    std::tm parts{};
    ::gmtime_r(&at, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &parts);
    return text.data();
  }
  /// A meeting from `from` to `to`, in seconds from now.
  void write_meeting(int from, int to) const {
    const std::time_t now = std::time(nullptr);
    std::filesystem::create_directories(desk.file("calendars"));
    write_file(desk.file("calendars/new"),
               "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Secret plans\r\nDTSTART:" + utc(now + from) +
                   "\r\nDTEND:" + utc(now + to) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    std::filesystem::rename(desk.file("calendars/new"), desk.file("calendars/work.ics"));
  }
  void set_with_calendar(const std::string& settings) {
    desk.set(settings + "\n[calendar]\nfiles = [\"" + desk.file("calendars").string() + "\"]\nearly_by = \"0s\"\n");
  }
};

TEST_F(MeetingOnADesk, NothingIsAskedInAMeetingOfTheCalendarAndThenItIs_B33) {
  write_meeting(-60, 12);
  set_with_calendar(Desk::quick);
  start();
  ASSERT_TRUE(wait_until([&] { return desk.status()["meeting"].contains("calendar"); }));
  desk.type();
  const auto held = desk.event("held");
  ASSERT_TRUE(held);
  EXPECT_EQ((*held)["reason"], "meeting");
  EXPECT_EQ(desk.shown(), 0);
  const Printed why = desk.limber({"why"});
  EXPECT_NE(why.text.find("Your calendar has a meeting until"), std::string::npos) << why.text;
  EXPECT_TRUE(desk.event("prompted"));
}

TEST_F(MeetingOnADesk, AMeetingThatIsCalledOffHoldsNothingAnyMore) {
  write_meeting(-60, 3000);
  set_with_calendar(Desk::quick);
  start();
  ASSERT_TRUE(wait_until([&] { return desk.status()["meeting"].contains("calendar"); }));
  desk.type();
  ASSERT_TRUE(desk.event("held"));
  std::filesystem::remove(desk.file("calendars/work.ics"));
  EXPECT_TRUE(desk.event("prompted"));
}

TEST_F(MeetingOnADesk, WhatAMeetingIsAboutIsShownByOneCommandAndKeptNowhere) {
  write_meeting(600, 1200);
  set_with_calendar(Desk::calm);
  start();
  ASSERT_TRUE(wait_until(
      [&] { return desk.call("doctor").dump().find("meetings in the next day and a half: 1") != std::string::npos; }));
  EXPECT_EQ(desk.status().dump().find("Secret"), std::string::npos);
  EXPECT_EQ(desk.run({"grep", "-rl", "Secret plans", desk.file("data").string(), desk.file("state").string(),
                      desk.file("run").string()})
                .text,
            "");
}

TEST_F(MeetingOnADesk, ACalendarThatCannotBeReadIsSaidAndMendedByItself) {
  std::filesystem::create_directories(desk.file("calendars"));
  write_file(desk.file("calendars/work.ics"), "<html>sign in</html>\n");
  set_with_calendar(Desk::calm);
  start();
  ASSERT_TRUE(wait_until([&] { return desk.has_problem("work.ics:1: expected BEGIN:VCALENDAR"); }));
  write_meeting(600, 1200);
  EXPECT_TRUE(wait_until([&] { return !desk.has_problem("work.ics"); }));
}

TEST_F(MeetingOnADesk, AFolderThatComesLaterIsFoundWithThoseInIt) {
  set_with_calendar(Desk::calm);
  start();
  ASSERT_TRUE(wait_until([&] { return desk.has_problem("calendars: No such file or directory"); }));
  write_meeting(600, 1200);
  ASSERT_TRUE(wait_until([&] { return desk.call("doctor").dump().find("and a half: 1") != std::string::npos; }));
  std::filesystem::create_directories(desk.file("calendars/account/home"));
  std::filesystem::rename(desk.file("calendars/work.ics"), desk.file("calendars/account/home/work.ics"));
  ASSERT_TRUE(wait_until([&] { return desk.call("doctor").dump().find("and a half: 1") != std::string::npos; }));
  std::filesystem::remove(desk.file("calendars/account/home/work.ics"));
  EXPECT_TRUE(wait_until([&] { return desk.call("doctor").dump().find("and a half: 0") != std::string::npos; }));
}

TEST_F(MeetingOnADesk, ASimulationCountsTheCalendarOfItsSettings) {
  write_file(desk.file("work.ics"),
             "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260302T100000Z\nDTEND:20260302T103000Z\nEND:VEVENT\n"
             "END:VCALENDAR\n");
  write_file(desk.file("day.trace"), "start 2026-03-02T09:00:00 UTC\n0:00:00 active\n1:00:00 end\n");
  const Printed events = desk.run({"env", "PATH=" + path(), LIMBER, "simulate", desk.file("day.trace").string(),
                                   "--set", "micro_break.enabled=false", "--set", "prompt.patience=0s", "--set",
                                   "calendar.files=[\"" + desk.file("work.ics").string() + "\"]", "--format", "jsonl"});
  EXPECT_EQ(events.status, 0);
  EXPECT_NE(events.text.find(R"({"at":3240,"event":"prompted","break":"rest")"), std::string::npos) << events.text;
  EXPECT_NE(events.text.find(R"("ahead_of":3600)"), std::string::npos) << events.text;
}

TEST_F(MeetingOnADesk, WithoutItsProgramTheCalendarIsAProblemAndTheRestGoesOn) {
  write_meeting(600, 1200);
  set_with_calendar(Desk::calm);
  desk.start_daemon();
  EXPECT_TRUE(wait_until([&] { return desk.has_problem("The calendar is not read: "); }));
}

TEST_F(MeetingOnADesk, OneThatIsToldOfHoldsAndAsksAtItsEndWhetherItGoesOn_B34) {
  start();
  ASSERT_EQ(desk.limber({"meeting", "8s"}).status, 0);
  desk.type();
  const auto held = desk.event("held");
  ASSERT_TRUE(held);
  EXPECT_EQ((*held)["reason"], "meeting");
  const auto asks = desk.event("meeting_ends");
  ASSERT_TRUE(asks);
  EXPECT_EQ((*asks)["asks"], true);
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  desk.press("15 min more");
  ASSERT_TRUE(wait_until([&] { return desk.status()["meeting"].contains("until"); }));
  EXPECT_EQ(desk.rest()["stage"], "due");
  ASSERT_EQ(desk.limber({"meeting", "over"}).status, 0);
  EXPECT_TRUE(desk.event("prompted"));
}

TEST_F(MeetingOnADesk, SurvivesADaemonThatIsKilled_B34) {
  start();
  ASSERT_EQ(desk.limber({"meeting", "1h"}).status, 0);
  desk.stop_daemon(SIGKILL);
  start();
  EXPECT_EQ(desk.status()["meeting"]["on"], true);
  EXPECT_TRUE(desk.status()["meeting"].contains("until"));
}

TEST_F(MeetingOnADesk, AQuestionOfADaemonThatWasKilledIsClosed_B34) {
  start();
  ASSERT_EQ(desk.limber({"meeting", "1s"}).status, 0);
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  desk.stop_daemon(SIGKILL);
  start();
  ASSERT_TRUE(wait_until([&] { return desk.status()["meeting"]["asks"] == true; }));
  ASSERT_EQ(desk.limber({"meeting", "1h"}).status, 0);
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 0; })) << "neither its own nor that of the daemon before";
}

}  // namespace
}  // namespace limber
