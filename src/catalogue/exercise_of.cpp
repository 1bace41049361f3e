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

/// A stretch written by the person need not name any pose: at a desk it begins seated then.
std::string first_pose(const Stretch& stretch) {
  const bool drawn = std::ranges::any_of(stretch.steps, [](const auto& step) { return !step.pose.empty(); });
  return !drawn && !stretch.places.empty() && stretch.places.front() == Place::desk ? "seated" : "";
}

ExerciseStep step_of(const Stretch& stretch, std::size_t index) {
  const Stretch::Step& step = stretch.steps[index];
  return {words_of(step), index == 0 && step.pose.empty() ? first_pose(stretch) : step.pose,
          step.via,       step.moving,
          index,          step.briefly};
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

/// Spoken before anything moves, so that the person does not hear it half way into the position.
void say_first(Exercise& exercise, const std::string& words) {
  if (exercise.ready.empty()) exercise.ready.emplace_back();
  ExerciseStep& first = exercise.ready.front();
  add_sentence(first.say, words);
  if (!first.briefly.empty()) add_sentence(first.briefly, words);
}

void add_adaptations(Exercise& exercise, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  std::string words = "For you:";
  for (const std::string& text : texts) add_sentence(words, text);
  say_first(exercise, words);
}

Exercise::Range<int> breaths_of(const Stretch::Lengths& round, int sides) {
  const auto count = [sides](std::chrono::duration<double> length) {
    return std::max(1, static_cast<int>(std::lround(length / breath_of_the_files / sides)));
  };
  return {count(round.least), count(round.most)};
}

std::optional<Exercise::Range<Duration>> hold_of(const Stretch::Dose& dose) {
  if (!dose.hold) return std::nullopt;
  return Exercise::Range<Duration>{dose.hold->least, dose.hold->most};
}

std::optional<Exercise::Range<int>> held_breaths(const Stretch& stretch, const Stretch::Dose& dose) {
  if (!dose.breaths || stretch.flows()) return std::nullopt;
  return dose.breaths;
}

Exercise::Range<int> repetitions_of(const Stretch& stretch, const Stretch::Dose& dose) {
  if (dose.repetitions) return *dose.repetitions;
  if (stretch.flows()) return dose.breaths ? *dose.breaths : breaths_of(dose.round, stretch.sides);
  return dose.as_often_as_wanted ? as_often_as_we_choose : once;
}

}  // namespace

Exercise exercise_of(const Stretch& stretch, const StretchPolicy& policy, Pace pace) {
  Exercise exercise;
  exercise.id = stretch.id;
  exercise.name = stretch.name;
  exercise.sides = stretch.sides;
  for (std::size_t i = 0; i < stretch.steps.size(); ++i)
    place_step(exercise, stretch.steps[i].phase, step_of(stretch, i));
  add_adaptations(exercise, adaptations(stretch, policy.conditions));
  if (pace == Pace::easy_day) say_first(exercise, "Half as far today.");
  exercise.come_out = stretch.come_out;
  exercise.come_out_pose = stretch.come_out_pose;
  exercise.hold_for = hold_of(stretch.dose);
  exercise.breaths = held_breaths(stretch, stretch.dose);
  exercise.repetitions = repetitions_of(stretch, stretch.dose);
  exercise.in_first = stretch.in_first();
  if (const auto& brief = stretch.brief)
    exercise.brief = {brief->come_out, hold_of(brief->dose), held_breaths(stretch, brief->dose),
                      repetitions_of(stretch, brief->dose)};
  return at_pace(std::move(exercise), pace);
}

}  // namespace limber
