// B19-B27: taking the break, remembering.
#include <gtest/gtest.h>

#include "core/rules.hpp"
#include "core/scheduler.hpp"

namespace limber {
namespace {

TEST(Rules, ABreakIsTakenWhenItsDurationHasPassedOrItsRoutineIsDone_B19) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start\n0:15:01 end"),
            "0:10:00 started rest guided\n0:15:00 ended rest taken 0:05:00\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start\n0:13:00 finish\n0:15:01 end"),
            "0:10:00 started rest guided\n0:13:00 ended rest cut_short 0:03:00\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 3min\n0:13:00 finish\n0:15:01 end"),
            "0:10:00 started rest guided\n0:13:00 ended rest taken 0:03:00\n");
}

TEST(Rules, ABumpOfTheMouseIsForgiven_B20) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:00 idle\n1:02:00 active\n1:02:09 idle\n1:05:01 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:00 started rest known 1:00:20\n"
            "1:05:00 ended rest taken 0:05:00\n");
}

TEST(Rules, LongerInputCutsTheBreakShortWhereItBegan_B20) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:00 idle\n1:03:30 active\n1:03:41 idle\n1:04:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:00 started rest known 1:00:20\n"
            "1:03:00 absent 1:00:00\n1:03:30 returned 0:03:30\n"
            "1:03:30 ended rest cut_short 0:03:30 known 1:03:45\n");
}

TEST(Rules, ABreakThatReachesItsEndFirstIsTaken_B20) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:00 idle\n1:04:55 active\n1:06:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:00 started rest known 1:00:20\n1:03:00 absent 1:00:00\n"
            "1:04:55 returned 0:04:55\n1:05:00 ended rest taken 0:05:00\n");
}

TEST(Rules, WhetherInputLastedPastTheGraceIsWaitedForAcrossTheEnd_B20) {
  // Input from 1:04:48 lasts 9 s: forgiven, though the idle edge (1:05:02) comes after the end.
  EXPECT_EQ(replayed("0:00:00 active\n1:00:00 idle\n1:04:48 active\n1:04:57 idle\n1:05:30 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:00 started rest known 1:00:20\n1:03:00 absent 1:00:00\n"
            "1:04:48 returned 0:04:48\n1:05:00 ended rest taken 0:05:00 known 1:05:02\n");
}

TEST(Rules, InputDoesNotDisturbAGuidedBreak_B20) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start\n0:10:30 idle\n0:11:00 active\n0:15:01 end"),
            "0:10:00 started rest guided\n0:15:00 ended rest taken 0:05:00\n");
}

TEST(Rules, SuspendingDuringABreakGoesOnCountingAsBreak_B21) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:10 start\n1:01:00 suspend\n1:20:00 resume\n1:20:10 active\n1:21:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:10 started rest guided\n1:01:00 absent 1:01:00\n"
            "1:05:10 ended rest taken 0:05:00 known 1:20:00\n1:20:10 returned 0:19:10\n");
}

TEST(Rules, ACrashDuringABreakGoesOnCountingAsBreak_B21) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:10 start\n1:01:00 idle\n1:02:00 crash 10min\n1:14:00 active\n1:15:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:10 started rest guided\n1:12:00 absent 1:01:00\n"
            "1:05:10 ended rest taken 0:05:00 known 1:12:00\n1:14:00 returned 0:13:00\n");
}

TEST(Rules, ABreakStartedEarlyIsWorthTheSame_B22) {
  EXPECT_EQ(
      replayed("0:00:00 active\n0:40:00 start\n1:45:01 end"),
      "0:40:00 started rest guided\n0:45:00 ended rest taken 0:05:00\n1:45:00 due rest\n1:45:00 prompted rest 1\n");
}

TEST(Rules, ClocksSurviveACrashAndAShortGapIsNotCounted_B23) {
  EXPECT_EQ(replayed("0:00:00 active\n0:30:00 crash 2min\n1:02:01 end"), "1:02:00 due rest\n1:02:00 prompted rest 1\n");
}

TEST(Rules, ALongGapIsAnAbsence_B23) {
  EXPECT_EQ(replayed("0:00:00 active\n0:30:00 crash 4min\n1:04:01 end"),
            "0:34:00 absent 0:30:00\n0:34:00 returned 0:04:00\n1:04:00 due rest\n1:04:00 prompted rest 1\n");
}

TEST(Rules, AnOpenPromptIsShownAgainAsTheSameAttempt_B23) {
  EXPECT_EQ(replayed("0:00:00 active\n1:01:00 crash 10s\n1:02:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:01:10 prompted rest 1\n");
}

TEST(Rules, APausedGuidedBreakIsPausedAfterACrash_B23) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 5min\n0:10:50 idle\n0:11:00 routine 5min paused\n"
                     "0:11:30 crash 10s\n0:16:00 routine 5min left 4min\n0:21:00 end"),
            "0:10:00 started rest guided\n0:13:50 absent 0:10:50\n0:20:00 ended rest taken 0:10:00\n");
}

TEST(Rules, AGuidedBreakThatWasPausedOverALongCrashEndedWithThePause_B23) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 start\n0:10:00 routine 5min\n0:11:00 routine 5min paused\n"
                     "0:11:10 crash 20min\n0:32:00 end"),
            "0:10:00 started rest guided\n0:11:00 ended rest cut_short 0:01:00 known 0:31:10\n"
            "0:31:10 absent 0:11:00\n0:31:10 returned 0:20:10\n0:31:10 ended rest natural 0:20:10 known 0:31:25\n");
}

TEST(Rules, ALostRoutineIsNoGuidedBreakAnyMore_B23) {
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{10min}, StartBreak{BreakKind::rest});
  scheduler.apply(Instant{10min}, RoutineLasts{5min, 5min});
  const Snapshot playing = scheduler.snapshot(Instant{11min});
  scheduler.apply(Instant{11min}, RoutineLasts{5min, std::nullopt});
  const Snapshot paused = scheduler.snapshot(Instant{12min});

  Scheduler cut(rest_only(), Rotation{}, paused, Instant{12min});
  EXPECT_EQ(events_text(cut.apply(Instant{12min + 5s}, Restarted{false})),
            "0:11:00 ended rest cut_short 0:01:00 known 0:12:05\n");
  Scheduler alone(rest_only(), Rotation{}, playing, Instant{11min});
  alone.apply(Instant{11min + 5s}, Restarted{false});
  alone.apply(Instant{11min + 10s}, InputActive{});
  EXPECT_EQ(events_text(alone.apply(Instant{12min}, Wake{})), "0:11:10 ended rest cut_short 0:01:10 known 0:12:00\n")
      << "nobody plays it: input ends it";
  Scheduler remembered(rest_only(), Rotation{}, paused, Instant{12min});
  EXPECT_EQ(remembered.snapshot(Instant{12min}), paused);
}

TEST(Rules, TheSumsOfTheDayBeginAnewWhereItsHistoryWasDeleted_B27) {
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 forget-today\n0:30:00 idle\n0:34:00 end"), "0:33:00 absent 0:30:00\n")
      << "the clocks of the breaks go on";
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, DayChanged{Date{std::chrono::year{2026} / 3 / 2}});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{20min}, TodayForgotten{});
  const Status status = scheduler.status(Instant{30min});
  EXPECT_EQ(status.sitting_today, 10min);
  EXPECT_EQ(status.sitting, 30min);
  EXPECT_EQ(status.of(BreakKind::rest).work, 30min);
  std::vector<Effect> effects = scheduler.apply(Instant{40min}, InputIdle{Instant{40min}});
  for (const auto& more : {scheduler.apply(Instant{60min}, Wake{}), scheduler.finish(Instant{60min})})
    effects.insert(effects.end(), more.begin(), more.end());
  int spans = 0;
  for (const Effect& effect : effects) {
    if (const auto* span = std::get_if<SpanEnded>(&effect.what)) {
      EXPECT_EQ(span->from, Instant{20min}) << "what was deleted does not come back";
      ++spans;
    }
  }
  EXPECT_GT(spans, 0);
}

TEST(Rules, WhatIsPutOffAheadOfItsTimeSaysUntilWhen_B17) {
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  EXPECT_FALSE(scheduler.status(Instant{30min}).of(BreakKind::rest).put_off_until);
  scheduler.apply(Instant{30min}, PostponeBreak{10min});
  EXPECT_EQ(scheduler.status(Instant{31min}).of(BreakKind::rest).put_off_until, Instant{70min});
  scheduler.apply(Instant{69min}, Wake{});
  EXPECT_EQ(scheduler.status(Instant{69min}).of(BreakKind::rest).put_off_until, Instant{70min});
  scheduler.apply(Instant{71min}, Wake{});
  EXPECT_FALSE(scheduler.status(Instant{71min}).of(BreakKind::rest).put_off_until);
}

TEST(Rules, APostponementSurvivesACrash_B23) {
  EXPECT_EQ(replayed("0:00:00 active\n1:00:30 postpone\n1:01:00 crash 1min\n1:11:00 end"),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:00:30 postponed rest 1:10:30\n1:10:30 prompted rest 2\n");
}

TEST(Rules, WhatASnapshotHoldsIsWhatComesBack_B24) {
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{50min}, Wake{});
  const Snapshot saved = scheduler.snapshot(Instant{50min});
  Scheduler back(rest_only(), Rotation{}, saved, Instant{50min});
  EXPECT_EQ(back.snapshot(Instant{50min}), saved);
  back.apply(Instant{52min}, Restarted{false});
  EXPECT_EQ(back.status(Instant{52min}).of(BreakKind::rest).work, 50min);
}

TEST(Rules, ChangingAnIntervalTouchesNoClock_B25) {
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  Policy shorter = rest_only();
  shorter.rest_break.interval = 30min;
  EXPECT_TRUE(scheduler.apply(Instant{20min}, SettingsChanged{shorter}).empty());
  EXPECT_EQ(events_text(scheduler.apply(Instant{30min}, Wake{})), "0:30:00 due rest\n0:30:00 prompted rest 1\n");
}

TEST(Rules, SwitchingABreakOffWithdrawsItsPrompt_B25) {
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{1h}, Wake{});
  Policy off = rest_only();
  off.rest_break.enabled = false;
  EXPECT_EQ(events_text(scheduler.apply(Instant{61min}, SettingsChanged{off})), "1:01:00 withdrawn rest\n");
}

TEST(Rules, ARunningBreakKeepsTheDurationItBeganWith_B25) {
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{10min}, StartBreak{});
  Policy longer = rest_only();
  longer.rest_break.duration = 15min;
  scheduler.apply(Instant{11min}, SettingsChanged{longer});
  EXPECT_EQ(events_text(scheduler.apply(Instant{16min}, Wake{})), "0:15:00 ended rest taken 0:05:00 known 0:16:00\n");
}

/// Whether the guidance that these effects tell of answers a prompt; none: they tell of none.
std::optional<bool> answers_a_prompt(const std::vector<Effect>& effects) {
  for (const Effect& effect : effects)
    if (const auto* guided = std::get_if<GuidanceBegan>(&effect.what)) return guided->asked;
  return std::nullopt;
}

TEST(Rules, AGuidedBreakTellsWhetherItAnswersAPrompt_B18) {
  Scheduler scheduler(rest_only(), Rotation{}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  EXPECT_EQ(answers_a_prompt(scheduler.apply(Instant{10min}, StartBreak{})), false) << "nobody asked";
  scheduler.apply(Instant{11min}, SkipBreak{});
  scheduler.apply(Instant{71min}, Wake{});
  ASSERT_EQ(scheduler.status(Instant{71min}).of(BreakKind::rest).stage, BreakStatus::Stage::prompted);
  EXPECT_EQ(answers_a_prompt(scheduler.apply(Instant{72min}, StartBreak{})), true);
  scheduler.apply(Instant{78min}, Wake{});
  scheduler.apply(Instant{139min}, InputIdle{Instant{138min + 59s}});
  scheduler.apply(Instant{141min}, Wake{});
  ASSERT_EQ(scheduler.status(Instant{141min}).of(BreakKind::rest).stage, BreakStatus::Stage::resting);
  EXPECT_EQ(answers_a_prompt(scheduler.apply(Instant{141min}, StartBreak{})), false) << "up already";
}

TEST(Rules, QuietForATimeLastsThatLongWhateverIsDoneToTheWallClock_B26) {
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 quiet 1h\n1:10:00 clock +1h\n1:50:01 end"),
            "1:00:00 due rest\n1:00:00 held rest quiet\n1:50:00 prompted rest 1\n");
}

TEST(Rules, QuietUntilToldOtherwiseSurvivesACrash_B26) {
  EXPECT_EQ(replayed("0:00:00 active\n0:50:00 quiet\n0:55:00 crash 1min\n1:10:00 unquiet\n1:10:01 end"),
            "1:01:15 due rest\n1:01:15 held rest quiet\n1:10:00 prompted rest 1\n");
}

TEST(Rules, ADayBeginsOnceAtFourAndItsSittingTotalIsReportedOnce_B27) {
  Policy policy = rest_only();
  policy.rest_break.enabled = false;
  policy.day.sitting_limit = 2h;
  EXPECT_EQ(replayed("start 2026-01-05T03:00:00 UTC\n0:00:00 active\n1:30:00 clock -1h\n3:30:00 end", policy),
            "1:00:00 day_started 2026-01-05\n3:00:00 sitting_limit 2:00:00\n");
}

TEST(Rules, ABreakThatIsLeftEarlyTakesNoLongPostponementBack_B17) {
  Scheduler scheduler(rest_only(), Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{10min}, PostponeBreak{2h});
  scheduler.apply(Instant{20min}, StartBreak{});
  scheduler.apply(Instant{21min}, FinishBreak{});
  EXPECT_EQ(scheduler.status(Instant{21min}).of(BreakKind::rest).put_off_until, Instant{130min});
}

}  // namespace
}  // namespace limber
