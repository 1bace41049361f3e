// Our line icons, on a grid of 16, in any colour and size.
#pragma once

#include <wx/bmpbndl.h>

#include "panel/model/palette.hpp"

class wxWindow;

namespace limber {

enum class Icon {
  none,
  book,
  heart,
  chart,
  gear,
  dots,
  bulb,
  right,
  down,
  up,
  check,
  pause,
  play,
  stand,
  sound,
  sound_off,
  leaf,
  moon,
  alert,
  eye,
  info,
  minus,
  plus,
  lock,
  medical,
  undo,
  x
};

/// `size` in pixels at 96 dpi; `stroke` in units of the grid.
wxBitmapBundle icon_bundle(Icon icon, Rgb colour, int size, double stroke = 1.6);

/// An icon beside words that say the same.
wxWindow* add_icon(wxWindow& parent, Icon icon, Rgb colour, int size);
/// The mark of Limber, 20 px.
wxWindow* add_logo(wxWindow& parent);

}  // namespace limber
