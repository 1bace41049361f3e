#include "catalogue/stretch_length.hpp"

#include "catalogue/exercise_of.hpp"
#include "core/routine.hpp"

namespace limber {

Stretch::Lengths guided_length(const Stretch& stretch) {
  const StretchPolicy policy;
  const Exercise exercise = exercise_of(stretch, policy);
  const auto length = [&](Duration time) {
    return std::chrono::round<std::chrono::seconds>(
        Routine::of_stretch(exercise, {std::nullopt, time, {policy.breath}}).length());
  };
  return {length(Duration{0}), length(just_so)};
}

std::chrono::seconds usual_length(const Stretch& stretch) { return as_told(guided_length(stretch).least); }

}  // namespace limber
