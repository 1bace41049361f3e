#include "catalogue/exercise_of.hpp"

#include <algorithm>
#include <cmath>

#include "catalogue/conditions.hpp"
#include "catalogue/sentence.hpp"

namespace limber {

namespace {

constexpr Exercise::Range<int> once{1, 1};
constexpr Exercise::Range<int> as_often_as_we_choose{3, 3};
// Whatever pace a person breathes at: the files give their seconds with this one in mind.
constexpr std::chrono::duration<double> breath_of_the_files{5};

std::string words_of(const Stretch::Step& step) {
  std::string say;
  add_sentence(say, step.action);
  add_sentence(say, step.breathe);
  add_sentence(say, feel_sentence(step.feel));
  return say;
}

ExerciseStep step_of(const Stretch& stretch, std::size_t index) {
  const Stretch::Step& step = stretch.steps[index];
  return {words_of(step), step.pose, step.via, step.moving, index};
}

void place_step(Exercise& exercise, StepPhase phase, ExerciseStep step) {
  switch (phase) {
    case StepPhase::ready: exercise.ready.push_back(std::move(step)); return;
    case StepPhase::move: exercise.move = std::move(step); return;
    case StepPhase::hold: exercise.hold = std::move(step); return;
    case StepPhase::back: exercise.back = std::move(step); return;
    case StepPhase::out: exercise.out = std::move(step); return;
    case StepPhase::in: exercise.in = std::move(step); return;
  }
}

/// Before anything moves, so that nobody is half way in when they hear it.
void add_adaptations(Exercise& exercise, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  std::string words = "For you:";
  for (const std::string& text : texts) add_sentence(words, text);
  if (exercise.ready.empty()) exercise.ready.emplace_back();
  add_sentence(exercise.ready.front().say, words);
}

Exercise::Range<int> breaths_of(const Stretch::Lengths& round, int sides) {
  const auto count = [sides](std::chrono::duration<double> length) {
    return std::max(1, static_cast<int>(std::lround(length / breath_of_the_files / sides)));
  };
  return {count(round.least), count(round.most)};
}

Exercise::Range<int> range(const Stretch::Times& times) { return {times.least, times.most}; }

Exercise::Range<int> repetitions_of(const Stretch& stretch) {
  const Stretch::Dose& dose = stretch.dose;
  if (dose.repetitions) return range(*dose.repetitions);
  if (stretch.flows()) return dose.breaths ? range(*dose.breaths) : breaths_of(dose.round, stretch.sides);
  return dose.as_often_as_wanted ? as_often_as_we_choose : once;
}

}  // namespace

Exercise exercise_of(const Stretch& stretch, const StretchPolicy& policy) {
  Exercise exercise;
  exercise.id = stretch.id;
  exercise.name = stretch.name;
  exercise.sides = stretch.sides;
  for (std::size_t i = 0; i < stretch.steps.size(); ++i)
    place_step(exercise, stretch.steps[i].phase, step_of(stretch, i));
  add_adaptations(exercise, adaptations(stretch, policy.conditions));
  exercise.come_out = stretch.come_out;
  if (const auto& hold = stretch.dose.hold) exercise.hold_for = {hold->least, hold->most};
  if (stretch.dose.breaths && !stretch.flows()) exercise.breaths = range(*stretch.dose.breaths);
  exercise.repetitions = repetitions_of(stretch);
  return exercise;
}

}  // namespace limber
