// A scene of the figure, painted.
#pragma once

#include "figure/shape.hpp"

class wxGraphicsContext;

namespace limber {

/// In the context's own coordinates: a unit of the scene is one of its pixels.
void paint(const Scene& scene, wxGraphicsContext& graphics);

}  // namespace limber
