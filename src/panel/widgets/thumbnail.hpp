// A small picture of the figure in one position, for lists.
#pragma once

#include <wx/bitmap.h>

#include <span>
#include <string>

#include "figure/figure_colours.hpp"
#include "panel/model/palette.hpp"

class wxWindow;

namespace limber {

class Poses;

struct Thumbnail {
  std::span<const std::string> stretch;  ///< the poses that it passes: they fix camera and scale
  std::string pose;                      ///< empty: no figure, the ground alone
  Rgb ground;                            ///< of a card with round corners
  FigureColours colours;
};
/// `size` in pixels at 96 dpi; it grows with the text. Sharp on the screen that `window` is on.
wxBitmap paint_thumbnail(const wxWindow& window, const Poses& poses, const Thumbnail& thumbnail, wxSize size);

}  // namespace limber
