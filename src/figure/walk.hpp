// A person who walks: two steps a cycle, over and over without a seam. The body stays in the middle of the picture and
// the ground passes beneath it, as fast as the feet that stand on it. Pure; the rules: resources/poses/FORMAT.md.
#pragma once

#include "figure/fit.hpp"
#include "figure/motion.hpp"

namespace limber {

/// How long a cycle of two steps takes at an easy pace.
constexpr double walk_cycle_seconds = 1.15;
/// The instant to show where nothing may move: in the middle of a stride.
constexpr double walk_still = .46;

/// The body after so many cycles, any number of them. At a whole one the right heel comes down; half a cycle later the
/// left one does.
Stance walk_stance(double cycles);
/// Holds every instant of it.
Scenery walk_scenery();

}  // namespace limber
