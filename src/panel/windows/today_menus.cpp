// The menus of the panel: for how long to keep quiet, and all that it has no button for.
#include <wx/cursor.h>
#include <wx/stattext.h>

#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/popup_menu.hpp"
#include "panel/widgets/ring_view.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/today_window.hpp"
#include "words/pace_words.hpp"
#include "words/quiet_choices.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr const char* why_label = tr_noop("Why no nudge?");

}  // namespace

/// The same as in the menu of the icon.
void TodayWindow::choose_length(wxWindow& below) {
  std::vector<MenuChoice> choices;
  for (const QuietChoice& one : quiet_choices(LocalZone().to_local(wall_now()), locale_clock_style()))
    choices.push_back({one.label, [send = actions_.send, length = one.length] { send(quiet_call(length)); }});
  pop_up(below, std::move(choices));
}

void TodayWindow::show_menu() {
  const auto page = [this](const std::string& label, PanelPage its) {
    return MenuChoice{label, [open = actions_.open, its] { open(its); }};
  };
  const auto act = [this](std::string_view label, PanelAction action) {
    return MenuChoice{std::string(label), [act = actions_.act, action] { act(action); }};
  };
  std::vector<MenuChoice> choices;
  if (view_.connected) {
    // Translators: an entry that opens a menu of times of day.
    MenuChoice until{tr("Quiet until"), {}, {}};
    for (const QuietChoice& one : full_hours(LocalZone().to_local(wall_now()), locale_clock_style()))
      until.more.push_back({one.label, [send = actions_.send, lasts = *one.lasts] { send(quiet_for(lasts)); }});
    choices.push_back(std::move(until));
    choices.push_back(act(off_today_label(view_.off), view_.off ? PanelAction::on_today : PanelAction::off_today));
    choices.push_back(
        act(easy_day_label(view_.easy_day), view_.easy_day ? PanelAction::usual_pace : PanelAction::easy_day));
    choices.push_back({});
  }
  choices.push_back(page(tr(why_label), PanelPage::why));
  // The button of the first words goes with them.
  if (view_.connected && view_.first_day) choices.push_back({tr("Show me a nudge now"), actions_.nudge});
  choices.push_back(page(tr("What works here"), PanelPage::checks));
  choices.push_back(page(tr("Keyboard"), PanelPage::keyboard));
  choices.push_back(page(trc("in a menu", "About"), PanelPage::about));
  choices.push_back({});
  choices.push_back({trc("in a menu", "Close"), [this] { Close(); }});
  if (view_.connected) choices.push_back(act(tr("Quit Limber"), PanelAction::quit));
  pop_up(*menu_, std::move(choices));
}

/// The menu has the same for the keyboard. A label of GTK has no window of its own: what it is clicked with comes to
/// the one that it stands on.
void TodayWindow::open_why_on_click() {
  const auto open_why = [this](wxMouseEvent&) { actions_.open(PanelPage::why); };
  ring_->SetCursor(wxCursor(wxCURSOR_HAND));
  ring_->Bind(wxEVT_LEFT_UP, open_why);
  ring_->SetToolTip(wx_text(tr(why_label)));
  for (wxWindow* one : std::initializer_list<wxWindow*>{heading_, caption_}) one->Bind(wxEVT_LEFT_UP, open_why);
  body_->Bind(wxEVT_LEFT_UP, [this, open_why](wxMouseEvent& event) {
    const bool on_words =
        heading_->GetRect().Contains(event.GetPosition()) || caption_->GetRect().Contains(event.GetPosition());
    on_words ? open_why(event) : event.Skip();
  });
}

}  // namespace limber
