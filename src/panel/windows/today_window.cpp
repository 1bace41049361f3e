#include "panel/windows/today_window.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <algorithm>
#include <utility>

#include "panel/model/prompt_view.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/card.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/popup_menu.hpp"
#include "panel/widgets/ring_view.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/widgets/split_button.hpp"
#include "panel/widgets/style_sheet.hpp"
#include "panel/windows/hello_card.hpp"
#include "panel/windows/labels.hpp"
#include "panel/windows/pack_row.hpp"
#include "panel/windows/postpone_choices.hpp"
#include "panel/windows/problem_card.hpp"
#include "panel/windows/up_next_card.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int refusal_ms = 8000;

bool is_posture(PanelAction action) { return action == PanelAction::stand || action == PanelAction::sit; }

Icon icon_of(PanelAction action) { return action == PanelAction::keep_quiet ? Icon::pause : Icon::none; }

}  // namespace

TodayWindow::TodayWindow(Actions actions, const Catalogue& catalogue, const Poses& poses)
    : wxFrame(nullptr, wxID_ANY, "Limber", wxDefaultPosition, wxDefaultSize,
              wxBORDER_NONE | wxFRAME_NO_TASKBAR | wxSTAY_ON_TOP | wxTAB_TRAVERSAL),
      actions_(std::move(actions)),
      catalogue_(catalogue),
      poses_(poses) {
  build();
  refused_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_refusal({}); });
  Bind(wxEVT_CHAR_HOOK, &TodayWindow::on_key, this);
  Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
    // A menu of its own takes the keyboard too.
    if (event.GetActive()) been_active_ = true;
    if (!event.GetActive() && been_active_ && IsShown() && !menu_or_dialog_open()) Close();
    event.Skip();
  });
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
    Hide();
    actions_.closed();
  });
  keep_size();
  place();
  primary_->SetFocus();
}

void TodayWindow::build() {
  // The border of a window that nobody else frames; inside of it the theme's own background.
  root_ = new Card(this, [] { return Card::Look{palette().window, palette().line, 0}; });
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(build_head(), 0, wxEXPAND);
  body_ = new Scroller(root_);
  whole->Add(body_, 1, wxEXPAND | wxLEFT | wxRIGHT, 1);  // beside the border
  auto* column = new wxBoxSizer(wxVERTICAL);
  hello_ = new HelloCard(body_, actions_.nudge);
  column->Add(hello_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(panel_margin));
  build_hero(*column);
  build_buttons(*column);
  problems_ = new ProblemCard(
      body_, [this] { keep_size(); }, [this](PanelAction action) { actions_.act(action); });
  column->Add(problems_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(panel_margin));
  pack_ = new PackRow(body_, [this] { actions_.stop_pack(); });
  column->Add(pack_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(panel_margin));
  up_next_ = new UpNextCard(body_, catalogue_, poses_, actions_.choose);
  column->Add(up_next_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(panel_margin));
  column->Add(build_tip(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(panel_margin));
  column->AddSpacer(FromDIP(14));
  body_->SetSizer(column);
  build_foot(*whole);
  root_->SetSizer(whole);
}

void TodayWindow::rebuild() {
  const wxString tip = tip_->GetName();  // as change_text keeps it
  refused_.Stop();
  DestroyChildren();
  foot_ = nullptr;
  build();
  show_tip(tip.utf8_string());
  show_pack(pack_run_, pack_clock_);
  const TodayView seen = std::exchange(view_, {});
  show(seen);
  show_hello(std::exchange(first_words_, {}));
  focus_where_it_stands(*primary_);
}

wxWindow* TodayWindow::build_head() {
  auto* head = new Pane(root_);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_logo(*head), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(panel_margin));
  row->Add(add_text(*head, FontStep::body_bold, palette().text, "Limber"), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT,
           FromDIP(9));
  row->AddStretchSpacer();
  menu_ = add_icon_button(*head, Icon::dots, trc("opens a menu", "More"));
  menu_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_menu(); });
  row->Add(menu_, 0, wxALIGN_CENTRE_VERTICAL | wxALL, FromDIP(6));
  head->SetSizer(row);
  return head;
}

void TodayWindow::build_hero(wxBoxSizer& column) {
  ring_ = new RingView(body_, RingView::Size::panel);
  heading_ = add_text(*body_, FontStep::heading, palette().text, {}, wxALIGN_CENTRE_HORIZONTAL | wxST_NO_AUTORESIZE);
  caption_ = add_text(*body_, FontStep::small, palette().text2, {}, wxALIGN_CENTRE_HORIZONTAL | wxST_NO_AUTORESIZE);
  open_why_on_click();
  column.Add(ring_, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(6));
  column.Add(heading_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(14));
  column.Add(caption_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(panel_margin));
}

void TodayWindow::build_buttons(wxBoxSizer& column) {
  primary_ = add_primary_button(*body_, tr(stretch_now_label));
  primary_->SetMinSize({-1, with_text(primary_height)});
  primary_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (view_.primary) press(*view_.primary, *primary_);
  });
  column.Add(primary_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(panel_margin));
  column.AddSpacer(FromDIP(8));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  postpone_ = new SplitButton(
      body_, postpone_label(5min), tr(later_by_label), [this] { actions_.act(PanelAction::postpone); },
      [this] { return postpone_choices([this](Duration by) { actions_.send(postpone_by(by)); }); });
  row->Add(postpone_, 1);
  for (std::size_t i = 0; i < more_.size(); ++i) {
    more_[i] = add_button(*body_, "");
    more_[i]->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) {
      if (i < view_.more.size()) press(view_.more[i], *more_[i]);
    });
    row->Add(more_[i], 1, i == 0 ? 0 : wxLEFT, FromDIP(8));
  }
  standing_ = new wxToggleButton(body_, wxID_ANY, wx_text(tr("I'm s&tanding")));
  standing_->SetMinSize({-1, with_text(button_height)});
  style_standing(*standing_);
  set_button_icon(*standing_, Icon::stand, palette().text);
  standing_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) {
    actions_.act(standing_->GetValue() ? PanelAction::stand : PanelAction::sit);
  });
  row->Add(standing_, 1, wxLEFT, FromDIP(8));
  column.Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(panel_margin));
  refusal_ = add_text(*body_, FontStep::small, palette().alert);
  refusal_->Hide();
  column.Add(refusal_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(panel_margin));
  column.AddSpacer(FromDIP(panel_margin));
}

wxWindow* TodayWindow::build_tip() {
  tip_card_ = new Card(body_, [] { return Card::Look{palette().accent_soft, std::nullopt}; });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(*tip_card_, Icon::bulb, palette().accent, 18), 0, wxLEFT | wxTOP, FromDIP(12));
  tip_ = add_text(*tip_card_, FontStep::small, palette().text);
  row->Add(tip_, 1, wxTOP | wxBOTTOM | wxLEFT, FromDIP(11));
  auto* next = add_icon_button(*tip_card_, Icon::right, tr("Next tip"));
  next->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.next_tip(); });
  row->Add(next, 0, wxTOP | wxRIGHT, FromDIP(4));
  tip_card_->SetSizer(row);
  return tip_card_;
}

void TodayWindow::build_foot(wxBoxSizer& column) {
  column.Add(add_line(*root_), 0, wxEXPAND);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  struct Entry {
    const char* label;
    Icon icon;
    PanelPage page;
  };
  std::vector<wxButton*> buttons;
  for (const Entry entry : {Entry{tr_noop("St&retches"), Icon::book, PanelPage::stretches},
                            Entry{tr_noop("&Care"), Icon::heart, PanelPage::care},
                            Entry{tr_noop("&History"), Icon::chart, PanelPage::history},
                            Entry{tr_noop("S&ettings"), Icon::gear, PanelPage::settings}}) {
    wxButton* button = add_flat_button(*root_, tr(entry.label), entry.icon);
    button->SetFont(font(FontStep::small));
    button->Bind(wxEVT_BUTTON, [this, page = entry.page](wxCommandEvent&) { actions_.open(page); });
    row->Add(button, 0, wxALIGN_CENTRE_VERTICAL);
    row->AddStretchSpacer();
    buttons.push_back(button);
  }
  row->Remove(static_cast<int>(row->GetItemCount()) - 1);
  if (row->CalcMin().x > whole_width() - 2 * FromDIP(5))  // long words in another language
    for (wxButton* button : buttons) set_button_icon(*button, Icon::none, {});
  column.Add(row, 0, wxEXPAND | wxALL, FromDIP(5));
  foot_ = row;
}

void TodayWindow::show(const TodayView& view) {
  const bool first = view_.heading.empty();
  if (view == view_ && !first) return;
  view_ = view;
  ring_->show(view.ring, view.greyed);
  set_accessible(*ring_, view.spoken(), AccessibleRole::progress_bar, view.heading);
  change_text(*heading_, view.heading, text_width());
  change_text(*caption_, view.caption, text_width());
  show_buttons();
  problems_->show(view_.problems, view_.mends, text_width());
  up_next_->show(view_.stretch, view_.next_length, text_width());
  up_next_->Show(view_.has_next);
  keep_size();
}

void TodayWindow::show_buttons() {
  // Enter is for the coloured button, unless the person has gone to another.
  const bool comes = view_.primary && !primary_->IsShown();
  primary_->Show(view_.primary.has_value());
  if (const wxWindow* focused = FindFocus(); view_.primary && (comes || !focused || focused == menu_))
    primary_->SetFocus();
  if (view_.primary) primary_->SetLabel("&" + wx_text(view_.primary->label));
  bool standing = false;
  const auto later = std::ranges::find(view_.more, PanelAction::postpone, &TodayButton::action);
  postpone_->Show(later != view_.more.end());
  if (later != view_.more.end()) postpone_->set_label(later->label);
  for (std::size_t i = 0; i < more_.size(); ++i) {
    const bool posture = i < view_.more.size() && is_posture(view_.more[i].action);
    const bool split = i < view_.more.size() && view_.more[i].action == PanelAction::postpone;
    more_[i]->Show(i < view_.more.size() && !posture && !split);
    if (i >= view_.more.size() || split) continue;
    const TodayButton& its = view_.more[i];
    if (posture) {
      standing = true;
      standing_->SetValue(its.pressed);
      set_button_icon(*standing_, Icon::stand, its.pressed ? palette().stand : palette().text);
      continue;
    }
    more_[i]->SetLabel("&" + wx_text(its.label + (its.menu ? "  ▾" : "")));
    set_button_icon(*more_[i], icon_of(its.action), palette().text);
    set_accessible(*more_[i], its.label);
  }
  standing_->Show(standing);
}

void TodayWindow::show_tip(const std::string& text) {
  const int width = text_width() - FromDIP(12 + 11 + 6) - with_text(18 + button_height);
  const bool changed = change_text(*tip_, text, width);
  if (!changed && tip_card_->IsShown() != text.empty()) return;
  tip_card_->Show(!text.empty());
  keep_size();
}

void TodayWindow::show_pack(const std::optional<PackRun>& run, ClockStyle clock) {
  pack_run_ = run;
  pack_clock_ = clock;
  pack_->show(run, clock, text_width());
  keep_size();
}

void TodayWindow::show_refusal(const std::string& sentence) {
  change_text(*refusal_, sentence, text_width());
  refusal_->Show(!sentence.empty());
  keep_size();
  if (!sentence.empty()) refused_.StartOnce(refusal_ms);
}

void TodayWindow::press(const TodayButton& button, wxWindow& pressed) {
  if (button.menu) return choose_length(pressed);
  show_refusal({});
  actions_.act(button.action);
}

void TodayWindow::on_key(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_ESCAPE) return static_cast<void>(Close());
  const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
  const bool on_button = dynamic_cast<wxAnyButton*>(wxWindow::FindFocus()) != nullptr;
  if (enter && !on_button && view_.primary) return press(*view_.primary, *primary_);
  event.Skip();
}

}  // namespace limber
