#include "os/boot_clock.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

ClockReading reading(Duration boot, Duration monotonic) { return {Instant{boot}, monotonic}; }

TEST(BootClock, GoesOnWithTheMonotonicClockAndIsNeverBehindIt) {
  const auto [boot, monotonic] = read_clocks();
  EXPECT_GE(boot.time_since_epoch() + 1ms, monotonic);
  EXPECT_GE(boot_now(), boot);
}

TEST(BootClock, KnowsTheWallTimeOfTheSystemClock) {
  const auto system = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  EXPECT_LT(std::chrono::abs(wall_now() - system), 1s);
}

TEST(BootClock, NamesTheBootAlwaysTheSame) {
  EXPECT_EQ(boot_id().size(), 36U);
  EXPECT_EQ(boot_id(), boot_id());
}

TEST(SuspendDetector, FindsTheTimeThatOnlyTheBootClockCounted) {
  SuspendDetector detector(reading(1h, 1h));
  EXPECT_EQ(detector.slept(reading(9h + 1min, 1h + 1min)), Duration{8h});
}

TEST(SuspendDetector, ReportsASuspendOnce) {
  SuspendDetector detector(reading(1h, 1h));
  EXPECT_TRUE(detector.slept(reading(3h, 1h)));
  EXPECT_FALSE(detector.slept(reading(4h, 2h)));
}

TEST(SuspendDetector, SeesNoSuspendInTimeAwakeOrInClocksReadAMomentApart) {
  SuspendDetector detector(reading(1h, 1h));
  EXPECT_FALSE(detector.slept(reading(2h, 2h)));
  EXPECT_FALSE(detector.slept(reading(3h + 999ms, 3h)));
}

TEST(SuspendDetector, FindsNoneNowOnAMachineThatIsAwake) {
  SuspendDetector detector;
  EXPECT_FALSE(detector.slept());
}

}  // namespace
}  // namespace limber
