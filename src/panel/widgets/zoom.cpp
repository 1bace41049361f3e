#include "panel/widgets/zoom.hpp"

#include <wx/stattext.h>

#include <algorithm>
#include <cmath>

namespace limber {
namespace {

/// For which a window over a screen is laid out, in px at 96 dpi.
constexpr double laid_out_width = 1100, laid_out_height = 620;
constexpr double largest_zoom = 4;
constexpr int word_margins = 24;  // of a button, on both sides

}  // namespace

int Zoom::px(int px) const { return static_cast<int>(std::lround(with_text(px) * by)); }

wxFont Zoom::font(FontStep step) const { return limber::font(step).Scaled(static_cast<float>(by)); }

wxStaticText* Zoom::add_text(wxWindow& parent, FontStep step, Rgb colour, std::string_view text, long style) const {
  wxStaticText* label = limber::add_text(parent, step, colour, text, style);
  if (by != 1) label->SetFont(font(step));
  return label;
}

void Zoom::enlarge(wxWindow& button) const {
  if (by == 1) return;
  button.SetFont(button.GetFont().Scaled(static_cast<float>(by)));
  const wxSize least = button.GetMinSize();
  const auto larger = [this](int length) { return length > 0 ? static_cast<int>(std::lround(length * by)) : length; };
  const bool words = !button.GetLabel().empty();  // GTK keeps its narrow margins round them
  const int wide = words ? button.GetBestSize().x + px(word_margins) - with_text(word_margins) : larger(least.x);
  button.SetMinSize({wide, larger(least.y)});
}

Zoom zoom_for_screen(wxSize screen) {
  const double across = screen.x / (laid_out_width * text_scale()), down = screen.y / (laid_out_height * text_scale());
  return {std::clamp(std::min(across, down), 1.0, largest_zoom)};
}

}  // namespace limber
