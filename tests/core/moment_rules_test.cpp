// What a break makes of what was learned (B37).
#include <gtest/gtest.h>

#include "core/scheduler.hpp"

namespace limber {
namespace {

constexpr Date first_monday{std::chrono::year{2026} / 3 / 2};
/// Of the engine, where it is 12:00 on that Monday.
const Instant noon_of_it{Duration{100h}};

LocalTime local_time_at(Instant at) { return std::chrono::local_days{first_monday} + 12h + (at - noon_of_it); }

Policy learning() {
  Policy policy;
  policy.micro_break.enabled = false;
  policy.prompt.learn_moments = true;
  return policy;
}

/// What holds at `at` for a person who has worked for `work` and has learned that 14:00 to 15:00 is no good hour.
Snapshot worked(Duration work) {
  Snapshot snapshot;
  snapshot.day = first_monday;
  snapshot.breaks[index_of(BreakKind::rest)].work = work;
  snapshot.moments.since = first_monday;
  snapshot.moments.learned = {{{std::nullopt, 14}, first_monday, MomentState::learned}};
  return snapshot;
}

class MomentRules : public ::testing::Test {
 protected:
  /// At `at` the person goes on to work, with that state.
  void begin(Instant at, const Snapshot& snapshot) {
    engine_.emplace(policy_, Rotation{{}}, snapshot, at);
    engine_->apply(at, Restarted{false});
    engine_->apply(at, LocalTimeIs{local_time_at(at)});
    tell(at, InputActive{});
  }
  void tell(Instant at, const Event& event) {
    for (Effect& effect : engine_->apply(at, event)) effects_.push_back(std::move(effect));
  }
  /// Lets time pass up to `until`, waking the engine when it asks for it.
  void pass(Instant until) {
    for (auto next = engine_->next_wakeup(); next && *next <= until; next = engine_->next_wakeup()) tell(*next, Wake{});
    tell(until, Wake{});
  }
  template <typename What>
  std::vector<Duration> times_of() const {
    std::vector<Duration> times;
    for (const Effect& effect : effects_)
      if (std::holds_alternative<What>(effect.what)) times.push_back(effect.at - noon_of_it);
    return times;
  }

  Policy policy_ = learning();
  std::optional<Scheduler> engine_;
  std::vector<Effect> effects_;
};

TEST_F(MomentRules, WhatWouldFallDueInTheHourComesBeforeIt_B37) {
  begin(noon_of_it + 1h + 30min, worked(15min));  // due at 14:15
  const BreakStatus status = engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest);
  EXPECT_EQ(status.due_at, noon_of_it + 1h + 57min);
  EXPECT_EQ(status.refused_hour, (BusyTime{noon_of_it + 2h, noon_of_it + 3h}));
  pass(noon_of_it + 2h);
  EXPECT_EQ(times_of<Due>(), std::vector<Duration>{1h + 57min});
  EXPECT_EQ(times_of<Prompted>(), std::vector<Duration>{1h + 59min}) << "still before the hour, with patience used up";
}

TEST_F(MomentRules, ItCostsNoWakeUp_B37) {
  begin(noon_of_it + 1h + 30min, worked(15min));
  EXPECT_EQ(engine_->next_wakeup(), noon_of_it + 1h + 57min);
}

TEST_F(MomentRules, NotByMoreThanHalfItsInterval_B37) {
  begin(noon_of_it + 1h + 30min, worked(0min));  // due at 14:30, 33 minutes after 13:57
  EXPECT_EQ(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).due_at, noon_of_it + 2h + 30min);
  EXPECT_FALSE(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).refused_hour);
}

TEST_F(MomentRules, NothingChangesInTheMiddleOfTheHour_B37) {
  begin(noon_of_it + 2h, worked(50min));
  EXPECT_EQ(engine_->status(noon_of_it + 2h).of(BreakKind::rest).due_at, noon_of_it + 2h + 10min);
}

TEST_F(MomentRules, NothingChangesInOtherHours_B37) {
  begin(noon_of_it + 4h + 30min, worked(15min));
  EXPECT_EQ(engine_->status(noon_of_it + 4h + 30min).of(BreakKind::rest).due_at, noon_of_it + 5h + 15min);
}

TEST_F(MomentRules, NotBeforeAnAnswerAllowsIt_B17_B37) {
  Snapshot snapshot = worked(15min);
  snapshot.breaks[index_of(BreakKind::rest)].not_before = 45min;  // 14:15
  begin(noon_of_it + 1h + 30min, snapshot);
  EXPECT_EQ(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).due_at, noon_of_it + 2h + 15min);
}

TEST_F(MomentRules, NotIntoAMeeting_B33_B37) {
  begin(noon_of_it + 1h + 30min, worked(15min));
  tell(noon_of_it + 1h + 30min, BusyTimesChanged{{{noon_of_it + 1h + 50min, noon_of_it + 2h + 5min}}});
  EXPECT_FALSE(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).refused_hour);
}

TEST_F(MomentRules, WhatIsRefusedInTheHourComesAgainAfterItByHalfAnIntervalAtTheEarliest_B37) {
  begin(noon_of_it + 2h, worked(55min));
  pass(noon_of_it + 2h + 20min);
  tell(noon_of_it + 2h + 20min, SkipBreak{});
  EXPECT_EQ(engine_->status(noon_of_it + 2h + 20min).of(BreakKind::rest).due_at, noon_of_it + 3h) << "not 15:20";
  const Snapshot stored = engine_->snapshot(noon_of_it + 2h + 30min);
  begin(noon_of_it + 2h + 30min, stored);
  EXPECT_EQ(engine_->status(noon_of_it + 2h + 30min).of(BreakKind::rest).due_at, noon_of_it + 3h)
      << "after a restart, too";

  begin(noon_of_it + 2h, worked(20min));
  pass(noon_of_it + 2h + 43min);
  tell(noon_of_it + 2h + 43min, SkipBreak{});
  EXPECT_EQ(engine_->status(noon_of_it + 2h + 43min).of(BreakKind::rest).due_at, noon_of_it + 3h + 13min);
}

TEST_F(MomentRules, WithAnotherIntervalItIsThatOneWhichIsHalved_B37) {
  policy_.rest_break.interval = 2h;
  begin(noon_of_it + 1h, worked(10min));  // due at 14:50
  EXPECT_EQ(engine_->status(noon_of_it + 1h).of(BreakKind::rest).due_at, noon_of_it + 1h + 57min);
}

TEST_F(MomentRules, SwitchedOffItChangesNothing_B37) {
  policy_.prompt.learn_moments = false;
  begin(noon_of_it + 1h + 30min, worked(15min));
  EXPECT_EQ(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).due_at, noon_of_it + 2h + 15min);
  pass(noon_of_it + 2h + 20min);
  tell(noon_of_it + 2h + 20min, SkipBreak{});
  EXPECT_TRUE(engine_->moments().today.empty()) << "nor is anything noted";
}

TEST_F(MomentRules, WithoutTheLocalTimeNothingIsDone_B37) {
  engine_.emplace(policy_, Rotation{{}}, worked(15min), noon_of_it + 1h + 30min);
  engine_->apply(noon_of_it + 1h + 30min, Restarted{false});
  tell(noon_of_it + 1h + 30min, InputActive{});
  EXPECT_EQ(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).due_at, noon_of_it + 2h + 15min);
}

TEST_F(MomentRules, WhereTheWallClockIsSteppedTheHourIsAnother_B37) {
  begin(noon_of_it + 1h + 30min, worked(15min));
  tell(noon_of_it + 1h + 30min, LocalTimeIs{local_time_at(noon_of_it + 1h + 30min) + 3h});
  EXPECT_EQ(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).due_at, noon_of_it + 2h + 15min);
}

TEST_F(MomentRules, UndoneByThePersonItIsAsIfItHadNeverBeenLearned_B37) {
  Snapshot never = worked(15min);
  never.moments = {};
  const auto run = [&](const Snapshot& snapshot, bool undo) {
    effects_.clear();
    begin(noon_of_it + 1h + 30min, snapshot);
    if (undo) tell(noon_of_it + 1h + 30min, MomentSaid{std::nullopt, MomentState::undone});
    pass(noon_of_it + 2h + 20min);
    tell(noon_of_it + 2h + 20min, SkipBreak{});
    pass(noon_of_it + 5h);
    return std::pair{times_of<Due>(), times_of<Prompted>()};
  };
  EXPECT_EQ(run(worked(15min), true), run(never, false));
  EXPECT_NE(run(worked(15min), false), run(never, false));
}

TEST_F(MomentRules, OneHourAloneIsUndoneAndTakenUpAgain_B37) {
  begin(noon_of_it + 1h + 30min, worked(15min));
  tell(noon_of_it + 1h + 30min, MomentSaid{HourSlot{std::nullopt, 9}, MomentState::undone});
  EXPECT_TRUE(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).refused_hour) << "of another hour";
  tell(noon_of_it + 1h + 30min, MomentSaid{HourSlot{std::nullopt, 14}, MomentState::undone});
  EXPECT_FALSE(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).refused_hour);
  tell(noon_of_it + 1h + 30min, MomentSaid{HourSlot{std::nullopt, 14}, MomentState::kept});
  EXPECT_TRUE(engine_->status(noon_of_it + 1h + 30min).of(BreakKind::rest).refused_hour);
}

TEST_F(MomentRules, PromptsAreNotedInTheirHourWithTheirAnswer_B37) {
  begin(noon_of_it + 15min, worked(55min));  // due at 12:20, asked for at 12:22
  pass(noon_of_it + 23min);
  EXPECT_TRUE(engine_->moments().today.empty()) << "not before it is answered";
  tell(noon_of_it + 23min, PostponeBreak{});  // asked for again at 12:35
  pass(noon_of_it + 36min);
  tell(noon_of_it + 36min, StartBreak{});
  pass(noon_of_it + 42min);
  const std::vector<HourAnswers> both{{{0, 12}, {2, 1}}};
  EXPECT_EQ(engine_->moments().today, both);
  // Not asked for: the person takes it by themselves.
  tell(noon_of_it + 50min, StartBreak{});
  pass(noon_of_it + 56min);
  EXPECT_EQ(engine_->moments().today, both);
}

TEST_F(MomentRules, AHeldPromptIsNoAnswer_B37) {
  begin(noon_of_it + 15min, worked(55min));
  pass(noon_of_it + 23min);
  tell(noon_of_it + 23min, DndChanged{true});
  pass(noon_of_it + 40min);
  EXPECT_TRUE(engine_->moments().today.empty());
}

TEST_F(MomentRules, WithTheHistoryOfTheDayItsAnswersAreForgotten_B37) {
  begin(noon_of_it + 15min, worked(55min));
  pass(noon_of_it + 23min);
  tell(noon_of_it + 23min, SkipBreak{});
  EXPECT_EQ(engine_->moments().today.size(), 1U);
  tell(noon_of_it + 24min, TodayForgotten{});
  EXPECT_TRUE(engine_->moments().today.empty());
  EXPECT_FALSE(engine_->moments().learned.empty());
  tell(noon_of_it + 24min, MomentsForgotten{});
  EXPECT_EQ(engine_->moments(), MomentsMemory{});
}

TEST_F(MomentRules, TheDayThatIsOverCountsFromTheNextOneOn_B37) {
  Snapshot snapshot = worked(55min);
  snapshot.moments.learned.clear();
  for (int day = 0; day < 5; ++day) {
    snapshot.moments.answers.push_back({{day, 13}, {6, 6}});
    snapshot.moments.answers.push_back({{day, 14}, {6, 0}});
  }
  begin(noon_of_it, snapshot);
  tell(noon_of_it, DayChanged{first_monday});
  EXPECT_TRUE(times_of<MomentsChanged>().empty()) << "it has begun already";
  tell(noon_of_it + 16h, DayChanged{Date{std::chrono::sys_days{first_monday} + std::chrono::days{1}}});
  EXPECT_EQ(times_of<MomentsChanged>(), std::vector<Duration>{16h});
  EXPECT_EQ(engine_->moments().learned.front().slot, (HourSlot{std::nullopt, 14}));
  EXPECT_EQ(engine_->snapshot(noon_of_it + 16h).moments, engine_->moments());
}

}  // namespace
}  // namespace limber
