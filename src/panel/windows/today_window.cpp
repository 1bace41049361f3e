#include "panel/windows/today_window.hpp"

#include <wx/tglbtn.h>
#include <wx/wx.h>

#include <algorithm>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "panel/model/prompt_view.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/popup_menu.hpp"
#include "panel/widgets/ring_view.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/widgets/split_button.hpp"
#include "panel/windows/parts.hpp"
#include "panel/windows/today_cards.hpp"
#include "words/pace_words.hpp"
#include "words/quiet_choices.hpp"

namespace limber {
namespace {

constexpr int refusal_ms = 8000;

bool is_posture(PanelAction action) { return action == PanelAction::stand || action == PanelAction::sit; }

Icon icon_of(PanelAction action) { return action == PanelAction::keep_quiet ? Icon::pause : Icon::none; }

constexpr const char* why_label = tr_noop("Why no nudge?");

constexpr int panel_width = 380;
constexpr int panel_edge = 8;  ///< from the edges of what bars leave free

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
    event.Skip();
    // A menu of its own takes the keyboard too.
    if (event.GetActive()) been_active_ = true;
    if (!event.GetActive() && been_active_ && IsShown() && !menu_or_dialog_open()) Close();
  });
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
    Hide();
    actions_.closed();
  });
  keep_size();
  put_beside(*this, icon_, panel_edge);
  primary_->SetFocus();
}

void TodayWindow::build() {
  const int margin = FromDIP(panel_margin), around = wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM;
  // The border of a window without a frame; inside of it the theme's own background.
  root_ = new Card(this, [] { return Card::Look{palette().window, palette().line, 0}; });
  wxWindow* head = build_head();
  body_ = new Scroller(root_);
  hello_ = new HelloCard(body_, actions_.nudge);
  question_ = new QuestionCard(body_, actions_.answer);
  auto* column = column_of({{hello_, 0, around, margin}, {question_, 0, around, margin}});
  build_hero(*column);
  build_buttons(*column);
  problems_ = new ProblemCard(
      body_, [this] { keep_size(); }, actions_.act);
  pack_ = new PackRow(body_, actions_.stop_pack);
  up_next_ = new UpNextCard(body_, catalogue_, poses_, actions_.choose);
  column->Add(problems_, 0, around, margin);
  column->Add(pack_, 0, around, margin);
  column->Add(up_next_, 0, wxEXPAND | wxLEFT | wxRIGHT, margin);
  column->Add(build_tip(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, margin);
  column->AddSpacer(FromDIP(14));
  body_->SetSizer(column);
  auto* whole = column_of({{head, 0, wxEXPAND}, {body_, 1, wxEXPAND | wxLEFT | wxRIGHT, 1}});  // beside the border
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
  wxWindow* logo = add_logo(*head);
  wxWindow* name = add_text(*head, FontStep::body_bold, palette().text, "Limber");
  menu_ = on_press(add_icon_button(*head, Icon::dots, trc("opens a menu", "More")), [this] { show_menu(); });
  head->SetSizer(row_of({{logo, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(panel_margin)},
                         {name, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(9)},
                         rest(),
                         {menu_, 0, wxALIGN_CENTRE_VERTICAL | wxALL, FromDIP(6)}}));
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
  primary_ = on_press(add_primary_button(*body_, tr(stretch_now_label)), [this] {
    if (view_.primary) press(*view_.primary, *primary_);
  });
  primary_->SetMinSize({-1, with_text(primary_height)});
  column.Add(primary_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(panel_margin));
  column.AddSpacer(FromDIP(8));
  postpone_ = add_postpone(
      body_, [this] { return view_.later ? *view_.later : usual_later_view(); },
      [this](Duration by) { actions_.send(postpone_by(by)); });
  auto* row = row_of({{postpone_, 1}});
  for (std::size_t i = 0; i < more_.size(); ++i) {
    more_[i] = on_press(add_button(*body_, ""), [this, i] {
      if (i < view_.more.size()) press(view_.more[i], *more_[i]);
    });
    row->Add(more_[i], 1, i == 0 ? 0 : wxLEFT, FromDIP(8));
  }
  standing_ = new wxToggleButton(body_, wxID_ANY, wx_text(tr("I'm s&tanding")));
  standing_->SetMinSize({-1, with_text(button_height)});
  add_style(*standing_, {"limber-plain", "limber-standing"});
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
  tip_card_ = new Card(body_, soft_look);
  wxWindow* icon = add_icon(*tip_card_, Icon::bulb, palette().accent, 18);
  tip_ = add_text(*tip_card_, FontStep::small, palette().text);
  wxWindow* next = on_press(add_icon_button(*tip_card_, Icon::right, tr("Next tip")), actions_.next_tip);
  tip_card_->SetSizer(row_of({{icon, 0, wxLEFT | wxTOP, FromDIP(12)},
                              {tip_, 1, wxTOP | wxBOTTOM | wxLEFT, FromDIP(11)},
                              {next, 0, wxTOP | wxRIGHT, FromDIP(4)}}));
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
  for (const auto& [label, icon, page] : {Entry{tr_noop("St&retches"), Icon::book, PanelPage::stretches},
                                          Entry{tr_noop("&Care"), Icon::heart, PanelPage::care},
                                          Entry{tr_noop("&History"), Icon::chart, PanelPage::history},
                                          Entry{tr_noop("S&ettings"), Icon::gear, PanelPage::settings}}) {
    if (!buttons.empty()) row->AddStretchSpacer();
    buttons.push_back(add_flat_button(*root_, tr(label), icon));
    buttons.back()->SetFont(font(FontStep::small));
    on_press(buttons.back(), [this, its = page] { actions_.open(its); });
    row->Add(buttons.back(), 0, wxALIGN_CENTRE_VERTICAL);
  }
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
  question_->show(view_.question, text_width());
  up_next_->Show(view_.has_next);
  stretches_changed();
}

void TodayWindow::stretches_changed() {
  up_next_->show(view_.stretch, view_.next_length, text_width());
  keep_size();
}

void TodayWindow::show_buttons() {
  // Enter is for the coloured button, unless the person has gone to another.
  const bool comes = view_.primary && !primary_->IsShown();
  primary_->Show(view_.primary.has_value());
  if (const wxWindow* focused = FindFocus(); view_.primary && (comes || !focused || focused == menu_))
    focus_where_it_stands(*primary_);
  if (view_.primary) primary_->SetLabel("&" + wx_text(view_.primary->label));
  bool standing = false;
  postpone_->Show(view_.later.has_value());
  if (view_.later) postpone_->set_label(view_.later->usual.label);
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

void TodayWindow::refuse_answer(const std::string& sentence) {
  question_->refuse(sentence);
  keep_size();
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

void TodayWindow::show_hello(const HelloView& view) {
  const bool first = first_words_.sentence.empty() && !view.sentence.empty();
  first_words_ = view;
  if (hello_->show(view, text_width())) keep_size();
  if (first) focus_where_it_stands(hello_->first_control());
}

/// The same as in the menu of the icon.
void TodayWindow::choose_length(wxWindow& below) {
  std::vector<MenuChoice> choices;
  for (const QuietChoice& one : quiet_choices(LocalZone().to_local(wall_now()), locale_clock_style()))
    choices.push_back({one.label, [send = actions_.send, one] { send(quiet_call(one)); }});
  pop_up(below, std::move(choices));
}

void TodayWindow::show_menu() {
  std::vector<MenuChoice> choices;
  const auto page = [&](const std::string& label, PanelPage its) {
    choices.push_back({label, [open = actions_.open, its] { open(its); }});
  };
  const auto act = [&](const std::string& label, PanelAction action) {
    choices.push_back({label, [act = actions_.act, action] { act(action); }});
  };
  if (view_.connected) {
    // Translators: an entry that opens a menu of times of day.
    MenuChoice until{tr("Quiet until"), {}, {}};
    for (const QuietChoice& one : full_hours(LocalZone().to_local(wall_now()), locale_clock_style()))
      until.more.push_back({one.label, [send = actions_.send, lasts = *one.lasts] { send(quiet_for(lasts)); }});
    choices.push_back(std::move(until));
    act(meeting_label(view_.meeting), view_.meeting ? PanelAction::meeting_over : PanelAction::meeting);
    act(off_today_label(view_.off), view_.off ? PanelAction::on_today : PanelAction::off_today);
    act(easy_day_label(view_.easy_day), view_.easy_day ? PanelAction::usual_pace : PanelAction::easy_day);
    choices.push_back({});
  }
  page(tr(why_label), PanelPage::why);
  // The button of the first words goes with them.
  if (view_.connected && view_.first_day) choices.push_back({tr("Show me a nudge now"), actions_.nudge});
  page(tr("What works here"), PanelPage::checks);
  page(tr("Keyboard"), PanelPage::keyboard);
  page(trc("in a menu", "About"), PanelPage::about);
  choices.push_back({});
  choices.push_back({trc("in a menu", "Close"), [this] { Close(); }});
  if (view_.connected) act(tr("Quit Limber"), PanelAction::quit);
  pop_up(*menu_, std::move(choices));
}

/// The menu has the same for the keyboard. A label of GTK has no window of its own: what it is clicked with comes to
/// the one that it stands on.
void TodayWindow::open_why_on_click() {
  const auto open_why = [this](wxMouseEvent&) { actions_.open(PanelPage::why); };
  ring_->SetCursor(wxCursor(wxCURSOR_HAND));
  ring_->Bind(wxEVT_LEFT_UP, open_why);
  ring_->SetToolTip(wx_text(tr(why_label)));
  for (wxWindow* one : {heading_, caption_}) one->Bind(wxEVT_LEFT_UP, open_why);
  body_->Bind(wxEVT_LEFT_UP, [this, open_why](wxMouseEvent& event) {
    const bool on_words =
        heading_->GetRect().Contains(event.GetPosition()) || caption_->GetRect().Contains(event.GetPosition());
    on_words ? open_why(event) : event.Skip();
  });
}

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
    put_beside(*this, icon_, panel_edge);
  }
  root_->SetSize(wanted);
  root_->Layout();
  body_->FitInside();
  body_->Layout();
}

void TodayWindow::place_beside(std::optional<PanelPlace> icon) {
  icon_.reset();
  if (icon) icon_ = place_of_icon({icon->x, icon->y});
  put_beside(*this, icon_, panel_edge);
}

}  // namespace limber
