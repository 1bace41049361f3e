#include "core/calendar.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar_desk.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Calendar, TellsTheWorkHoursFirstAndNotTheDayThatIsUnderWay_B27) {
  WallDesk desk{"Europe/Amsterdam"};
  EXPECT_THAT(desk.at("2026-03-02 09:00:00"), ElementsAre("open"));
  EXPECT_EQ(desk.calendar().day(), day("2026-03-02"));
  EXPECT_THAT(desk.at("2026-03-02 09:00:01"), IsEmpty());
}

TEST(Calendar, BeginsADayAtFourAndNotAtMidnight_B27) {
  WallDesk desk{"Europe/Amsterdam"};
  desk.at("2026-03-02 09:00:00");
  EXPECT_EQ(desk.next_text(), "2026-03-03 04:00:00");
  EXPECT_THAT(desk.at("2026-03-03 03:59:59"), IsEmpty());
  EXPECT_THAT(desk.at("2026-03-03 04:00:00"), ElementsAre("day 2026-03-03"));
  EXPECT_EQ(desk.next_text(), "2026-03-04 04:00:00");
}

TEST(Calendar, CountsTheSmallHoursToTheDayBefore_B27) {
  WallDesk desk{"Europe/Amsterdam"};
  desk.at("2026-03-02 01:30:00");
  EXPECT_EQ(desk.calendar().day(), day("2026-03-01"));
  EXPECT_EQ(desk.next_text(), "2026-03-02 04:00:00");
}

TEST(Calendar, BeginsTheDayOnWakingAfterANightPoweredOff_B27) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-02")};
  EXPECT_THAT(desk.at("2026-03-03 08:30:00"), ElementsAre("day 2026-03-03", "open"));
}

TEST(Calendar, BeginsOnlyTheLastOfSeveralDaysPoweredOff_B27) {
  WallDesk desk{"Europe/Amsterdam", day("2026-02-27")};
  EXPECT_THAT(desk.at("2026-03-02 08:30:00"), ElementsAre("day 2026-03-02", "open"));
  EXPECT_THAT(desk.at("2026-03-02 08:31:00"), IsEmpty());
}

TEST(Calendar, DoesNotBeginADayAgainAfterARestart_B27) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-02")};
  EXPECT_THAT(desk.at("2026-03-02 12:00:00"), ElementsAre("open"));
  EXPECT_EQ(desk.next_text(), "2026-03-03 04:00:00");
}

TEST(Calendar, BeginsNoDateTwiceWithTheClockSetBackOverTheStartOfDay_B27) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-01")};
  EXPECT_THAT(desk.at("2026-03-02 04:10:00"), ElementsAre("day 2026-03-02", "open"));
  EXPECT_THAT(desk.at("2026-03-02 03:10:00"), IsEmpty());
  EXPECT_EQ(desk.next_text(), "2026-03-03 04:00:00");
  EXPECT_THAT(desk.at("2026-03-02 04:00:00"), IsEmpty());
  EXPECT_THAT(desk.until("2026-03-04 12:00:00"),
              ElementsAre("2026-03-03 04:00:00 day 2026-03-03", "2026-03-04 04:00:00 day 2026-03-04"));
}

TEST(Calendar, BeginsNoDateTwiceWithTheClockSetBackOverDays_B27) {
  WallDesk desk{"UTC", day("2026-03-01")};
  desk.at("2026-03-01 09:00:00");
  desk.until("2026-03-05 09:00:00");
  EXPECT_THAT(desk.at("2026-03-02 09:00:00"), IsEmpty());
  EXPECT_THAT(desk.until("2026-03-07 09:00:00"),
              ElementsAre("2026-03-06 04:00:00 day 2026-03-06", "2026-03-07 04:00:00 day 2026-03-07"));
}

TEST(Calendar, GoesOnWithItsDaysAfterTheClockWasYearsAhead_B27) {
  WallDesk desk{"UTC", day("2026-03-02")};
  desk.at("2026-03-02 09:00:00");
  EXPECT_THAT(desk.at("2031-01-01 09:00:00"), ElementsAre("day 2031-01-01"));
  EXPECT_THAT(desk.at("2026-03-02 09:01:00"), IsEmpty());
  EXPECT_THAT(desk.until("2026-03-03 09:00:00"), ElementsAre("2026-03-03 04:00:00 day 2026-03-03"));
}

TEST(Calendar, IsNotStuckWhenTheLastRunSawADayFarAhead_B27) {
  WallDesk desk{"UTC", day("2031-01-01")};
  EXPECT_THAT(desk.at("2026-03-02 09:00:00"), ElementsAre("open"));
  EXPECT_THAT(desk.until("2026-03-03 09:00:00"), ElementsAre("2026-03-03 04:00:00 day 2026-03-03"));
}

TEST(Calendar, BeginsTheDayOfAClockSetForward_B27) {
  WallDesk desk{"UTC", day("2026-03-02")};
  desk.at("2026-03-02 23:00:00");
  EXPECT_THAT(desk.at("2026-03-03 05:00:00"), ElementsAre("day 2026-03-03"));
}

TEST(Calendar, BeginsEachDayOnceOverBothClockChanges_B27) {
  WallDesk spring{"Europe/Amsterdam", day("2026-03-28")};
  spring.at("2026-03-28 12:00:00");
  EXPECT_THAT(spring.until("2026-03-30 12:00:00"),
              ElementsAre("2026-03-29 04:00:00 day 2026-03-29", "2026-03-30 04:00:00 day 2026-03-30"));
  WallDesk autumn{"Europe/Amsterdam", day("2026-10-24")};
  autumn.at("2026-10-24 12:00:00");
  EXPECT_THAT(autumn.until("2026-10-26 12:00:00"),
              ElementsAre("2026-10-25 04:00:00 day 2026-10-25", "2026-10-26 04:00:00 day 2026-10-26"));
}

TEST(Calendar, BeginsADayWhoseStartIsLeftOutAtTheChange_B27) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-28"), DayPolicy{.starts = h(2, 30)}};
  desk.at("2026-03-28 12:00:00");
  EXPECT_THAT(desk.until("2026-03-30 12:00:00"),
              ElementsAre("2026-03-29 03:00:00 day 2026-03-29", "2026-03-30 02:30:00 day 2026-03-30"));
}

TEST(Calendar, BeginsADayWhoseStartComesTwiceAtTheFirst_B27) {
  WallDesk desk{"Europe/Amsterdam", day("2026-10-24"), DayPolicy{.starts = h(2, 30)}};
  desk.at("2026-10-24 12:00:00");
  const WallTime first = desk.next();
  EXPECT_EQ(first, desk.zone().to_wall(local("2026-10-25 02:30:00")));
  EXPECT_THAT(desk.at(first), ElementsAre("day 2026-10-25"));
  EXPECT_THAT(desk.at(first + 40min), IsEmpty()) << "02:10 for the second time";
  EXPECT_EQ(desk.calendar().day(), day("2026-10-25"));
  EXPECT_THAT(desk.at(first + 60min), IsEmpty()) << "02:30 for the second time";
  EXPECT_EQ(desk.next_text(), "2026-10-26 02:30:00");
}

TEST(Calendar, BeginsDaysAtMidnightWhereMidnightItselfIsLeftOut_B27) {
  WallDesk desk{"America/Asuncion", day("2023-09-30"), DayPolicy{.starts = 0h}};
  desk.at("2023-09-30 12:00:00");
  EXPECT_THAT(desk.until("2023-10-02 12:00:00"),
              ElementsAre("2023-10-01 01:00:00 day 2023-10-01", "2023-10-02 00:00:00 day 2023-10-02"));
}

TEST(Calendar, BeginsADayOnceWhereTheHourBeforeMidnightComesTwice_B27) {
  WallDesk desk{"America/Asuncion", day("2023-03-24"), DayPolicy{.starts = h(23, 30)}};
  desk.at("2023-03-25 12:00:00");
  const WallTime first = desk.next();
  EXPECT_THAT(desk.at(first), ElementsAre("day 2023-03-25"));
  EXPECT_THAT(desk.at(first + 60min), IsEmpty()) << "23:30 for the second time";
  EXPECT_EQ(desk.next_text(), "2023-03-26 23:30:00");
}

TEST(Calendar, BeginsNoDayThatAZoneHasLeftOut_B27) {
  WallDesk desk{"Pacific/Apia", day("2011-12-29")};
  desk.at("2011-12-29 12:00:00");
  EXPECT_THAT(desk.until("2012-01-01 12:00:00"),
              ElementsAre("2011-12-31 04:00:00 day 2011-12-31", "2012-01-01 04:00:00 day 2012-01-01"));
}

TEST(Calendar, DoesNotBeginTheDayAgainWhenItsStartIsMovedLater_B27) {
  WallDesk desk{"UTC", day("2026-03-01")};
  desk.at("2026-03-02 05:00:00");
  desk.calendar().change(DayPolicy{.starts = 6h}, {});
  EXPECT_THAT(desk.at("2026-03-02 05:00:00"), IsEmpty());
  EXPECT_THAT(desk.at("2026-03-02 06:00:00"), IsEmpty());
  EXPECT_EQ(desk.next_text(), "2026-03-03 06:00:00");
}

WorkHours week_of(std::size_t weekday, std::vector<HourRange> ranges) {
  WorkHours hours;
  hours[weekday] = std::move(ranges);
  return hours;
}

TEST(Calendar, OpensAndClosesTheWorkHours_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-02"), {}, week_of(mon, {{h(9), h(12, 30)}, {h(13, 30), h(18)}})};
  EXPECT_THAT(desk.at("2026-03-02 08:00:00"), ElementsAre("closed"));
  EXPECT_THAT(desk.until("2026-03-02 23:00:00"), ElementsAre("2026-03-02 09:00:00 open", "2026-03-02 12:30:00 closed",
                                                             "2026-03-02 13:30:00 open", "2026-03-02 18:00:00 closed"));
}

TEST(Calendar, HasNoLimitsOnAWeekdayLeftOut_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-02"), {}, week_of(mon, {{h(9), h(18)}})};
  EXPECT_THAT(desk.at("2026-03-02 20:00:00"), ElementsAre("closed"));
  EXPECT_EQ(desk.next_text(), "2026-03-03 00:00:00");
  EXPECT_THAT(desk.at("2026-03-03 00:00:00"), ElementsAre("open"));
  EXPECT_EQ(desk.next_text(), "2026-03-03 04:00:00") << "open day and night: the next is the start of the day";
}

TEST(Calendar, HasNoHoursOnAWeekdayWithAnEmptyList_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-06"), {}, week_of(sat, {})};
  desk.at("2026-03-06 12:00:00");
  EXPECT_THAT(desk.until("2026-03-08 12:00:00"),
              ElementsAre("2026-03-07 00:00:00 closed", "2026-03-07 04:00:00 day 2026-03-07",
                          "2026-03-08 00:00:00 open", "2026-03-08 04:00:00 day 2026-03-08"));
}

TEST(Calendar, KeepsARangeOverMidnightOpenOnTheNextDay_B15) {
  WorkHours hours = week_of(mon, {{h(22), h(6)}});
  hours[tue].emplace();
  WallDesk desk{"Europe/Amsterdam", day("2026-03-02"), {}, hours};
  EXPECT_THAT(desk.at("2026-03-03 03:00:00"), ElementsAre("open")) << "Tuesday has no hours of its own";
  EXPECT_THAT(desk.at("2026-03-03 06:00:00"), ElementsAre("day 2026-03-03", "closed"));
  EXPECT_THAT(desk.at("2026-03-02 21:59:59"), IsEmpty());
  EXPECT_THAT(desk.at("2026-03-02 22:00:00"), ElementsAre("open"));
}

TEST(Calendar, ReadsARangeThatEndsWhereItBeginsAsADayAndANight_B15) {
  WorkHours hours = week_of(mon, {{h(8), h(8)}});
  hours[tue].emplace();
  WallDesk desk{"UTC", day("2026-03-02"), {}, hours};
  EXPECT_THAT(desk.at("2026-03-02 07:59:00"), ElementsAre("closed"));
  EXPECT_THAT(
      desk.until("2026-03-03 12:00:00"),
      ElementsAre("2026-03-02 08:00:00 open", "2026-03-03 04:00:00 day 2026-03-03", "2026-03-03 08:00:00 closed"));
}

TEST(Calendar, TellsNothingWhereTwoRangesMeet_B15) {
  WallDesk desk{"UTC", day("2026-03-02"), {}, week_of(mon, {{h(9), h(12)}, {h(12), h(18)}, {h(16), h(24)}})};
  desk.at("2026-03-02 08:00:00");
  EXPECT_THAT(desk.until("2026-03-02 23:59:59"), ElementsAre("2026-03-02 09:00:00 open"));
  EXPECT_EQ(desk.next_text(), "2026-03-03 04:00:00") << "Tuesday has no limits";
}

TEST(Calendar, KeepsTheHoursByTheClockOnTheWallOverAClockChange_B15) {
  WorkHours hours;
  hours.fill(std::vector<HourRange>{{h(22), h(2, 30)}});
  WallDesk desk{"Europe/Amsterdam", day("2026-10-24"), {}, hours};
  desk.at("2026-10-24 12:00:00");
  EXPECT_THAT(desk.until("2026-10-25 23:00:00"),
              ElementsAre("2026-10-24 22:00:00 open", "2026-10-25 02:30:00 closed",
                          "2026-10-25 04:00:00 day 2026-10-25", "2026-10-25 22:00:00 open"));
}

TEST(Calendar, TellsOnlyTheStateAfterASleepThroughTheWorkHours_B15) {
  WallDesk desk{"UTC", day("2026-03-02"), {}, week_of(mon, {{h(9), h(18)}})};
  desk.at("2026-03-02 08:00:00");
  EXPECT_THAT(desk.at("2026-03-02 20:00:00"), IsEmpty());
}

TEST(Calendar, TellsTheWorkHoursOfChangedSettings_B25) {
  WallDesk desk{"UTC", day("2026-03-02")};
  desk.at("2026-03-02 20:00:00");
  desk.calendar().change({}, week_of(mon, {{h(9), h(18)}}));
  EXPECT_THAT(desk.at("2026-03-02 20:00:00"), ElementsAre("closed"));
  desk.calendar().change({}, {});
  EXPECT_THAT(desk.at("2026-03-02 20:00:00"), ElementsAre("open"));
}

TEST(Calendar, EndsQuietByTheWallClock_B26) {
  WallDesk desk{"UTC", day("2026-03-02")};
  desk.at("2026-03-02 13:00:00");
  desk.keep_quiet_until("2026-03-02 14:00:00");
  EXPECT_EQ(desk.next_text(), "2026-03-02 14:00:00");
  EXPECT_THAT(desk.at("2026-03-02 13:59:59"), IsEmpty());
  EXPECT_THAT(desk.at("2026-03-02 14:00:00"), ElementsAre("quiet ended"));
}

TEST(Calendar, EndsQuietOnWakingPastItAndAfterAStepOfTheClock_B26) {
  WallDesk desk{"UTC", day("2026-03-02")};
  desk.at("2026-03-02 13:00:00");
  desk.keep_quiet_until("2026-03-02 14:00:00");
  EXPECT_THAT(desk.at("2026-03-03 09:00:00"), ElementsAre("day 2026-03-03", "quiet ended"));
}

TEST(Calendar, NeverEndsQuietUntilToldOtherwise_B26) {
  WallDesk desk{"UTC", day("2026-03-02")};
  desk.keep_quiet();
  EXPECT_THAT(desk.at("2026-03-02 13:00:00"), ElementsAre("open"));
  EXPECT_EQ(desk.next_text(), "2026-03-03 04:00:00");
}

TEST(Calendar, ClosesTheWorkHoursBeforeItEndsQuietAtTheSameInstant_B15) {
  WallDesk desk{"UTC", day("2026-03-02"), {}, week_of(mon, {{h(9), h(18)}})};
  desk.at("2026-03-02 17:00:00");
  desk.keep_quiet_until("2026-03-02 18:00:00");
  EXPECT_THAT(desk.at("2026-03-02 18:00:00"), ElementsAre("closed", "quiet ended"));
}

}  // namespace
}  // namespace limber
