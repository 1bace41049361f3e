// How long a stretch takes, as lists, the panel and prompts tell it: one number for all of them.
#pragma once

#include <algorithm>

#include "catalogue/stretch.hpp"

namespace limber {

/// Below this a length is told in seconds, to five of them; from it on in whole minutes.
inline constexpr std::chrono::seconds told_in_minutes{50};

/// To five seconds, which is as exact as a body is.
constexpr std::chrono::seconds fives(std::chrono::seconds length) {
  return std::chrono::seconds{(length.count() + 2) / 5 * 5};
}
/// At least one.
constexpr std::chrono::minutes whole_minutes(std::chrono::seconds length) {
  return std::max(std::chrono::minutes{1}, std::chrono::minutes{(length.count() + 30) / 60});
}

/// By whichever of these two lists tell it.
constexpr std::chrono::seconds as_told(std::chrono::seconds length) {
  return length < told_in_minutes ? fives(length) : whole_minutes(length);
}

/// As much time as a stretch is given that is done just so, outside a break.
inline constexpr Duration just_so = std::chrono::minutes{2};

/// How long being guided through it takes, both sides, getting ready and coming out included: with the least dose, and
/// with as much as `just_so` has room for.
Stretch::Lengths guided_length(const Stretch& stretch);
/// The first of these, as lists tell it: "35 s", "1 min" come of it.
std::chrono::seconds usual_length(const Stretch& stretch);

}  // namespace limber
