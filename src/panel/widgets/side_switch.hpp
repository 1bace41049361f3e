// Which side it is: two pills, the current one filled. It shows; the routine decides.
#pragma once

#include <wx/control.h>

#include "core/exercise.hpp"
#include "panel/widgets/zoom.hpp"

class wxGraphicsContext;

namespace limber {

class SideSwitch : public wxControl {
 public:
  explicit SideSwitch(wxWindow* parent, Zoom zoom = {});
  /// Hidden for a stretch without sides.
  void show(Side side);
  bool AcceptsFocus() const override { return false; }

 private:
  void paint(wxGraphicsContext& graphics);
  wxFont pill_font(bool current) const;

  Zoom zoom_;
  Side side_ = Side::none;
};

}  // namespace limber
