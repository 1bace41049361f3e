// How long a stretch takes, as lists, the panel and prompts tell it: one number for all of them.
#pragma once

#include "catalogue/stretch.hpp"

namespace limber {

/// Below this a length is told in seconds, to five of them; from it on in whole minutes.
inline constexpr std::chrono::seconds told_in_minutes{50};

/// Of one round, both sides: "35 s", "1 min" come of it.
std::chrono::seconds usual_length(const Stretch& stretch);

}  // namespace limber
