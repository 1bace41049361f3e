// What the drawn controls share.
#pragma once

#include <wx/graphics.h>

#include <string_view>

#include "panel/model/palette.hpp"

namespace limber {

/// An arc of a ring: from the top, `share` (0 to 1) of it clockwise, with round ends.
struct RingArc {
  double x, y, radius, width;
};
void stroke_ring(wxGraphicsContext& graphics, const RingArc& ring, double share, Rgb colour);

/// How wide the text comes out, and how high.
double text_width(wxGraphicsContext& graphics, const wxString& text, double* height = nullptr);
/// Text centred about x, its middle at y.
void draw_centred(wxGraphicsContext& graphics, std::string_view text, double x, double y);
/// The same with every digit in a cell as wide as "0", so that a number that changes does not tremble.
void draw_digits(wxGraphicsContext& graphics, std::string_view text, double x, double y);

}  // namespace limber
