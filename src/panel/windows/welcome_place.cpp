// How large the welcome is and what of it folds, how it is made anew in other colours, and its keys.
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/settings.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include <algorithm>

#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/welcome.hpp"

namespace limber {
namespace {

constexpr int preset_edges = 48;  ///< of a segment around its words, which are bold when it is on

}  // namespace

/// As large as both pages need it, but no higher than the screen: there it scrolls.
void WelcomeDialog::fit() {
  const wxSize inside = scroller_->GetSizer()->CalcMin();
  const wxSize room = room_in_frame();
  const wxSize whole{inside.x, inside.y + foot_book_->GetBestSize().y};
  wxSize size{whole.x, std::min(whole.y, room.y)};
  if (size.y < whole.y) size.x += wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
  size.x = std::min(size.x, room.x);
  SetClientSize(size);
  scroller_->SetVirtualSize(inside);
  Layout();
}

/// Answers stand beside their questions, or below them where there is no room for both. By their words: GTK says what a
/// control needs only when it has learnt of its font.
void WelcomeDialog::fold_questions(wxFlexGridSizer& grid) const {
  int questions = 0, answers = 0;
  for (wxSizerItem* item : grid.GetChildren())
    if (const wxWindow* its = item->GetWindow()) questions = std::max(questions, its->GetTextExtent(its->GetLabel()).x);
  for (const wxToggleButton* preset : presets_)
    answers += preset->GetTextExtent(preset->GetLabel()).x + with_text(preset_edges);
  if (questions + grid.GetHGap() + answers <= words_width()) return grid.AddGrowableCol(1);
  grid.SetCols(1);
  for (wxSizerItem* item : grid.GetChildren()) item->SetFlag(item->GetFlag() & ~wxALIGN_RIGHT);
}

void WelcomeDialog::rebuild() {
  const bool autostart = autostart_->GetValue();
  choices_.rather_not_say = rather_not_say_->GetValue();
  const auto page = static_cast<std::size_t>(book_->GetSelection());
  DestroyChildren();
  build();
  autostart_->SetValue(autostart);
  next_->Enable(!choices_.places.empty());
  show_page(page);
  focus_where_it_stands(first_control());
}

void WelcomeDialog::on_key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  if (key == WXK_ESCAPE) return static_cast<void>(Close());
  // In a box or a number, GTK would take Enter for itself.
  const bool enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
  if (!enter || dynamic_cast<wxButton*>(FindFocus())) return event.Skip();
  const bool first = book_->GetSelection() == 0;
  if (first && next_->IsEnabled()) turn(1);
  if (!first) leave(false);
}

}  // namespace limber
