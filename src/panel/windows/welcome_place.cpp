// How large the welcome is, how it is made anew in other colours, and its keys.
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/settings.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include <algorithm>

#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/welcome.hpp"

namespace limber {

/// As large as both pages need it, but no higher than the screen: there it scrolls.
void WelcomeDialog::fit() {
  const wxSize whole = scroller_->GetSizer()->CalcMin();
  const wxSize room = room_in_frame();
  wxSize size{whole.x, std::min(whole.y, room.y)};
  if (size.y < whole.y) size.x += wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
  size.x = std::min(size.x, room.x);
  SetClientSize(size);
  scroller_->SetVirtualSize(whole);
  Layout();
}

void WelcomeDialog::turn_colours() {
  const bool autostart = autostart_->GetValue();
  choices_.rather_not_say = rather_not_say_->GetValue();
  const auto page = static_cast<std::size_t>(book_->GetSelection());
  DestroyChildren();
  build();
  autostart_->SetValue(autostart);
  next_->Enable(!choices_.places.empty());
  book_->ChangeSelection(page);
  focus_where_it_stands(first_control());
}

void WelcomeDialog::on_key(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_ESCAPE) return static_cast<void>(Close());
  event.Skip();
}

}  // namespace limber
