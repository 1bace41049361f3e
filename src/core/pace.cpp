#include "core/pace.hpp"

#include <algorithm>

namespace limber {

namespace {

/// At most so much, each time; where `only_the_least`, the lower end of a range is all of it.
struct Limits {
  Duration hold;
  int breaths;  ///< of a position that is held
  int times;    ///< it is held
  int motions;  ///< breaths of a motion
  bool only_the_least;
};

constexpr Limits limits_of(Pace pace) {
  constexpr int any = 1000;
  switch (pace) {
    case Pace::easy_day: return {10s, 3, 3, 5, true};
    case Pace::first_week: return {10s, 5, 5, 5, true};
    case Pace::second_week: return {20s, 5, any, any, false};
    case Pace::usual: break;
  }
  return {1h, any, any, any, false};
}

template <typename Value>
Exercise::Range<Value> limited(const Exercise::Range<Value>& range, Value most, bool only_the_least) {
  const Value least = std::min(range.least, most);
  return {least, only_the_least ? least : std::min(range.most, most)};
}

/// Of an exercise, or of its short form.
struct Amount {
  std::optional<Exercise::Range<Duration>>& hold_for;
  std::optional<Exercise::Range<int>>& breaths;
  Exercise::Range<int>& repetitions;
};

void limit(const Amount& amount, const Limits& limits, bool flows) {
  const bool least = limits.only_the_least;
  if (amount.hold_for) amount.hold_for = limited(*amount.hold_for, limits.hold, least);
  if (amount.breaths) amount.breaths = limited(*amount.breaths, limits.breaths, least);
  amount.repetitions = limited(amount.repetitions, flows ? limits.motions : limits.times, least);
}

}  // namespace

Exercise at_pace(Exercise exercise, Pace pace) {
  const Limits limits = limits_of(pace);
  limit({exercise.hold_for, exercise.breaths, exercise.repetitions}, limits, exercise.flows());
  if (auto& brief = exercise.brief)
    limit({brief->hold_for, brief->breaths, brief->repetitions}, limits, exercise.flows());
  return exercise;
}

}  // namespace limber
