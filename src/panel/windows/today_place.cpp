// How large the panel is, and where.
#include <wx/sizer.h>

#include <algorithm>

#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/today_window.hpp"

namespace limber {
namespace {

constexpr int panel_width = 380;
constexpr int panel_edge = 8;  ///< from the edges of what bars leave free

}  // namespace

/// As wide as its words want, where the screen has so much room.
int TodayWindow::whole_width() const {
  const int words = std::max(with_text(panel_width), foot_ ? foot_->CalcMin().x + 2 * FromDIP(panel_edge) : 0);
  return std::min(words, screen_room(screen_in_use()).width - 2 * FromDIP(panel_edge));
}

int TodayWindow::text_width() const { return whole_width() - FromDIP(2 * panel_margin) - 2; }

void TodayWindow::keep_size() {
  const wxRect room = screen_room(screen_in_use());
  const int inside = body_->GetSizer()->CalcMin().y;
  body_->SetMinSize({-1, 0});
  const int around = root_->GetSizer()->CalcMin().y;
  const wxSize wanted(whole_width(), std::min(around + inside, room.height - 2 * FromDIP(panel_edge)));
  if (GetClientSize() != wanted) {
    SetMinClientSize(wanted);
    SetClientSize(wanted);
    place();
  }
  root_->SetSize(wanted);
  root_->Layout();
  body_->FitInside();
  body_->Layout();
}

void TodayWindow::place() { put_beside(*this, icon_, panel_edge); }

void TodayWindow::place_beside(std::optional<PanelPlace> icon) {
  icon_.reset();
  if (icon) icon_ = place_of_icon({icon->x, icon->y});
  place();
}

}  // namespace limber
