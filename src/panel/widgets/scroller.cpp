#include "panel/widgets/scroller.hpp"

#include "panel/widgets/more_below.hpp"

namespace limber {
namespace {

constexpr int step = 12, around = 12;

}  // namespace

Scroller::Scroller(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL) {
  SetScrollRate(0, FromDIP(step));
  fade_where_it_goes_on(*this);
  Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
    event.Skip();
    // The event may name a panel that holds the control.
    wxWindow* focused = FindFocus();
    if (focused && focused != this && IsDescendant(focused)) follow(*focused);
  });
}

void Scroller::follow(const wxWindow& focused) {
  const wxRect its = focused.GetScreenRect();
  const int top = ScreenToClient(its.GetTopLeft()).y - FromDIP(around);
  const int bottom = top + its.height + 2 * FromDIP(around), room = GetClientSize().y;
  if ((top >= 0 && bottom <= room) || its.height > room) return;
  const int unit = FromDIP(step), begin = GetViewStart().y;
  const int by = top < 0 ? top : bottom - room;
  Scroll(0, begin + (by < 0 ? (by - unit + 1) / unit : (by + unit - 1) / unit));
}

}  // namespace limber
