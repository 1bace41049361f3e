// What counts as a break, and what does not: pauses for thought, work in bursts, reading, standing, holds that go on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "core/random_trace.hpp"
#include "core/rules.hpp"
#include "core/scheduler.hpp"
#include "trace/trace.hpp"

namespace limber {
namespace {

std::string after_the_prompt(const std::string& trace, const Policy& policy = rest_only()) {
  const std::string events = replayed(trace, policy);
  return events.substr(events.find("started"));
}

TEST(BreakByIdling, IsNoneWhenGivenUpWithinItsFirstMinute_B18) {
  EXPECT_EQ(after_the_prompt("0:00:00 active\n1:00:05 idle\n1:00:45 active\n1:12:00 end"),
            "started rest known 1:00:25\n1:00:45 cancelled rest 1:00:05 known 1:01:00\n"
            "1:00:45 postponed rest 1:10:45 known 1:01:00\n1:10:45 prompted rest 2\n");
}

TEST(BreakByIdling, IsNoneWhereThePersonWasThereAllTheTime_B6_B18) {
  EXPECT_EQ(after_the_prompt("0:00:00 active\n1:00:05 idle\n1:02:45 active\n1:04:00 end"),
            "started rest known 1:00:25\n1:02:45 cancelled rest 1:00:05 known 1:03:00\n"
            "1:02:45 postponed rest 1:12:45 known 1:03:00\n");
}

TEST(BreakByIdling, LeavesTheClockOfWorkAsIfItHadNotBeen_B18) {
  Policy policy = rest_only();
  policy.rest_break.postpone = 1s;
  policy.rest_break.max_postpones = 0;
  // Ignored at 1:00:45, so the next is due an hour later; the two minutes at the desk count as sitting.
  const Snapshot end =
      replay(parse_trace("0:00:00 active\n1:00:05 idle\n1:00:45 active\n1:30:00 end"), policy, {}, ReplayListener{});
  EXPECT_EQ(end.sitting, 90min);
  EXPECT_EQ(end.breaks[index_of(BreakKind::rest)].work, 29min + 15s);
}

TEST(BreakByIdling, IsCutShortOnceThePersonWasAway_B13_B18) {
  EXPECT_EQ(after_the_prompt("0:00:00 active\n1:00:05 idle\n1:03:35 active\n1:05:00 end"),
            "started rest known 1:00:25\n1:03:05 absent 1:00:05\n1:03:35 returned 0:03:30\n"
            "1:03:35 ended rest cut_short 0:03:30 known 1:03:50\n");
}

TEST(Burst, OfInputAddsUpToMoreThanIsForgiven_B20) {
  // Nine seconds of typing, six of pause, all through the break: the second burst is too much.
  std::string trace = "0:00:00 active\n1:00:05 idle\n1:03:10 active\n";
  for (int i = 0; i < 8; ++i)
    trace += time_text(1h + 3min + 19s + i * 15s) + " idle\n" + time_text(1h + 3min + 25s + i * 15s) + " active\n";
  const std::string events = replayed(trace + "1:06:00 end");
  EXPECT_THAT(events, testing::HasSubstr("1:03:25 ended rest cut_short 0:03:20"));
  EXPECT_THAT(events, testing::Not(testing::HasSubstr("taken")));
}

TEST(Burst, OfScrollingAllTheTimeIsNoBreak_B20) {
  std::string trace = "0:00:00 active\n1:00:05 idle\n";
  for (Duration at = 1h + 30s; at < 1h + 6min; at += 25s)
    trace += time_text(at) + " active\n" + time_text(at + 1s) + " idle\n";
  const std::string events = replayed(trace + "1:07:00 end");
  EXPECT_THAT(events, testing::HasSubstr("cancelled rest"));
  EXPECT_THAT(events, testing::Not(testing::HasSubstr("taken")));
}

TEST(Reading, IsNoNaturalBreak_B6_B10) {
  std::string trace = "0:00:00 active\n0:00:01 idle\n";
  for (Duration at = 130s; at < 29min; at += 130s)
    trace += time_text(at) + " active\n" + time_text(at + 1s) + " idle\n";
  Policy policy;
  policy.rest_break.enabled = false;
  EXPECT_EQ(replayed(trace + "0:29:30 end", policy), "");
}

TEST(Absence, WithABumpInItIsOne_B5) {
  EXPECT_EQ(replayed("0:00:00 active\n0:40:00 idle\n0:44:00 active\n0:44:01 idle\n0:48:01 active\n0:50:00 end"),
            "0:43:00 absent 0:40:00\n0:44:00 returned 0:04:00\n0:47:01 absent 0:40:00\n0:48:01 returned 0:08:01\n"
            "0:48:01 ended rest natural 0:08:01 known 0:48:16\n");
}

TEST(Absence, IsOverWhereThereWasWork_B5_B20) {
  EXPECT_EQ(replayed("0:00:00 active\n0:40:00 idle\n0:44:00 active\n0:44:10 idle\n0:48:10 active\n0:50:00 end"),
            "0:43:00 absent 0:40:00\n0:44:00 returned 0:04:00\n0:47:10 absent 0:44:10\n0:48:10 returned 0:04:00\n");
}

TEST(Absence, IsOverWhereTheBumpWasTheBeginningOfACall_B7) {
  const std::string events = replayed(
      "0:00:00 active\n0:30:00 idle\n0:35:00 active\n0:35:01 idle\n0:36:00 engaged on\n1:00:00 lock\n"
      "1:10:00 unlock\n1:11:00 end");
  EXPECT_THAT(events, testing::HasSubstr("ended rest natural 0:05:00"));
  EXPECT_THAT(events, testing::HasSubstr("1:00:00 absent 1:00:00"));
}

TEST(Absence, ThatHoldsATakenBreakKeepsItOnce_B12) {
  const std::string events = replayed("0:00:00 active\n0:16:40 idle\n0:33:20 start rest\n1:06:40 active\n1:06:41 end");
  EXPECT_THAT(events, testing::HasSubstr("ended rest taken 0:05:00"));
  EXPECT_THAT(events, testing::Not(testing::HasSubstr("natural")));
}

TEST(Standing, EndsWithANewDay_B29) {
  const std::string events = replayed(
      "start 2026-03-02T16:00:00 UTC\n0:00:00 active\n0:50:00 standing\n1:00:00 idle\n1:00:10 suspend\n"
      "17:00:00 resume\n17:00:05 active\n18:01:00 end");
  EXPECT_THAT(events, testing::HasSubstr("18:00:05 due rest"));
}

TEST(Standing, EndsWithALongAbsence_B29) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 standing\n0:20:00 lock\n1:20:00 unlock\n1:20:00 active\n2:21:00 end"),
              testing::HasSubstr("2:20:00 due rest"));
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 standing\n0:20:00 lock\n1:19:00 unlock\n1:19:00 active\n4:00:00 end"),
              testing::Not(testing::HasSubstr("due rest")));
}

TEST(Hold, ThatGoesOnForTooLongAsksOnceInALongPause_B30) {
  const std::string events = replayed(
      "0:00:00 active\n0:10:00 engaged on\n3:00:10 idle\n3:00:20 active\n3:10:00 idle\n3:10:16 active\n3:20:00 end");
  EXPECT_EQ(events,
            "1:00:00 due rest\n1:00:00 held rest engaged\n3:10:15 prompted rest 1 quiet\n"
            "3:13:15 ended rest ignored\n");
}

TEST(Hold, DoesNotTakeStillHandsBeforeAVideoForABreak_B18_B30) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 engaged on\n3:10:00 idle\n3:20:00 active\n3:21:00 end"),
            "1:00:00 due rest\n1:00:00 held rest engaged\n3:10:15 prompted rest 1 quiet\n"
            "3:20:00 ended rest ignored\n");
}

TEST(Hold, CountsFromTheEndOfAPostponement_B30) {
  EXPECT_THAT(replayed("0:00:00 active\n1:00:10 postpone 2h\n2:59:00 engaged on\n3:05:00 idle\n3:05:20 active\n"
                       "3:10:00 end"),
              testing::HasSubstr("3:00:10 held rest engaged\n"));
}

TEST(Hold, GivesNoWayInACallOrWhereThePersonSaidSo_B30) {
  for (const char* hold : {"engaged call", "dnd on", "quiet", "hours off"})
    EXPECT_THAT(replayed(std::string("0:00:00 active\n0:10:00 ") + hold +
                         "\n3:10:00 idle\n3:10:20 active\n5:00:00 idle\n5:00:20 active\n6:00:00 end"),
                testing::Not(testing::HasSubstr("prompted")))
        << hold;
}

TEST(Hold, TakesTheQuietPromptBackWhenACallBegins_B15_B30) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 fullscreen on\n3:10:00 idle\n3:10:16 active\n3:11:00 engaged call\n"
                       "3:12:00 end"),
              testing::HasSubstr("3:10:15 prompted rest 1 quiet\n3:11:00 held rest engaged\n"));
}

TEST(Hold, ThatEndsOverStillHandsAsksAtTheNextInput_B15) {
  // Muted for eight seconds: nothing flashes up.
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 engaged call\n1:10:00 idle\n1:10:20 engaged off\n1:10:28 engaged call\n"
                     "1:15:00 end"),
            "1:00:00 due rest\n1:00:00 held rest engaged\n1:10:28 held rest engaged\n");
  Policy patient = rest_only();
  patient.prompt.patience = 2min;
  EXPECT_THAT(replayed("0:00:00 active\n0:50:00 engaged call\n1:10:00 idle\n1:10:20 engaged off\n1:10:25 active\n"
                       "1:10:40 idle\n1:12:00 end",
                       patient),
              testing::HasSubstr("1:10:45 prompted rest 1\n"));
}

TEST(Postponing, ByAnHourHoldsTheOtherBreakToo_B17) {
  const std::string events =
      replayed("0:00:00 active\n0:31:00 postpone 1h\n1:30:00 active\n1:32:00 end", both_breaks());
  EXPECT_THAT(events, testing::HasSubstr("0:31:00 postponed micro 1:31:00\n1:31:00 due rest\n"));
}

TEST(Postponing, AgainChangesTheFirstAnswer_B17) {
  EXPECT_THAT(replayed("0:00:00 active\n1:00:10 postpone 5min\n1:01:00 postpone 20min\n1:22:00 end"),
              testing::HasSubstr("1:01:00 postponed rest 1:21:00\n1:21:00 prompted rest 2\n"));
}

TEST(Postponing, AnotherAnswerFreesWhatTheFirstHasHeld_B17) {
  const std::string events =
      replayed("0:00:00 active\n0:31:00 postpone 2h\n0:32:00 postpone 10min\n1:01:00 end", both_breaks());
  EXPECT_THAT(events, testing::HasSubstr("0:42:00 prompted micro 2\n"));
  EXPECT_THAT(events, testing::HasSubstr("1:00:00 due rest\n"));
}

TEST(Postponing, APauseForThoughtIsNoBreakCutShort_B18) {
  EXPECT_THAT(after_the_prompt("0:00:00 active\n1:00:05 idle\n1:01:15 active\n1:01:17 postpone\n1:02:00 end"),
              testing::HasSubstr("1:01:17 cancelled rest 1:00:05\n1:01:17 postponed rest 1:11:17\n"));
}

TEST(HeadsUp, ComesBeforeTheTimeToWhichTheBreakWasPutOff_B14_B17) {
  Policy policy = rest_only();
  policy.prompt.heads_up = 1min;
  EXPECT_EQ(
      replayed("0:00:00 active\n0:20:00 postpone 30min\n1:30:10 end", policy),
      "0:20:00 postponed rest 1:30:00\n1:29:00 heads_up rest 1:30:00\n1:30:00 due rest\n1:30:00 prompted rest 2\n");
}

TEST(Postponing, AheadOfTheDueTimeAddsToIt_B17) {
  EXPECT_EQ(replayed("0:00:00 active\n0:58:00 postpone 20min\n1:21:00 end"),
            "0:58:00 postponed rest 1:20:00\n1:20:00 due rest\n1:20:00 prompted rest 2\n");
  // As often as a prompt may be put off, and no more.
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 postpone 1min\n0:11:00 postpone 1min\n0:12:00 postpone 1min\n"
                     "0:13:00 postpone 1min\n1:03:00 end"),
            "0:10:00 postponed rest 1:01:00\n0:11:00 postponed rest 1:02:00\n0:12:00 postponed rest 1:03:00\n"
            "1:03:00 due rest\n1:03:00 prompted rest 4 last\n");
}

TEST(BreakCutShort, AfterAMinuteOnOnesFeetIsAnotherSit_B8) {
  const std::string left = "0:00:00 active\n0:40:00 start rest\n0:40:00 routine 5min\n";
  const auto sitting = [&](const std::string& rest) {
    return replay(parse_trace(left + rest), rest_only(), {}, ReplayListener{}).sitting;
  };
  EXPECT_EQ(sitting("0:41:10 finish\n0:42:10 end"), 1min);
  EXPECT_EQ(sitting("0:40:30 finish\n0:41:30 end"), 41min);
}

TEST(Reset, StartsTheClocksAnewWithoutARecord_B22) {
  EXPECT_EQ(replayed("0:00:00 active\n0:40:00 reset\n1:41:00 end"),
            "0:40:00 clocks_reset\n1:40:00 due rest\n1:40:00 prompted rest 1\n");
  EXPECT_EQ(replayed("0:00:00 active\n1:01:00 reset\n1:02:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:01:00 withdrawn rest\n1:01:00 clocks_reset\n");
}

TEST(Reset, BeginsAnotherSitInTheHistory_B22) {
  std::vector<Duration> sits;
  for (const Effect& effect :
       replay(parse_trace("0:00:00 active\n0:40:00 reset\n1:00:00 lock\n1:10:00 end"), rest_only()))
    if (const auto* span = std::get_if<SpanEnded>(&effect.what)) sits.push_back(span->to - span->from);
  EXPECT_EQ(sits, (std::vector<Duration>{40min, 20min}));
}

TEST(GuidedBreak, EndsWithItsRoutine_B19) {
  const Policy policy = both_breaks();
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start micro\n0:10:00 routine 96s\n0:12:00 end", policy),
            "0:10:00 started micro guided\n0:11:36 ended micro taken 0:01:36\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start micro\n0:10:00 routine 45s\n0:10:45 finish\n0:12:00 end", policy),
            "0:10:00 started micro guided\n0:10:45 ended micro taken 0:00:45\n");
}

TEST(GuidedBreak, LeftEarlyIsWorthItsShare_B13_B19) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:10 start\n1:00:10 routine 5min\n1:02:10 finish\n1:38:30 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:10 started rest guided\n"
            "1:02:10 ended rest cut_short 0:02:00\n1:26:10 due rest\n1:26:10 prompted rest 1\n"
            "1:29:10 postponed rest 1:39:10\n");
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 5min\n0:10:02 finish\n0:11:00 end"),
              testing::HasSubstr("cut_short 0:00:02"));
}

TEST(GuidedBreak, LeftAtOnceComesBackAfterItsPostponeAtTheEarliest_B13) {
  EXPECT_THAT(replayed("0:00:00 active\n1:00:10 start\n1:00:10 routine 5min\n1:00:16 finish\n1:12:00 end"),
              testing::HasSubstr("cut_short 0:00:06\n1:10:16 due rest\n1:10:16 prompted rest 1\n"));
}

TEST(GuidedBreak, IsWaitedForWhileItsRoutineIsPaused_B19) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 5min\n0:11:00 idle\n0:11:00 routine 5min paused\n"
                     "0:16:00 active\n0:16:01 routine 5min left 4min\n0:16:05 idle\n0:21:00 end"),
            "0:10:00 started rest guided\n0:14:00 absent 0:11:00\n0:16:00 returned 0:05:00\n0:19:05 absent 0:11:00\n"
            "0:20:01 ended rest taken 0:10:01\n");
}

TEST(GuidedBreak, WorkInAPauseCutsItShort_B19_B20) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 5min\n0:11:00 routine 5min paused\n"
                       "0:20:00 end"),
              testing::HasSubstr("0:11:00 ended rest cut_short 0:01:00 known 0:11:15"));
}

TEST(GuidedBreak, BegunLateAndLeftAtOnceIsNotTaken_B19) {
  EXPECT_THAT(replayed("0:00:00 active\n1:00:05 idle\n1:04:05 start\n1:04:05 routine 60s\n1:04:08 finish\n1:05:00 end"),
              testing::HasSubstr("ended rest cut_short 0:04:03"));
}

TEST(GuidedBreak, ThatIsJumpedInIsTakenAtTheEndOfItsRoutine_B19) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 5min\n0:11:00 routine 5min left 3min\n"
                       "0:14:00 routine 5min left 0s\n0:14:01 end"),
              testing::HasSubstr("0:14:00 ended rest taken 0:04:00"));
  EXPECT_THAT(
      replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 5min\n0:10:06 routine 5min left 0s\n0:11:00 end"),
      testing::HasSubstr("0:10:06 ended rest cut_short 0:00:06"))
      << "jumped through";
}

TEST(GuidedBreak, PausedIsNoneThatInputDoesNotDisturbAfterACrash_B20_B23) {
  EXPECT_THAT(replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 5min\n0:11:00 routine 5min paused\n"
                       "0:11:05 crash 1s\n0:16:00 end"),
              testing::HasSubstr("cut_short"));
}

TEST(Quiet, ForATimeIsNotMadeLongerByTheWallClock_B26) {
  EXPECT_THAT(replayed("0:00:00 active\n0:50:00 quiet 30min\n1:05:00 clock -1h\n1:21:00 end"),
              testing::HasSubstr("1:20:00 prompted rest 1\n"));
}

TEST(Sides, AlternateForEver) {
  Rotation rotation({{"a", true, true}, {"b", true, true}});
  Side expected = Side::right;
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(rotation.first_side("a"), expected) << i;
    rotation.shown(BreakKind::micro, "a");
    rotation.done("a");
    expected = other(expected);
  }
  EXPECT_EQ(rotation.first_side("b"), Side::right);
}

TEST(Crash, CostsNoMoreThanTheTimeSinceTheLastSignOfLife_B23) {
  const std::string events = replayed("0:00:00 active\n0:03:45 crash 200ms\n1:02:00 end", both_breaks());
  EXPECT_THAT(events, testing::Not(testing::HasSubstr("natural")));
  EXPECT_THAT(events, testing::HasSubstr("0:30:00.200 due micro"));
  // 4:57 is 27 s after the sign of life at 4:30.
  const std::string later = replayed("0:00:00 active\n0:04:57 crash 4s\n1:02:00 end", both_breaks());
  EXPECT_THAT(later, testing::Not(testing::HasSubstr("natural")));
  EXPECT_THAT(later, testing::HasSubstr("0:30:31 due micro"));
}

/// Somebody who works for eight hours, thinks and reads now and then, and never gets up.
std::string never_up(unsigned seed) {
  RandomTrace random(seed);
  Duration at{};
  std::string trace = "start 2026-03-02T09:00:00 UTC\n0:00:00 active\n";
  while (at < 8h) {
    at += std::chrono::seconds(random.chance(50) ? random.between(5, 60) : random.between(60, 600));
    trace += time_text(at) + " idle\n";
    at += std::chrono::seconds(random.chance(50) ? random.between(3, 20) : random.between(20, 170));
    trace += time_text(at) + " active\n";
  }
  return trace + time_text(at) + " end\n";
}

TEST(NeverUp, IsAskedSeldomAndNothingIsInvented_B16_B18) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::array<int, 2> prompts{};
    for (const Effect& effect : replay(parse_trace(never_up(seed)), Policy{})) {
      if (const auto* prompted = std::get_if<Prompted>(&effect.what)) ++prompts[index_of(prompted->kind)];
      if (const auto* ended = std::get_if<Ended>(&effect.what)) {
        EXPECT_NE(ended->outcome, Outcome::cut_short) << seed;
        EXPECT_NE(ended->outcome, Outcome::natural) << seed;
      }
    }
    EXPECT_LE(prompts[index_of(BreakKind::rest)], 12) << seed;
    EXPECT_LE(prompts[0] + prompts[1], 20) << seed;
  }
}

}  // namespace
}  // namespace limber
