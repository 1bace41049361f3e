// B38: what putting a break off costs.
#include "core/postpone_cost.hpp"

#include <gtest/gtest.h>

#include "core/rules.hpp"
#include "core/scheduler.hpp"

namespace limber {
namespace {

Policy rest_that_costs(LaterCosts costs) {
  Policy policy = rest_only();
  policy.prompt.later_costs = costs;
  return policy;
}

TEST(Rules, PuttingOffMakesTheBreakLongerByItsShare_B38) {
  // 10 of 60 minutes of 5 are 50 s, rounded up; going idle begins it.
  EXPECT_EQ(
      replayed("0:00:00 active\n1:01:00 postpone\n1:12:00 idle\n1:25:00 end", rest_that_costs(LaterCosts::longer)),
      "1:00:00 due rest\n1:00:00 prompted rest 1\n1:01:00 postponed rest 1:11:00\n1:11:00 prompted rest 2\n"
      "1:12:00 started rest known 1:12:20\n1:15:00 absent 1:12:00\n1:18:00 ended rest taken 0:06:00\n");
}

TEST(Rules, ASecondPostponementAddsToTheFirst_B38) {
  EXPECT_EQ(longer_by(rest_that_costs(LaterCosts::longer), BreakKind::rest, 20min), 2min);
  EXPECT_EQ(longer_by(rest_that_costs(LaterCosts::longer), BreakKind::rest, 3h), 5min) << "at most twice as long";
  EXPECT_EQ(longer_by(rest_that_costs(LaterCosts::longer), BreakKind::micro, 5min), 15s) << "quarters of a minute";
  EXPECT_EQ(longer_by(rest_that_costs(LaterCosts::sooner), BreakKind::rest, 20min), 0s);
}

TEST(Rules, PuttingOffBringsTheNextOneSooner_B38) {
  EXPECT_EQ(
      replayed("0:00:00 active\n1:01:00 postpone\n1:12:00 start\n1:18:00 active\n2:09:00 end",
               rest_that_costs(LaterCosts::sooner)),
      "1:00:00 due rest\n1:00:00 prompted rest 1\n1:01:00 postponed rest 1:11:00\n1:11:00 prompted rest 2\n"
      "1:12:00 started rest guided\n1:17:00 ended rest taken 0:05:00\n2:07:00 due rest\n2:07:00 prompted rest 1\n");
}

TEST(Rules, TheIntervalIsAtMostHalvedByIt_B38) {
  EXPECT_EQ(sooner_by(rest_that_costs(LaterCosts::sooner), BreakKind::rest, 3h), 30min);
  EXPECT_EQ(sooner_by(rest_that_costs(LaterCosts::nothing), BreakKind::rest, 10min), 0s);
}

TEST(Rules, WhatNobodyAnsweredCostsNothing_B38) {
  const std::string day = "0:00:00 active\n1:14:00 idle\n1:25:00 end";
  EXPECT_EQ(replayed(day, rest_that_costs(LaterCosts::longer)), replayed(day));
}

TEST(Rules, SkippingDropsTheCost_B38) {
  EXPECT_EQ(replayed("0:00:00 active\n1:01:00 postpone\n1:12:00 skip\n2:12:00 start\n2:18:00 end",
                     rest_that_costs(LaterCosts::longer)),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:01:00 postponed rest 1:11:00\n1:11:00 prompted rest 2\n"
            "1:12:00 ended rest skipped\n2:12:00 due rest\n2:12:00 prompted rest 1\n2:12:00 started rest guided\n"
            "2:17:00 ended rest taken 0:05:00\n");
}

TEST(Rules, AnotherAnswerTakesBackWhatIsLeftOfTheFirst_B38) {
  Scheduler scheduler(rest_that_costs(LaterCosts::longer), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{60min}, PostponeBreak{30min});
  EXPECT_EQ(scheduler.status(Instant{60min}).of(BreakKind::rest).longer_by, 3min);
  scheduler.apply(Instant{66min}, PostponeBreak{6min});
  const BreakStatus rest = scheduler.status(Instant{66min}).of(BreakKind::rest);
  EXPECT_EQ(rest.put_off_for, 12min);
  EXPECT_EQ(rest.longer_by, 1min);
  EXPECT_EQ(rest.length, 6min);
}

TEST(Rules, PuttingOffAheadOfItsTimeCostsAsMuch_B38) {
  Scheduler scheduler(rest_that_costs(LaterCosts::longer), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{30min}, PostponeBreak{});
  EXPECT_EQ(scheduler.status(Instant{30min}).of(BreakKind::rest).put_off_for, 10min);
}

TEST(Rules, ARestartKeepsTheCost_B38) {
  const Policy policy = rest_that_costs(LaterCosts::longer);
  Scheduler before(policy, Rotation{{}}, Instant{});
  before.apply(Instant{}, InputActive{});
  before.apply(Instant{60min}, PostponeBreak{});
  Scheduler after(policy, Rotation{{}}, before.snapshot(Instant{61min}), Instant{61min});
  after.apply(Instant{61min + 1s}, Restarted{});
  EXPECT_EQ(after.status(Instant{61min + 1s}).of(BreakKind::rest).longer_by, 1min);
}

/// A rest break of 60 minutes, put off once and taken.
Scheduler after_a_costly_break() {
  Scheduler scheduler(rest_that_costs(LaterCosts::sooner), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{60min}, PostponeBreak{});
  scheduler.apply(Instant{70min}, StartBreak{});
  scheduler.apply(Instant{75min}, Wake{});
  return scheduler;
}

TEST(Rules, WhatTheNextIntervalBeganWithIsTold_B38) {
  Scheduler scheduler = after_a_costly_break();
  scheduler.apply(Instant{75min}, InputActive{});
  BreakStatus rest = scheduler.status(Instant{77min}).of(BreakKind::rest);
  EXPECT_EQ(rest.work, 12min);
  EXPECT_EQ(rest.head_start, 10min);
  Scheduler later(rest_that_costs(LaterCosts::sooner), Rotation{{}}, scheduler.snapshot(Instant{77min}),
                  Instant{77min});
  later.apply(Instant{77min}, Restarted{});
  EXPECT_EQ(later.status(Instant{77min}).of(BreakKind::rest).head_start, 10min);
  scheduler.apply(Instant{125min}, Wake{});
  scheduler.apply(Instant{126min}, SkipBreak{});
  rest = scheduler.status(Instant{126min}).of(BreakKind::rest);
  EXPECT_EQ(rest.head_start, 0min) << "its interval began anew";
}

TEST(Rules, AnAbsenceAfterTheBreakTakesTheCostOff_B38) {
  Scheduler scheduler(rest_that_costs(LaterCosts::sooner), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{60min}, PostponeBreak{30min});
  scheduler.apply(Instant{89min}, InputIdle{Instant{89min}});
  scheduler.apply(Instant{99min}, Wake{});
  scheduler.apply(Instant{160min}, InputActive{});
  const BreakStatus rest = scheduler.status(Instant{160min}).of(BreakKind::rest);
  EXPECT_EQ(rest.work, 0min);
  EXPECT_EQ(rest.head_start, 0min);
}

TEST(Rules, WhoComesBackToItSoonerPaysForThatTimeAlone_B38) {
  Scheduler scheduler(rest_that_costs(LaterCosts::longer), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{60min}, PostponeBreak{30min});
  EXPECT_EQ(scheduler.status(Instant{60min}).of(BreakKind::rest).length, 8min);
  scheduler.apply(Instant{62min}, StartBreak{});
  EXPECT_EQ(scheduler.status(Instant{62min}).of(BreakKind::rest).length, 6min);
}

TEST(Rules, AShorterPostponementInPlaceOfALongOneCostsLess_B38) {
  Scheduler scheduler(rest_that_costs(LaterCosts::longer), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{30min}, PostponeBreak{4h});
  scheduler.apply(Instant{31min}, PostponeBreak{1h});
  EXPECT_EQ(scheduler.status(Instant{31min}).of(BreakKind::rest).put_off_for, 31min);
}

TEST(Rules, WhatWasFreeWhenItWasChosenStaysFree_B38) {
  Scheduler scheduler(rest_that_costs(LaterCosts::nothing), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{60min}, PostponeBreak{});
  scheduler.apply(Instant{61min}, SettingsChanged{rest_that_costs(LaterCosts::longer)});
  EXPECT_EQ(scheduler.status(Instant{61min}).of(BreakKind::rest).longer_by, 0min);
}

}  // namespace
}  // namespace limber
