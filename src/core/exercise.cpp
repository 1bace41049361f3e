#include "core/exercise.hpp"

#include <algorithm>

namespace limber {

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

template <typename Act>
void for_each_step(Exercise& exercise, Act act) {
  for (ExerciseStep& step : exercise.ready) act(step);
  for (std::optional<ExerciseStep>* step :
       {&exercise.move, &exercise.hold, &exercise.back, &exercise.out, &exercise.in})
    if (*step) act(**step);
}

}  // namespace

std::string with_side(std::string_view text, Side side) {
  const Side its = side == Side::none ? Side::right : side;
  std::string told{text};
  replace_all(told, "{side}", name(its));
  replace_all(told, "{other}", name(other(its)));
  return told;
}

Duration speaking_time(std::string_view text) {
  // A calm voice says about 140 words a minute, and pauses between sentences.
  constexpr Duration a_word = 430ms, a_sentence = 500ms;
  if (text.empty()) return Duration{0};
  const auto words = 1 + std::ranges::count(text, ' ');
  const auto sentences = std::ranges::count_if(text, [](char c) { return c == '.' || c == '?' || c == ':'; });
  return a_word * words + a_sentence * sentences;
}

Exercise in_brief(Exercise exercise) {
  if (!exercise.brief) return in_full(std::move(exercise));
  for_each_step(exercise, [](ExerciseStep& step) {
    if (!step.briefly.empty()) step.say = step.briefly;
  });
  exercise.come_out = exercise.brief->come_out;
  exercise.hold_for = exercise.brief->hold_for;
  exercise.breaths = exercise.brief->breaths;
  exercise.repetitions = exercise.brief->repetitions;
  return in_full(std::move(exercise));
}

Exercise in_full(Exercise exercise) {
  for_each_step(exercise, [](ExerciseStep& step) { step.briefly.clear(); });
  exercise.brief.reset();
  return exercise;
}

}  // namespace limber
