// B35: rules by program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/rules.hpp"
#include "core/scheduler.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(QuietProgram, HoldsThePromptWhileItIsInFront_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n0:30:00 focus quiet\n1:20:00 focus none\n1:21:00 end"),
            "1:00:00 due rest\n1:00:00 held rest program\n1:20:00 prompted rest 1\n");
}

TEST(QuietProgram, TakesAnOpenPromptBackToComeAgainAsTheSame_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n1:01:00 focus quiet\n1:20:00 focus none\n1:21:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:01:00 held rest program\n1:20:00 prompted rest 1\n");
}

TEST(QuietProgram, IsAskedOnceInSpiteOfItAfterTheHoldLimit_B30_B35) {
  EXPECT_THAT(replayed("0:00:00 active\n0:30:00 focus quiet\n3:05:00 idle\n3:05:25 active\n3:30:00 end"),
              HasSubstr("3:05:15 prompted rest 1"));
}

TEST(QuietProgram, IsTheLastReasonOfAll_B15_B35) {
  EXPECT_THAT(replayed("0:00:00 active\n0:30:00 focus quiet\n0:31:00 fullscreen on\n1:10:00 end"),
              HasSubstr("held rest fullscreen"));
}

TEST(RestOnlyProgram, LeavesMicroBreaksOut_B35) {
  const std::string events = replayed("0:00:00 active\n0:10:00 focus rest-only\n1:01:00 end", both_breaks());
  EXPECT_EQ(events, "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(RestOnlyProgram, TheMicroBreakComesWhenAnotherProgramIsInFront_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 focus rest-only\n0:40:00 focus none\n0:41:00 end", both_breaks()),
            "0:40:00 due micro\n0:40:00 prompted micro 1\n");
}

TEST(RestOnlyProgram, WithdrawsOneThatIsDueAndNotYetAskedFor_B35) {
  Policy policy;  // with patience: it waits for a pause
  EXPECT_EQ(replayed("0:00:00 active\n0:30:30 focus rest-only\n0:50:00 end", policy),
            "0:30:00 due micro\n0:30:30 withdrawn micro\n");
}

TEST(RestOnlyProgram, TakesAnOpenPromptOfOneBack_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n0:31:00 focus rest-only\n0:40:00 focus none\n0:41:00 end", both_breaks()),
            "0:30:00 due micro\n0:30:00 prompted micro 1\n0:31:00 held micro program\n0:40:00 prompted micro 1\n");
}

TEST(RestOnlyProgram, WithoutRestBreaksOneComesAfterTwoHoursOfSitting_B35) {
  Policy policy = both_breaks();
  policy.rest_break.enabled = false;
  EXPECT_EQ(replayed("0:00:00 focus rest-only\n0:00:00 active\n2:01:00 end", policy),
            "2:00:00 due micro\n2:00:00 prompted micro 1\n");
}

TEST(LongerProgram, TheIntervalIsTheLongerOne_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 focus longer 90min\n1:31:00 end", both_breaks()),
            "1:30:00 due rest\n1:30:00 prompted rest 1\n")
      << "and a micro break gives way to it";
}

TEST(LongerProgram, NoShorterOneThanTheUsual_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 focus longer 40min\n1:01:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(LongerProgram, ADueThatItUndoesIsWithdrawn_B35) {
  Policy policy = rest_only();
  policy.prompt.patience = 2min;
  EXPECT_EQ(replayed("0:00:00 active\n1:01:00 focus longer 90min\n1:33:00 end", policy),
            "1:00:00 due rest\n1:01:00 withdrawn rest\n1:30:00 due rest\n1:32:00 prompted rest 1\n");
}

TEST(LongerProgram, AnOpenPromptStays_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n1:01:00 focus longer 90min\n1:02:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(LongerProgram, WhenAnotherIsInFrontTheUsualIntervalCountsAgain_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 focus longer 90min\n1:10:00 focus none\n1:11:00 end"),
            "1:10:00 due rest\n1:10:00 prompted rest 1\n");
}

TEST(LongerProgram, NobodySitsForMoreThanTwoHoursBecauseOfIt_B35) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 focus longer 4h\n2:01:00 end"),
            "2:00:00 due rest\n2:00:00 prompted rest 1\n");
}

TEST(LongerProgram, BeyondTwoHoursOfSittingTheUsualIntervalCounts_B35) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 focus longer 4h\n2:01:00 skip\n3:05:00 end"),
              HasSubstr("3:01:00 prompted rest 1"));
}

TEST(LongerProgram, TheStatusForeseesIt_B35) {
  Scheduler engine(rest_only(), Rotation{{}}, Instant{});
  engine.apply(Instant{}, InputActive{});
  engine.apply(Instant{10min}, FocusChanged{FocusInForce{FocusRule::longer, 90min}});
  const Status status = engine.status(Instant{20min});
  EXPECT_EQ(status.of(BreakKind::rest).due_at, Instant{90min});
  EXPECT_EQ(status.of(BreakKind::rest).interval, 90min);
  EXPECT_EQ(status.focus, (FocusInForce{FocusRule::longer, 90min}));
}

TEST(RestOnlyProgram, TheStatusSaysThatTheMicroBreakIsLeftOut_B35) {
  Scheduler engine(both_breaks(), Rotation{{}}, Instant{});
  engine.apply(Instant{}, InputActive{});
  engine.apply(Instant{10min}, FocusChanged{FocusInForce{FocusRule::rest_only, 90min}});
  const Status status = engine.status(Instant{20min});
  EXPECT_TRUE(status.of(BreakKind::micro).left_out);
  EXPECT_EQ(status.of(BreakKind::micro).due_at, std::nullopt);
  EXPECT_EQ(status.of(BreakKind::micro).interval, 30min);
  EXPECT_FALSE(status.of(BreakKind::rest).left_out);
}

TEST(FocusRule, IsBelievedAfterARestartUntilItIsReported_B35) {
  Scheduler before(rest_only(), Rotation{{}}, Instant{});
  before.apply(Instant{}, InputActive{});
  before.apply(Instant{10min}, FocusChanged{FocusInForce{FocusRule::quiet, 90min}});
  Scheduler after(rest_only(), Rotation{{}}, before.snapshot(Instant{20min}), Instant{20min});
  after.apply(Instant{20min + 5s}, Restarted{.machine_was_off = false});
  EXPECT_EQ(after.status(Instant{21min}).focus, (FocusInForce{FocusRule::quiet, 90min}));
  Scheduler next_day(rest_only(), Rotation{{}}, before.snapshot(Instant{20min}), Instant{20min});
  next_day.apply(Instant{20h}, Restarted{.machine_was_off = true});
  EXPECT_EQ(next_day.status(Instant{20h}).focus, std::nullopt);
}

TEST(FocusRule, IsThatOfTheProgramWhichHasBeenInFrontForSomeSeconds_B35) {
  Policy policy = rest_only();
  policy.focus = {{"inkscape", FocusRule::quiet}};
  EXPECT_EQ(replayed("0:00:00 active\n0:59:00 program org.inkscape.Inkscape\n1:10:00 program XTerm\n"
                     "1:10:08 program org.inkscape.Inkscape\n1:20:00 program XTerm\n1:21:00 end",
                     policy),
            "1:00:00 due rest\n1:00:00 held rest program\n1:20:10 prompted rest 1\n");
}

}  // namespace
}  // namespace limber
