#include <gtest/gtest.h>

#include "panel/model/history_view.hpp"

namespace limber {
namespace {

constexpr Date thursday{std::chrono::year{2025} / 11 / 20};

TEST(HistoryLetter, IsBesideLastWeekAndThisOneAlone) {
  const Period week = period_of(PeriodKind::week, thursday, std::chrono::Monday);
  EXPECT_TRUE(shows_letter(week, thursday));
  EXPECT_TRUE(shows_letter(moved(week, -1), thursday));
  EXPECT_FALSE(shows_letter(moved(week, -2), thursday));
  EXPECT_FALSE(shows_letter(period_of(PeriodKind::month, thursday, std::chrono::Monday), thursday));
}

TEST(HistoryLetter, IsAboutTheWeekBeforeByTheDayOnWhichWeeksBegin) {
  std::vector<HistoryDay> days;
  for (int i = 1; i <= 14; ++i) {
    HistoryDay day;
    day.date = plus_days(thursday, -i);
    day.sitting = std::chrono::weekday{std::chrono::sys_days{day.date}} == std::chrono::Sunday ? 0h : 6h;
    day.longest_sit = 1h;
    days.push_back(day);
  }
  const auto letter = letter_of(days, thursday, std::chrono::Sunday, Policy{});
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->sentences.front(), "On 6 days you sat for 6 h a day, 60 min at most without getting up.");
  EXPECT_FALSE(letter_of({}, thursday, std::chrono::Monday, Policy{}));
}

}  // namespace
}  // namespace limber
