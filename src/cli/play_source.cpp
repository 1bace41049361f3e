#include "cli/play_source.hpp"

#include "catalogue/exercise_of.hpp"
#include "catalogue/stretch_length.hpp"
#include "catalogue/suitable.hpp"
#include "cli/command.hpp"
#include "cli/installed.hpp"
#include "core/rotation.hpp"
#include "os/boot_clock.hpp"
#include "rpc/routine_codec.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {

PlayDaemon::PlayDaemon(Client daemon) : daemon_(std::move(daemon)) {
  daemon_.call("events_subscribe", {{"events", {"routine"}}});
  take(daemon_.call("routine_get"));
}

void PlayDaemon::take(const Json& answer) {
  const Json& routine = answer.at("routine");
  if (routine.is_null())
    player_.reset();
  else
    player_.emplace(read_routine(routine, boot_now()));
}

void PlayDaemon::press(PlayKey key) {
  if (!player_) return;
  const auto control = [&](const char* action) { take(daemon_.call("routine_control", {{"action", action}})); };
  try {
    switch (key) {
      case PlayKey::pause: return control(player_->paused() ? "resume" : "pause");
      case PlayKey::next: return control("next");
      case PlayKey::back: return control("previous");
      case PlayKey::finish: return control("finish");
      case PlayKey::another: return take(daemon_.call("routine_swap"));
    }
  } catch (const RpcError&) {
    // Nothing to exchange, or over in this very moment: what is on the screen stays, or the event tells.
  }
}

void PlayDaemon::refresh() {
  if (!daemon_.receive().empty()) take(daemon_.call("routine_get"));
}

PlayHere::PlayHere(const Catalogue& catalogue, const StretchPolicy& policy, const StretchId& id)
    : catalogue_(catalogue), policy_(policy) {
  const Rotation rotation(rotation_pool(catalogue, policy));
  const StretchId chosen = id.empty() ? rotation.suggest(BreakKind::micro) : id;
  if (chosen.empty())
    throw CommandError(ExitCode::refused, tr("No stretch suits what the settings say. A short walk does as well."));
  others_ = rotation.more(BreakKind::micro, chosen);
  player_.emplace(Routine::of_stretch(exercise(chosen), {std::nullopt, just_so, {policy.breath, Side::right}}),
                  boot_now());
}

Exercise PlayHere::exercise(const StretchId& id) const {
  const Stretch* stretch = catalogue_.find(id);
  if (!stretch) throw CommandError(ExitCode::refused, no_such_stretch(id));
  return exercise_of(*stretch, policy_);
}

const RoutinePlayer* PlayHere::player() const {
  const bool over = player_->done(boot_now()) && !player_->paused();
  return over ? nullptr : &*player_;
}

void PlayHere::press(PlayKey key) {
  const Instant now = boot_now();
  switch (key) {
    case PlayKey::pause: player_->paused() ? player_->resume(now) : player_->pause(now); break;
    case PlayKey::next: player_->next(now); break;
    case PlayKey::back: player_->previous(now); break;
    case PlayKey::finish:
      player_->resume(now);
      player_->stop(now);
      break;
    case PlayKey::another:
      if (others_.empty()) break;
      player_->swap(exercise(others_.front()), now);
      others_.push_back(others_.front());
      others_.erase(others_.begin());
      break;
  }
}

}  // namespace limber
