// A scene as SVG: for pictures without a window system.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "figure/shape.hpp"

namespace limber {

/// A whole document, UTF-8. `ids` begins the names in it, so that several can stand in one page.
std::string svg(const Scene& scene, std::optional<Colour> background = {}, std::string_view ids = "s");

/// The shapes alone, as a nested picture with its corner there.
std::string svg_inside(const Scene& scene, Point corner, std::string_view ids);

/// "#rrggbb"
std::string hex(Colour colour);

}  // namespace limber
