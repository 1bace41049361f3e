// Work hours where the calendar is awkward, and hours that are said otherwise for one day.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar_desk.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

WorkHours every_day(std::vector<HourRange> ranges) {
  WorkHours hours;
  hours.fill(std::move(ranges));
  return hours;
}

/// 08:30 to 17:00 from Monday to Friday.
WorkHours office() {
  WorkHours hours = every_day({{h(8, 30), h(17)}});
  hours[sat] = hours[sun] = std::vector<HourRange>{};
  return hours;
}

std::string change_of(WallDesk& desk) {
  const auto change = desk.calendar().hours_change(desk.wall());
  return change ? text(*change, desk.zone()) : "none";
}

TEST(WorkHoursOverClockChanges, ARangeOverTheHourLeftOutIsAnHourShorter_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-28"), {}, every_day({{h(1), h(5)}})};
  desk.at("2026-03-28 12:00:00");
  const auto open = desk.zone().to_wall(local("2026-03-29 01:00:00"));
  const auto closed = desk.zone().to_wall(local("2026-03-29 05:00:00"));
  EXPECT_EQ(closed - open, 3h);
  EXPECT_THAT(
      desk.until("2026-03-29 12:00:00"),
      ElementsAre("2026-03-29 01:00:00 open", "2026-03-29 04:00:00 day 2026-03-29", "2026-03-29 05:00:00 closed"));
}

TEST(WorkHoursOverClockChanges, ARangeThatBeginsOrEndsInTheHourLeftOutDoesSoAtTheChange_B15) {
  WallDesk begins{"Europe/Amsterdam", day("2026-03-29"), {}, every_day({{h(2, 30), h(3, 30)}})};
  begins.at("2026-03-29 01:00:00");
  EXPECT_THAT(begins.until("2026-03-29 03:59:00"),
              ElementsAre("2026-03-29 03:00:00 open", "2026-03-29 03:30:00 closed"));
  WallDesk ends{"Europe/Amsterdam", day("2026-03-29"), {}, every_day({{h(1), h(2, 30)}, {h(2, 30), h(3, 30)}})};
  ends.at("2026-03-29 00:30:00");
  EXPECT_THAT(ends.until("2026-03-29 03:59:00"), ElementsAre("2026-03-29 01:00:00 open", "2026-03-29 03:30:00 closed"))
      << "the two meet at the change";
}

TEST(WorkHoursOverClockChanges, ARangeWithinTheHourLeftOutIsNone_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-28"), {}, every_day({{h(2, 10), h(2, 50)}})};
  desk.at("2026-03-28 12:00:00");
  EXPECT_THAT(desk.until("2026-03-30 01:00:00"), ElementsAre("2026-03-29 04:00:00 day 2026-03-29"));
}

TEST(WorkHoursOverClockChanges, ARangeInTheHourThatComesTwiceIsOpenTheFirstTime_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-10-24"), {}, every_day({{h(2, 10), h(2, 50)}})};
  desk.at("2026-10-24 12:00:00");
  const WallTime open = desk.next();
  EXPECT_EQ(open, desk.zone().to_wall(local("2026-10-25 02:10:00")));
  EXPECT_THAT(desk.at(open), ElementsAre("open"));
  EXPECT_THAT(desk.at(open + 40min), ElementsAre("closed"));
  EXPECT_THAT(desk.at(open + 60min), IsEmpty()) << "02:10 for the second time";
}

TEST(WorkHoursOverClockChanges, AWorkingDayOverTheHourThatComesTwiceIsAnHourLonger_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-10-24"), {}, every_day({{h(1), h(5)}})};
  desk.at("2026-10-24 12:00:00");
  const WallTime open = desk.next();
  EXPECT_THAT(desk.at(open), ElementsAre("open"));
  EXPECT_EQ(desk.calendar().hours_change(open), open + 5h);
}

TEST(WorkHours, ARangeOverMidnightEndsOnADayWithoutHours_B15) {
  WorkHours hours = office();
  hours[fri] = std::vector<HourRange>{{h(22), h(2)}};
  WallDesk desk{"Europe/Amsterdam", day("2026-03-06"), {}, hours};
  desk.at("2026-03-06 21:00:00");
  EXPECT_THAT(desk.until("2026-03-09 09:00:00"),
              ElementsAre("2026-03-06 22:00:00 open", "2026-03-07 02:00:00 closed",
                          "2026-03-07 04:00:00 day 2026-03-07", "2026-03-08 04:00:00 day 2026-03-08",
                          "2026-03-09 04:00:00 day 2026-03-09", "2026-03-09 08:30:00 open"));
}

TEST(WorkHours, ARangeOverMidnightMeetsTheNextDaysWithoutAGap_B15) {
  WorkHours hours = every_day({});
  hours[mon] = std::vector<HourRange>{{h(22), h(24)}};
  hours[tue] = std::vector<HourRange>{{h(0), h(6)}};
  WallDesk desk{"Europe/Amsterdam", day("2026-03-02"), {}, hours};
  desk.at("2026-03-02 20:00:00");
  EXPECT_THAT(
      desk.until("2026-03-03 12:00:00"),
      ElementsAre("2026-03-02 22:00:00 open", "2026-03-03 04:00:00 day 2026-03-03", "2026-03-03 06:00:00 closed"));
}

TEST(WorkHours, TellWhenTheyChangeNextOverAWeekend_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-06"), {}, office()};
  desk.at("2026-03-06 12:00:00");
  EXPECT_EQ(change_of(desk), "2026-03-06 17:00:00");
  desk.at("2026-03-06 17:00:00");
  EXPECT_EQ(change_of(desk), "2026-03-09 08:30:00");
}

TEST(WorkHours, TellOfNoChangeWhereThereIsNone_B15) {
  WallDesk always{"Europe/Amsterdam", day("2026-03-06")};
  always.at("2026-03-06 12:00:00");
  EXPECT_EQ(change_of(always), "none");
  WallDesk never{"Europe/Amsterdam", day("2026-03-06"), {}, every_day({})};
  EXPECT_THAT(never.at("2026-03-06 12:00:00"), ElementsAre("closed"));
  EXPECT_EQ(change_of(never), "none");
}

TEST(HoursToday, OffHoldsUntilTheNextDayBegins_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-05"), {}, office()};
  EXPECT_THAT(desk.at("2026-03-05 12:00:00"), ElementsAre("open"));
  desk.calendar().say(HoursToday{day("2026-03-05"), false});
  EXPECT_THAT(desk.at("2026-03-05 12:00:00"), ElementsAre("closed"));
  EXPECT_EQ(change_of(desk), "2026-03-06 08:30:00");
  EXPECT_THAT(desk.until("2026-03-06 12:00:00"),
              ElementsAre("2026-03-06 04:00:00 day 2026-03-06", "2026-03-06 08:30:00 open"));
}

TEST(HoursToday, OnHoldsThroughANightInWhichTheNextDayHasNotBegun_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-07"), {}, office()};
  EXPECT_THAT(desk.at("2026-03-07 10:00:00"), ElementsAre("closed")) << "a Saturday";
  desk.calendar().say(HoursToday{day("2026-03-07"), true});
  EXPECT_THAT(desk.at("2026-03-07 10:00:00"), ElementsAre("open"));
  EXPECT_EQ(change_of(desk), "2026-03-08 04:00:00");
  EXPECT_THAT(desk.until("2026-03-08 12:00:00"),
              ElementsAre("2026-03-08 04:00:00 day 2026-03-08", "2026-03-08 04:00:00 closed"));
}

TEST(HoursToday, WorksWithoutAnyWorkHoursSet_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-05")};
  desk.at("2026-03-05 12:00:00");
  desk.calendar().say(HoursToday{day("2026-03-05"), false});
  EXPECT_THAT(desk.at("2026-03-05 12:00:00"), ElementsAre("closed"));
  EXPECT_EQ(change_of(desk), "2026-03-06 04:00:00");
  EXPECT_THAT(desk.until("2026-03-06 12:00:00"),
              ElementsAre("2026-03-06 04:00:00 day 2026-03-06", "2026-03-06 04:00:00 open"));
}

TEST(HoursToday, IsTakenBack_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-05"), {}, office()};
  desk.calendar().say(HoursToday{day("2026-03-05"), false});
  EXPECT_THAT(desk.at("2026-03-05 12:00:00"), ElementsAre("closed"));
  desk.calendar().say(std::nullopt);
  EXPECT_THAT(desk.at("2026-03-05 12:00:00"), ElementsAre("open"));
}

TEST(HoursToday, OfYesterdaySaysNothingOfToday_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-03-04"), {}, office()};
  desk.calendar().say(HoursToday{day("2026-03-04"), false});
  EXPECT_THAT(desk.at("2026-03-05 12:00:00"), ElementsAre("day 2026-03-05", "open"));
  EXPECT_EQ(change_of(desk), "2026-03-05 17:00:00");
}

TEST(HoursToday, LastsADayOverAClockChangeToo_B15) {
  WallDesk desk{"Europe/Amsterdam", day("2026-10-24"), {}, every_day({{h(0), h(24)}})};
  desk.at("2026-10-24 12:00:00");
  desk.calendar().say(HoursToday{day("2026-10-24"), false});
  desk.at("2026-10-24 12:00:00");
  EXPECT_EQ(desk.calendar().hours_change(desk.wall()), desk.wall() + 17h) << "04:00, one hour later than usual";
}

}  // namespace
}  // namespace limber
