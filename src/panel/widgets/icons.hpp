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
  heart_full,
  flame,
  snow,
  doctor,
  mat,
  clock,
  hidden,
  up,
  chart,
  gear,
  dots,
  bulb,
  left,
  right,
  down,
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
  table,
  lock,
  close,
  minus,
  plus,
  undo
};

/// `size` in pixels at 96 dpi; `stroke` in units of the grid.
wxBitmapBundle icon_bundle(Icon icon, Rgb colour, int size, double stroke = 1.6);

/// An icon beside words that say the same.
wxWindow* add_icon(wxWindow& parent, Icon icon, Rgb colour, int size);
/// The sign of a break that waits, as in the bar: an arrow up in a disc, 18 px.
wxWindow* add_due_mark(wxWindow& parent, Rgb disc, Rgb arrow);
/// The mark of Limber, 20 px.
wxWindow* add_logo(wxWindow& parent);

}  // namespace limber
