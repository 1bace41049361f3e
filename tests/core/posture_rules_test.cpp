// B28: reminders to change between sitting and standing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/rules.hpp"

namespace limber {
namespace {

/// Stand after 20 minutes of sitting, sit after 10 of standing; no breaks in the way.
Policy two_ways() {
  Policy policy;
  policy.micro_break.enabled = policy.rest_break.enabled = false;
  policy.standing = {.reminders = true, .after = 20min, .lasts = 10min};
  return policy;
}

/// The same beside the rest break, and nothing waits for a pause.
Policy beside_rest_breaks() {
  Policy policy = two_ways();
  policy.rest_break.enabled = true;
  policy.prompt.patience = 0s;
  return policy;
}

TEST(PostureRules, RemindsToStandAtTheFirstPauseAfterTheTimeSitting_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:21:00 idle\n0:21:20 active\n0:25:00 end", two_ways()),
            "0:21:05 posture_reminder standing 0:21:05\n");
}

TEST(PostureRules, WaitsNoLongerThanABreakWouldForAPause_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:25:00 end", two_ways()), "0:22:00 posture_reminder standing 0:22:00\n");
}

TEST(PostureRules, RemindsOnceForEachSpell_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n2:00:00 end", two_ways()), "0:22:00 posture_reminder standing 0:22:00\n");
}

TEST(PostureRules, RemindsToSitAfterTheTimeStanding_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:05:00 standing\n0:18:00 sitting\n0:50:00 end", two_ways()),
            "0:17:00 posture_reminder sitting 0:12:00\n0:40:00 posture_reminder standing 0:22:00\n");
}

TEST(PostureRules, SaysNothingToWhoChangesInTime_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:19:00 standing\n0:28:00 sitting\n0:47:00 standing\n0:55:00 end", two_ways()),
            "");
}

TEST(PostureRules, SayingAgainHowOneWorksBeginsNoNewSpell_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:15:00 sitting\n0:25:00 end", two_ways()),
            "0:22:00 posture_reminder standing 0:22:00\n");
}

TEST(PostureRules, IsOffUnlessAskedFor_B28) {
  Policy policy = two_ways();
  policy.standing.reminders = false;
  EXPECT_EQ(replayed("0:00:00 active\n5:00:00 end", policy), "");
}

TEST(PostureRules, AShortAbsenceOnlyStopsTheSpell_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 idle\n0:15:00 active\n0:30:00 end", two_ways()),
            "0:13:00 absent 0:10:00\n0:15:00 returned 0:05:00\n0:27:00 posture_reminder standing 0:22:00\n");
}

TEST(PostureRules, BeingAwayForAsLongAsStandingLastsIsWorthTheSame_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:15:00 idle\n0:25:00 active\n0:50:00 end", two_ways()),
            "0:18:00 absent 0:15:00\n0:25:00 returned 0:10:00\n0:47:00 posture_reminder standing 0:22:00\n");
}

TEST(PostureRules, ABreakTakenInTheChairIsNotStandingAtTheDesk_B28) {
  Policy policy = beside_rest_breaks();
  policy.micro_break.enabled = true;
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start micro\n0:23:00 end", policy),
            "0:10:00 started micro guided\n0:11:00 ended micro taken 0:01:00\n"
            "0:21:00 posture_reminder standing 0:20:00\n");
}

TEST(PostureRules, IsHeldLikeAPromptAndThenWaitsForAPauseAgain_B15_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 dnd on\n0:30:00 dnd off\n0:40:00 end", two_ways()),
            "0:32:00 posture_reminder standing 0:32:00\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:21:00 quiet 10min\n0:40:00 end", two_ways()),
            "0:33:00 posture_reminder standing 0:33:00\n")
      << "a hold that begins while it waits";
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 hours off\n9:00:00 end", two_ways()), "");
}

TEST(PostureRules, SaysNothingToHandsLongStill_B15_B28) {
  Policy policy = two_ways();
  policy.prompt.patience = 0s;
  EXPECT_EQ(replayed("0:00:00 active\n0:19:00 idle\n0:21:30 active\n0:22:00 end", policy),
            "0:21:30 posture_reminder standing 0:21:30\n");
}

TEST(PostureRules, LeavesTheRestBreakThatIsNearTheFloor_B28) {
  Policy policy = beside_rest_breaks();
  policy.standing.after = 57min;
  EXPECT_EQ(replayed("0:00:00 active\n1:00:10 skip\n1:05:00 end", policy),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:10 ended rest skipped\n"
            "1:00:10 posture_reminder standing 1:00:10\n");
}

TEST(PostureRules, KeepsClearOfARestBreakThatComesBack_B28) {
  Policy policy = beside_rest_breaks();
  policy.standing.after = 61min;
  EXPECT_EQ(replayed("0:00:00 active\n1:00:10 postpone 4min\n1:04:20 skip\n1:05:00 end", policy),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:10 postponed rest 1:04:10\n1:04:10 prompted rest 2\n"
            "1:04:20 ended rest skipped\n1:04:20 posture_reminder standing 1:04:20\n");
}

TEST(PostureRules, NeverStandsBesideAPrompt_B28) {
  Policy policy = beside_rest_breaks();
  policy.micro_break.enabled = true;
  policy.standing.after = 30min;
  EXPECT_EQ(replayed("0:00:00 active\n0:30:05 skip\n0:31:00 end", policy),
            "0:30:00 due micro\n0:30:00 prompted micro 1\n0:30:05 ended micro skipped\n"
            "0:30:05 posture_reminder standing 0:30:05\n");
}

TEST(PostureRules, StandingPastARestBreakThatStandsStillIsRemindedAllTheSame_B28) {
  EXPECT_EQ(
      replayed("0:00:00 active\n0:10:00 start rest\n0:10:01 skip\n1:08:00 standing\n1:30:00 end",
               [] {
                 Policy policy = beside_rest_breaks();
                 policy.standing.after = 24h;
                 return policy;
               }()),
      "0:10:00 started rest guided\n0:10:01 ended rest skipped 0:00:01\n1:18:00 posture_reminder sitting 0:10:00\n");
}

TEST(PostureRules, ARestartNeitherForgetsTheSpellNorRemindsTwice_B23_B28) {
  EXPECT_EQ(replayed("0:00:00 active\n0:15:00 crash 10s\n0:30:00 end", two_ways()),
            "0:22:10 posture_reminder standing 0:22:00\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:25:00 crash 10s\n1:30:00 end", two_ways()),
            "0:22:00 posture_reminder standing 0:22:00\n");
}

TEST(Standing, HoldsABreakThatIsAskedFor_B29) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:30 standing\n1:10:00 sitting\n1:11:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:30 held rest standing\n1:10:00 prompted rest 1\n")
      << "the same attempt";
}

TEST(Standing, HoldsABreakThatWasPutOff_B29) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:30 postpone\n1:05:00 standing\n1:20:00 sitting\n1:21:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:30 postponed rest 1:10:30\n1:10:30 held rest standing\n"
            "1:20:00 prompted rest 2\n");
}

TEST(Standing, HoldsNoBreakThatCountsInput_B9_B29) {
  Policy policy = rest_only();
  policy.rest_break.counts = Counts::active;
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 standing\n1:01:00 end", policy),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(Standing, IsRemindedOfAlsoWhileABreakWaitsForIt_B28_B29) {
  Policy policy = rest_only();
  policy.standing.reminders = true;
  EXPECT_THAT(replayed("0:00:00 active\n1:00:30 standing\n1:22:00 end", policy),
              testing::HasSubstr("1:00:30 held rest standing\n1:20:30 "));
}

}  // namespace
}  // namespace limber
