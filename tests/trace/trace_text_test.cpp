#include "trace/trace.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(TraceText, WritesTimesToTheMillisecondOnlyWhereNeeded) {
  EXPECT_EQ(time_text(0s), "0:00:00");
  EXPECT_EQ(time_text(3h + 25min + 45s), "3:25:45");
  EXPECT_EQ(time_text(100h + 7ms), "100:00:00.007");
  EXPECT_EQ(time_text(-90s), "-0:01:30");
}

TEST(TraceText, ReadsTheTimesThatItWrites) {
  for (const Duration at : {Duration{0}, Duration{1}, Duration{59'999}, Duration{86'399'999}, Duration{3'600'000'000}})
    EXPECT_EQ(parse_time(time_text(at)), at);
}

TEST(TraceText, WritesLocalTimes) {
  const LocalTime local = std::chrono::local_days{std::chrono::year{2026} / 3 / 2} + 9h + 5min;
  EXPECT_EQ(local_text(local), "2026-03-02T09:05:00");
  EXPECT_EQ(local_text(local + 30ms), "2026-03-02T09:05:00.030");
  EXPECT_EQ(parse_local("2026-03-02T09:05:00.030"), local + 30ms);
}

TEST(TraceText, PicksTheSecondOfALocalTimeThatComesTwiceByAStepOfTheClock) {
  const WallTime first = std::chrono::sys_days{std::chrono::year{2026} / 10 / 25} + 30min;
  EXPECT_EQ(start_text(first, "Europe/Amsterdam"), "start 2026-10-25T02:30:00 Europe/Amsterdam\n");
  EXPECT_EQ(start_text(first + 1h, "Europe/Amsterdam"),
            "start 2026-10-25T02:30:00 Europe/Amsterdam\n0:00:00 clock +1h\n");
}

}  // namespace
}  // namespace limber
