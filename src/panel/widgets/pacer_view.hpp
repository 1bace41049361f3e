// The breath, as a disc that grows and shrinks.
#pragma once

#include <wx/control.h>

#include "panel/widgets/zoom.hpp"

class wxGraphicsContext;

namespace limber {

class PacerView : public wxControl {
 public:
  explicit PacerView(wxWindow* parent, Zoom zoom = {});
  /// 0: all out; 1: all in. Eased here, as a breath is.
  void show(double fullness);
  bool AcceptsFocus() const override { return false; }

 private:
  void paint(wxGraphicsContext& graphics);
  double radius_;
};

}  // namespace limber
