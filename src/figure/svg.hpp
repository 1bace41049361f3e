// A scene as SVG: for pictures without a window system.
#pragma once

#include <string>
#include <string_view>

#include "figure/shape.hpp"

namespace limber {

/// Its shapes as a nested picture with its corner there. `ids` begins the names in it, so that several can stand in one
/// page.
std::string svg_inside(const Scene& scene, Point corner, std::string_view ids);

}  // namespace limber
