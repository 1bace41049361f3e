// How much larger than the desktop's text a window is that is read from farther away.
#pragma once

#include <wx/font.h>

#include <string_view>

#include "panel/widgets/look.hpp"

class wxWindow;

namespace limber {

struct Zoom {
  double by = 1;

  /// `px` at 96 dpi, grown with the desktop's text and by this.
  int px(int px) const;
  wxFont font(FontStep step) const;
  /// As add_text of look.hpp.
  wxStaticText* add_text(wxWindow& parent, FontStep step, Rgb colour, std::string_view text = {}, long style = 0) const;
  /// The words of a button, and its least height.
  void enlarge(wxWindow& button) const;
};

/// Of a window that covers a screen of this size and is looked at from two metres: as large as leaves room for all of
/// it.
Zoom zoom_for_screen(wxSize screen);

}  // namespace limber
