#include "panel/windows/prompt_window.hpp"

#include <wx/wx.h>

#include <algorithm>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/split_button.hpp"
#include "panel/windows/parts.hpp"
#include "words/prompt_words.hpp"

namespace limber {
namespace {

constexpr int prompt_width = 372, prompt_height = 181, prompt_pad = 14, prompt_gap = 8, prompt_edge = 16;
constexpr int thumb_width = 84, thumb_height = 104,
              prompt_text_width = prompt_width - 2 * prompt_pad - thumb_width - prompt_pad;
constexpr int close_width = 26, pill_height = 38, face_corner = 12;
constexpr int life_tick_ms = 250, prompt_saying_ms = 5000;
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
    answer([this] { view_.later ? actions_.postpone(view_.later->usual.by) : actions_.skip(); });
  });
  saying_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { said(); });
  watch_pointer(*this, [this](bool inside) {
    inside_ = inside;
    if (!folded_ && IsShown()) inside ? life_.Stop() : open_up();
  });
}

void PromptWindow::build_face() {
  face_ = new Card(this, [] { return Card::Look{palette().window, palette().line, radius(face_corner)}; });
  auto* stage = new Card(face_, [] { return Card::Look{palette().stage, std::nullopt, 9}; });
  stage->SetMinSize({with_text(thumb_width), with_text(thumb_height)});
  thumb_ = new FigureView(stage, poses_, palette().stage);
  thumb_->SetSize(with_text(2), with_text(4), with_text(thumb_width - 4), with_text(thumb_height - 8));
  const int pad = FromDIP(prompt_pad);
  wxSizer* top = row_of({{stage, 0, wxRIGHT, pad}, {build_words(), 1}});
  face_->SetSizer(
      column_of({{top, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, pad}, {build_buttons(), 0, wxEXPAND | wxALL, pad}}));
  life_bar_ = new Card(face_, [] { return Card::Look{palette().line, std::nullopt, 1}; });
}

wxSizer* PromptWindow::build_words() {
  heading_ = add_text(*face_, FontStep::heading, palette().text);
  wxButton* close =
      on_press(add_icon_button(*face_, Icon::close, trc("puts a break off", "Later")), [this] { Close(); });
  close->SetMinSize({with_text(close_width), with_text(close_width)});
  body_ = add_text(*face_, FontStep::small, palette().text2);
  return column_of({{row_of({{heading_, 1}, close}), 0, wxEXPAND}, {body_, 0, wxTOP, FromDIP(3)}});
}

wxSizer* PromptWindow::build_buttons() {
  const auto postpone = [this](Duration by) { answer([this, by] { actions_.postpone(by); }); };
  start_ = on_press(add_primary_button(*face_, trc("button that begins the break", "Start")),
                    [this] { answer(actions_.start); });
  postpone_ = add_postpone(
      face_, [this] { return view_.later ? *view_.later : usual_later_view(); }, postpone);
  skip_ = on_press(add_flat_button(*face_, tr("Skip")), [this] { answer(actions_.skip); });
  set_accessible(*skip_, skip_label());
  const int gap = FromDIP(prompt_gap);
  return row_of({{start_, 1}, {postpone_, 0, wxLEFT, gap}, {skip_, 0, wxLEFT, gap}});
}

void PromptWindow::build_pill() {
  pill_ = new Card(this, [] { return Card::Look{palette().window, palette().line, radius(pill_height / 2)}; });
  wxWindow* mark = add_due_mark(*pill_, palette().warm_fill, palette().window);
  folded_text_ = add_text(*pill_, FontStep::small, palette().text);
  folded_text_->SetFont(folded_text_->GetFont().Bold());
  pill_->SetSizer(row_of({{mark, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(10)},
                          {folded_text_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, FromDIP(prompt_pad)}}));
  pill_->Hide();
  for (const auto type : {wxEVT_ENTER_WINDOW, wxEVT_LEFT_DOWN})
    pill_->Bind(type, [this](wxMouseEvent&) { CallAfter([this] { fold(false); }); });
}

void PromptWindow::show(const PromptView& view) {
  const bool changed = view != view_;
  dismissed_ = false;
  view_ = view;
  if (changed) fill();
  if (!IsShown()) return appear();
  if (changed) keep_size();
}

void PromptWindow::fill() {
  change_text(*heading_, view_.heading, with_text(prompt_text_width - close_width));
  change_text(*body_, refusal_.empty() ? view_.body : refusal_, with_text(prompt_text_width));
  change_text(*folded_text_, view_.folded);
  const Stretch* stretch = catalogue_.find(view_.stretch);
  show_thumb(*thumb_, stretch);
  set_accessible(*thumb_, stretch ? stretch->name : tr("A person on their feet"), AccessibleRole::image);
  set_accessible(*face_, view_.spoken(), AccessibleRole::panel);
  postpone_->Show(view_.later.has_value());
  if (view_.later) postpone_->set_label(view_.later->usual.label);
}

void PromptWindow::rebuild() {
  DestroyChildren();
  build_face();
  build_pill();
  fill();
  set_waiting(waiting_);
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
  put_in_corner(*this, prompt_edge);
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
  folded ? life_.Stop() : open_up();
}

/// For as long as it stays open; with the pointer over it, the person is reading it.
void PromptWindow::open_up() {
  life_ms_ = whole_life_;
  draw_life();
  if (!inside_) life_.Start(life_tick_ms);
}

void PromptWindow::keep_size() {
  Card* seen = folded_ ? pill_ : face_;
  wxSize wanted = seen->GetSizer()->CalcMin();
  wanted.IncTo(folded_ ? wxSize(0, with_text(pill_height)) : wxSize(with_text(prompt_width), with_text(prompt_height)));
  SetMinClientSize(wanted);
  SetClientSize(wanted);
  seen->SetSize(0, 0, wanted.x, wanted.y);
  seen->Layout();
  put_in_corner(*this, prompt_edge);
}

void PromptWindow::tick() {
  if (menu_or_dialog_open() || waiting_) return;  // in the middle of answering
  life_ms_ -= life_tick_ms;
  if (life_ms_ <= 0) return fold(true);
  draw_life();
}

void PromptWindow::draw_life() {
  const wxSize size = face_->GetSize();
  const int side = FromDIP(face_corner), high = FromDIP(3);
  life_bar_->Show(desktop_moves());
  life_bar_->SetSize(side, size.y - high - 1, (size.x - 2 * side) * life_ms_ / whole_life_, high);
}

/// One answer at a time: what comes of it is heard by `dismiss` or `refused`.
void PromptWindow::answer(const std::function<void()>& its) {
  if (waiting_) return;
  set_waiting(true);
  its();
}

void PromptWindow::set_waiting(bool waiting) {
  waiting_ = waiting;
  for (wxWindow* button : std::initializer_list<wxWindow*>{start_, postpone_, skip_}) button->Enable(!waiting);
}

void PromptWindow::refused(const std::string& sentence) {
  set_waiting(false);
  if (folded_) fold(false);
  refusal_ = sentence;
  fill();
  keep_size();
  saying_.StartOnce(prompt_saying_ms);
}

void PromptWindow::said() {
  refusal_.clear();
  if (dismissed_) return close();
  fill();
  keep_size();
}

void PromptWindow::dismiss() {
  dismissed_ = true;
  if (!saying_.IsRunning()) close();
}

void PromptWindow::close() {
  for (wxTimer* timer : {&life_, &fade_, &saying_}) timer->Stop();
  Hide();
  actions_.closed();
}

}  // namespace limber
