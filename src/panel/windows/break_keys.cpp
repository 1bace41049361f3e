// The guided break's window: what its keys and buttons do.
#include <wx/button.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "panel/model/settings_form.hpp"
#include "panel/windows/break_bar.hpp"
#include "panel/windows/break_window.hpp"
#include "system/boot_clock.hpp"

namespace limber {

void BreakWindow::ask(const char* method, nlohmann::ordered_json params) { actions_.call({method, std::move(params)}); }

void BreakWindow::control(const char* action) { ask("routine_control", {{"action", action}}); }

void BreakWindow::pause() {
  if (!player_ || view_.done) return;
  if (!alone_) return control(player_->paused() ? "resume" : "pause");
  player_->paused() ? player_->resume(boot_now()) : player_->pause(boot_now());
  tick();
  run_clock();
}

void BreakWindow::go(bool on) {
  if (!player_ || view_.done) return;
  if (!alone_) return control(on ? "next" : "previous");
  on ? player_->next(boot_now()) : player_->previous(boot_now());
  tick();
}

/// Another one now, and this one never more.
void BreakWindow::hide_stretch() {
  if (view_.stretch.empty()) return;
  std::vector<std::string>& hidden = settings_.policy.stretches.hidden;
  const std::string title = view_.title;
  const std::string list = list_text(hidden, view_.stretch, true);
  ask("settings_set", {{"key", "stretches.hidden"}, {"value", list}});
  hidden.push_back(view_.stretch);
  ask("routine_swap");
  say(title + " won't come any more. It can be brought back in Stretches.");
}

void BreakWindow::finish() {
  if (!alone_) {
    if (is_break())
      ask("break_finish");
    else
      control("finish");
  }
  player_.reset();
}

void BreakWindow::toggle_speech() {
  bool& speech = settings_.policy.sound.speech;
  speech = !speech;
  bar_->set_speech(speech);
  ask("settings_set", {{"key", "sound.speech"}, {"value", speech ? "true" : "false"}});
}

void BreakWindow::on_key(wxKeyEvent& event) {
  if (!guard_.takes(boot_now())) return;
  const auto* focused = dynamic_cast<wxButton*>(wxWindow::FindFocus());
  const bool other_button = focused && focused != &bar_->primary();  // a key that presses it is meant for it
  switch (event.GetKeyCode()) {
    case WXK_ESCAPE: return leave();
    case WXK_RIGHT: return event.HasAnyModifiers() ? event.Skip() : go(true);
    case WXK_LEFT: return event.HasAnyModifiers() ? event.Skip() : go(false);
    case 'N': return event.HasAnyModifiers() ? event.Skip() : ask("routine_swap");
    case WXK_F1: return say("Space: pause. Right: the other side, then on. N: another stretch. Enter: done.");
    case WXK_SPACE: return other_button ? event.Skip() : pause();
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER: return other_button ? event.Skip() : leave();
    default: event.Skip();
  }
}

}  // namespace limber
