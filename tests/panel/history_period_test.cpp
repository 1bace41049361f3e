#include "panel/model/history_period.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

constexpr Date date(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}
constexpr Date sunday = date(2026, 11, 22);

TEST(Period, AWeekBeginsOnTheDayThatPeopleCountFrom) {
  EXPECT_EQ(period_of(PeriodKind::week, sunday, std::chrono::Monday),
            (Period{PeriodKind::week, date(2026, 11, 16), sunday}));
  EXPECT_EQ(period_of(PeriodKind::week, sunday, std::chrono::Sunday),
            (Period{PeriodKind::week, sunday, date(2026, 11, 28)}));
  EXPECT_EQ(period_of(PeriodKind::week, date(2026, 11, 16), std::chrono::Monday).first, date(2026, 11, 16));
}

TEST(Period, AMonthHasAllOfItsDays) {
  const Period february = period_of(PeriodKind::month, date(2028, 2, 14), std::chrono::Monday);
  EXPECT_EQ(february.first, date(2028, 2, 1));
  EXPECT_EQ(february.last, date(2028, 2, 29));
  EXPECT_EQ(february.days(), 29);
  EXPECT_EQ(february.day(28), february.last);
}

TEST(Period, MovesByWholeOnesAcrossTheYear) {
  const Period week = period_of(PeriodKind::week, date(2026, 1, 1), std::chrono::Monday);
  EXPECT_EQ(moved(week, -1).last, date(2025, 12, 28));
  EXPECT_EQ(moved(moved(week, -1), 1), week);
  const Period january = period_of(PeriodKind::month, date(2026, 1, 31), std::chrono::Monday);
  EXPECT_EQ(moved(january, 1).last, date(2026, 2, 28));
  EXPECT_EQ(moved(january, -1).first, date(2025, 12, 1));
}

TEST(Period, IsCalledAsPeopleDo) {
  const auto week = [](Date day) { return period_of(PeriodKind::week, day, std::chrono::Monday); };
  EXPECT_EQ(period_heading(week(sunday), sunday), "This week");
  EXPECT_EQ(period_heading(week(date(2026, 11, 15)), sunday), "Last week");
  EXPECT_EQ(period_heading(week(date(2026, 11, 5)), sunday), "2 to 8 November");
  EXPECT_EQ(period_dates(week(sunday)), "16 to 22 November 2026");
  EXPECT_EQ(period_words(week(date(2026, 10, 1)), sunday), "28 Sep to 4 Oct");
  EXPECT_EQ(period_words(week(date(2025, 11, 20)), sunday), "17 to 23 November 2025");
  const auto month = [](Date day) { return period_of(PeriodKind::month, day, std::chrono::Monday); };
  EXPECT_EQ(period_heading(month(sunday), sunday), "This month");
  EXPECT_EQ(period_heading(month(date(2026, 9, 3)), sunday), "September");
  EXPECT_EQ(period_heading(month(date(2025, 9, 3)), sunday), "September 2025");
  EXPECT_EQ(period_dates(month(sunday)), "November 2026");
}

TEST(Period, DaysAreCalledByWeekdayAndDate) {
  EXPECT_EQ(day_words(sunday), "Sunday 22 November");
  EXPECT_EQ(short_weekday(sunday), "Sun");
  EXPECT_EQ(date_words(date(2025, 1, 5), sunday), "5 January 2025");
  EXPECT_EQ(date_words(date(2026, 1, 5), sunday), "5 January");
}

}  // namespace
}  // namespace limber
