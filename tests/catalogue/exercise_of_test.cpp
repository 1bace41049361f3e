#include "catalogue/exercise_of.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalogue/person.hpp"
#include "catalogue/shipped.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;
using Count = Exercise::Range<int>;

Stretch::Step step(StepPhase phase, std::string action) {
  Stretch::Step step;
  step.action = std::move(action);
  step.phase = phase;
  return step;
}

Stretch a_position() {
  Stretch stretch;
  stretch.id = "reach";
  stretch.name = "Overhead Reach";
  stretch.movements = {Movement::side_bend};
  stretch.dose.hold = Stretch::Lengths{8s, 10s};
  stretch.dose.round = {40s, 60s};
  stretch.steps = {step(StepPhase::ready, "Sit tall."), step(StepPhase::move, "Reach up."),
                   step(StepPhase::hold, "Stay."), step(StepPhase::back, "Come down.")};
  stretch.come_out = "Let the arms sink.";
  stretch.come_out_pose = "arms_down";
  return stretch;
}

Stretch a_motion() {
  Stretch stretch = a_position();
  stretch.dose.hold.reset();
  stretch.steps = {step(StepPhase::ready, "Sit tall."), step(StepPhase::out, "Round."), step(StepPhase::in, "Lift.")};
  return stretch;
}

TEST(ExerciseOf, SortsTheStepsByWhatTheyAreFor) {
  const Exercise held = exercise_of(a_position(), {});
  EXPECT_EQ(held.id, "reach");
  EXPECT_EQ(held.name, "Overhead Reach");
  ASSERT_EQ(held.ready.size(), 1U);
  ASSERT_TRUE(held.move && held.hold && held.back);
  EXPECT_EQ(held.ready[0].say, "Sit tall.");
  EXPECT_EQ(held.back->say, "Come down.");
  EXPECT_EQ(held.back->index, 3U);
  EXPECT_EQ(held.come_out, "Let the arms sink.");
  EXPECT_EQ(held.come_out_pose, "arms_down");
  EXPECT_FALSE(held.flows());

  const Exercise moving = exercise_of(a_motion(), {});
  EXPECT_TRUE(moving.flows());
  EXPECT_FALSE(moving.move || moving.hold || moving.back);
  EXPECT_EQ(moving.in->index, 2U);
}

TEST(ExerciseOf, SaysWhatToDoHowToBreatheAndWhereItIsFelt) {
  Stretch stretch = a_position();
  stretch.sides = 2;
  stretch.steps[1] = {"Reach to the {side}", "Breathe out", "A long {side} flank.", "reach", StepPhase::move,
                      "reach_mid",           2500ms};
  const Exercise exercise = exercise_of(stretch, {});
  EXPECT_EQ(*exercise.move, (ExerciseStep{"Reach to the {side}. Breathe out. You feel a long {side} flank.", "reach",
                                          "reach_mid", 2500ms, 1}));
  EXPECT_EQ(exercise.sides, 2);
}

TEST(ExerciseOf, TakesTheDoseAsItStands) {
  Stretch stretch = a_position();
  EXPECT_EQ(exercise_of(stretch, {}).hold_for, (Exercise::Range<Duration>{8s, 10s}));
  EXPECT_EQ(exercise_of(stretch, {}).repetitions, (Count{1, 1}));
  stretch.dose.repetitions = Stretch::Times{5, 7};
  EXPECT_EQ(exercise_of(stretch, {}).repetitions, (Count{5, 7}));
  stretch.dose.hold.reset();
  stretch.dose.breaths = Stretch::Times{3, 5};
  EXPECT_EQ(exercise_of(stretch, {}).breaths, (Count{3, 5}));
  EXPECT_FALSE(exercise_of(stretch, {}).hold_for);
}

TEST(ExerciseOf, GoesHalfAsFarAndHoldsShorterOnAnEasyDay) {
  Stretch stretch = a_position();
  stretch.dose.hold = Stretch::Lengths{20s, 30s};
  const Exercise gentle = exercise_of(stretch, {}, Pace::easy_day);
  EXPECT_EQ(gentle.ready.front().say, "Sit tall. Half as far today.");
  EXPECT_EQ(gentle.hold_for, (Exercise::Range<Duration>{10s, 10s}));
  EXPECT_EQ(exercise_of(stretch, {}, Pace::first_week).ready.front().say, "Sit tall.");
}

TEST(ExerciseOf, PlaysThreeOfWhatMayBeDoneAsOftenAsWanted) {
  Stretch stretch = a_position();
  stretch.dose.as_often_as_wanted = true;
  EXPECT_EQ(exercise_of(stretch, {}).repetitions, (Count{3, 3}));
}

TEST(ExerciseOf, CountsAMotionInBreaths) {
  Stretch stretch = a_motion();
  stretch.dose.round = {30s, 58s};
  EXPECT_EQ(exercise_of(stretch, {}).repetitions, (Count{6, 12})) << "of five seconds each, rounded";
  stretch.sides = 2;
  EXPECT_EQ(exercise_of(stretch, {}).repetitions, (Count{3, 6})) << "the round is both sides";
  stretch.dose.round = {1s, 1s};
  EXPECT_EQ(exercise_of(stretch, {}).repetitions, (Count{1, 1}));
  stretch.dose.breaths = Stretch::Times{4, 5};
  EXPECT_EQ(exercise_of(stretch, {}).repetitions, (Count{4, 5}));
  EXPECT_FALSE(exercise_of(stretch, {}).breaths) << "nobody stays anywhere";
}

TEST(ExerciseOf, SaysWhatIsOtherForThisPersonBeforeAnythingMoves) {
  Stretch stretch = a_position();
  stretch.cautions = {{20, Precaution::adapt, "Open hands."},
                      {22, Precaution::adapt, "Open hands."},
                      {18, Precaution::adapt, "Reach lower"},
                      {5, Precaution::adapt, "Less."}};
  EXPECT_EQ(exercise_of(stretch, Person().has({"wrist", "shoulder"})).ready[0].say,
            "Sit tall. For you: Open hands. Reach lower.");
  EXPECT_EQ(exercise_of(stretch, {}).ready[0].say, "Sit tall.");

  stretch.steps.erase(stretch.steps.begin());
  const Exercise unprepared = exercise_of(stretch, Person().has({"osteoporosis"}));
  ASSERT_EQ(unprepared.ready.size(), 1U);
  EXPECT_EQ(unprepared.ready[0].say, "For you: Less.");
}

std::vector<std::string> words_of(const Exercise& exercise) {
  std::vector<std::string> words{exercise.name, exercise.come_out};
  for (const ExerciseStep& step : exercise.ready) words.push_back(step.say);
  for (const auto& step : {exercise.move, exercise.hold, exercise.back, exercise.out, exercise.in})
    if (step) words.push_back(step->say);
  return words;
}

TEST(ExerciseOf, MakesOneOfEveryShippedStretchWithoutAStrayBrace) {
  const StretchPolicy policy = Person().has_everything();
  for (const Stretch& stretch : shipped().stretches) {
    SCOPED_TRACE(stretch.id);
    const Exercise exercise = exercise_of(stretch, policy);
    EXPECT_FALSE(exercise.ready.empty());
    EXPECT_TRUE(exercise.flows() || exercise.move || exercise.hold);
    EXPECT_EQ(exercise.flows(), !exercise.hold_for && !exercise.breaths);
    EXPECT_GE(exercise.repetitions.least, 1);
    for (std::string words : words_of(exercise)) {
      for (const std::string_view known : {"{side}", "{other}"})
        for (auto at = words.find(known); at != std::string::npos; at = words.find(known))
          words.replace(at, known.size(), exercise.sides == 2 ? "right" : "{}");
      EXPECT_THAT(words, Not(testing::AnyOf(HasSubstr("{"), HasSubstr("}"))));
      EXPECT_THAT(words, Not(HasSubstr("  ")));
    }
  }
}

}  // namespace
}  // namespace limber
