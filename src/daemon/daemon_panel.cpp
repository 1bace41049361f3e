// The daemon and the windows of limber-panel: opening them, and what becomes of them.
#include <spdlog/spdlog.h>

#include <utility>

#include "daemon/daemon.hpp"
#include "rpc/error.hpp"
#include "words/tr.hpp"

namespace limber {

void Daemon::open_panel(const std::string& page, const TrayClick& click) const {
  scopes_.move(start_panel(page, click, compositor_, x_));
}

void Daemon::open_or_log(const std::string& page, const TrayClick& click) const {
  try {
    open_panel(page, click);
  } catch (const std::exception& error) {
    spdlog::error("the panel cannot be opened: {}", error.what());
  }
}

void Daemon::window_shown(const std::string& page, bool shown, std::optional<pid_t> panel) {
  prompt_presenter_.window_shown(page, shown);
  preview_.window_shown(page, shown);
  greeting_.window_shown(page, shown);
  if (shown && panel && page == "break") panel_watch_.watch(*panel);
}

/// A window that is closed reports the end of the routine; a panel that ends without that was killed.
void Daemon::panel_gone() {
  prompt_presenter_.panel_gone();
  if (guided_routine_.player() && !std::exchange(opened_again_, true)) open_or_log("break", {});
}

Greeting::Context Daemon::greeting_context(const Paths& paths) {
  return {.stage = [this, &paths] { return std::exchange(welcome_, std::nullopt).value_or(welcome_stage(paths)); },
          .keep = [&paths](WelcomeStage stage) { keep_welcome_stage(paths, stage); },
          .open = [this](std::string_view page) { open_panel(std::string(page), {}); },
          .words = [this] { return greeting_words(settings_.policy()); }};
}

PromptPreview::Context Daemon::preview_context() {
  return {.window = [this](std::string_view page) { open_panel(std::string(page), {}); },
          .sentence = [this](std::string_view answer,
                             BreakKind kind) { return preview_sentence(answer, settings_.policy().of(kind)); },
          .changed =
              [this] {
                tell("prompt_preview", {{"open", preview_.shown().has_value()}});
              }};
}

void Daemon::preview_prompt() {
  const Status status = engine_driver_->status();
  for (const BreakStatus& of : status.breaks) {
    if (of.stage == BreakStatus::Stage::prompted)
      throw refused("asked_now", tr_noop("A break is asked for just now: that is a real one."));
    if (of.stage == BreakStatus::Stage::resting) throw refused("another_break_running", tr_noop("A break is running."));
  }
  if ((prompt_presenter_.screen().nobody() || !bus_.connected()) && !x_.display() &&
      compositor_.connection() == nullptr)
    throw RpcError(ErrorCode::unavailable,
                   tr_noop("Nobody shows notifications here, and there is no screen for a window."));
  const Policy& policy = settings_.policy();
  const auto next = next_for_somebody_at_work(status, policy.merge_within);
  const BreakKind kind = next ? next->kind : policy.rest_break.enabled ? BreakKind::rest : BreakKind::micro;
  const PreviewedPrompt its{kind, status.of(kind).stretch};
  // A window asks for rest breaks alone.
  const PromptStyle style = kind == BreakKind::rest ? policy.prompt.style : PromptStyle::notification;
  preview_.show(its, preview_words(its, policy, catalogue_.find(its.stretch), status.sitting), style);
}

/// A chime, unless the settings want none; what plays a guided break goes on playing it.
bool Daemon::ring() {
  const SoundPolicy& sound = settings_.policy().sound;
  if (!sound.chimes || sound.volume == 0) return false;
  audio_helper_.chime(Chime::end);
  if (!guided_routine_.player()) audio_helper_.rest();
  return true;
}

PackAlarm::Context Daemon::pack_context() {
  return {.changed =
              [this] {
                tell("pack", {{"on", pack_ && pack_->run()}});
                if (tray_) tray_->update();
              },
          .ring = [this] { return ring(); },
          .open = [this] { open_or_log("care", {}); }};
}

}  // namespace limber
