// What of a calendar holds a break, kind by kind. Times are those of a week in March 2026; the person's zone is
// Berlin's.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "ics/busy_reader.hpp"
#include "ics/event_blocks.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};
const WallSpan week{monday, monday + std::chrono::days{7}};

class Calendar : public testing::Test {
 protected:
  void SetUp() override {
    ::setenv("TZ", "Europe/Berlin", 1);
    ::tzset();
  }
  void TearDown() override {
    ::unsetenv("TZ");
    ::tzset();
  }

  static std::string with(const std::string& components) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a test//EN\r\n" + components + "END:VCALENDAR\r\n";
  }
  static std::string event(const std::string& lines, const std::string& uid = "one") {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Planning\r\n" + lines + "END:VEVENT\r\n";
  }
  static CalendarRead read(const std::string& components, const std::string& own = "", const WallSpan& in = week) {
    return read_calendar(with(components), "work.ics", in, own);
  }
  /// "2 09:00-10:00": the day of March and the hours, UTC.
  static std::vector<std::string> times(const CalendarRead& read) {
    std::vector<std::string> texts;
    for (const CalendarEvent& each : read.events) {
      std::array<char, 32> from{}, to{};
      const auto write = [](WallTime at, const char* form, std::array<char, 32>& into) {
        const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
        std::tm parts{};
        ::gmtime_r(&seconds, &parts);
        std::strftime(into.data(), into.size(), form, &parts);
      };
      write(each.from, "%-d %H:%M", from);
      write(each.to, "%H:%M", to);
      texts.push_back(std::string(from.data()) + "-" + to.data());
    }
    return texts;
  }
  static std::vector<std::string> times(const std::string& lines, const std::string& own = "") {
    const CalendarRead its = read(event(lines), own);
    EXPECT_THAT(its.problems, IsEmpty());
    return times(its);
  }
};

TEST_F(Calendar, ATimeInUtc) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n"), ElementsAre("2 09:00-10:00"));
}
TEST_F(Calendar, ATimeInAZoneOfTheSystem) {
  EXPECT_THAT(times("DTSTART;TZID=America/New_York:20260302T090000\r\nDTEND;TZID=America/New_York:20260302T093000\r\n"),
              ElementsAre("2 14:00-14:30"));
}
TEST_F(Calendar, ATimeWithoutAZoneIsLocal) {
  EXPECT_THAT(times("DTSTART:20260302T090000\r\nDTEND:20260302T100000\r\n"), ElementsAre("2 08:00-09:00"));
}
TEST_F(Calendar, ALengthInsteadOfAnEnd) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDURATION:PT1H30M\r\n"), ElementsAre("2 09:00-10:30"));
}
TEST_F(Calendar, AZoneThatTheFileBringsAlong) {
  const std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0500\r\n"
      "TZOFFSETTO:+0500\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  EXPECT_THAT(times(read(zone + event("DTSTART;TZID=Office:20260302T140000\r\nDTEND;TZID=Office:20260302T150000\r\n"))),
              ElementsAre("2 09:00-10:00"));
}
TEST_F(Calendar, LinesThatAreFolded) {
  EXPECT_THAT(times("DTSTART:2026030\r\n 2T090000Z\r\nDTEND:20260302T10\r\n\t0000Z\r\n"), ElementsAre("2 09:00-10:00"));
}
TEST_F(Calendar, LinesThatEndAsOnUnix) {
  const auto its = read_calendar(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260302T090000Z\nDTEND:20260302T100000Z\nEND:VEVENT\nEND:"
      "VCALENDAR\n",
      "work.ics", week, "");
  EXPECT_THAT(times(its), ElementsAre("2 09:00-10:00"));
}

TEST_F(Calendar, AllDayIsNotBusy) {
  EXPECT_THAT(times("DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260303\r\n"), IsEmpty());
}
TEST_F(Calendar, WhatIsLongerThanFourHoursIsNoMeeting) {
  EXPECT_THAT(times("DTSTART:20260302T080000Z\r\nDTEND:20260302T160000Z\r\n"), IsEmpty());
  EXPECT_THAT(times("DTSTART:20260302T080000Z\r\nDTEND:20260302T120000Z\r\n"), ElementsAre("2 08:00-12:00"));
}
TEST_F(Calendar, FreeTimeIsNotBusy) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nTRANSP:TRANSPARENT\r\n"), IsEmpty());
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nTRANSP:OPAQUE\r\n"), testing::SizeIs(1));
}
TEST_F(Calendar, NorIsWhatOutlookCallsFree) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"),
              IsEmpty());
}
TEST_F(Calendar, WhatIsCancelledIsNotBusy) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nSTATUS:CANCELLED\r\n"), IsEmpty());
}
TEST_F(Calendar, WhatIsTentativeIsBusy) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nSTATUS:TENTATIVE\r\n"), testing::SizeIs(1));
}
TEST_F(Calendar, WhatThePersonHasDeclinedIsNotBusy) {
  const std::string lines =
      "DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n"
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:them@example.org\r\nATTENDEE;PARTSTAT=DECLINED:mailto:Me@Example.org\r\n";
  EXPECT_THAT(times(lines, "me@example.org"), IsEmpty());
  EXPECT_THAT(times(lines, "them@example.org"), testing::SizeIs(1)) << "somebody else has declined";
  EXPECT_THAT(times(lines), testing::SizeIs(1)) << "whose address it is, is not known";
}
TEST_F(Calendar, WithoutAnEndItTakesNoTime) { EXPECT_THAT(times("DTSTART:20260302T090000Z\r\n"), IsEmpty()); }

TEST_F(Calendar, EachDay) {
  EXPECT_THAT(times("DTSTART:20260105T090000Z\r\nDTEND:20260105T091500Z\r\nRRULE:FREQ=DAILY;COUNT=60\r\n"),
              ElementsAre("2 09:00-09:15", "3 09:00-09:15", "4 09:00-09:15", "5 09:00-09:15"))
      << "the sixtieth is on the fifth of March";
}
TEST_F(Calendar, EachWeekOnSomeDaysUntilADay) {
  EXPECT_THAT(times("DTSTART:20260105T090000Z\r\nDTEND:20260105T100000Z\r\n"
                    "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260304T090000Z\r\n"),
              ElementsAre("2 09:00-10:00", "4 09:00-10:00"));
}
TEST_F(Calendar, EachOtherWeek) {
  EXPECT_THAT(times("DTSTART:20260216T090000Z\r\nDTEND:20260216T100000Z\r\nRRULE:FREQ=WEEKLY;INTERVAL=2\r\n"),
              ElementsAre("2 09:00-10:00"));
  EXPECT_THAT(times("DTSTART:20260223T090000Z\r\nDTEND:20260223T100000Z\r\nRRULE:FREQ=WEEKLY;INTERVAL=2\r\n"),
              IsEmpty());
}
TEST_F(Calendar, TheFirstTuesdayOfTheMonth) {
  EXPECT_THAT(times("DTSTART:20250107T090000Z\r\nDTEND:20250107T100000Z\r\nRRULE:FREQ=MONTHLY;BYDAY=1TU\r\n"),
              ElementsAre("3 09:00-10:00"));
}
TEST_F(Calendar, TheLastWorkDayOfTheMonth) {
  const CalendarRead its = read_calendar(with(event("DTSTART:20260130T090000Z\r\nDTEND:20260130T100000Z\r\n"
                                                    "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1\r\n")),
                                         "work.ics", {monday, monday + std::chrono::days{40}}, "");
  EXPECT_THAT(times(its), ElementsAre("31 09:00-10:00"));
}
TEST_F(Calendar, OnceAYear) {
  EXPECT_THAT(times("DTSTART:19970304T090000Z\r\nDTEND:19970304T100000Z\r\nRRULE:FREQ=YEARLY\r\n"),
              ElementsAre("4 09:00-10:00"));
}
TEST_F(Calendar, DaysOfASeriesThatAreLeftOut) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
                    "EXDATE:20260303T090000Z\r\n"),
              ElementsAre("2 09:00-10:00", "4 09:00-10:00"));
}
TEST_F(Calendar, SeveralDaysLeftOutInOneLineWithTheirZone) {
  EXPECT_THAT(times("DTSTART;TZID=Europe/Berlin:20260302T100000\r\nDTEND;TZID=Europe/Berlin:20260302T110000\r\n"
                    "RRULE:FREQ=DAILY;COUNT=4\r\nEXDATE;TZID=Europe/Berlin:20260302T100000,20260304T100000\r\n"),
              ElementsAre("3 09:00-10:00", "5 09:00-10:00"));
}
TEST_F(Calendar, DaysThatAreAdded) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nRDATE:20260305T140000Z\r\n"),
              ElementsAre("2 09:00-10:00", "5 14:00-15:00"));
}
TEST_F(Calendar, OneOfASeriesThatWasMoved) {
  EXPECT_THAT(
      times(read(event("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\n") +
                 event("RECURRENCE-ID:20260303T090000Z\r\nDTSTART:20260303T130000Z\r\nDTEND:20260303T140000Z\r\n"))),
      ElementsAre("2 09:00-10:00", "3 13:00-14:00", "4 09:00-10:00"));
}
TEST_F(Calendar, OneOfASeriesThatWasMovedInAnotherZone) {
  EXPECT_THAT(
      times(read(event("DTSTART;TZID=Europe/Berlin:20260302T100000\r\nDTEND;TZID=Europe/Berlin:20260302T110000\r\n"
                       "RRULE:FREQ=DAILY;COUNT=2\r\n") +
                 event("RECURRENCE-ID:20260303T090000Z\r\nDTSTART:20260303T130000Z\r\nDTEND:20260303T140000Z\r\n"))),
      ElementsAre("2 09:00-10:00", "3 13:00-14:00"));
}
TEST_F(Calendar, OneOfASeriesThatWasCancelled) {
  EXPECT_THAT(
      times(read(event("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\n") +
                 event("RECURRENCE-ID:20260302T090000Z\r\nDTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n"
                       "STATUS:CANCELLED\r\n"))),
      ElementsAre("3 09:00-10:00"));
}
TEST_F(Calendar, AMovedOneOfAnotherSeriesChangesNothing) {
  EXPECT_THAT(
      times(read(
          event("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n") +
          event("RECURRENCE-ID:20260302T090000Z\r\nDTSTART:20260303T090000Z\r\nDTEND:20260303T100000Z\r\n", "two"))),
      ElementsAre("2 09:00-10:00", "3 09:00-10:00"));
}
TEST_F(Calendar, ASeriesKeepsItsHourWhenTheClocksChange) {
  const CalendarRead its = read_calendar(
      with(event("DTSTART;TZID=Europe/Berlin:20260327T100000\r\nDTEND;TZID=Europe/Berlin:20260327T110000\r\n"
                 "RRULE:FREQ=DAILY;COUNT=4\r\n")),
      "work.ics", {monday, monday + std::chrono::days{40}}, "");
  EXPECT_THAT(times(its), ElementsAre("27 09:00-10:00", "28 09:00-10:00", "29 08:00-09:00", "30 08:00-09:00"));
}
TEST_F(Calendar, SoDoesALocalOne) {
  const CalendarRead its =
      read_calendar(with(event("DTSTART:20260328T100000\r\nDTEND:20260328T110000\r\nRRULE:FREQ=DAILY;COUNT=2\r\n")),
                    "work.ics", {monday, monday + std::chrono::days{40}}, "");
  EXPECT_THAT(times(its), ElementsAre("28 09:00-10:00", "29 08:00-09:00"));
}

TEST_F(Calendar, AnAlarmInAnEventIsNoEvent) {
  EXPECT_THAT(times("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n"
                    "TRIGGER:-PT15M\r\nDESCRIPTION:soon\r\nEND:VALARM\r\n"),
              ElementsAre("2 09:00-10:00"));
}
TEST_F(Calendar, TasksAndJournalsAreNoEvents) {
  EXPECT_THAT(times(read("BEGIN:VTODO\r\nUID:t\r\nDTSTART:20260302T090000Z\r\nDUE:20260302T100000Z\r\nEND:VTODO\r\n"
                         "BEGIN:VJOURNAL\r\nUID:j\r\nDTSTART:20260302T090000Z\r\nEND:VJOURNAL\r\n")),
              IsEmpty());
}

TEST_F(Calendar, AFaultyEventIsNamedWithItsLineAndTheOthersCount) {
  const CalendarRead its = read(event("DTSTART:next Monday\r\nDTEND:20260302T100000Z\r\n") +
                                event("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n", "two"));
  EXPECT_THAT(its.problems, ElementsAre(HasSubstr("work.ics:4: this event is left out: DTSTART cannot be read")));
  EXPECT_THAT(times(its), ElementsAre("2 09:00-10:00"));
}
TEST_F(Calendar, SoIsARuleThatMeansNothing) {
  const CalendarRead its =
      read(event("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nRRULE:FREQ=SOMETIMES\r\n"));
  EXPECT_THAT(its.problems, ElementsAre(HasSubstr("RRULE cannot be read")));
}
TEST_F(Calendar, AZoneThatNobodyKnowsIsSaidAndNotTakenForTheLocalOne) {
  const CalendarRead its = read(event(
      "DTSTART;TZID=Nowhere Standard Time:20260302T090000\r\nDTEND;TZID=Nowhere Standard Time:20260302T100000\r\n"));
  EXPECT_THAT(its.problems, ElementsAre(HasSubstr("its time zone \"Nowhere Standard Time\" is not known")));
  EXPECT_THAT(its.events, IsEmpty());
}
TEST_F(Calendar, WhatRepeatsEachSecondIsNotFollowedThroughTheYears) {
  const CalendarRead its = read(event("DTSTART:19700101T000000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY\r\n"));
  EXPECT_THAT(its.problems,
              ElementsAre(HasSubstr("work.ics:4: this event is left out: it repeats each minute or second")));
}
TEST_F(Calendar, AFileThatStopsHalfwayIsNamedAndItsWholeEventsCount) {
  const auto its = read_calendar("BEGIN:VCALENDAR\n" + event("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n") +
                                     "BEGIN:VEVENT\nDTSTART:2026",
                                 "work.ics", week, "");
  EXPECT_THAT(its.problems, ElementsAre(HasSubstr("work.ics:8: this VEVENT has no end")));
  EXPECT_THAT(times(its), ElementsAre("2 09:00-10:00"));
}
TEST_F(Calendar, WhatIsNoCalendarIsSaid) {
  EXPECT_THAT(read_calendar("<html>sign in</html>", "work.ics", week, "").problems,
              ElementsAre("work.ics:1: expected BEGIN:VCALENDAR, found \"<html>sign in</html>\""));
  EXPECT_THAT(read_calendar("", "work.ics", week, "").problems, ElementsAre(HasSubstr("the file is empty")));
}

TEST_F(Calendar, TimesThatOverlapAreOneAndThoseThatTouchAreTwo) {
  const CalendarRead its = read(event("DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n") +
                                event("DTSTART:20260302T093000Z\r\nDTEND:20260302T103000Z\r\n", "two") +
                                event("DTSTART:20260302T103000Z\r\nDTEND:20260302T110000Z\r\n", "three") +
                                event("DTSTART:20260302T120000Z\r\nDTEND:20260302T123000Z\r\n", "four"));
  const auto busy = joined(its.events);
  ASSERT_EQ(busy.size(), 3U);
  EXPECT_EQ(busy[0].to - busy[0].from, 90min);
  EXPECT_EQ(busy[1].to - busy[1].from, 30min) << "one of them may be over before its time";
  EXPECT_EQ(busy[2].to - busy[2].from, 30min);
}

TEST(EventBlocks, PassOverOnlyWhatCannotMatter) {
  const Date first{std::chrono::year{2026} / 3 / 2}, last{std::chrono::year{2026} / 3 / 3};
  const auto may = [&](const std::string& lines) { return may_lie_between("BEGIN:VEVENT\n" + lines, first, last); };
  EXPECT_FALSE(may("DTSTART:20250302T090000Z\n"));
  EXPECT_FALSE(may("DTSTART;TZID=Europe/Berlin:20260401T090000\n"));
  EXPECT_FALSE(may("DTSTART:20250302T090000Z\nRRULE:FREQ=DAILY;UNTIL=20250401T000000Z\n"));
  EXPECT_FALSE(may("DTSTART:20250302T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20\n"));
  EXPECT_FALSE(may("DTSTART:20250302T090000Z\nRRULE:FREQ=DAILY;COUNT=300\n"));
  EXPECT_TRUE(may("DTSTART:20250302T090000Z\nRRULE:FREQ=DAILY;COUNT=300;INTERVAL=2\n"));
  EXPECT_TRUE(may("DTSTART:20250302T090000Z\nRRULE:FREQ=WEEKLY;COUNT=60\n"));
  EXPECT_TRUE(may("DTSTART:20200302T090000Z\nRRULE:FREQ=DAILY;BYMONTH=3;COUNT=300\n"))
      << "months without one lie between";
  EXPECT_TRUE(may("DTSTART:20200302T090000Z\nRRULE:FREQ=MONTHLY;COUNT=80\n"));
  EXPECT_TRUE(may("DTSTART:20260302T090000Z\n"));
  EXPECT_TRUE(may("DTSTART;TZID=/softwarestudio.org/Olson_20011030_5/Europe/Berlin:20260302T100000\n"))
      << "the digits of the zone are no date";
  EXPECT_TRUE(may("DTSTART:20250302T090000Z\nRRULE:FREQ=DAILY\n"));
  EXPECT_TRUE(may("DTSTART:20250302T090000Z\nRDATE:20260302T090000Z\n"));
  EXPECT_TRUE(may("DTSTART:20260401T090000Z\nRECURRENCE-ID:20260302T090000Z\n")) << "moved away from there";
  EXPECT_TRUE(may("DTSTART:soon\n")) << "its fault is to be found";
}

}  // namespace
}  // namespace limber
