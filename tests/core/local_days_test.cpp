#include "core/local_days.hpp"

#include <gtest/gtest.h>

#include "calendar_desk.hpp"

namespace limber {
namespace {

constexpr Date date(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

WallTime utc(int year, unsigned month, unsigned day, Duration of_day = {}) {
  return std::chrono::sys_days{date(year, month, day)} + of_day;
}

TEST(LocalDays, TheSmallHoursBelongToTheDayBefore_B27) {
  const DatabaseZone zone{"Europe/Amsterdam"};
  const LocalDays days{zone, 4h};
  EXPECT_EQ(days.date_of(utc(2026, 3, 2, 2h + 59min + 59s)), date(2026, 3, 1));
  EXPECT_EQ(days.date_of(utc(2026, 3, 2, 3h)), date(2026, 3, 2));
  EXPECT_EQ(days.begin_of(date(2026, 3, 2)), utc(2026, 3, 2, 3h));
}

TEST(LocalDays, EveryDayOfAYearBeginsWhenTheOneBeforeEnds) {
  const DatabaseZone zone{"Europe/Amsterdam"};
  for (const auto starts : {0min, 150min, 240min, 1439min}) {
    const LocalDays days{zone, starts};
    for (auto day = std::chrono::local_days{date(2026, 1, 1)}; day < std::chrono::local_days{date(2027, 1, 1)};
         day += std::chrono::days{1}) {
      const WallTime begin = days.begin_of(Date{day});
      ASSERT_EQ(days.date_of(begin), Date{day});
      ASSERT_EQ(days.end_of_day_at(begin), days.begin_of(Date{day + std::chrono::days{1}}));
      ASSERT_EQ(days.date_of(begin - 1ms), Date{day - std::chrono::days{1}});
    }
  }
}

TEST(LocalDays, ADayThatTheClockSetBackBeginsTwiceBeginsOnce) {
  const DatabaseZone zone{"Europe/Amsterdam"};
  const LocalDays days{zone, 150min};  // 02:30 comes twice on 25 October 2026: at 00:30 and at 01:30 UTC
  EXPECT_EQ(days.date_of(utc(2026, 10, 25, 29min)), date(2026, 10, 24));
  EXPECT_EQ(days.date_of(utc(2026, 10, 25, 30min)), date(2026, 10, 25));
  EXPECT_EQ(days.date_of(utc(2026, 10, 25, 70min)), date(2026, 10, 25));
}

TEST(LocalDays, ADayWhoseStartIsLeftOutBeginsAtTheChange) {
  const DatabaseZone zone{"Europe/Amsterdam"};
  const LocalDays days{zone, 150min};  // 02:30 does not exist on 29 March 2026
  EXPECT_EQ(days.begin_of(date(2026, 3, 29)), utc(2026, 3, 29, 1h));
  EXPECT_EQ(days.date_of(utc(2026, 3, 29, 1h)), date(2026, 3, 29));
}

TEST(LocalDays, TheEndOfADayIsAlwaysAhead) {
  const DatabaseZone zone{"America/St_Johns"};
  const LocalDays days{zone, 4h};
  const WallTime night = utc(2026, 3, 2, 7h + 30min);  // 04:00 there
  EXPECT_EQ(days.end_of_day_at(night - 1ms), night);
  EXPECT_EQ(days.end_of_day_at(night), night + 24h);
}

TEST(LocalDays, ADateThatAZoneHasLeftOutIsNoDay) {
  const DatabaseZone zone{"Pacific/Apia"};  // went from 29 December 2011 to the 31st
  const LocalDays days{zone, 4h};
  EXPECT_EQ(days.next(date(2011, 12, 29)), date(2011, 12, 31));
  const WallTime last = days.end_of_day_at(days.begin_of(date(2011, 12, 29)));
  EXPECT_EQ(days.date_of(last - 1ms), date(2011, 12, 29));
  EXPECT_EQ(days.date_of(last), date(2011, 12, 31));
}

TEST(LocalDays, AreThoseOfTheCalendarAlsoWhereTheClockIsSetBackOverADaysStart) {
  const DatabaseZone zone{"Europe/Amsterdam"};
  DayPolicy policy;
  policy.starts = 150min;  // 02:30 comes twice on 25 October 2026
  const LocalDays days{zone, policy.starts};
  for (Duration at = 0h; at < 4h; at += 5min) {
    const WallTime wall = utc(2026, 10, 25, at);
    Calendar calendar{policy, {}, zone, std::nullopt};
    calendar.advance(wall, false, std::nullopt);
    EXPECT_EQ(calendar.day(), days.date_of(wall)) << text(wall, zone);
  }
}

}  // namespace
}  // namespace limber
