// The guided break's window: what its keys and buttons do.
#include <wx/button.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "os/boot_clock.hpp"
#include "panel/model/settings_form.hpp"
#include "panel/windows/break_bar.hpp"
#include "panel/windows/break_window.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

constexpr int worth_a_word = 10;  // a tenth of what was to be done

constexpr int farewell_ms = 60000;               // so long the end is there to be read, anew with each key
constexpr int whole_screen_farewell_ms = 15000;  // nobody is to wait for the screen

std::string all_keys() {
  return tr("Space: pause. {next}: next. {back}: back. {another}: another stretch. Enter: done. Escape: close.",
            "next"_a = "N", "back"_a = "B", "another"_a = "A");
}

}  // namespace

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
  say(tr("{stretch} won't come any more. It can be brought back in Stretches.", "stretch"_a = title));
}

void BreakWindow::tell_finished() { is_break() ? ask("break_finish") : control("finish"); }

void BreakWindow::finish() {
  if (!alone_) tell_finished();
  player_.reset();
}

void BreakWindow::another() {
  if (!view_.done) ask("routine_swap");
}

void BreakWindow::toggle_speech() {
  bool& speech = settings_.policy.sound.speech;
  speech = !speech;
  bar_->set_speech(speech);
  ask("settings_set", {{"key", "sound.speech"}, {"value", speech ? "true" : "false"}});
}

void BreakWindow::done() {
  if (!player_ || view_.done) return leave();
  const Instant now = boot_now();
  const Routine& routine = player_->routine();
  if (player_->elapsed(now) * worth_a_word < routine.length() && stretches_done(player_->played(now)) == 0)
    return leave();
  if (!alone_) tell_finished();
  player_->stop(now);
  tick();
}

/// At its end the window goes by itself, since nobody may be there to close it.
void BreakWindow::stay_for_a_while() { farewell_.StartOnce(whole_screen_ ? whole_screen_farewell_ms : farewell_ms); }

void BreakWindow::make_room() {
  if (view_.done) leave();
}

void BreakWindow::press_key(RoutineKey key) {
  switch (key) {
    case RoutineKey::pause: return pause();
    case RoutineKey::next: return go(true);
    case RoutineKey::back: return go(false);
    case RoutineKey::another: return another();
    case RoutineKey::finish: return done();
  }
}

void BreakWindow::on_key(wxKeyEvent& event) {
  if (!guard_.takes(boot_now())) return;
  if (view_.done) stay_for_a_while();
  const auto* focused = dynamic_cast<wxButton*>(wxWindow::FindFocus());
  const bool other_button = focused && focused != &bar_->primary();  // a key that presses it is meant for it
  const int code = event.GetKeyCode();
  switch (code) {
    case WXK_ESCAPE: return leave();
    case WXK_RIGHT: return event.HasAnyModifiers() ? event.Skip() : go(true);
    case WXK_LEFT: return event.HasAnyModifiers() ? event.Skip() : go(false);
    case WXK_F1: return say(all_keys());
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER: return other_button ? event.Skip() : done();
    default: break;
  }
  const auto key = code > 0 && code < WXK_DELETE ? routine_key(static_cast<char>(code)) : std::nullopt;
  if (!key || event.HasAnyModifiers() || (code == WXK_SPACE && other_button)) return event.Skip();
  press_key(*key);
}

}  // namespace limber
