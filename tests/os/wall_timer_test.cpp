#include "os/wall_timer.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <optional>

#include "os/boot_clock.hpp"
#include "support/asio_run.hpp"

namespace limber {
namespace {

struct WallTimerTest : testing::Test {
  boost::asio::io_context io;
  std::optional<WallTimer::Why> why;
  WallTimer timer{io, [this](WallTimer::Why reason) { why = reason; }};
};

TEST_F(WallTimerTest, SaysWhenItsTimeIsReached) {
  const WallTime at = wall_now() + 20ms;
  timer.arm(at);
  ASSERT_TRUE(run_until(io, [&] { return why.has_value(); }));
  EXPECT_EQ(why, WallTimer::Why::reached);
  EXPECT_GE(wall_now(), at);
}

TEST_F(WallTimerTest, WaitsForTheLaterTimeThatItWasGivenInstead) {
  timer.arm(wall_now());
  timer.arm(wall_now() + 1h);
  run_for(io, 30ms);
  EXPECT_FALSE(why);
}

// Setting the clock, even to what it says already, is for machines that are there to be tested on.
TEST_F(WallTimerTest, SaysWhenTheClockWasSetBeforeItsTime) {
  if (std::getenv("LIMBER_TEST_SET_CLOCK") == nullptr) GTEST_SKIP() << "LIMBER_TEST_SET_CLOCK is not set";
  timer.arm(wall_now() + 1h);
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  if (clock_settime(CLOCK_REALTIME, &now) != 0) GTEST_SKIP() << "this user may not set the clock";
  ASSERT_TRUE(run_until(io, [&] { return why.has_value(); }));
  EXPECT_EQ(why, WallTimer::Why::stepped);
}

TEST_F(WallTimerTest, SaysThatTheClockWasSetAlsoWhenItIsArmedAnewBeforeTheLoopSawIt) {
  if (std::getenv("LIMBER_TEST_SET_CLOCK") == nullptr) GTEST_SKIP() << "LIMBER_TEST_SET_CLOCK is not set";
  timer.arm(wall_now() + 1h);
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  if (clock_settime(CLOCK_REALTIME, &now) != 0) GTEST_SKIP() << "this user may not set the clock";
  timer.arm(wall_now() + 2h);
  ASSERT_TRUE(run_until(io, [&] { return why.has_value(); }));
  EXPECT_EQ(why, WallTimer::Why::stepped);
}

}  // namespace
}  // namespace limber
