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

}  // namespace
}  // namespace limber
