#include "panel/widgets/still_wheel.hpp"

#include <wx/scrolwin.h>

namespace limber {

void scroll_page_instead(wxWindow& control) {
  control.Bind(wxEVT_MOUSEWHEEL, [&control](wxMouseEvent& event) {
    for (wxWindow* parent = control.GetParent(); parent; parent = parent->GetParent())
      if (auto* page = dynamic_cast<wxScrolledWindow*>(parent)) {
        const int lines = event.GetWheelRotation() / (event.GetWheelDelta() == 0 ? 1 : event.GetWheelDelta());
        const int at = page->GetViewStart().y;
        page->Scroll(-1, at - lines * event.GetLinesPerAction());
        return;
      }
  });
}

}  // namespace limber
