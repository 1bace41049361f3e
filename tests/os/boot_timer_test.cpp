#include "os/boot_timer.hpp"

#include <gtest/gtest.h>

#include "os/boot_clock.hpp"
#include "os/timer_spec.hpp"
#include "support/asio_run.hpp"

namespace limber {
namespace {

struct BootTimerTest : testing::Test {
  boost::asio::io_context io;
  int fired = 0;
  std::optional<Instant> fired_at;
  BootTimer timer{io, [this] {
                    ++fired;
                    fired_at = boot_now();
                  }};
};

TEST_F(BootTimerTest, FiresOnceAndNotBeforeItsInstant) {
  const Instant at = boot_now() + 20ms;
  timer.arm(at);
  ASSERT_TRUE(run_until(io, [&] { return fired > 0; }));
  EXPECT_GE(*fired_at, at);
  run_for(io, 30ms);
  EXPECT_EQ(fired, 1);
  EXPECT_FALSE(timer.armed());
}

TEST_F(BootTimerTest, FiresAtOnceForAnInstantThatHasPassed) {
  timer.arm(boot_now() - 1h);
  EXPECT_TRUE(run_until(io, [&] { return fired == 1; }));
}

TEST_F(BootTimerTest, FiresForAnInstantBeforeTheMachineWasStarted) {
  timer.arm(Instant{-5s});
  EXPECT_TRUE(run_until(io, [&] { return fired == 1; }));
}

TEST_F(BootTimerTest, IsSilentAfterBeingTakenBack) {
  timer.arm(boot_now() + 10ms);
  timer.arm(std::nullopt);
  run_for(io, 40ms);
  EXPECT_EQ(fired, 0);
}

TEST_F(BootTimerTest, TakenBackAfterItsInstantButBeforeTheLoopSawItStaysSilent) {
  timer.arm(boot_now() - 1s);
  timer.arm(std::nullopt);
  run_for(io, 20ms);
  EXPECT_EQ(fired, 0);
}

TEST_F(BootTimerTest, CanBeArmedForTheSameInstantAgainAfterItFired) {
  const Instant at = boot_now();
  timer.arm(at);
  ASSERT_TRUE(run_until(io, [&] { return fired == 1; }));
  timer.arm(at);
  EXPECT_TRUE(run_until(io, [&] { return fired == 2; }));
}

TEST(BootTimer, MayBeDestroyedByItsOwnCall) {
  boost::asio::io_context io;
  bool fired = false;
  std::optional<BootTimer> timer;
  timer.emplace(io, [&] {
    timer.reset();
    fired = true;
  });
  timer->arm(boot_now());
  EXPECT_TRUE(run_until(io, [&] { return fired; }));
}

TEST(TimerSpec, SplitsMillisecondsAndNeverMeansDisarm) {
  EXPECT_EQ(once_at(61s + 7ms).it_value.tv_sec, 61);
  EXPECT_EQ(once_at(61s + 7ms).it_value.tv_nsec, 7'000'000);
  EXPECT_EQ(once_at(0ms).it_value.tv_nsec, 1);
}

}  // namespace
}  // namespace limber
