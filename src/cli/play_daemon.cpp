#include "cli/play_daemon.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "os/boot_clock.hpp"
#include "rpc/routine_codec.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

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

}  // namespace limber
