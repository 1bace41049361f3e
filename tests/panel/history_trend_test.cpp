#include "panel/model/history_view.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

constexpr Date today{std::chrono::year{2026} / 3 / 31};

/// Each day of `count` before that many days ago, with this longest sit.
void add(std::vector<HistoryDay>& days, int ago, int count, Duration longest) {
  for (int i = 0; i < count; ++i) days.push_back({plus_days(today, -ago - i), {}, {}, longest, {}});
}

TEST(HistoryTrend, HoldsTheLastThirtyDaysAgainstTheThirtyBefore) {
  std::vector<HistoryDay> days;
  add(days, 1, 9, 55min);
  add(days, 10, 4, 180min);  // the middle one counts, not the mean
  add(days, 31, 20, 70min);
  EXPECT_EQ(trend_words(days, today),
            "In the last 30 days your longest sit of a day was usually 55 min, before that 1 h 10 min.");
}

TEST(HistoryTrend, SaysAlsoThatItHasBecomeLonger) {
  std::vector<HistoryDay> days;
  add(days, 1, 9, 90min);
  add(days, 31, 9, 60min);
  EXPECT_EQ(trend_words(days, today),
            "In the last 30 days your longest sit of a day was usually 1 h 30 min, before that 60 min.");
}

TEST(HistoryTrend, ALittleIsNoDifference) {
  std::vector<HistoryDay> days;
  add(days, 1, 9, 62min);
  add(days, 31, 9, 60min);
  EXPECT_EQ(trend_words(days, today),
            "In the last 30 days your longest sit of a day was usually 1 h 2 min, about as before.");
}

TEST(HistoryTrend, SaysNothingOfAFewDaysOrOfTodayWhichIsNotOver) {
  std::vector<HistoryDay> days;
  add(days, 0, 5, 62min);
  add(days, 31, 9, 60min);
  EXPECT_EQ(trend_words(days, today), "");
  add(days, 5, 1, 62min);
  EXPECT_NE(trend_words(days, today), "");
}

}  // namespace
}  // namespace limber
