#include "catalogue/stretch_length.hpp"

#include "catalogue/exercise_of.hpp"
#include "core/routine.hpp"

namespace limber {

namespace {

/// With as much of its dose as `time` has room for, the least at least.
std::chrono::seconds guided_in(const Stretch& stretch, Duration time) {
  const StretchPolicy policy;
  return std::chrono::round<std::chrono::seconds>(
      Routine::of_stretch(exercise_of(stretch, policy), {std::nullopt, time, {policy.breath}}).length());
}

}  // namespace

Stretch::Lengths guided_length(const Stretch& stretch) {
  return {guided_in(stretch, Duration{0}), guided_in(stretch, just_so)};
}

std::chrono::seconds usual_length(const Stretch& stretch) { return as_told(guided_in(stretch, Duration{0})); }

}  // namespace limber
