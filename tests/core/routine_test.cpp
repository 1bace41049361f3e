#include "core/routine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/exercises.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

RoutineOrder just_so(Duration time = 1min) { return {std::nullopt, time, {}}; }
RoutineOrder for_rest(Duration time = 5min) { return {BreakKind::rest, time, {}}; }

/// "hold right 20" for each phase: what it is, of which side, for how many whole seconds.
std::vector<std::string> outline(const Routine& routine) {
  std::vector<std::string> lines;
  for (const Phase& phase : routine.phases()) {
    std::string line{name(phase.kind)};
    if (phase.side != Side::none) line += " " + std::string{name(phase.side)};
    lines.push_back(line + " " + std::to_string(phase.length / 1s));
  }
  return lines;
}

std::vector<std::string> ids(const Routine& routine) {
  std::vector<std::string> ids;
  for (const Exercise& exercise : routine.exercises()) ids.push_back(exercise.id);
  return ids;
}

TEST(Routine, HoldsBothSidesWithAChangeInBetween) {
  EXPECT_THAT(outline(Routine::of_stretch(twist(), just_so())),
              ElementsAre("ready right 4", "ready right 4", "move right 2", "hold right 20", "change_sides right 5",
                          "ready left 4", "move left 2", "hold left 20", "leave left 4", "rest 8", "done 0"));
}

TEST(Routine, SaysTheSideThatIsStretched) {
  const Routine routine = Routine::of_stretch(twist(), just_so());
  EXPECT_THAT(
      routine.cues(-1ms, routine.length()),
      ElementsAre("Twist. Sit tall.", "Left hand to the right knee.", "Turn to the right.", "Stay here and breathe.",
                  "Half way.", "Change sides. Take your time.", "Left hand to the left knee.", "Turn to the left.",
                  "Half way.", "Come back.", "Let your breath settle.", "That's it."));
}

Exercise twist_with_a_short_form() {
  Exercise exercise = twist();
  exercise.move->briefly = "Turn.";
  exercise.brief = Exercise::Brief{"Back.", {{10s, 10s}}, {}, {1, 1}};
  return exercise;
}

TEST(Routine, PlaysTheShortFormInAMicroBreakWithoutTimeForTheWhole) {
  const Duration whole = Routine::of_stretch(twist(), {BreakKind::micro, 0s, {}}).length();
  const auto said = [](const Routine& routine) { return routine.cues(-1ms, routine.length()); };
  for (const Duration time : {0s, 30s, 60s}) {
    const Routine routine = Routine::of_stretch(twist_with_a_short_form(), {BreakKind::micro, time, {}});
    EXPECT_THAT(said(routine), testing::IsSupersetOf({"Turn.", "Back.", "Change sides. Take your time."}));
    EXPECT_EQ(routine.exercises().front().brief, std::nullopt);
  }
  for (const RoutineOrder order : {RoutineOrder{BreakKind::micro, whole, {}}, RoutineOrder{std::nullopt, 30s, {}}})
    EXPECT_THAT(said(Routine::of_stretch(twist_with_a_short_form(), order)), testing::Contains("Turn to the right."));
  EXPECT_EQ(Routine::of_rest({twist_with_a_short_form()}, for_rest()).phases(),
            Routine::of_rest({twist()}, for_rest()).phases());
}

TEST(Routine, BeginsABreathWithBreathingInWhereTheStretchDoes) {
  Exercise exercise = cat_cow();
  exercise.in_first = true;
  const Routine routine = Routine::of_stretch(exercise, just_so(20s));
  std::vector<PhaseKind> kinds;
  for (const Phase& phase : routine.phases())
    if (phase.kind == PhaseKind::breathe_in || phase.kind == PhaseKind::breathe_out) kinds.push_back(phase.kind);
  ASSERT_EQ(kinds.size(), 12U);
  EXPECT_EQ(kinds[0], PhaseKind::breathe_in);
  EXPECT_EQ(kinds[1], PhaseKind::breathe_out);
  EXPECT_THAT(routine.cues(-1ms, 2min), testing::IsSupersetOf({"In.", "And out."}));
}

TEST(Routine, BeginsWithTheOtherSideWhereThatIsWanted) {
  RoutineOrder order = just_so();
  order.taste.first = Side::left;
  const Routine routine = Routine::of_stretch(twist(), order);
  EXPECT_EQ(routine.phases()[3].side, Side::left);
  EXPECT_TRUE(routine.phases()[3].motion.mirrored);
  EXPECT_FALSE(routine.phases()[7].motion.mirrored);
}

TEST(Routine, RepeatsAndCountsInBreaths) {
  EXPECT_THAT(
      outline(Routine::of_stretch(cobra(), just_so(30s))),
      ElementsAre("ready 4", "move 1", "hold 15", "repeat 2", "move 1", "hold 15", "leave 4", "rest 8", "done 0"));
  RoutineOrder slow = just_so(30s);
  slow.taste.breath = 8s;
  EXPECT_EQ(Routine::of_stretch(cobra(), slow).phases()[2].length, 24s);
}

TEST(Routine, EndsInThePoseOfComingOutByTheWayOfTheOneItIsDoneFrom) {
  Exercise exercise = twist();
  exercise.ready.back().pose = "crossed";
  exercise.move->pose = "turned";
  exercise.come_out_pose = "hanging";
  const Routine routine = Routine::of_stretch(exercise, {std::nullopt, 1min, {}});
  const auto leave = std::ranges::find(routine.phases(), PhaseKind::leave, &Phase::kind);
  ASSERT_NE(leave, routine.phases().end());
  EXPECT_EQ(leave->motion, (Motion{"turned", "crossed", "hanging", leave->motion.mirrored}));
}

TEST(Routine, BreathesOutAndInWithAMotion) {
  const Routine routine = Routine::of_stretch(cat_cow(), just_so(30s));
  EXPECT_EQ(std::ranges::count(routine.phases(), PhaseKind::breathe_out, &Phase::kind), 6);
  EXPECT_EQ(routine.phases()[1].motion, (Motion{"table", "", "cat", false}));
  EXPECT_EQ(routine.phases()[2].motion, (Motion{"cat", "", "cow", false}));
  EXPECT_EQ(routine.phases()[3].length, breath_out(5s)) << "the first breath is slower: it is explained";
  EXPECT_EQ(routine.phases()[4].length, breath_in(5s));
}

TEST(Routine, TakesAsMuchOfTheDoseAsFits) {
  const auto hold = [](Duration time) { return Routine::of_stretch(twist(), just_so(time)).phases()[3].length; };
  EXPECT_EQ(hold(10s), 20s) << "never less than the least";
  EXPECT_EQ(hold(2min), 30s);
  EXPECT_EQ(hold(1h), 30s) << "never more than the most";
}

TEST(Routine, ShowsTheWayBetweenPoses) {
  const Routine routine = Routine::of_stretch(twist(), just_so());
  EXPECT_EQ(routine.phases()[2].motion, (Motion{"seated", "", "twisted", false}));
  EXPECT_EQ(routine.phases()[3].motion, (Motion{"twisted", "", "twisted", false}));
  EXPECT_EQ(routine.phases()[4].motion, (Motion{"twisted", "", "seated", false}));
  EXPECT_EQ(routine.phases()[8].motion, (Motion{"twisted", "", "seated", true}));
}

TEST(Routine, OfARestBreakWalksFirstFillsTheTimeAndEndsCalmly) {
  const Routine routine = Routine::of_rest({twist(), cat_cow(), cobra()}, for_rest());
  EXPECT_EQ(routine.length(), 5min);
  EXPECT_EQ(routine.phases().front().kind, PhaseKind::walk);
  EXPECT_EQ(routine.phases()[routine.phases().size() - 2].kind, PhaseKind::rest);
  EXPECT_GE(routine.exercises().size(), 2U);
  EXPECT_EQ(routine.exercises().front().id, "twist");
}

TEST(Routine, OfARestBreakThatNobodyAskedForBeginsWithItsStretchAndWalksAfterwards) {
  RoutineOrder order = for_rest();
  order.walks_first = false;
  const Routine routine = Routine::of_rest({twist(), cat_cow(), cobra()}, order);
  EXPECT_EQ(routine.opening(), Opening::stretch);
  EXPECT_EQ(routine.exercises()[*routine.phases().front().exercise].id, "twist");
  EXPECT_EQ(routine.phases()[routine.phases().size() - 3].kind, PhaseKind::walk);
  EXPECT_GE(routine.phases()[routine.phases().size() - 3].length, 90s) << "as long as it would be at the beginning";
  EXPECT_EQ(routine.length(), 5min);
}

TEST(Routine, KeepsTheStretchThatWasPromisedAndShortensTheWalkForIt) {
  const Duration least = 65s;  // of the twist
  for (const bool walks_first : {true, false}) {
    RoutineOrder order = for_rest(8s + least + 25s);
    order.walks_first = walks_first;
    const Routine both = Routine::of_rest({twist()}, order);
    EXPECT_THAT(ids(both), ElementsAre("twist"));
    EXPECT_EQ(both.length(), order.time);
  }
  const Routine alone = Routine::of_rest({twist()}, for_rest(8s + least + 10s));
  EXPECT_THAT(ids(alone), ElementsAre("twist"));
  EXPECT_EQ(alone.opening(), Opening::stretch) << "ten seconds are no walk";
}

TEST(Routine, SaysHowItOpens) {
  EXPECT_EQ(Routine::of_rest({twist()}, for_rest()).opening(), Opening::walk_then_stretch);
  EXPECT_EQ(Routine::of_rest({}, for_rest()).opening(), Opening::walk);
  EXPECT_EQ(Routine::of_stretch(twist(), just_so()).opening(), Opening::stretch);
}

TEST(Routine, WithoutAnyStretchIsOneWalkAndACalmEnd) {
  EXPECT_THAT(outline(Routine::of_rest({}, for_rest())), ElementsAre("walk 292", "rest 8", "done 0"));
}

TEST(Routine, GoesOnFromAWalkToTheRestBehindIt) {
  const Routine routine = Routine::of_rest({}, for_rest());
  EXPECT_EQ(routine.next_part(0s), 292s);
  EXPECT_EQ(routine.next_part(292s), 5min);
}

TEST(Routine, TakesOneMoreStretchWhereItIs) {
  const Routine routine = Routine::of_rest({twist()}, for_rest(2min));
  const Duration at = routine.length() - 5s;
  const Routine more = routine.with_more(cobra(), at);
  EXPECT_THAT(ids(more), ElementsAre("twist", "cobra"));
  EXPECT_EQ(more.phase_at(at).exercise, std::optional<std::size_t>{1});
  EXPECT_EQ(more.phase_at(at - 1ms), [&] {
    Phase cut = routine.phase_at(at - 1ms);
    cut.length = at - cut.from;
    return cut;
  }()) << "what was before stays";
  EXPECT_EQ(more.phases()[more.phases().size() - 2].kind, PhaseKind::rest);
  const Routine other = more.with(1, cat_cow());
  EXPECT_THAT(ids(other), ElementsAre("twist", "cat-cow"));
  EXPECT_EQ(other.phase_at(at).exercise, std::optional<std::size_t>{1}) << "it can be exchanged too";
}

TEST(Routine, OfARestBreakTooShortForAnyIsAWalk) {
  const Routine routine = Routine::of_rest({twist(), cobra()}, for_rest(40s));
  EXPECT_THAT(routine.exercises(), IsEmpty());
  EXPECT_EQ(routine.length(), 40s);
  EXPECT_EQ(Routine::of_break({}, {BreakKind::micro, 1min, {}}).phases().front().kind, PhaseKind::walk);
}

TEST(Routine, AlternatesTheStartingSideWithinABreak) {
  Exercise other_twist = twist();
  other_twist.id = "other";
  const Routine routine = Routine::of_rest({twist(), other_twist}, for_rest(6min));
  ASSERT_EQ(routine.exercises().size(), 2U);
  const auto second = std::ranges::find(routine.phases(), std::optional<std::size_t>{1}, &Phase::exercise);
  EXPECT_EQ(second->side, Side::left);
}

TEST(Routine, AnswersAnyInstant) {
  const Routine routine = Routine::of_stretch(twist(), just_so());
  EXPECT_EQ(routine.at(-5s).phase, 0U);
  EXPECT_EQ(routine.phase_at(1h).kind, PhaseKind::done);
  const Duration hold = routine.phases()[3].from;
  EXPECT_EQ(routine.at(hold).phase, 3U);
  EXPECT_EQ(routine.at(hold - 1ms).phase, 2U);
  EXPECT_EQ(routine.at(hold + 5s).left, 15s);
  EXPECT_DOUBLE_EQ(routine.at(hold + 5s).progress, 0.25);
}

TEST(Routine, ExchangesAStretchAndLeavesWhatIsBeforeAsItIs) {
  const Routine routine = Routine::of_rest({twist(), cat_cow()}, for_rest());
  const Routine other = routine.with(1, cobra());
  EXPECT_THAT(ids(other), ElementsAre("twist", "cobra"));
  const auto begin = std::ranges::find(other.phases(), std::optional<std::size_t>{1}, &Phase::exercise);
  for (auto phase = other.phases().begin(); phase != begin; ++phase)
    EXPECT_EQ(*phase, routine.phases()[static_cast<std::size_t>(phase - other.phases().begin())]);
  EXPECT_THAT(ids(routine.with(0, cat_cow())), ElementsAre("cat-cow")) << "each comes once";
}

TEST(Routine, RefusesPartsThatAreNoTimeline) {
  const Routine routine = Routine::of_stretch(twist(), just_so());
  auto phases = routine.phases();
  EXPECT_EQ(Routine(routine.exercises(), phases, routine.order()).length(), routine.length());
  EXPECT_THROW(Routine({}, phases, {}), std::invalid_argument);
  EXPECT_THROW(Routine(routine.exercises(), {}, {}), std::invalid_argument);
  phases[1].length += 1s;
  EXPECT_THROW(Routine(routine.exercises(), phases, {}), std::invalid_argument);
}

Exercise random_exercise(std::mt19937& random, int number) {
  Exercise its = std::array{twist(), cobra(), cat_cow()}[random() % 3];
  its.id += std::to_string(number);
  its.sides = 1 + static_cast<int>(random() % 2);
  if (its.hold_for)
    its.hold_for = {{std::chrono::seconds(5 + random() % 20), std::chrono::seconds(25 + random() % 90)}};
  if (random() % 4 == 0 && its.move) its.move->via = "on-the-way";
  return its;
}

TEST(Routine, IsWholeForAnyStretchesAndAnyTime) {
  std::mt19937 random{7};
  for (int round = 0; round < 2'000; ++round) {
    std::vector<Exercise> candidates;
    for (int i = static_cast<int>(random() % 8); i > 0; --i) candidates.push_back(random_exercise(random, i));
    RoutineOrder order = for_rest(std::chrono::seconds(20 + random() % 900));
    order.walks_first = random() % 2 == 0;
    order.taste.breath = std::chrono::seconds(3 + random() % 8);
    const Routine routine = Routine::of_rest(candidates, order);
    ASSERT_EQ(routine.length(), order.time);
    std::string last_pose;
    std::optional<std::size_t> last;
    for (const Phase& phase : routine.phases()) {
      if (phase.exercise && phase.exercise == last) {
        ASSERT_EQ(phase.motion.from, last_pose) << "the figure never jumps";
      }
      for (const TimedCue& cue : phase.cues) {
        ASSERT_LT(cue.after, std::max(phase.length, Duration{1ms}));
        ASSERT_EQ(cue.say.find_first_of("{}"), std::string::npos);
      }
      last = phase.exercise;
      last_pose = phase.motion.to;
    }
    for (const Exercise& exercise : routine.exercises())
      if (exercise.sides == 2) {
        Duration right{}, left{};
        for (const Phase& phase : routine.phases())
          if (phase.exercise && routine.exercises()[*phase.exercise].id == exercise.id && phase.kind == PhaseKind::hold)
            (phase.side == Side::right ? right : left) += phase.length;
        ASSERT_EQ(right, left);
      }
  }
}

}  // namespace
}  // namespace limber
