#include "panel/model/break_view.hpp"

#include <gtest/gtest.h>

#include <set>

#include "core/exercises.hpp"

namespace limber {
namespace {

const Instant begin{1h};

/// The catalogue's page of an exercise: a step for each that it has.
Stretch page_of(const Exercise& exercise, std::vector<std::string> actions, std::vector<Area> areas) {
  Stretch stretch;
  stretch.id = exercise.id;
  stretch.name = exercise.name;
  stretch.places = {Place::desk};
  stretch.areas = std::move(areas);
  for (std::string& action : actions) stretch.steps.push_back({std::move(action), "", "", ""});
  return stretch;
}

Catalogue pages() {
  Catalogue catalogue;
  catalogue.stretches = {
      page_of(cat_cow(), {"Hands and knees.", "Round your back.", "Let your belly sink."}, {}),
      page_of(cobra(), {"Lie down.", "Lift the chest.", "Stay here.", "Sink back."}, {}),
      page_of(twist(), {"Sit tall.", "Left hand to the {side} knee.", "Turn to the {side}."}, {Area::mid_back})};
  return catalogue;
}

RoutinePlayer playing(Exercise exercise) {
  return {Routine::of_stretch(std::move(exercise), {std::nullopt, 5min, {}}), begin};
}
RoutinePlayer resting(std::vector<Exercise> candidates) {
  return {Routine::of_rest(std::move(candidates), {BreakKind::rest, 5min, {}}), begin};
}

/// The first instant of the first phase that `wanted` says yes to.
Instant when(const RoutinePlayer& player, const std::function<bool(const Phase&)>& wanted) {
  for (const Phase& phase : player.routine().phases())
    if (wanted(phase)) return begin + phase.from;
  ADD_FAILURE() << "there is no such phase";
  return begin;
}
Instant when(const RoutinePlayer& player, PhaseKind kind) {
  return when(player, [kind](const Phase& phase) { return phase.kind == kind; });
}
BreakView view_at(const RoutinePlayer& player, Instant at) { return break_view(player, at, pages()); }

TEST(BreakViewTest, SaysWhichStretchItIsAndWhere) {
  const RoutinePlayer player = playing(twist());
  const BreakView view = view_at(player, when(player, PhaseKind::hold));
  EXPECT_EQ(view.title, "Twist");
  EXPECT_EQ(view.stretch, "twist");
  EXPECT_EQ(view.place, "At your desk. Mid-back.");
  EXPECT_EQ(view.part, "") << "it is alone";
}

TEST(BreakViewTest, LightsTheStepThatIsDoneNowAndTicksThoseBefore) {
  const RoutinePlayer player = playing(twist());
  const BreakView view = view_at(player, when(player, PhaseKind::hold));
  ASSERT_EQ(view.steps.size(), 3U);
  EXPECT_EQ(view.steps[0].state, StepState::done);
  EXPECT_EQ(view.steps[2].state, StepState::current);
  EXPECT_EQ(view_at(player, begin).steps[2].state, StepState::coming);
}

TEST(BreakViewTest, NamesTheSideInTheStepsAndTheCountdown) {
  const RoutinePlayer player = playing(twist());
  const BreakView right = view_at(player, when(player, PhaseKind::hold));
  EXPECT_EQ(right.side, Side::right);
  EXPECT_EQ(right.steps[2].text, "Turn to the right.");
  EXPECT_TRUE(right.spoken.ends_with(" seconds left on the right side")) << right.spoken;
  const Instant over =
      when(player, [](const Phase& phase) { return phase.kind == PhaseKind::hold && phase.side == Side::left; });
  EXPECT_EQ(view_at(player, over).steps[2].text, "Turn to the left.");
  EXPECT_TRUE(view_at(player, over).spoken.ends_with("on the left side"));
}

TEST(BreakViewTest, SaysWhenToChangeSides) {
  const RoutinePlayer player = playing(twist());
  const BreakView view = view_at(player, when(player, PhaseKind::change_sides));
  EXPECT_EQ(view.cue, "Change sides");
  EXPECT_EQ(view.cue_below, "take your time");
}

TEST(BreakViewTest, CountsTheBreathsOfAStretchThatFlows) {
  const RoutinePlayer player = playing(cat_cow());
  const BreakView view = view_at(
      player, when(player, [](const Phase& phase) { return phase.kind == PhaseKind::breathe_in && phase.round == 2; }));
  EXPECT_EQ(view.count, "2");
  EXPECT_TRUE(view.unit.starts_with("of ")) << view.unit;
  EXPECT_EQ(view.cue, "Breathe in…");
  EXPECT_EQ(view.side, Side::none);
}

TEST(BreakViewTest, SaysWhichRepetitionIsHeldAndHowManyCome) {
  const RoutinePlayer player = playing(cobra());
  const Instant first = when(player, PhaseKind::hold);
  const int rounds = player.phase(first).rounds;
  ASSERT_GT(rounds, 1);
  EXPECT_EQ(view_at(player, first).cue_below, "1 of " + std::to_string(rounds));
  const Instant last = when(
      player, [rounds](const Phase& phase) { return phase.kind == PhaseKind::repeat && phase.round == rounds - 1; });
  EXPECT_EQ(view_at(player, last).cue, "Back for a moment");
  EXPECT_EQ(view_at(player, last).cue_below, "then once more");
}

TEST(BreakViewTest, AsksForAWalkWithoutStretchOrSide) {
  const RoutinePlayer player = resting({twist(), cobra()});
  const BreakView view = view_at(player, begin);
  ASSERT_EQ(player.phase(begin).kind, PhaseKind::walk);
  EXPECT_EQ(view.title, "Up and walk");
  EXPECT_EQ(view.stretch, "");
  EXPECT_EQ(view.side, Side::none);
  EXPECT_EQ(view.cue, "A few steps");
  ASSERT_FALSE(view.steps.empty());
  EXPECT_EQ(view.steps[0].state, StepState::current);
  EXPECT_EQ(view.left, "5:00 left in this break");
  EXPECT_EQ(view.count, "1:30");
  EXPECT_EQ(view.unit, "minutes");
  EXPECT_EQ(view.spoken, "1 minute 30 seconds left");
  EXPECT_EQ(view.then, "twist");
  EXPECT_TRUE(break_motion(player, begin + 2s).walking);
  EXPECT_EQ(break_motion(player, begin + 2s).into, 2s);
}

TEST(BreakViewTest, CountsFromItsFirstSecondInMinutesAndSeconds) {
  const RoutinePlayer player = resting({twist()});
  EXPECT_EQ(view_at(player, begin + 1s).count, "1:29");
  EXPECT_EQ(view_at(player, begin + 31s).count, "59");
  EXPECT_EQ(view_at(player, begin + 31s).unit, "seconds");
  EXPECT_EQ(view_at(player, begin + 31s).left, "4:29 left in this break");
  EXPECT_EQ(view_at(player, begin + player.routine().length() - 5s).left, "5 s left in this break");
}

TEST(BreakViewTest, SaysWhereNextLeads) {
  const RoutinePlayer player = resting({twist(), cobra()});
  EXPECT_EQ(view_at(player, begin).next, "Next: Twist");
  const Instant first = when(player, PhaseKind::hold);
  EXPECT_EQ(view_at(player, first).next, "Next: the other side");
  const Instant other = when(player, PhaseKind::change_sides);
  EXPECT_EQ(view_at(player, other).next, "Next: Cobra");
  EXPECT_EQ(view_at(player, when(player, PhaseKind::rest)).next, "Next: the end");
  EXPECT_EQ(view_at(player, begin + 1h).next, "");
}

TEST(BreakViewTest, ShowsWhatComesThenOnlyOutsideOfAStretch) {
  const RoutinePlayer player = resting({twist(), cobra()});
  EXPECT_EQ(view_at(player, when(player, PhaseKind::hold)).then, "");
  EXPECT_EQ(view_at(player, when(player, PhaseKind::rest)).then, "") << "none is to come";
}

TEST(BreakViewTest, AnotherStretchInAWalkIsSeenAtOnce) {
  RoutinePlayer player = resting({twist()});
  player.swap(cobra(), begin + 5s);
  EXPECT_EQ(view_at(player, begin + 5s).then, "cobra");
  EXPECT_EQ(view_at(player, begin + 5s).next, "Next: Cobra");
  const BreakView before = view_at(player, begin + 5s);
  EXPECT_EQ(before.count, "1:25") << "the walk goes on";
}

TEST(BreakViewTest, AnotherStretchAtTheCalmEndIsOneMore) {
  RoutinePlayer player = resting({twist()});
  const Instant late = begin + player.routine().length() - 4s;
  ASSERT_EQ(player.phase(late).kind, PhaseKind::rest);
  player.swap(cobra(), late);
  EXPECT_EQ(view_at(player, late).title, "Cobra");
  EXPECT_EQ(view_at(player, late).part, "Stretch 2 of 2");
}

TEST(BreakViewTest, TheTimeLeftAndTheRingStayTrueThroughPausesAndJumps) {
  RoutinePlayer player = resting({twist(), cobra()});
  player.pause(begin + 10s);
  EXPECT_EQ(view_at(player, begin + 70s).left, "4:50 left in this break");
  player.resume(begin + 70s);
  player.next(begin + 71s);
  const Duration left = player.routine().length() - player.elapsed(begin + 71s);
  const auto shown = std::chrono::ceil<std::chrono::seconds>(left).count();
  EXPECT_EQ(view_at(player, begin + 71s).left.substr(0, 4),
            std::to_string(shown / 60) + ":" + (shown % 60 < 10 ? "0" : "") + std::to_string(shown % 60));
  EXPECT_EQ(break_motion(player, begin + 71s).share, 1);
}

TEST(BreakViewTest, NumbersTheStretchesOfABreak) {
  const RoutinePlayer player = resting({twist(), cobra()});
  ASSERT_EQ(player.routine().exercises().size(), 2U);
  EXPECT_EQ(view_at(player, when(player, PhaseKind::hold)).part, "Stretch 1 of 2");
  EXPECT_EQ(view_at(player, when(player, [](const Phase& phase) { return phase.exercise == 1U; })).part,
            "Stretch 2 of 2");
}

TEST(BreakViewTest, SaysHowToGoOnWhilePaused) {
  RoutinePlayer player = playing(twist());
  player.pause(begin + 2s);
  const BreakView view = view_at(player, begin + 9s);
  EXPECT_TRUE(view.paused);
  EXPECT_EQ(view.cue, "Paused");
  EXPECT_EQ(view, view_at(player, begin + 90s)) << "nothing moves";
}

TEST(BreakViewTest, LeavesTheEndToItsOwnPage) {
  const RoutinePlayer player = resting({twist()});
  const BreakView view = view_at(player, begin + player.routine().length());
  EXPECT_TRUE(view.done);
  EXPECT_EQ(view.title, "That's it");
  EXPECT_TRUE(view.steps.empty());
  EXPECT_EQ(view.left, "");
}

TEST(BreakViewTest, IsCalmInEveryPhase) {
  for (const RoutinePlayer& player : {playing(twist()), playing(cobra()), playing(cat_cow()), resting({cobra()})})
    for (const Phase& phase : player.routine().phases()) {
      const BreakView view = view_at(player, begin + phase.from);
      EXPECT_FALSE(view.title.empty()) << name(phase.kind);
      if (phase.kind != PhaseKind::done) {
        EXPECT_FALSE(view.cue.empty()) << name(phase.kind);
      }
      for (const std::string& words : {view.cue, view.cue_below, view.title, view.left})
        EXPECT_EQ(words.find('!'), std::string::npos) << words;
    }
}

TEST(BreakViewTest, ChangesNoMoreThanOnceASecondOrWithThePhase) {
  const RoutinePlayer player = playing(twist());
  const Instant from = when(player, PhaseKind::hold);
  int changes = 0;
  BreakView before = view_at(player, from);
  for (Duration at{}; at < 8s; at += 33ms) {
    const BreakView view = view_at(player, from + at);
    changes += view == before ? 0 : 1;
    before = view;
  }
  EXPECT_LE(changes, 8 + 4) << "the seconds, and the breath that turns";
}

TEST(BreakMotionTest, TheRingRunsFromFullToEmpty) {
  const RoutinePlayer player = playing(twist());
  const Instant from = when(player, PhaseKind::hold);
  EXPECT_DOUBLE_EQ(break_motion(player, from).share, 1);
  const Duration length = player.phase(from).length;
  EXPECT_NEAR(break_motion(player, from + length / 2).share, .5, .01);
}

TEST(BreakMotionTest, TheBreathTurnsWhereItIsFull) {
  const RoutinePlayer player = playing(twist());
  const Instant from = when(player, PhaseKind::hold);
  EXPECT_NEAR(break_motion(player, from).breath->fullness(), 0, .01);
  EXPECT_NEAR(break_motion(player, from + breath_in(5s)).breath->fullness(), 1, .01);
  EXPECT_FALSE(break_motion(player, begin).breath) << "getting ready has no pace";
}

}  // namespace
}  // namespace limber
