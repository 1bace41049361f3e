// From the catalogue to the routine: a stretch as one person does it.
#pragma once

#include "catalogue/stretch.hpp"
#include "core/exercise.hpp"
#include "core/pace.hpp"
#include "core/policy.hpp"

namespace limber {

/// With the adaptations for the person's conditions said among the first words. {side} and {other} stay in the words:
/// the routine knows the side. A stretch with as many rounds as wanted gets three; a motion that is measured in
/// seconds gets one breath of five seconds for every five of them.
/// At a pace there is no more of it than suits that, and on an easy day the first words say to go half as far.
Exercise exercise_of(const Stretch& stretch, const StretchPolicy& policy, Pace pace = Pace::usual);

}  // namespace limber
