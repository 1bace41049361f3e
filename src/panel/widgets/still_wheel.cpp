#include "panel/widgets/still_wheel.hpp"

#include <wx/scrolwin.h>

namespace limber {
namespace {

/// Of a touchpad, many small turns make a step; what is left of one is kept for the next.
class WheelSteps {
 public:
  int of(const wxMouseEvent& event) {
    const int whole = event.GetWheelDelta() == 0 ? 1 : event.GetWheelDelta();
    turned_ += event.GetWheelRotation() * event.GetLinesPerAction();
    const int steps = turned_ / whole;
    turned_ -= steps * whole;
    return steps;
  }

 private:
  int turned_ = 0;
};

}  // namespace

void scroll_page_instead(wxWindow& control) {
  control.Bind(wxEVT_MOUSEWHEEL, [&control, steps = WheelSteps()](wxMouseEvent& event) mutable {
    if (event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL) return;  // pages scroll up and down only
    for (wxWindow* parent = control.GetParent(); parent; parent = parent->GetParent())
      if (auto* page = dynamic_cast<wxScrolledWindow*>(parent)) {
        page->Scroll(-1, page->GetViewStart().y - steps.of(event));
        return;
      }
  });
}

}  // namespace limber
