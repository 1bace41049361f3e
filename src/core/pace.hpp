// How gently to go: in the first weeks with Limber, and on an easy day (README.md, B31 and B32). Pure.
#pragma once

#include <array>
#include <string_view>

#include "core/exercise.hpp"

namespace limber {

/// From the gentlest to no limits at all.
enum class Pace { easy_day, first_week, second_week, usual };
inline constexpr std::array paces{Pace::easy_day, Pace::first_week, Pace::second_week, Pace::usual};
constexpr std::array<std::string_view, 4> names_of(Pace) { return {"easy_day", "first_week", "second_week", "usual"}; }

/// Days with a stretch that make a week of the gentle start: days without one do not count.
inline constexpr int days_of_a_week = 5;
/// Days with a stretch after which nothing is held back any more.
inline constexpr int days_to_usual = 2 * days_of_a_week;

/// `days`: earlier days on which a stretch was done.
constexpr Pace pace_after(int days) {
  return days < days_of_a_week ? Pace::first_week : days < days_to_usual ? Pace::second_week : Pace::usual;
}

/// The exercise, and its short form, with the dose limited to what suits the pace; never more than the whole has.
Exercise at_pace(Exercise exercise, Pace pace);

}  // namespace limber
