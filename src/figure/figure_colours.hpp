// The figure's colours. The tokens: resources/poses/FORMAT.md.
#pragma once

#include "figure/shape.hpp"

namespace limber {

struct FigureColours {
  Colour skin, skin_far, skin_shade, hair;
  Colour shirt, shirt_near, shirt_far, trousers_near, trousers_far, shoe, shoe_far;
  Colour mat, mat_edge, roll, roll_rings, chair, chair_dark, chair_light;
  Colour arrow;
  Colour glow;    ///< its alpha: how strong all of it is
  Colour shadow;  ///< with its alpha in the middle
  bool operator==(const FigureColours&) const = default;
};

/// The figure that shows the stretch: light, the usual one, brown, dark, and one of stone.
constexpr int figure_count = 5;
constexpr int usual_figure = 1;

/// `figure` outside of 0 ... figure_count - 1 is the usual one.
FigureColours figure_colours(int figure, bool dark);

}  // namespace limber
