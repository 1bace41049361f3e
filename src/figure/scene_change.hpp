// The difference between two pictures, so that only visible changes are drawn, and nothing where there are none.
#pragma once

#include <cstddef>

#include "figure/fit.hpp"

namespace limber {

struct SceneChange {
  /// How far that has moved which moved furthest, in pixels. A shape that has come, gone or turned into another one
  /// counts as having moved further than any picture is wide.
  double shift = 0;
  /// Holds all that differs, before and after; nothing does where its low end lies beyond its high one.
  Bounds area;
};
SceneChange change(const Scene& before, const Scene& after);

/// How many shapes at the back are the same in both.
std::size_t same_at_the_back(const Scene& a, const Scene& b);

}  // namespace limber
