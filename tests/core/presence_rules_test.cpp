// B1-B8: time and presence.
#include <gtest/gtest.h>

#include "core/rules.hpp"
#include "core/scheduler.hpp"

namespace limber {
namespace {

TEST(Rules, ASteppedWallClockMovesNoInterval_B1) {
  EXPECT_EQ(replayed("0:00:00 active\n0:30:00 clock +5h\n1:01:00 end"), "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(Rules, NobodyNeedsWakingWhileThePersonIsAway_B3) {
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  EXPECT_EQ(scheduler.next_wakeup(), Instant{1h});
  scheduler.apply(Instant{10min + 5s}, InputIdle{Instant{10min}});
  while (const auto next = scheduler.next_wakeup()) {
    ASSERT_LE(*next, Instant{20min}) << "an absence has only so much to find out";
    scheduler.apply(*next, Wake{});
  }
  scheduler.apply(Instant{9h}, Wake{});
  EXPECT_EQ(scheduler.next_wakeup(), std::nullopt);
}

TEST(Rules, AnAbsenceBeginsAtTheLastInput_B4) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 idle\n0:14:00 active\n0:15:00 end"),
            "0:13:00 absent 0:10:00\n0:14:00 returned 0:04:00\n");
}

TEST(Rules, ADueThatFellIntoAnAbsenceIsUndone_B4) {
  EXPECT_EQ(replayed("0:00:00 active\n0:59:00 idle\n1:03:30 active\n1:04:31 end"),
            "1:00:00 due rest\n1:00:00 held rest idle\n1:02:00 absent 0:59:00\n1:02:00 withdrawn rest\n"
            "1:03:30 returned 0:04:30\n1:04:30 due rest\n1:04:30 prompted rest 1\n");
}

TEST(Rules, ALockBeginsAnAbsenceAtOnceAndUnlockingEndsIt_B5) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 lock\n0:11:00 active\n0:12:00 unlock\n0:13:00 end"),
            "0:10:00 absent 0:10:00\n0:12:00 returned 0:02:00\n");
}

TEST(Rules, InputAfterASuspendEndsTheAbsenceResumingDoesNot_B5) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 suspend\n0:20:00 resume\n0:21:00 active\n0:22:00 end"),
            "0:10:00 absent 0:10:00\n0:21:00 returned 0:11:00\n0:21:00 ended rest natural 0:11:00 known 0:21:15\n");
}

TEST(Rules, ReadingForLessThanAwayAfterIsPresence_B6) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 idle\n0:12:59 active\n1:00:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n");
}

TEST(Rules, EngagedIdleTimeIsNoAbsenceUpToItsLimit_B7) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 engaged on\n0:10:00 idle\n1:45:00 active\n1:46:00 end"),
            "1:00:00 due rest\n1:00:00 held rest engaged\n1:40:00 absent 1:40:00\n1:40:00 held rest absent\n"
            "1:45:00 withdrawn rest\n1:45:00 returned 0:05:00\n1:45:00 ended rest natural 0:05:00 known 1:45:15\n");
}

TEST(Rules, AfterEngagementAbsenceIsJudgedFromItsEnd_B7) {
  EXPECT_EQ(
      replayed("0:00:00 active\n0:10:00 engaged on\n0:10:00 idle\n0:30:00 engaged off\n0:34:00 active\n0:35:00 end"),
      "0:33:00 absent 0:30:00\n0:34:00 returned 0:04:00\n");
}

TEST(Rules, SittingTimeGoesToZeroByStandingUpNotBySkipping_B8) {
  const auto sitting_at_end = [](const std::string& trace) {
    return replay(parse_trace(trace), rest_only(), {}, ReplayListener{}).sitting;
  };
  EXPECT_EQ(sitting_at_end("0:00:00 active\n0:40:00 end"), 40min);
  EXPECT_EQ(sitting_at_end("0:00:00 active\n0:40:00 lock\n0:40:30 unlock\n0:40:30 active\n0:50:30 end"), 50min);
  EXPECT_EQ(sitting_at_end("0:00:00 active\n0:40:00 lock\n0:41:00 unlock\n0:41:00 active\n0:51:00 end"), 10min);
  EXPECT_EQ(sitting_at_end("0:00:00 active\n1:00:01 skip\n1:10:00 end"), 70min);
  EXPECT_EQ(sitting_at_end("0:00:00 active\n0:20:00 standing\n0:40:00 sitting\n0:50:00 end"), 10min);
  EXPECT_EQ(sitting_at_end("0:00:00 active\n0:20:00 standing\n0:21:00 sitting\n0:50:00 end"), 29min);
  EXPECT_EQ(sitting_at_end("0:00:00 active\n0:20:00 standing\n0:20:02 sitting\n0:50:00 end"), 50min - 2s)
      << "standing for a moment is no getting up";
  EXPECT_EQ(sitting_at_end("0:00:00 active\n0:40:00 start\n0:45:00 active\n0:50:00 end"), 5min);
}

}  // namespace
}  // namespace limber
