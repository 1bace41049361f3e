// B36: reminders of the person's own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/rules.hpp"
#include "core/scheduler.hpp"

namespace limber {
namespace {

ReminderPolicy at_time(std::string text, std::chrono::minutes time) {
  ReminderPolicy reminder;
  reminder.text = std::move(text);
  reminder.at = {time};
  return reminder;
}

ReminderPolicy after_work(std::string text, Duration every) {
  ReminderPolicy reminder;
  reminder.text = std::move(text);
  reminder.every = every;
  return reminder;
}

/// These alone, without breaks. Traces begin on a Monday at 09:00.
Policy reminders(std::vector<ReminderPolicy> list) {
  Policy policy;
  policy.micro_break.enabled = policy.rest_break.enabled = false;
  policy.reminders = std::move(list);
  return policy;
}

/// The same beside the rest break, and nothing waits for a pause.
Policy beside_rests(std::vector<ReminderPolicy> list) {
  Policy policy = reminders(std::move(list));
  policy.rest_break.enabled = true;
  policy.prompt.patience = 0s;
  return policy;
}

TEST(ReminderRules, AtATimeOfDayItWaitsForAPause_B36) {
  const auto policy = reminders({at_time("lunch", 9h + 30min)});
  EXPECT_EQ(replayed("0:00:00 active\n0:31:00 idle\n0:31:20 active\n1:00:00 end", policy), "0:31:05 reminder lunch\n");
  EXPECT_EQ(replayed("0:00:00 active\n1:00:00 end", policy), "0:32:00 reminder lunch\n");
}

TEST(ReminderRules, ByTimeAtTheDeskItComesAgainAndAgain_B36) {
  EXPECT_EQ(replayed("0:00:00 active\n1:10:00 end", reminders({after_work("water", 20min)})),
            "0:22:00 reminder water\n0:44:00 reminder water\n1:06:00 reminder water\n");
}

TEST(ReminderRules, SittingAndStandingCountAndAwayDoesNot_B36) {
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 standing\n0:25:00 end", reminders({after_work("water", 20min)})),
            "0:22:00 reminder water\n");
  EXPECT_EQ(
      replayed("0:00:00 active\n0:10:00 idle\n0:15:00 active\n0:30:00 end", reminders({after_work("water", 20min)})),
      "0:13:00 absent 0:10:00\n0:15:00 returned 0:05:00\n0:27:00 reminder water\n");
}

TEST(ReminderRules, WhatFellDueInAnAbsenceThatWasNotKnownIsUndone_B36) {
  EXPECT_EQ(
      replayed("0:00:00 active\n0:19:00 idle\n0:30:00 active\n0:35:00 end", reminders({after_work("water", 20min)})),
      "0:22:00 absent 0:19:00\n0:30:00 returned 0:11:00\n0:33:00 reminder water\n");
}

TEST(ReminderRules, IsHeldAsAPromptIs_B36) {
  const auto policy = reminders({at_time("lunch", 9h + 30min)});
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 engaged on\n0:45:00 engaged off\n1:00:00 end", policy),
            "0:47:00 reminder lunch\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 quiet 25m\n1:00:00 end", policy), "0:47:00 reminder lunch\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:29:00 idle\n0:50:00 active\n1:00:00 end", policy),
            "0:32:00 absent 0:29:00\n0:50:00 returned 0:21:00\n0:52:00 reminder lunch\n");
}

TEST(ReminderRules, ATimeOfDayThatIsLongAgoLapses_B36) {
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 engaged on\n1:00:01 engaged off\n3:00:00 end",
                     reminders({at_time("lunch", 9h + 30min)})),
            "");
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 engaged on\n1:30:00 engaged off\n1:40:00 end",
                     reminders({after_work("water", 30min)})),
            "1:32:00 reminder water\n")
      << "time at the desk does not";
}

TEST(ReminderRules, NeverOnTopOfABreak_B36) {
  auto policy = beside_rests({at_time("lunch", 10h + 1min)});
  policy.rest_break.duration = 2min;
  policy.prompt.lasts = 5min;
  EXPECT_EQ(replayed("0:00:00 active\n1:02:00 start\n1:02:01 idle\n1:06:00 active\n1:10:00 end", policy),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:02:00 started rest guided\n1:04:00 ended rest taken 0:02:00\n"
            "1:05:01 absent 1:02:01\n1:06:00 returned 0:03:59\n1:06:00 reminder lunch\n");
}

TEST(ReminderRules, KeepsClearOfTheRestBreakThatIsNear_B36) {
  EXPECT_EQ(replayed("0:00:00 active\n1:02:00 skip\n1:10:00 end", beside_rests({at_time("lunch", 9h + 56min)})),
            "1:00:00 due rest\n1:00:00 prompted rest 1\n1:02:00 ended rest skipped\n1:02:00 reminder lunch\n");
}

TEST(ReminderRules, OneAtATime_B36) {
  const auto policy = reminders({at_time("first", 9h + 30min), at_time("second", 9h + 30min)});
  EXPECT_EQ(replayed("0:00:00 active\n0:29:00 idle\n0:30:20 active\n0:40:00 end", policy),
            "0:32:20 reminder first\n0:35:20 reminder second\n")
      << "the second waits for a pause of its own, a minute after the first at the earliest";
}

TEST(ReminderRules, ComesOnItsDaysAlone_B36) {
  auto lunch = at_time("lunch", 9h + 30min);
  auto water = after_work("water", 30min);
  lunch.days = water.days = {"tue", "wed"};
  const auto policy = reminders({lunch, water});
  EXPECT_EQ(replayed("0:00:00 active\n2:00:00 end", policy), "");
  EXPECT_EQ(replayed("0:00:00 active\n8:00:00 idle\n24:00:00 active\n24:33:00 end", policy),
            "8:03:00 absent 8:00:00\n19:00:00 day_started 2026-01-06\n24:00:00 returned 16:00:00\n"
            "24:32:00 reminder lunch\n");
}

TEST(ReminderRules, OneThatIsSwitchedOffDoesNotCome_B36) {
  auto lunch = at_time("lunch", 9h + 30min);
  lunch.enabled = false;
  EXPECT_EQ(replayed("0:00:00 active\n2:00:00 end", reminders({lunch})), "");
}

TEST(ReminderRules, WorkHoursHoldWhatIsNotAtTheirEnd_B36) {
  auto policy = reminders({at_time("end of work", 10h), at_time("evening", 10h + 5min), after_work("water", 55min)});
  for (auto& day : policy.work_hours) day = {{9h, 10h}};
  EXPECT_EQ(replayed("0:00:00 active\n2:00:00 end", policy), "0:57:00 reminder water\n1:02:00 reminder end of work\n");
}

TEST(ReminderRules, ANewDayCountsAnew_B36) {
  const auto policy = reminders({after_work("water", 30min)});
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 idle\n24:00:00 active\n24:33:00 end", policy),
            "0:23:00 absent 0:20:00\n19:00:00 day_started 2026-01-06\n24:00:00 returned 23:40:00\n"
            "24:32:00 reminder water\n");
}

TEST(ReminderRules, ATimeOfDayComesOnceWhateverTheWallClockDoes_B36) {
  const auto policy = reminders({at_time("lunch", 9h + 30min)});
  EXPECT_EQ(replayed("0:00:00 active\n0:40:00 clock -20m\n2:00:00 end", policy), "0:32:00 reminder lunch\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 clock +25m\n2:00:00 end", policy), "0:12:00 reminder lunch\n")
      << "stepped over, it is made up for";
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 clock +2h\n2:00:00 end", policy), "") << "far over, it has lapsed";
  EXPECT_EQ(replayed("0:00:00 active\n0:10:00 clock +2h\n0:15:00 clock -2h\n1:00:00 end", policy),
            "0:32:00 reminder lunch\n")
      << "a clock that was wrong for a while takes nothing away";
}

TEST(ReminderRules, SurvivesARestart_B36) {
  const auto policy = reminders({at_time("lunch", 9h + 30min), after_work("water", 50min)});
  EXPECT_EQ(replayed("0:00:00 active\n0:31:30 crash 10s\n1:00:00 end", policy),
            "0:33:40 reminder lunch\n0:52:10 reminder water\n")
      << "it waits on, and time at the desk is kept";
  EXPECT_EQ(replayed("0:00:00 active\n0:33:00 crash 10s\n0:45:00 end", policy), "0:32:00 reminder lunch\n")
      << "it does not come again";
  EXPECT_EQ(replayed("0:00:00 active\n0:24:45 crash 10min\n0:45:00 end", policy),
            "0:34:45 absent 0:24:45\n0:34:45 returned 0:10:00\n0:36:45 reminder lunch\n")
      << "what was meanwhile is made up for";
}

TEST(ReminderRules, AsleepOverItItComesOnReturnOrLapses_B36) {
  const auto policy = reminders({at_time("lunch", 9h + 30min)});
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 suspend\n0:45:00 resume\n0:45:00 active\n1:00:00 end", policy),
            "0:20:00 absent 0:20:00\n0:45:00 returned 0:25:00\n0:47:00 reminder lunch\n");
  EXPECT_EQ(replayed("0:00:00 active\n0:20:00 suspend\n1:45:00 resume\n1:45:00 active\n2:00:00 end", policy),
            "0:20:00 absent 0:20:00\n1:45:00 returned 1:25:00\n");
}

TEST(ReminderRules, NewSettingsTouchNoCount_B36) {
  Policy policy = reminders({after_work("water", 30min)});
  Scheduler scheduler(policy, Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  policy.reminders.insert(policy.reminders.begin(), after_work("look up", 40min));
  scheduler.apply(Instant{20min}, SettingsChanged{policy});
  EXPECT_EQ(events_text(scheduler.apply(Instant{32min}, Wake{})), "0:32:00 reminder water\n");
  EXPECT_EQ(scheduler.status(Instant{33min}).reminders.at(0).due_at, Instant{60min});
  policy.reminders.pop_back();
  scheduler.apply(Instant{34min}, SettingsChanged{policy});
  EXPECT_EQ(events_text(scheduler.apply(Instant{62min}, Wake{})), "1:02:00 reminder look up\n");
}

TEST(ReminderRules, StatusSaysWhatComesAndWhatWaits_B36) {
  const Policy policy = reminders({at_time("lunch", 9h), after_work("water", 30min)});
  Scheduler scheduler(policy, Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{}, EngagedChanged{true, true});
  scheduler.apply(Instant{1min}, ReminderTime{0, WallTime{}});
  const Status status = scheduler.status(Instant{2min});
  ASSERT_EQ(status.reminders.size(), 2U);
  EXPECT_TRUE(status.reminders[0].waiting);
  EXPECT_EQ(status.reminders[0].hold, HoldReason::engaged);
  EXPECT_FALSE(status.reminders[1].waiting);
  EXPECT_EQ(status.reminders[1].due_at, Instant{30min});
}

TEST(ReminderRules, OneThatIsChangedWhereItStandsGoesOn_B25) {
  Policy policy = reminders({after_work("watter", 60min), at_time("lunc", 9h + 30min)});
  Scheduler scheduler(policy, Rotation{{}}, Instant{});
  scheduler.apply(Instant{}, InputActive{});
  scheduler.apply(Instant{20min}, MeetingSaid{1h});
  scheduler.apply(Instant{30min}, ReminderTime{1, WallTime{}, 0s, true});
  policy.reminders = {after_work("water", 85min), at_time("lunch", 9h + 30min)};
  scheduler.apply(Instant{50min}, SettingsChanged{policy});
  EXPECT_TRUE(scheduler.status(Instant{51min}).reminders.at(1).waiting);
  EXPECT_EQ(scheduler.status(Instant{51min}).reminders.at(0).due_at, Instant{85min});
}

TEST(ReminderRules, KeepsClearOfARestBreakThatComesBeforeAMeeting_B36) {
  Policy policy = beside_rests({at_time("lunch", 9h + 50min)});
  policy.calendar.early_by = 10min;
  EXPECT_EQ(replayed("0:00:00 busy 1:00:00 30min\n0:00:00 active\n0:53:00 end", policy), "")
      << "the break comes at 0:54, before the meeting at 1:00";
}

}  // namespace
}  // namespace limber
