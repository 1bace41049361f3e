#include "panel/windows/stretch_preview.hpp"

#include <wx/wx.h>

#include <algorithm>
#include <utility>

#include "catalogue/exercise_of.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/break_widgets.hpp"
#include "panel/widgets/chip_row.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/page.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int preview_margin = 20, stage_height = 480, least_stage_height = 150, corner = 10;
constexpr int frame_ms = 34;  // a little below 30 frames a second
constexpr int slow_ms = 120;  // while it stays where it is and breathes
constexpr Duration longest_step = 200ms;
std::string ready_words(bool ready) {
  return ready ? std::string() : tr("The background service isn't running, so nothing can be started from here.");
}

std::string picture_words(bool paused) { return paused ? tr("Go on") : tr("Pause the picture"); }

std::string like_words(bool liked) {
  return liked ? tr("Liked: it comes more often") : tr("Like it: it comes more often");
}

std::string hide_words(bool hidden) {
  return hidden ? tr("Suggest it again") : tr("Hide it: it is not suggested any more");
}

}  // namespace

StretchPreview::StretchPreview(wxWindow* parent, const Poses& poses, Actions actions)
    : Pane(parent), actions_(std::move(actions)), last_tick_(Clock::now()) {
  back_ = on_press(add_flat_button(*this, tr("All s&tretches"), Icon::left), actions_.back);
  back_->Hide();
  wxWindow* reading = build_reading(poses);
  wxSizer* foot =
      in_the_middle(with_text(greatest_width), {build_foot(), 0, wxEXPAND | wxALL, FromDIP(preview_margin)});
  SetSizer(column_of({{back_, 0, wxLEFT | wxTOP, FromDIP(8)}, {reading, 1, wxEXPAND}, {foot, 0, wxEXPAND}}));
  clock_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) { lay_out(); });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { event.Skip(!scroll_by_key(*reading_, event)); });
}

wxWindow* StretchPreview::build_reading(const Poses& poses) {
  reading_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  reading_->SetScrollRate(0, FromDIP(16));
  auto* column = new Column(with_text(greatest_width));
  // what stands above goes with it when it is hidden
  const auto add = [&](auto* item, int above) {
    column->Add(column_of({{item, 0, wxEXPAND | wxTOP, FromDIP(above)}}), 0, wxEXPAND | wxLEFT | wxRIGHT,
                FromDIP(preview_margin));
  };
  add(build_stage(*reading_, poses), 18);
  add(build_title(*reading_), 12);
  add(summary_ = new ProseView(reading_), 1);
  add(chips_ = new ChipRow(reading_), 10);
  add(build_for_you(*reading_), 12);
  add(steps_ = new ProseView(reading_), 12);
  add(more_ = new ProseView(reading_), 18);
  column->AddSpacer(FromDIP(12));
  reading_->SetSizer(column);
  return reading_;
}

wxWindow* StretchPreview::build_stage(wxWindow& parent, const Poses& poses) {
  stage_ = new Card(&parent, stage_look);
  stage_->SetMinSize({-1, FromDIP(least_stage_height)});
  figure_ = new FigureView(stage_, poses, palette().stage);
  side_ = new SideSwitch(stage_);
  pause_ = on_press(add_icon_button(*stage_, Icon::pause, picture_words(false)), [this] {
    paused_ = !paused_;
    change_icon_button(*pause_, paused_ ? Icon::play : Icon::pause, picture_words(paused_));
    run();
  });
  add_style(*pause_, {"limber-round"});
  also_at(*stage_, wxEVT_SIZE, [this] { arrange_stage(); });
  return stage_;
}

void StretchPreview::arrange_stage() {
  const wxSize size = stage_->GetSize();
  const int edge = FromDIP(corner);
  // where the switch would lie on the figure, that stands below it
  const int top = loop_.still().side == Side::none ? edge : edge + side_->GetSize().y;
  figure_->SetSize(edge, top, std::max(size.x - 2 * edge, 1), std::max(size.y - top - edge, 1));
  side_->SetPosition({edge, edge});
  const int button = with_text(button_height);
  pause_->SetSize(size.x - edge - button, size.y - edge - button, button, button);
}

wxSizer* StretchPreview::build_title(wxWindow& parent) {
  title_ = new ProseView(&parent);
  like_ = on_press(add_icon_button(parent, Icon::heart, like_words(false)), [this] { actions_.like(id_); });
  hide_ = on_press(add_icon_button(parent, Icon::hidden, hide_words(false)), [this] { actions_.hide(id_); });
  return row_of({{title_, 1, wxALIGN_CENTRE_VERTICAL}, {like_, 0, wxLEFT, FromDIP(8)}, {hide_, 0, wxLEFT, FromDIP(2)}});
}

wxWindow* StretchPreview::build_for_you(wxWindow& parent) {
  for_you_card_ = new Card(&parent, soft_notice_look);
  for_you_ = new ProseView(for_you_card_);
  for_you_card_->SetSizer(column_of({{for_you_, 0, wxEXPAND | wxALL, FromDIP(12)}}));
  return for_you_card_;
}

wxSizer* StretchPreview::build_foot() {
  said_ = new ProseView(this);
  said_->Hide();
  wxWindow* icon = add_icon(*this, Icon::doctor, palette().text2, 14);
  wxWindow* asks = add_text(*this, FontStep::caption, palette().text2, tr("Injury, surgery or pregnancy?"));
  wxButton* ask = on_press(add_link(*this, tr("Talk to a doctor first")), actions_.ask_doctor);
  ask->SetFont(font(FontStep::caption));
  doctor_ =
      row_of({row_of({{icon, 0, wxALIGN_CENTRE_VERTICAL}, {asks, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(7)}}),
              space(FromDIP(4)), ask});
  start_ = on_press(add_primary_button(*this, tr("&Start now")), [this] { actions_.start(id_); });
  next_ = on_press(add_button(*this, tr("&Put up next")), [this] { actions_.put_next(id_); });
  return column_of({{said_, 0, wxEXPAND | wxBOTTOM, FromDIP(8)},
                    {doctor_, 0, wxBOTTOM, FromDIP(10)},
                    {row_of({{start_, 6}, space(FromDIP(8)), {next_, 5}}), 0, wxEXPAND}});
}

void StretchPreview::show(const Stretch& stretch, const StretchPolicy& policy, const Likings& likings) {
  const bool other = stretch.id != id_;
  id_ = stretch.id;
  const StretchSheet sheet = stretch_sheet(stretch, policy, likings);
  PreviewLoop loop(Routine::of_stretch(exercise_of(stretch, policy), {std::nullopt, stretch.dose.round.least, {}}));
  if (other || loop != loop_) {  // one's own may have been changed
    loop_ = std::move(loop);
    elapsed_ = 0ms;
    figure_->set_stretch(loop_.poses());
    arrange_stage();
  }
  set_accessible(*figure_, stretch.name, AccessibleRole::image, stretch.summary);
  if (other) {
    reading_->Scroll(0, 0);
    say(ready_words(ready_));
  }
  title_->show({{ProsePart::Kind::title, sheet.name}});
  summary_->show({{ProsePart::Kind::aside, sheet.summary}});
  chips_->show(sheet.chips);
  for_you_->show(sheet.for_you);
  for_you_card_->Show(!sheet.for_you.empty());
  steps_->show(sheet.steps);
  more_->show(sheet.more);
  show_ratings(policy, likings);
  lay_out();
  run();
}

void StretchPreview::show_ratings(const StretchPolicy& policy, const Likings& likings) {
  const auto found = likings.find(id_);
  const bool liked = found != likings.end() && found->second == Rating::like;
  const bool hidden = (found != likings.end() && found->second == Rating::hide) || unhide_call(id_, policy);
  change_icon_button(*like_, liked ? Icon::heart_full : Icon::heart, like_words(liked));
  change_icon_button(*hide_, hidden ? Icon::eye : Icon::hidden, hide_words(hidden));
}

void StretchPreview::say(const std::string& sentence) {
  said_->Show(!sentence.empty());
  said_->show({{ProsePart::Kind::line, sentence}});
  lay_out();
}

void StretchPreview::set_back(bool back) {
  back_->Show(back);
  lay_out();
}

wxWindow* StretchPreview::first_control() { return start_->IsEnabled() ? start_ : back_; }

void StretchPreview::set_seen(bool seen) {
  seen_ = seen;
  run();
}

void StretchPreview::set_found(bool found) {
  found_ = found;
  set_ready(ready_);
}

void StretchPreview::set_ready(bool ready) {
  for (wxButton* button : {start_, next_, like_, hide_}) button->Enable(ready && found_);
  if (std::exchange(ready_, ready) != ready) say(ready_words(ready));
}

void StretchPreview::lay_out() {
  // question and answer below each other where they do not fit beside each other
  fold(*doctor_, GetClientSize().x - 2 * FromDIP(preview_margin));
  Layout();
  // the picture grows with the window and leaves room for the words; it is never much higher than it is wide
  const int share = std::min(reading_->GetClientSize().y * 9 / 20, reading_->GetClientSize().x * 4 / 5);
  stage_->SetMinSize({-1, std::clamp(share, FromDIP(least_stage_height), with_text(stage_height))});
  lay_out_all(*this);
  reading_->FitInside();
  lay_out_all(*reading_);
}

void StretchPreview::run() {
  pause_->Show(desktop_moves());
  clock_.Stop();
  last_tick_ = Clock::now();
  tick();
}

void StretchPreview::tick() {
  const auto now = Clock::now();
  const bool moves = seen_ && !paused_ && desktop_moves() && loop_.length() > 0ms;
  // a machine that slept, or was busy, goes on where it was
  if (moves) elapsed_ += std::min(std::chrono::duration_cast<Duration>(now - last_tick_), longest_step);
  last_tick_ = now;
  const PreviewLoop::Picture its = desktop_moves() ? loop_.at(elapsed_) : loop_.still();
  side_->show(its.side);
  figure_->show(its.motion, its.progress, its.held, its.breath_phase);
  if (!moves) return;
  // not visible, behind another page or minimised: check again, rarely
  const bool in_sight = IsShownOnScreen() && !static_cast<wxTopLevelWindow*>(wxGetTopLevelParent(this))->IsIconized();
  clock_.StartOnce(!in_sight ? 1000 : its.held ? slow_ms : frame_ms);
}

}  // namespace limber
