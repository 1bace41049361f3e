#include "journal/local_days.hpp"

#include "journal_fixture.hpp"

namespace limber {
namespace {

constexpr Date date(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

TEST(LocalDays, TheSmallHoursBelongToTheDayBefore_B27) {
  const NamedZone zone{"Europe/Amsterdam"};
  const LocalDays days{zone, 4h};
  EXPECT_EQ(days.date_of(utc(2026, 3, 2, 2h + 59min + 59s)), date(2026, 3, 1));
  EXPECT_EQ(days.date_of(utc(2026, 3, 2, 3h)), date(2026, 3, 2));
  EXPECT_EQ(days.begin_of(date(2026, 3, 2)), utc(2026, 3, 2, 3h));
}

TEST(LocalDays, EveryDayOfAYearBeginsWhenTheOneBeforeEnds) {
  const NamedZone zone{"Europe/Amsterdam"};
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
  const NamedZone zone{"Europe/Amsterdam"};
  const LocalDays days{zone, 150min};  // 02:30 comes twice on 25 October 2026: at 00:30 and at 01:30 UTC
  EXPECT_EQ(days.date_of(utc(2026, 10, 25, 29min)), date(2026, 10, 24));
  EXPECT_EQ(days.date_of(utc(2026, 10, 25, 30min)), date(2026, 10, 25));
  EXPECT_EQ(days.date_of(utc(2026, 10, 25, 70min)), date(2026, 10, 25));
}

TEST(LocalDays, ADayWhoseStartIsLeftOutBeginsAtTheChange) {
  const NamedZone zone{"Europe/Amsterdam"};
  const LocalDays days{zone, 150min};  // 02:30 does not exist on 29 March 2026
  EXPECT_EQ(days.begin_of(date(2026, 3, 29)), utc(2026, 3, 29, 1h));
  EXPECT_EQ(days.date_of(utc(2026, 3, 29, 1h)), date(2026, 3, 29));
}

TEST(LocalDays, TheEndOfADayIsAlwaysAhead) {
  const NamedZone zone{"America/St_Johns"};
  const LocalDays days{zone, 4h};
  const WallTime night = utc(2026, 3, 2, 7h + 30min);  // 04:00 there
  EXPECT_EQ(days.end_of_day_at(night - 1ms), night);
  EXPECT_EQ(days.end_of_day_at(night), night + 24h);
}

}  // namespace
}  // namespace limber
