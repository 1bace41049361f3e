#include "daemon/guided_routine.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <utility>

#include "os/boot_clock.hpp"

namespace limber {

namespace {

/// What is to be heard when this phase begins.
std::optional<Chime> chime_of(const Phase& phase) {
  switch (phase.kind) {
    case PhaseKind::hold:
    case PhaseKind::walk: return Chime::begin;
    case PhaseKind::change_sides:
    case PhaseKind::repeat:
    case PhaseKind::leave: return Chime::side;
    case PhaseKind::done: return Chime::end;
    case PhaseKind::ready:
    case PhaseKind::move:
    case PhaseKind::breathe_out:
    case PhaseKind::breathe_in:
    case PhaseKind::rest: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

GuidedRoutine::GuidedRoutine(boost::asio::io_context& io, AudioHelper& audio_helper, Listener listener)
    : io_(io), audio_helper_(audio_helper), listener_(std::move(listener)), timer_(io, [this] {
        if (player_) step();
      }) {}

void GuidedRoutine::play(Routine routine) {
  if (player_) end(false);
  player_.emplace(std::move(routine), boot_now());
  stretch_.clear();
  tell_length();
  go_on_from(-1ms);
  listener_.changed();
}

void GuidedRoutine::play_on(RoutinePlayer player) {
  if (player_) end(false);
  player_.emplace(std::move(player));
  stretch_.clear();
  tell_length();
  go_on_from(player_->elapsed(boot_now()));
  if (player_) listener_.changed();
}

void GuidedRoutine::follow(const Effect& effect) {
  const auto* ended = std::get_if<Ended>(&effect.what);
  if (!ended || !player_ || player_->routine().order().kind != ended->kind) return;
  if (ended->outcome != Outcome::natural) end(ended->outcome == Outcome::taken);
}

/// The engine ends a guided break when its routine ends, so it has to know when that is.
void GuidedRoutine::tell_length() {
  if (!player_ || !player_->routine().order().kind) return;
  const Instant now = boot_now();
  const Duration total = player_->routine().length();
  const auto left = player_->paused() ? std::nullopt : std::optional(total - player_->elapsed(now));
  tell_later(RoutineLasts{total, left});
}

/// After a command: the engine has stored it before it is answered. Where it ended the routine, end() tells.
void GuidedRoutine::tell_change() {
  tell_length();
  if (player_) tell_all();
  if (player_) listener_.changed();
}

/// For calls that may come from the engine itself.
void GuidedRoutine::tell_later(Event event) {
  to_tell_.push_back(std::move(event));
  if (to_tell_.size() == 1) boost::asio::post(io_, [this] { tell_all(); });
}

void GuidedRoutine::tell_all() {
  for (const Event& event : std::exchange(to_tell_, {})) listener_.tell(event);
}

void GuidedRoutine::pause() {
  if (!player_ || player_->paused()) return;
  player_->pause(boot_now());
  audio_helper_.hush();
  timer_.arm(std::nullopt);
  tell_change();
}

void GuidedRoutine::resume() {
  if (!player_ || !player_->paused()) return;
  player_->resume(boot_now());
  go_on_from(heard_);
  tell_change();
}

void GuidedRoutine::next() { jump(&RoutinePlayer::next); }
void GuidedRoutine::previous() { jump(&RoutinePlayer::previous); }

void GuidedRoutine::jump(void (RoutinePlayer::*where)(Instant now)) {
  if (!player_) return;
  (*player_.*where)(boot_now());
  go_on_from(player_->elapsed(boot_now()) - 1ms);
  tell_change();
}

void GuidedRoutine::swap(Exercise other) {
  if (!player_) return;
  const Duration before = player_->elapsed(boot_now());
  player_->swap(std::move(other), boot_now());
  const Duration now = player_->elapsed(boot_now());
  go_on_from(now < before ? now - 1ms : heard_);
  tell_change();
}

void GuidedRoutine::finish() {
  if (!player_) return;
  end(true);
  tell_all();
}

void GuidedRoutine::close(bool kept) {
  tell_all();
  if (!player_) return;
  if (!kept)
    for (const StretchPlayed& its : played()) listener_.tell(its);
  player_.reset();
}

/// From here, with everything up to `before` heard.
void GuidedRoutine::go_on_from(Duration before) {
  heard_ = before;
  step();
}

void GuidedRoutine::step() {
  const Instant now = boot_now();
  const Duration elapsed = player_->elapsed(now);
  hear(heard_, elapsed);
  heard_ = std::max(heard_, elapsed);
  if (player_->done(now) && !player_->paused()) return end(true);
  look_at_stretch(now);
  timer_.arm(player_->next_change(now));
}

void GuidedRoutine::look_at_stretch(Instant now) {
  const auto place = player_->place(now);
  const Routine& routine = player_->routine();
  if (!place || !routine.order().kind) return;
  RoutineStretch stretch{routine.exercises()[*place].id, Side::none, static_cast<int>(*place) + 1,
                         static_cast<int>(routine.exercises().size()), routine.length() - player_->elapsed(now)};
  if (std::exchange(stretch_, stretch.id) == stretch.id || !listener_.stretch_changed) return;
  for (const Phase& phase : routine.phases())
    if (phase.exercise == place && stretch.first == Side::none) stretch.first = phase.side;
  listener_.stretch_changed(stretch);
}

/// Of several that have come due together, as after a suspend, the last one is what is true now.
void GuidedRoutine::hear(Duration after, Duration upto) {
  if (listener_.silent()) return;
  const Routine& routine = player_->routine();
  const Phase& phase = routine.phase_at(upto);
  const std::vector<std::string> cues = routine.cues(std::max(after, phase.from - 1ms), upto);
  if (phase.from > after) {
    if (const auto chime = chime_of(phase)) audio_helper_.chime(*chime);
  } else if (!cues.empty()) {
    audio_helper_.chime(Chime::halfway);
  }
  if (!cues.empty()) audio_helper_.say(cues.back());
}

std::vector<StretchPlayed> GuidedRoutine::played() const {
  auto played = player_->played(boot_now());
  for (StretchPlayed& its : played) its.kind = player_->routine().order().kind;
  return played;
}

GuidedRoutine::Sum GuidedRoutine::sum() const {
  if (!player_) return last_;
  return {stretches_done(player_->played(boot_now())), static_cast<int>(player_->routine().exercises().size())};
}

void GuidedRoutine::end(bool finished) {
  last_ = sum();
  for (const StretchPlayed& its : played()) to_tell_.emplace_back(its);
  const bool in_break = player_->routine().order().kind.has_value();
  if (in_break && player_->done(boot_now())) to_tell_.emplace_back(RoutineLasts{player_->routine().length(), 0ms});
  player_.reset();
  timer_.arm(std::nullopt);
  if (!finished) audio_helper_.hush();
  audio_helper_.rest();
  if (finished && in_break) to_tell_.emplace_back(FinishBreak{});
  boost::asio::post(io_, [this] {
    tell_all();
    listener_.changed();
  });
}

}  // namespace limber
