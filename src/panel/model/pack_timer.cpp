#include "panel/model/pack_timer.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "os/boot_clock.hpp"
#include "words/tr.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

void PackTimer::ask() {
  daemon_.call("pack_get", Json::object(), [this](const Json& answer) { take(answer); });
}

void PackTimer::start(const CareTopic& topic) { call("pack_start", {{"topic", topic.id}}); }

void PackTimer::stop() { call("pack_stop", Json::object()); }

void PackTimer::call(std::string_view method, const Json& params) {
  refusal_.clear();
  if (daemon_.link() != Link::up) {
    refusal_ = tr("Limber's background service isn't running, and it is what keeps the time.");
    return tell();
  }
  daemon_.call(
      method, params, [this](const Json& answer) { take(answer); },
      [this](const RpcError& error) {
        refusal_ = error.what();
        tell();
      });
}

void PackTimer::take(const Json& answer) {
  run_ = read_pack(answer, boot_now());
  tell();
}

/// One that listens may stop while it hears.
void PackTimer::tell() {
  const auto listeners = listeners_;
  for (const auto& [who, changed] : listeners)
    if (listeners_.contains(who)) changed();
}

}  // namespace limber
