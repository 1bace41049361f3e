#include "panel/windows/prompt_window.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/utils.h>

#include <algorithm>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/card.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/split_button.hpp"
#include "panel/windows/postpone_choices.hpp"
#include "panel/windows/stretch_thumb.hpp"

namespace limber {
namespace {

constexpr int width = 372, height = 181, pad = 14, gap = 8, from_edge = 16;
constexpr int thumb_width = 84, thumb_height = 104, words_width = width - 2 * pad - thumb_width - pad;
constexpr int close_width = 26, pill_height = 38, corner = 12;
constexpr int life_tick_ms = 250;
constexpr int fade_ms = 180, fade_tick_ms = 30;

/// Round where the desk can show it.
int radius(int wanted) { return windows_blend() ? wanted : 0; }

}  // namespace

PromptWindow::PromptWindow(Actions actions, const Catalogue& catalogue, const Poses& poses, Duration life)
    : actions_(std::move(actions)), catalogue_(catalogue), poses_(poses), whole_life_(static_cast<int>(life.count())) {
  if (windows_blend()) SetBackgroundStyle(wxBG_STYLE_TRANSPARENT);
  Create(nullptr, wxID_ANY, "Limber", wxDefaultPosition, wxDefaultSize,
         wxBORDER_NONE | wxFRAME_NO_TASKBAR | wxSTAY_ON_TOP);
  make_bystander(*this);
  build_face();
  build_pill();
  life_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
  fade_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { step_in(); });
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
    answer([this] { view_.postpone ? actions_.postpone(*view_.postpone) : actions_.skip(); });
  });
}

void PromptWindow::build_face() {
  face_ = new Card(this, [] { return Card::Look{palette().window, palette().line, radius(corner)}; });
  auto* stage = new Card(face_, [] { return Card::Look{palette().stage, std::nullopt, 9}; });
  stage->SetMinSize(FromDIP(wxSize(thumb_width, thumb_height)));
  thumb_ = new FigureView(stage, poses_);
  thumb_->SetBackgroundColour(colour(palette().stage));
  thumb_->SetSize(FromDIP(2), FromDIP(4), FromDIP(thumb_width - 4), FromDIP(thumb_height - 8));
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(stage, 0, wxRIGHT, FromDIP(pad));
  top->Add(build_words(), 1);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(top, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(pad));
  column->Add(build_buttons(), 0, wxEXPAND | wxALL, FromDIP(pad));
  face_->SetSizer(column);
  life_bar_ = new Card(face_, [] { return Card::Look{palette().line, std::nullopt, 1}; });
}

wxSizer* PromptWindow::build_words() {
  auto* words = new wxBoxSizer(wxVERTICAL);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  heading_ = add_text(*face_, FontStep::heading, palette().text);
  wxButton* close = add_icon_button(*face_, Icon::close, "Later");
  close->SetMinSize(FromDIP(wxSize(close_width, close_width)));
  close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
  head->Add(heading_, 1);
  head->Add(close);
  body_ = add_text(*face_, FontStep::small, palette().text2);
  words->Add(head, 0, wxEXPAND);
  words->Add(body_, 0, wxTOP, FromDIP(3));
  return words;
}

wxSizer* PromptWindow::build_buttons() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  wxButton* start = add_primary_button(*face_, "Start");
  const auto postpone = [this](Duration by) { answer([this, by] { actions_.postpone(by); }); };
  postpone_ = new SplitButton(
      face_, "In 5 min", "Later, by", [this, postpone] { postpone(view_.postpone.value_or(5min)); },
      [postpone] { return postpone_choices(postpone); });
  wxButton* skip = add_flat_button(*face_, "Skip");
  start->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer(actions_.start); });
  skip->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer(actions_.skip); });
  set_accessible(*skip, "Skip this one");
  row->Add(start, 1);
  row->Add(postpone_, 0, wxLEFT, FromDIP(gap));
  row->Add(skip, 0, wxLEFT, FromDIP(gap));
  return row;
}

void PromptWindow::build_pill() {
  pill_ = new Card(this, [] { return Card::Look{palette().window, palette().line, radius(pill_height / 2)}; });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_due_mark(*pill_, palette().warm_fill, palette().window), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT,
           FromDIP(10));
  folded_text_ = add_text(*pill_, FontStep::small, palette().text);
  folded_text_->SetFont(folded_text_->GetFont().Bold());
  row->Add(folded_text_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, FromDIP(pad));
  pill_->SetSizer(row);
  pill_->Hide();
  for (const auto type : {wxEVT_ENTER_WINDOW, wxEVT_LEFT_DOWN})
    pill_->Bind(type, [this](wxMouseEvent&) { CallAfter([this] { fold(false); }); });
}

void PromptWindow::show(const PromptView& view) {
  const bool changed = view != view_;
  view_ = view;
  if (changed) fill();
  if (!IsShown()) return appear();
  if (changed) keep_size();
}

void PromptWindow::fill() {
  change_text(*heading_, view_.heading, FromDIP(words_width - close_width));
  change_text(*body_, view_.body, FromDIP(words_width));
  change_text(*folded_text_, view_.folded);
  const Stretch* stretch = catalogue_.find(view_.stretch);
  show_thumb(*thumb_, stretch);
  set_accessible(*thumb_, stretch ? stretch->name : "A person on their feet", AccessibleRole::image);
  set_accessible(*face_, view_.spoken(), AccessibleRole::panel);
  postpone_->Show(view_.postpone.has_value());
  if (view_.postpone) postpone_->set_label(postpone_label(*view_.postpone));
}

void PromptWindow::turn_colours() {
  DestroyChildren();
  build_face();
  build_pill();
  fill();
  face_->Show(!folded_);
  pill_->Show(folded_);
  keep_size();
  if (!folded_) draw_life();
}

void PromptWindow::appear() {
  fold(false);
  const bool fades = desktop_moves() && windows_blend() && CanSetTransparent();
  if (fades) {
    SetTransparent(0);
    fade_steps_ = fade_ms / fade_tick_ms;
    fade_.Start(fade_tick_ms);
  }
  ShowWithoutActivating();
  put_in_corner(*this, from_edge);
}

void PromptWindow::step_in() {
  if (--fade_steps_ <= 0) fade_.Stop();
  constexpr int steps = fade_ms / fade_tick_ms;
  SetTransparent(static_cast<wxByte>(255 - 255 * std::max(fade_steps_, 0) / steps));
}

void PromptWindow::fold(bool folded) {
  folded_ = folded;
  face_->Show(!folded);
  pill_->Show(folded);
  keep_size();
  if (folded) return life_.Stop();
  life_ms_ = whole_life_;
  draw_life();
  life_.Start(life_tick_ms);
}

void PromptWindow::keep_size() {
  Card* seen = folded_ ? pill_ : face_;
  wxSize wanted = seen->GetSizer()->CalcMin();
  wanted.IncTo(FromDIP(folded_ ? wxSize(0, pill_height) : wxSize(width, height)));
  SetMinClientSize(wanted);
  SetClientSize(wanted);
  seen->SetSize(0, 0, wanted.x, wanted.y);
  seen->Layout();
  put_in_corner(*this, from_edge);
}

/// Somebody whose pointer is over it is reading it.
void PromptWindow::tick() {
  life_ms_ = GetScreenRect().Contains(wxGetMousePosition()) ? whole_life_ : life_ms_ - life_tick_ms;
  if (life_ms_ <= 0) return fold(true);
  draw_life();
}

void PromptWindow::draw_life() {
  const wxSize size = face_->GetSize();
  const int side = FromDIP(corner), high = FromDIP(3);
  life_bar_->Show(desktop_moves());
  life_bar_->SetSize(side, size.y - high - 1, (size.x - 2 * side) * life_ms_ / whole_life_, high);
}

void PromptWindow::answer(const std::function<void()>& its) {
  its();
  dismiss();
}

void PromptWindow::dismiss() {
  life_.Stop();
  fade_.Stop();
  Hide();
  actions_.closed();
}

}  // namespace limber
