#include "panel/windows/break_window.hpp"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <array>
#include <nlohmann/json.hpp>

#include "panel/widgets/card.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/step_list.hpp"
#include "panel/windows/stage_view.hpp"
#include "system/boot_clock.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

namespace {

constexpr int frame_ms = 34;                           // a little below 30 frames a second
constexpr int still_ms = 250;                          // where the desktop wants pictures to keep still
constexpr auto deaf = std::chrono::milliseconds{800};  // typing that was meant for another window
constexpr int farewell_ms = 4000;
constexpr int words_width = 252;

}  // namespace

BreakWindow::BreakWindow(Actions actions, const Catalogue& catalogue, const Poses& poses)
    : wxFrame(nullptr, wxID_ANY, "Limber"),
      actions_(std::move(actions)),
      catalogue_(catalogue),
      opened_(std::chrono::steady_clock::now()) {
  auto* root = new wxPanel(this);
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* body = new wxBoxSizer(wxHORIZONTAL);
  body->Add(build_stage(*root, poses), 1, wxEXPAND | wxLEFT | wxTOP | wxBOTTOM, FromDIP(16));
  body->Add(build_words(*root), 0, wxEXPAND | wxALL, FromDIP(18));
  column->Add(body, 1, wxEXPAND);
  column->Add(add_line(*root), 0, wxEXPAND);
  column->Add(build_bar(*root), 0, wxEXPAND);
  root->SetSizer(column);
  SetMinClientSize(FromDIP(wxSize(700, 460)));
  SetClientSize(FromDIP(wxSize(760, 500)));
  Centre();
  Bind(wxEVT_CHAR_HOOK, &BreakWindow::on_key, this);
  clock_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
  farewell_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { Close(); });
  Bind(wxEVT_ICONIZE, [this](wxIconizeEvent& event) {
    run_clock();
    event.Skip();
  });
  Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
    run_clock();
    event.Skip();
  });
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
    clock_.Stop();
    farewell_.Stop();
    if (player_ && !view_.done) finish();
    Hide();
    actions_.closed();
  });
  done_->SetFocus();
}

wxWindow* BreakWindow::build_stage(wxWindow& parent, const Poses& poses) {
  stage_ = new StageView(&parent, poses);
  return stage_;
}

wxSizer* BreakWindow::build_words(wxWindow& parent) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->SetMinSize(FromDIP(words_width), -1);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  part_ = add_text(parent, FontStep::over, palette().text2);
  left_ = add_text(parent, FontStep::caption, palette().text2);
  top->Add(part_, 0, wxALIGN_CENTRE_VERTICAL);
  top->AddStretchSpacer();
  top->Add(left_, 0, wxALIGN_CENTRE_VERTICAL);
  title_ = add_text(parent, FontStep::title, palette().text);
  place_ = add_text(parent, FontStep::small, palette().text2);
  steps_ = new StepList(&parent, FromDIP(words_width));
  auto* ease = new wxBoxSizer(wxHORIZONTAL);
  ease->Add(add_icon(parent, Icon::leaf, palette().text2, 14), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(7));
  ease->Add(add_text(parent, FontStep::caption, palette().text2, "Ease off if anything pinches or tingles."), 0,
            wxALIGN_CENTRE_VERTICAL);
  column->Add(top, 0, wxEXPAND);
  column->Add(title_, 0, wxTOP, FromDIP(3));
  column->Add(place_, 0, wxTOP, FromDIP(2));
  column->Add(steps_, 1, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(11));
  column->Add(ease);
  return column;
}

wxSizer* BreakWindow::build_bar(wxWindow& parent) {
  skip_ = add_flat_button(parent, "&Skip");
  postpone_ = add_button(parent, wxString::FromUTF8("In &5 min  ▾").utf8_string());
  pause_ = add_icon_button(parent, Icon::pause, "Pause the timer");
  sound_ = add_icon_button(parent, Icon::sound, "Sound is on");
  another_ = add_button(parent, "A&nother stretch");
  done_ = add_primary_button(parent, "   &Done   ");
  skip_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { skip(); });
  postpone_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { postpone(); });
  pause_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { pause(); });
  sound_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { toggle_speech(); });
  another_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { another(); });
  done_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
  auto* bar = new wxBoxSizer(wxHORIZONTAL);
  bar->SetMinSize(-1, FromDIP(60));
  const auto add = [&](wxButton* button) { bar->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8)); };
  bar->AddSpacer(FromDIP(8));
  for (wxButton* button : {skip_, postpone_}) add(button);
  bar->AddStretchSpacer();
  for (wxButton* button : {pause_, sound_, another_, done_}) add(button);
  bar->AddSpacer(FromDIP(16));
  return bar;
}

void BreakWindow::play(std::optional<RoutinePlayer> player) {
  if (!player) {
    if (!view_.done) Close();  // at its end the window says so for a moment, and goes by itself
    return;
  }
  farewell_.Stop();
  player_ = std::move(player);
  skip_->Show(is_break());
  tick();
  run_clock();
  Layout();
}

void BreakWindow::set_postponable(bool postponable) {
  postpone_->Show(postponable);
  Layout();
}

void BreakWindow::set_speech(bool on) {
  speech_ = on;
  change_icon_button(*sound_, on ? Icon::sound : Icon::sound_off, on ? "Sound is on" : "Sound is off");
}

/// Ticks only while something moves and can be seen.
void BreakWindow::run_clock() {
  const bool moves = player_ && !player_->paused() && !view_.done && IsShown() && !IsIconized();
  if (!moves) return clock_.Stop();
  if (!clock_.IsRunning()) clock_.Start(desktop_moves() ? frame_ms : still_ms);
}

void BreakWindow::tick() {
  if (!player_) return;
  const Instant now = boot_now();
  stage_->show(break_motion(*player_, now));
  show(break_view(*player_, now, catalogue_));
}

void BreakWindow::show(const BreakView& view) {
  if (view == view_) return;
  if (view.title != view_.title) pose();
  const bool was_done = view_.done;
  view_ = view;
  stage_->show(view);
  bool changed = change_text(*part_, view.part);
  changed |= change_text(*left_, view.left);
  changed |= change_text(*title_, view.title, FromDIP(words_width));
  changed |= change_text(*place_, view.place, FromDIP(words_width));
  steps_->show(view.steps);
  change_icon_button(*pause_, view.paused ? Icon::play : Icon::pause, view.paused ? "Go on" : "Pause the timer");
  if (changed) Layout();
  if (view.done && !was_done) {
    clock_.Stop();
    farewell_.StartOnce(farewell_ms);
  }
}

/// Another stretch: the figure's camera and props are those of its poses.
void BreakWindow::pose() {
  if (player_) stage_->set_poses(poses_of(player_->routine(), player_->phase(boot_now()).exercise));
}

void BreakWindow::control(const char* action) { actions_.call({"routine_control", Json{{"action", action}}}); }

void BreakWindow::pause() {
  if (player_) control(player_->paused() ? "resume" : "pause");
}

void BreakWindow::another() { actions_.call({"routine_swap", Json::object()}); }

void BreakWindow::skip() { actions_.call({"break_skip", Json::object()}); }

void BreakWindow::finish() {
  if (is_break())
    actions_.call({"break_finish", Json::object()});
  else
    control("finish");
  player_.reset();
}

void BreakWindow::postpone() {
  constexpr std::array minutes{5, 10, 15};
  wxMenu menu;
  for (const int its : minutes) menu.Append(its, wxString::Format("In %d min", its));
  const int chosen = GetPopupMenuSelectionFromUser(menu);
  if (chosen == wxID_NONE) return;
  const Duration by = std::chrono::minutes{chosen};
  actions_.call({"break_postpone", Json{{"by_ms", by.count()}}});
}

void BreakWindow::toggle_speech() {
  set_speech(!speech_);
  actions_.call({"settings_set", Json{{"key", "sound.speech"}, {"value", speech_ ? "true" : "false"}}});
}

void BreakWindow::on_key(wxKeyEvent& event) {
  if (std::chrono::steady_clock::now() - opened_ < deaf) return;
  const auto* focused = dynamic_cast<wxButton*>(wxWindow::FindFocus());
  const bool other_button = focused && focused != done_;  // a key that presses it is meant for it
  switch (event.GetKeyCode()) {
    case WXK_ESCAPE: return static_cast<void>(Close());
    case WXK_RIGHT: return control("next");
    case 'N': return event.HasAnyModifiers() ? event.Skip() : another();
    case WXK_SPACE: return other_button ? event.Skip() : pause();
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER: return other_button ? event.Skip() : static_cast<void>(Close());
    default: event.Skip();
  }
}

}  // namespace limber
