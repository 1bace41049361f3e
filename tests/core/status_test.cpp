#include <gtest/gtest.h>

#include "core/scheduler.hpp"

namespace limber {
namespace {

const Instant start{Duration{1h}};

Scheduler scheduler() {
  RotationEntry twist;
  twist.id = "twist";
  twist.in_micro = true;
  RotationEntry bridge;
  bridge.id = "bridge";
  return Scheduler(Policy{}, Rotation({twist, bridge}), start);
}

TEST(StatusTest, TellsWhoseTurnItIsBeforeTheBreakIsDue) {
  Scheduler desk = scheduler();
  EXPECT_EQ(desk.status(start).of(BreakKind::micro).stretch, "twist");
  EXPECT_FALSE(desk.status(start).of(BreakKind::rest).stretch.empty());
}

TEST(StatusTest, TellsTheStretchThatWasChosenInstead) {
  Scheduler desk = scheduler();
  const StretchId turn = desk.status(start).of(BreakKind::rest).stretch;
  const StretchId other = turn == "twist" ? "bridge" : "twist";
  desk.apply(start, InputActive{});
  desk.apply(start, ChooseStretch{other});
  EXPECT_TRUE(desk.status(start).of(BreakKind::micro).stretch == other ||
              desk.status(start).of(BreakKind::rest).stretch == other);
}

TEST(StatusTest, TellsSinceWhenThePersonStands) {
  Scheduler desk = scheduler();
  EXPECT_FALSE(desk.status(start).standing_since);
  desk.apply(start + 1min, PostureSaid{Posture::standing});
  desk.apply(start + 2min, PostureSaid{Posture::standing});
  EXPECT_EQ(desk.status(start + 5min).standing_since, start + 1min);
  desk.apply(start + 6min, PostureSaid{Posture::sitting});
  EXPECT_FALSE(desk.status(start + 6min).standing_since);
}

}  // namespace
}  // namespace limber
