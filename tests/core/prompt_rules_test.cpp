// B14-B18: prompting and answering.
#include <gtest/gtest.h>

#include "core/rules.hpp"

namespace limber {
namespace {

Policy patient() {
  Policy policy = rest_only();
  policy.prompt.patience = 2min;
  return policy;
}

TEST(Rules, AdueBreakWaitsForAPauseInTheInput_B14) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:40 idle\n1:00:50 active\n1:01:00 end", patient()),
            "1:00:00 due rest\n1:00:45 prompted rest 1\n");
}

TEST(Rules, PatienceHasAnEnd_B14) {
  EXPECT_EQ(replayed("0:00:00 active\n1:02:01 end", patient()), "1:00:00 due rest\n1:02:00 prompted rest 1\n");
}

TEST(Rules, APauseUnderWayCounts_B14) {
  EXPECT_EQ(replayed("0:00:00 active\n0:59:50 idle\n1:00:05 active\n1:00:10 end", patient()),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(Rules, AHeadsUpComesOnceBeforeADueUnlessHeld_B14) {
  Policy policy = rest_only();
  policy.prompt.heads_up = 2min;
  EXPECT_EQ(replayed("0:00:00 active\n1:00:01 end", policy),
            "0:58:00 heads_up rest 1:00:00\n1:00:00 due rest\n1:00:00 prompted rest 1\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 dnd on\n1:00:01 end", policy),
            "1:00:00 due rest\n1:00:00 held rest dnd\n");
}

TEST(Rules, NothingIsPromptedToAnEmptyChair_B15) {
  EXPECT_EQ(replayed("0:00:00 active\n0:59:20 idle\n1:00:30 active\n1:01:00 end"),
            "1:00:00 due rest\n1:00:00 held rest idle\n1:00:30 prompted rest 1\n");
}

TEST(Rules, TheFirstReasonThatAppliesIsTheOneReported_B15) {
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 fullscreen on\n0:51:00 engaged on\n0:52:00 quiet\n1:10:00 unquiet\n"
                     "1:20:00 engaged off\n1:30:00 fullscreen off\n1:30:01 end"),
            "1:00:00 due rest\n1:00:00 held rest quiet\n1:10:00 held rest engaged\n1:20:00 held rest fullscreen\n"
            "1:30:00 prompted rest 1\n");
}

TEST(Rules, AHoldTakesAnOpenPromptBackToComeAsTheSameAttempt_B15) {
  EXPECT_EQ(replayed("0:00:00 active\n1:01:00 engaged on\n1:20:00 engaged off\n1:21:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:01:00 held rest engaged\n1:20:00 prompted rest 1\n");
}

TEST(Rules, OutsideWorkHoursNothingIsPrompted_B15) {
  Policy policy = rest_only();
  policy.work_hours[0] = std::vector{HourRange{9h, 9h + 30min}, HourRange{10h + 15min, 18h}};  // a Monday at 9:00
  EXPECT_EQ(replayed("0:00:00 active\n1:16:00 end", policy),
            "1:00:00 due rest\n1:00:00 held rest off_hours\n1:15:00 prompted rest 1\n");
}

TEST(Rules, AfterTheLastPostponementAnUnansweredPromptIsIgnored_B16) {
  Policy policy = rest_only();
  policy.rest_break.max_postpones = 1;
  EXPECT_EQ(replayed("0:00:00 active\n1:20:00 end", policy),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:03:00 postponed rest 1:13:00\n1:13:00 prompted rest 2 last\n"
            "1:16:00 ended rest ignored\n");
}

TEST(Rules, APauseUnderWayWhenAPromptHasLastedIsWaitedOut_B16) {
  EXPECT_EQ(replayed("0:00:00 active\n1:02:50 idle\n1:03:08 active\n1:04:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:03:08 postponed rest 1:13:08\n");
}

TEST(Rules, APostponementRunsFromTheAnswer_B17) {
  EXPECT_EQ(replayed("0:00:00 active\n1:01:30 postpone\n1:12:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:01:30 postponed rest 1:11:30\n1:11:30 prompted rest 2\n");
}

TEST(Rules, SkippingRestartsTheIntervalAndHoldsShorterBreaks_B17) {
  // The micro clock is past its interval at the skip; it waits for its own `postpone` of 5 min.
  EXPECT_EQ(
      replayed("0:00:00 active\n0:25:00 start micro\n1:01:30 skip\n1:06:31 end", both_breaks()),
      "0:25:00 started micro guided\n0:26:00 ended micro taken 0:01:00\n1:01:00 due rest\n1:01:00 prompted rest 1\n"
      "1:01:30 ended rest skipped\n1:06:30 due micro\n1:06:30 prompted micro 1\n");
}

TEST(Rules, PostponingARunningBreakEndsItWithoutCredit_B17) {
  EXPECT_EQ(
      replayed("0:00:00 active\n1:00:10 start\n1:02:10 postpone\n1:13:00 end"),
      "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:10 started rest guided\n1:02:10 ended rest cut_short 0:02:00\n"
      "1:02:10 postponed rest 1:12:10\n1:12:10 prompted rest 2\n");
}

TEST(Rules, AnAnswerWhereNothingWasAskedChangesNothing_B17) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 skip\n0:12:00 finish\n1:00:01 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(Rules, GoingIdleAfterAPromptStartsTheBreakBackDated_B18) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:40 idle\n1:01:30 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:40 started rest known 1:01:00\n");
}

TEST(Rules, LockingAfterAPromptStartsTheBreakToo_B18) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:40 lock\n1:07:00 unlock\n1:07:01 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:40 absent 1:00:40\n1:00:40 started rest known 1:01:00\n"
            "1:05:40 ended rest taken 0:05:00\n1:07:00 returned 0:06:20\n");
}

TEST(Rules, AStartAfterGoingIdleMakesTheBreakGuided_B18) {
  EXPECT_EQ(
      replayed("0:00:00 active\n1:00:10 idle\n1:01:00 active\n1:01:02 start\n1:04:00 finish\n1:05:00 end"),
      "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:10 started rest known 1:00:30\n1:04:00 ended rest cut_short "
      "0:03:50\n");
}

TEST(Rules, ABreakThatIsHeldCanBeSkipped_B17) {
  EXPECT_EQ(replayed("0:00:00 active\n0:59:00 dnd on\n1:05:00 skip\n1:06:00 dnd off\n2:04:00 end"),
            "1:00:00 due rest\n1:00:00 held rest dnd\n1:05:00 ended rest skipped\n");
}

}  // namespace
}  // namespace limber
