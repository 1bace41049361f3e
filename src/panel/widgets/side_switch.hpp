// Which side it is: two pills, the current one filled. It shows; the routine decides.
#pragma once

#include <wx/control.h>

#include "core/exercise.hpp"

namespace limber {

class SideSwitch : public wxControl {
 public:
  explicit SideSwitch(wxWindow* parent);
  /// Hidden for a stretch without sides.
  void show(Side side);
  bool AcceptsFocus() const override { return false; }

 private:
  void paint();
  Side side_ = Side::none;
};

}  // namespace limber
