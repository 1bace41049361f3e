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

void limit(Exercise::Range<int>& range, int most, bool only_the_least) {
  range.least = std::min(range.least, most);
  range.most = only_the_least ? range.least : std::min(range.most, most);
}

void limit(Exercise::Range<Duration>& range, Duration most, bool only_the_least) {
  range.least = std::min(range.least, most);
  range.most = only_the_least ? range.least : std::min(range.most, most);
}

/// `amount`: an exercise, or its short form.
template <typename Amount>
void limit_amount(Amount& amount, const Limits& limits, bool flows) {
  if (amount.hold_for) limit(*amount.hold_for, limits.hold, limits.only_the_least);
  if (amount.breaths) limit(*amount.breaths, limits.breaths, limits.only_the_least);
  limit(amount.repetitions, flows ? limits.motions : limits.times, limits.only_the_least);
}

}  // namespace

Exercise at_pace(Exercise exercise, Pace pace) {
  const Limits limits = limits_of(pace);
  limit_amount(exercise, limits, exercise.flows());
  if (exercise.brief) limit_amount(*exercise.brief, limits, exercise.flows());
  return exercise;
}

}  // namespace limber
