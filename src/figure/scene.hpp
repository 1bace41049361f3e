// The whole picture of the figure at one instant, as shapes.
#pragma once

#include "figure/figure_colours.hpp"
#include "figure/fit.hpp"
#include "figure/motion.hpp"

namespace limber {

struct Moods {
  bool held = false;  ///< the position is held: arrows and glow show
  double breath = 0;  ///< how full the lungs are: -1 breathed out, 1 breathed in
};

/// `fit` has to be of `scenery`.
Scene picture(const Stance& stance, const Scenery& scenery, const Fit& fit, const FigureColours& colours, Moods moods);
/// A pose alone.
Scene picture(const Pose& pose, const FigureColours& colours, double width, double height, bool held);

}  // namespace limber
