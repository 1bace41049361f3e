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

TEST(StatusTest, AStretchThatIsPutUpWhileABreakRunsComesWithTheNextOne) {
  Scheduler desk = scheduler();
  desk.apply(start + 1min, InputActive{});
  desk.apply(start + 2min, StartBreak{BreakKind::rest});
  desk.apply(start + 3min, ChooseStretch{"twist"});
  desk.apply(start + 3min, ChooseStretch{"bridge", true});
  EXPECT_EQ(desk.status(start + 3min).of(BreakKind::rest).stretch, "twist");
  EXPECT_EQ(desk.status(start + 3min).of(BreakKind::micro).stretch, "bridge");
  Scheduler next(Policy{}, desk.rotation(), desk.snapshot(start + 4min), start + 4min);
  next.apply(start + 4min, Restarted{false});
  EXPECT_EQ(next.status(start + 4min).of(BreakKind::micro).stretch, "bridge");
  desk.apply(start + 8min, InputActive{});
  desk.apply(start + 9min, StartBreak{BreakKind::micro});
  EXPECT_EQ(desk.status(start + 9min).of(BreakKind::micro).stretch, "bridge");
  EXPECT_EQ(desk.snapshot(start + 9min).chosen_next, "") << "once";
}

TEST(StatusTest, ALaterChoiceTakesThePlaceOfWhatWasPutUpWhileABreakRan) {
  Scheduler desk = scheduler();
  desk.apply(start + 1min, InputActive{});
  desk.apply(start + 2min, StartBreak{BreakKind::rest});
  desk.apply(start + 3min, ChooseStretch{"bridge", true});
  desk.apply(start + 4min, ChooseStretch{"twist", true});
  EXPECT_EQ(desk.status(start + 4min).of(BreakKind::micro).stretch, "twist");
  desk.apply(start + 4min, ChooseStretch{"bridge", true});
  desk.apply(start + 8min, InputActive{});
  desk.apply(start + 9min, ChooseStretch{"twist"});
  desk.apply(start + 10min, StartBreak{BreakKind::micro});
  EXPECT_EQ(desk.status(start + 10min).of(BreakKind::micro).stretch, "twist");
  EXPECT_EQ(desk.snapshot(start + 10min).chosen_next, "");
}

TEST(StatusTest, WhatWasPutUpWhileABreakRanGoesBeforeAnEarlierChoice) {
  Scheduler desk = scheduler();
  desk.apply(start + 1min, InputActive{});
  desk.apply(start + 1min, ChooseStretch{"twist"});  // of the micro break, which is due first
  desk.apply(start + 2min, StartBreak{BreakKind::rest});
  desk.apply(start + 3min, ChooseStretch{"bridge", true});
  desk.apply(start + 8min, InputActive{});
  desk.apply(start + 9min, StartBreak{BreakKind::micro});
  EXPECT_EQ(desk.status(start + 9min).of(BreakKind::micro).stretch, "bridge");
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

TEST(StatusTest, TellsSinceWhenThePersonSits_AlsoAfterARestart_B8) {
  Scheduler desk = scheduler();
  desk.apply(start + 1min, InputActive{});
  const auto since = desk.status(start + 9min).sitting_since;
  ASSERT_TRUE(since);
  EXPECT_LE(*since, start + 1min);
  Scheduler next(Policy{}, Rotation{}, desk.snapshot(start + 10min), start + 10min);
  next.apply(start + 12min, Restarted{false});
  EXPECT_EQ(next.status(start + 12min).sitting_since, since) << "two minutes do not count, and move nothing";
  next.apply(start + 13min, ResetClocks{});
  EXPECT_EQ(next.status(start + 14min).sitting_since, start + 13min);
  next.apply(start + 15min, PostureSaid{Posture::standing});
  next.apply(start + 25min, PostureSaid{Posture::sitting});
  EXPECT_EQ(next.status(start + 26min).sitting_since, start + 25min) << "standing for so long is getting up";
}

TEST(StatusTest, TellsThatABreakWasLeftEarly_B13) {
  Policy policy;
  policy.rest_break.postpone = 20min;
  policy.micro_break.interval = 58min;  // gives way to the rest break at 1:00
  Scheduler desk(policy, Rotation{}, start);
  desk.apply(start, InputActive{});
  const Instant left = start + 59min + 10s;
  desk.apply(start + 59min, StartBreak{BreakKind::rest});
  desk.apply(start + 59min, RoutineLasts{5min, 5min});
  desk.apply(left, FinishBreak{});
  const BreakStatus rest = desk.status(left).of(BreakKind::rest);
  EXPECT_EQ(rest.put_off_until, left + 20min);
  EXPECT_TRUE(rest.left_early);
  EXPECT_EQ(rest.due_at, left + 20min);
  EXPECT_EQ(desk.status(left).of(BreakKind::micro).due_at, left + 9min + 40s)
      << "the rest break comes too late for it to give way (B12)";
  EXPECT_FALSE(desk.status(left).of(BreakKind::micro).left_early);
}

}  // namespace
}  // namespace limber
