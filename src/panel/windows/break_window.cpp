#include "panel/windows/break_window.hpp"

#include <wx/wx.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "os/boot_clock.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"
#include "panel/windows/blackout_window.hpp"
#include "panel/windows/break_bar.hpp"
#include "panel/windows/break_words.hpp"
#include "panel/windows/parts.hpp"
#include "panel/windows/stage_view.hpp"

namespace limber {
namespace {

constexpr int break_frame_ms = 34;  // a little below 30 frames a second
constexpr int still_ms = 250;       // where pictures are to keep still
constexpr int break_saying_ms = 6000;
constexpr Duration nearly_over = 2s;
constexpr int break_words_width = 252, wide_words = 320;
constexpr int settle_ms = 200;  // until the compositor has said on which screen a window is

bool covers_screens(const SettingsFacts& settings) {
  return settings.policy.look.guided_break == BreakScreen::fullscreen;
}

constexpr int worth_a_word = 10;  // a tenth of what was to be done

constexpr int farewell_ms = 60000;               // so long the end is there to be read, anew with each key
constexpr int whole_screen_farewell_ms = 15000;  // the person is not to wait for the screen

std::string all_keys() {
  return tr("Space: pause. {next}: next. {back}: back. {another}: another stretch. Enter: done. Escape: close.",
            "next"_a = "N", "back"_a = "B", "another"_a = "A");
}

}  // namespace

BreakWindow::BreakWindow(Actions actions, const Catalogue& catalogue, const Poses& poses, const SettingsFacts& settings)
    : wxFrame(nullptr, wxID_ANY, "Limber", wxDefaultPosition, wxDefaultSize,
              covers_screens(settings) ? wxBORDER_NONE | wxSTAY_ON_TOP | wxTAB_TRAVERSAL
                                       : wxDEFAULT_FRAME_STYLE | wxTAB_TRAVERSAL),
      actions_(std::move(actions)),
      catalogue_(catalogue),
      poses_(poses),
      settings_(settings),
      whole_screen_(covers_screens(settings)) {
  build();
  if (!whole_screen_) {
    size_.emplace(*this, wxSize(700, 460)).begin({760, 500});
    Centre();
  }
  bind_all();
  settings_changed(settings);
  bar_->primary().SetFocus();
}

BreakWindow::~BreakWindow() {
  for (BlackoutWindow* blackout : blackouts_) blackout->Destroy();
}

void BreakWindow::build() {
  const Zoom zoom = whole_screen_ ? zoom_for_screen(screen_box(screen_in_use()).GetSize()) : Zoom{};
  wxWindow* page = whole_screen_ ? add_whole_screen_page(*this, zoom) : add_window_ground(*this);
  for (wxWindow* behind : {static_cast<wxWindow*>(this), page}) leave_background_to_gtk(*behind);
  stage_ = new StageView(page, poses_, zoom);
  words_ = new BreakWords(page, whole_screen_ ? wide_words : break_words_width, zoom, catalogue_, poses_,
                          [this](const std::string& stretch, std::optional<Rating> rating) {
                            actions_.call(rate_call(stretch, rating));
                            stay_for_a_while();  // the person is still rating, so the window waits
                          });
  bar_ = new BreakBar(page, zoom,
                      {.skip = [this] { ask("break_skip"); },
                       .postpone =
                           [this](Duration by) {
                             ask("break_postpone", {{"by_ms", by.count()}});
                           },
                       .pause = [this] { pause(); },
                       .sound = [this] { toggle_speech(); },
                       .another = [this] { another(); },
                       .next = [this] { go(true); },
                       .not_for_me = [this] { hide_stretch(); },
                       .done = [this] { done(); }});
  wxSizer* body = row_of(
      {{stage_, 1, wxEXPAND | wxLEFT | wxTOP | wxBOTTOM, zoom.px(16)}, {words_, 0, wxEXPAND | wxALL, zoom.px(18)}});
  page->SetSizer(column_of({{body, 1, wxEXPAND}, {add_line(*page), 0, wxEXPAND}, {bar_, 0, wxEXPAND}}));
}

void BreakWindow::rebuild() {
  DestroyChildren();
  build();
  if (size_) size_->follow_text();
  Layout();
  settings_changed(settings_);
  say_connection();
  offer();
  view_ = {};
  tick();
  focus_where_it_stands(bar_->primary());
}

void BreakWindow::bind_all() {
  Bind(wxEVT_CHAR_HOOK, &BreakWindow::on_key, this);
  keep_keyboard(*this, [this] { return &bar_->primary(); });
  clock_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
  farewell_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { leave(); });
  saying_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { words_->say({}); });
  also_at(*this, wxEVT_ICONIZE, [this] { run_clock(); });
  also_at(*this, wxEVT_SHOW, [this] { run_clock(); });
  Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
    if (event.GetActive() && !std::exchange(active_before_, true)) guard_.begin(boot_now());
    event.Skip();
  });
  Bind(wxEVT_CLOSE_WINDOW, &BreakWindow::on_close, this);
  settle_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { cover_screens(); });
}

/// Closing it means done; but not where a screen took it along.
void BreakWindow::on_close(wxCloseEvent& event) {
  if (whole_screen_ && !leaving_ && event.CanVeto() && belongs_to_screen(*this)) {
    event.Veto();
    Hide();
    settle_.StartOnce(settle_ms);
    return;
  }
  for (wxTimer* timer : {&clock_, &farewell_, &saying_, &settle_}) timer->Stop();
  if (player_ && !view_.done) {
    actions_.leaving();
    if (!alone_) tell_finished();
    player_.reset();
  }
  for (BlackoutWindow* blackout : blackouts_) blackout->Hide();
  Hide();
  actions_.closed();
}

void BreakWindow::appear() {
  if (IsShown()) return Raise();
  guard_.begin(boot_now());
  if (whole_screen_) {
    cover_screen(*this, std::nullopt, true);
    screens_ = watch_screens([this] { settle_.StartOnce(settle_ms); });
    settle_.StartOnce(settle_ms);
  }
  Show();
  Raise();
  CallAfter([this] { Raise(); });  // some window managers give the focus only to what is on the screen already
}

void BreakWindow::leave() {
  leaving_ = true;
  Close();
}

/// On one screen the break, on every other one a black window; anew when a screen has come or gone.
void BreakWindow::cover_screens() {
  const bool one_has_gone = screen_count() < std::exchange(screens_before_, screen_count());
  if (screen_count() == 0) return;  // it goes on when there is one again
  // gtk-layer-shell 0.9 says nothing of a surface that went with its screen, and GTK takes the window for shown still.
  if (one_has_gone && IsShown() && belongs_to_screen(*this)) Hide();
  if (!IsShown()) {
    cover_screen(*this, std::nullopt, true);
    Show();
    return static_cast<void>(settle_.StartOnce(settle_ms));
  }
  if (!belongs_to_screen(*this)) cover_screen(*this, screen_of(*this), true);
  for (BlackoutWindow* blackout : blackouts_) blackout->Destroy();
  own_screen_ = screen_of(*this);
  blackouts_ = open_blackouts(own_screen_, [this] { CallAfter([this] { leave(); }); });
  for (BlackoutWindow* blackout : blackouts_) blackout->show(view_.done ? view_.title : view_.left);
  Raise();
}

void BreakWindow::play(std::optional<RoutinePlayer> player) {
  if (!player) {
    if (!player_ || view_.done || alone_) return;  // at its end the window says so for a moment, and goes by itself
    const Instant now = boot_now();
    const bool nearly = player_->routine().length() - player_->elapsed(now) <= nearly_over;
    const bool was_one = outcome_ == Outcome::taken || outcome_ == Outcome::cut_short;
    if (is_break() && !was_one && !nearly) {
      player_.reset();
      return leave();
    }
    player_->stop(now);  // the daemon's clock was a little ahead, or it was finished elsewhere
    return tick();
  }
  alone_ = false;
  outcome_.reset();
  if (!player_ || view_.done) opened_ = boot_now();
  farewell_.Stop();
  player_ = std::move(player);
  tick();
  offer();
  run_clock();
}

void BreakWindow::offer_postpone(std::optional<LaterView> later) {
  if (later == later_) return;
  later_ = std::move(later);
  offer();
}

void BreakWindow::offer() { bar_->offer(is_break() && !alone_, is_break() && !alone_ ? later_ : std::nullopt); }

void BreakWindow::settings_changed(const SettingsFacts& settings) {
  settings_ = settings;
  bar_->set_speech(settings.policy.sound.speech);
  clock_.Stop();
  run_clock();
}

void BreakWindow::set_connected(bool connected) {
  if (connected == connected_) return;
  connected_ = connected;
  if (!connected && player_ && !view_.done) {
    alone_ = true;
    saying_.Stop();
  }
  say_connection();
  offer();
}

void BreakWindow::say_connection() {
  words_->say(!connected_ && alone_ ? tr("Limber's service is away. The break goes on here.") : std::string());
}

void BreakWindow::say(const std::string& sentence) {
  words_->say(sentence);
  saying_.StartOnce(break_saying_ms);
}

/// Ticks only while something moves and can be seen.
void BreakWindow::run_clock() {
  const bool moves = player_ && !player_->paused() && !view_.done && IsShown() && !IsIconized();
  if (!moves) return clock_.Stop();
  if (!clock_.IsRunning()) clock_.Start(!desktop_moves() ? still_ms : break_frame_ms);
}

void BreakWindow::tick() {
  if (!player_) return;
  const Instant now = boot_now();
  show(break_view(*player_, now, catalogue_));
  stage_->show(break_motion(*player_, now));
}

void BreakWindow::show(const BreakView& view) {
  if (view == view_) return;
  // Another stretch: the figure's camera and props are those of its poses.
  if (view.title != view_.title && player_)
    stage_->set_poses(poses_of(player_->routine(), player_->phase(boot_now()).exercise));
  const bool was_done = view_.done;
  view_ = view;
  stage_->show(view);
  words_->show(view);
  bar_->show(view);
  for (BlackoutWindow* blackout : blackouts_) blackout->show(view.done ? view.title : view.left);
  // Known late where the compositor is slow to say so.
  if (!blackouts_.empty() && screen_of(*this) != own_screen_ && !settle_.IsRunning()) settle_.StartOnce(settle_ms);
  if (view.done && !was_done) {
    clock_.Stop();
    show_end();
    stay_for_a_while();
  }
}

void BreakWindow::told(const BreakEndFacts& facts) {
  end_facts_ = facts;
  if (view_.done) show_end();
}

void BreakWindow::show_end() {
  const Instant now = boot_now();
  if (player_)
    words_->show_end(break_end_view(*player_, now, now - opened_, end_facts_, catalogue_, locale_clock_style()));
}

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

/// At its end the window closes by itself, since the person may not be there to close it.
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
    case WXK_NUMPAD_ENTER:  // what was just said of a stretch is not taken back by it
      return other_button && focused != words_->pressed_last() ? event.Skip() : done();
    default: break;
  }
  const auto key = code > 0 && code < WXK_DELETE ? routine_key(static_cast<char>(code)) : std::nullopt;
  if (!key || event.HasAnyModifiers() || (code == WXK_SPACE && other_button)) return event.Skip();
  press_key(*key);
}

}  // namespace limber
