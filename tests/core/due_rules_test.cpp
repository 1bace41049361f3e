// B9-B13: falling due, and what a break is worth.
#include <gtest/gtest.h>

#include "core/rules.hpp"

namespace limber {
namespace {

TEST(Rules, AWorkClockOfSittingTimeStandsStillWhileStanding_B9) {
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 standing\n0:50:00 sitting\n1:31:00 end"),
            "1:30:00 due rest\n1:30:00 prompted rest 1\n");
}

TEST(Rules, AWorkClockOfInputStandsStillPastTheIdleThreshold_B9) {
  Policy policy = rest_only();
  policy.rest_break.counts = Counts::active;
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 idle\n0:22:00 active\n1:01:56 end", policy),
            "1:01:55 due rest\n1:01:55 prompted rest 1\n");
}

TEST(Rules, IdlingForNaturalAfterCreditsTheBreak_B10) {
  EXPECT_EQ(replayed("0:00:00 active\n0:40:00 idle\n0:46:00 active\n0:46:01 end"),
            "0:43:00 absent 0:40:00\n0:46:00 returned 0:06:00\n0:46:00 ended rest natural 0:06:00 known 0:46:01\n");
}

TEST(Rules, ANaturalBreakIsRecordedForTheLongestBreakItCredits_B10) {
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 idle\n0:22:10 active\n0:23:00 idle\n0:29:00 active\n0:30:00 end",
                     both_breaks()),
            "0:26:00 absent 0:23:00\n0:29:00 returned 0:06:00\n0:29:00 ended rest natural 0:06:00 known 0:29:15\n");
}

TEST(Rules, AShorterAbsenceOnlyStopsTheClock_B11) {
  EXPECT_EQ(replayed("0:00:00 active\n0:40:00 idle\n0:44:00 active\n1:10:00 end"),
            "0:43:00 absent 0:40:00\n0:44:00 returned 0:04:00\n1:04:00 due rest\n1:04:00 prompted rest 1\n"
            "1:07:00 postponed rest 1:17:00\n");
}

TEST(Rules, ATakenBreakIsNotAlsoNaturalAndItsClockWaitsForInput_B12) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:05 idle\n1:20:00 active\n2:20:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:05 started rest known 1:00:25\n1:03:05 absent 1:00:05\n"
            "1:05:05 ended rest taken 0:05:00\n1:20:00 returned 0:19:55\n2:20:00 due rest\n2:20:00 prompted rest 1\n");
}

TEST(Rules, AMicroBreakGivesWayToTheRestBreak_B12) {
  // The second micro break would fall due at 0:58, two minutes before the rest break; it never does.
  EXPECT_EQ(
      replayed("0:00:00 active\n0:28:00 start micro\n0:58:30 active\n1:02:00 end", both_breaks()),
      "0:28:00 started micro guided\n0:29:00 ended micro taken 0:01:00\n1:01:00 due rest\n1:01:00 prompted rest 1\n");
}

TEST(Rules, ADueMicroBreakIsWithdrawnWhenTheRestBreakFallsDue_B12) {
  Policy policy = both_breaks();
  policy.micro_break.interval = 54min;
  policy.micro_break.max_postpones = 9;
  policy.prompt.lasts = 10min;
  EXPECT_EQ(replayed("0:00:00 active\n1:00:01 end", policy),
            "0:54:00 due micro\n0:54:00 prompted micro 1\n1:00:00 due rest\n1:00:00 withdrawn micro\n"
            "1:00:00 prompted rest 1\n");
}

TEST(Rules, ABreakCutShortIsWorthItsShare_B13) {
  // Two of five minutes: a clock of 60 min becomes 36, so the next one is due 24 min later.
  EXPECT_EQ(replayed("0:00:00 active\n1:00:00 start\n1:02:00 finish\n1:26:01 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:00 started rest guided\n"
            "1:02:00 ended rest cut_short 0:02:00\n1:26:00 due rest\n1:26:00 prompted rest 1\n");
}

TEST(Rules, ALateReturnFromABreakOfNaturalLengthCreditsItInFull_B13) {
  Policy policy = rest_only();
  policy.rest_break.duration = 10min;
  EXPECT_EQ(replayed("0:00:00 active\n1:00:00 idle\n1:06:00 active\n2:06:01 end", policy),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:00 started rest known 1:00:20\n1:03:00 absent 1:00:00\n"
            "1:06:00 returned 0:06:00\n1:06:00 ended rest cut_short 0:06:00 known 1:06:15\n2:06:00 due rest\n"
            "2:06:00 prompted rest 1\n");
}

}  // namespace
}  // namespace limber
