// Going gently: the first weeks and easy days (B31, B32).
#include "core/pace.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/exercises.hpp"
#include "core/routine.hpp"
#include "core/rules.hpp"
#include "core/scheduler.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using Count = Exercise::Range<int>;
using Lengths = Exercise::Range<Duration>;

constexpr auto micro_kind = BreakKind::micro;
constexpr auto rest_kind = BreakKind::rest;
constexpr int easy = 0, medium = 1, hard = 2;

RotationEntry entry(const char* id, int effort, bool on_the_floor = false, bool strong = false) {
  RotationEntry its{id, !on_the_floor, true};
  its.effort = effort;
  its.strong_extension = strong;
  return its;
}

std::vector<RotationEntry> one_of_each() {
  return {entry("easy", easy), entry("mat", easy, true), entry("bend", easy, false, true), entry("medium", medium),
          entry("hard", hard)};
}

/// All that ever comes in breaks of this kind.
std::set<StretchId> all_suggested(const std::vector<RotationEntry>& pool, BreakKind kind, Pace pace) {
  Rotation rotation{pool};
  rotation.set_pace(pace);
  std::set<StretchId> all;
  for (int i = 0; i < 30; ++i) {
    all.insert(rotation.suggest(kind));
    rotation.shown(kind, rotation.suggest(kind));
  }
  return all;
}

TEST(Pace, GoesFromTheFirstWeekToTheSecondByDaysWithAStretch_B31) {
  for (const int days : {0, 4}) EXPECT_EQ(pace_after(days), Pace::first_week) << days;
  for (const int days : {5, 9}) EXPECT_EQ(pace_after(days), Pace::second_week) << days;
  for (const int days : {10, 1000}) EXPECT_EQ(pace_after(days), Pace::usual) << days;
}

TEST(Pace, SuggestsWhatSuitsIt_B31_B32) {
  EXPECT_THAT(all_suggested(one_of_each(), rest_kind, Pace::easy_day), ElementsAre("", "easy"));
  EXPECT_THAT(all_suggested(one_of_each(), rest_kind, Pace::first_week), ElementsAre("easy", "mat"));
  EXPECT_THAT(all_suggested(one_of_each(), rest_kind, Pace::second_week), ElementsAre("bend", "easy", "mat", "medium"));
  EXPECT_EQ(all_suggested(one_of_each(), rest_kind, Pace::usual).size(), 5U);
  EXPECT_THAT(all_suggested(one_of_each(), micro_kind, Pace::first_week), ElementsAre("", "easy"));
}

TEST(Pace, LeavesWhoHasNothingEasyTheOthersButNotOnAnEasyDay_B31_B32) {
  const std::vector<RotationEntry> pool{entry("a", medium), entry("b", hard), entry("c", hard, true)};
  EXPECT_THAT(all_suggested(pool, rest_kind, Pace::first_week), ElementsAre("a", "b", "c"));
  EXPECT_THAT(all_suggested(pool, rest_kind, Pace::second_week), ElementsAre("", "a"));
  EXPECT_THAT(all_suggested(pool, rest_kind, Pace::easy_day), ElementsAre(""));
}

TEST(Pace, FillsARestBreakWithWhatSuitsIt_B32) {
  Rotation rotation{one_of_each()};
  rotation.set_pace(Pace::first_week);
  EXPECT_THAT(rotation.more(rest_kind, "easy"), ElementsAre("mat"));
  rotation.set_pace(Pace::easy_day);
  EXPECT_THAT(rotation.more(rest_kind, "easy"), testing::IsEmpty());
  EXPECT_FALSE(rotation.suits_pace("mat"));
  EXPECT_TRUE(rotation.suits_pace("easy"));
  EXPECT_TRUE(rotation.suits_pace("unheard-of"));
}

TEST(Pace, HoldsShorterAndLessOften_B31_B32) {
  EXPECT_EQ(at_pace(twist(), Pace::usual), twist());
  EXPECT_EQ(at_pace(twist(), Pace::second_week).hold_for, (Lengths{20s, 20s}));
  EXPECT_EQ(at_pace(twist(), Pace::first_week).hold_for, (Lengths{10s, 10s}));
  EXPECT_EQ(at_pace(cobra(), Pace::second_week).breaths, (Count{3, 5}));
  EXPECT_EQ(at_pace(cobra(), Pace::first_week).breaths, (Count{3, 3}));
  EXPECT_EQ(at_pace(cobra(), Pace::first_week).repetitions, (Count{2, 2}));
  EXPECT_EQ(at_pace(cat_cow(), Pace::first_week).repetitions, (Count{5, 5}));
  EXPECT_EQ(at_pace(cat_cow(), Pace::second_week).repetitions, (Count{6, 12}));
}

/// Whatever exercise: a gentler pace never has more of it, and what there is can be played.
TEST(Pace, IsNeverMoreThanTheNextOneOverRandomExercises) {
  std::mt19937 random(7);
  const auto between = [&](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
  };
  for (int i = 0; i < 2000; ++i) {
    Exercise exercise = random() % 3 == 0 ? cat_cow() : random() % 2 ? twist() : cobra();
    const int least = between(1, 12);
    exercise.repetitions = {least, least + between(0, 6)};
    if (exercise.hold_for)
      exercise.hold_for = Lengths{std::chrono::seconds{least * 5}, std::chrono::seconds{least * 5 + between(0, 60)}};
    if (exercise.breaths) exercise.breaths = Count{least, least + between(0, 6)};
    if (random() % 2) exercise.brief = Exercise::Brief{"", exercise.hold_for, exercise.breaths, exercise.repetitions};
    const RoutineOrder order{
        random() % 2 ? std::optional(micro_kind) : std::nullopt, std::chrono::seconds{between(0, 300)}, {}};
    Duration gentler{};
    for (const Pace pace : paces) {
      const Exercise paced = at_pace(exercise, pace);
      ASSERT_GE(paced.repetitions.least, 1);
      ASSERT_LE(paced.repetitions.least, paced.repetitions.most);
      ASSERT_EQ(at_pace(paced, pace), paced);
      const Duration busy = Routine::of_stretch(paced, {order.kind, 0s, {}}).busy(0);
      ASSERT_GE(busy, gentler) << name(pace);
      gentler = busy;
      ASSERT_LE(Routine::of_stretch(paced, order).busy(0), Routine::of_stretch(exercise, {order.kind, 1h, {}}).busy(0));
    }
  }
}

Date day(int number) { return std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + std::chrono::days{number}; }

/// Somebody new, with one of each, day after day.
struct Newcomer {
  explicit Newcomer(Policy policy = rest_only()) : scheduler(std::move(policy), Rotation{one_of_each()}, Instant{}) {
    say(InputActive{});
  }
  void say(const Event& event) { scheduler.apply(at, event); }
  void begin_day(int number) { say(DayChanged{day(number)}); }
  void stretch() { say(StretchPlayed{"easy", 10s, 10s, rest_kind}); }
  Pace pace() const { return scheduler.status(at).pace; }
  StretchId next() const { return scheduler.status(at).of(rest_kind).stretch; }

  Instant at{};
  Scheduler scheduler;
};

TEST(Rules, TheFirstWeeksAreCountedInDaysWithAStretch_B31) {
  Newcomer person;
  std::vector<Pace> paces_of_days;
  for (int number = 0; number < 20; ++number) {
    person.begin_day(number);
    paces_of_days.push_back(person.pace());
    if (number % 7 >= 5) continue;  // a weekend does not count
    person.stretch();
    person.stretch();
    EXPECT_EQ(person.pace(), paces_of_days.back()) << "nothing grows harder in the course of a day";
  }
  EXPECT_EQ(std::ranges::count(paces_of_days, Pace::first_week), 5);
  EXPECT_EQ(std::ranges::count(paces_of_days, Pace::second_week), 7);
  EXPECT_EQ(paces_of_days.back(), Pace::usual);
}

TEST(Rules, ATryIsNoDayWithAStretch_B31) {
  Newcomer person;
  for (int number = 0; number < 12; ++number) {
    person.begin_day(number);
    person.say(StretchPlayed{"easy", 4s, 10s, rest_kind});
  }
  EXPECT_EQ(person.pace(), Pace::first_week);
}

TEST(Rules, TheFirstWeeksCanBeSwitchedOff_B31) {
  Newcomer person;
  person.begin_day(0);
  EXPECT_EQ(person.pace(), Pace::first_week);
  Policy policy = rest_only();
  policy.stretches.begin_gently = false;
  person.say(SettingsChanged{policy});
  EXPECT_EQ(person.pace(), Pace::usual);
}

TEST(Rules, TheFirstWeeksSurviveARestartAndWhoWasThereBeforeHasNone_B31) {
  Newcomer person;
  person.begin_day(0);
  person.stretch();
  Snapshot saved = person.scheduler.snapshot(person.at);
  const auto pace_after_restart = [&] {
    return Scheduler(rest_only(), Rotation{one_of_each()}, saved, person.at).status(person.at).pace;
  };
  EXPECT_EQ(saved.practised_days, 1);
  EXPECT_EQ(pace_after_restart(), Pace::first_week);
  saved.practised_days.reset();
  saved.suggested = {{"easy", rest_kind, true}};
  EXPECT_EQ(pace_after_restart(), Pace::usual);
}

TEST(Rules, AnEasyDayLastsForTheDay_B32) {
  Newcomer person;
  person.begin_day(0);
  person.say(EasyDaySaid{day(0)});
  EXPECT_EQ(person.pace(), Pace::easy_day);
  EXPECT_EQ(person.scheduler.snapshot(person.at).easy_day, day(0));
  person.begin_day(1);
  EXPECT_EQ(person.pace(), Pace::first_week);
  person.say(EasyDaySaid{day(1)});
  person.say(EasyDaySaid{});
  EXPECT_EQ(person.pace(), Pace::first_week);
}

TEST(Rules, WhatIsChosenForABreakAheadIsChosenAnewOnAnEasyDay_B32) {
  Newcomer person;
  person.begin_day(0);
  person.say(ChooseStretch{"hard"});
  EXPECT_EQ(person.next(), "hard") << "whoever chooses one gets it";
  person.say(EasyDaySaid{day(0)});
  EXPECT_EQ(person.next(), "easy");
  person.say(ChooseStretch{"hard"});
  EXPECT_EQ(person.next(), "hard");
}

TEST(Rules, WhatIsPutUpDuringABreakIsChosenAnewOnAnEasyDay_B32) {
  Newcomer person;
  person.begin_day(0);
  person.say(StartBreak{BreakKind::rest});
  person.say(ChooseStretch{"hard", true});
  EXPECT_EQ(person.scheduler.snapshot(person.at).chosen_next, "hard");
  person.say(EasyDaySaid{day(0)});
  EXPECT_EQ(person.scheduler.snapshot(person.at).chosen_next, "");
}

TEST(Rules, WhatThePersonChoseStaysWhileThePaceIsTheSame_B31) {
  Newcomer person;
  person.begin_day(0);
  person.say(ChooseStretch{"hard"});
  person.say(SettingsChanged{rest_only()});
  EXPECT_EQ(person.next(), "hard");
  const Snapshot saved = person.scheduler.snapshot(person.at);
  person.scheduler = Scheduler(rest_only(), Rotation{one_of_each()}, saved, person.at);
  EXPECT_EQ(person.next(), "hard");
}

TEST(Rules, BreaksComeAsEverOnAnEasyDay_B32) {
  const std::string day_of_work = "0:00:00 active\n1:00:30 postpone\n1:20:00 idle\n1:40:00 active\n3:00:00 end";
  EXPECT_EQ(replayed("0:00:00 gentle on\n" + day_of_work), replayed(day_of_work));
}

}  // namespace
}  // namespace limber
