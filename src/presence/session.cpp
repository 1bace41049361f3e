#include "presence/session.hpp"

#include <utility>

namespace limber {

Session::Session(boost::asio::io_context& io, Bus& system_bus, Bus& session_bus, std::function<void(bool)> locked,
                 SleepEvents events)
    : session_bus_(session_bus),
      locked_(std::move(locked)),
      calls_(io),
      savers_(session_bus,
              [this](bool on) {
                saver_ = on;
                judge();
              }),
      lock_(system_bus, [this](std::optional<bool> says) { logind_says(says); }),
      sleep_(io, system_bus, std::move(events)) {
  if (!system_bus.trouble().empty()) calls_.post([this] { logind_says(std::nullopt); });
}

void Session::logind_says(std::optional<bool> locked) {
  logind_ = locked;
  judge();
}

void Session::judge() {
  if (!logind_) return;  // to be known in a moment
  const bool saver = saver_.value_or(false);
  if (*logind_) return tell(**logind_ || saver);
  if (!saver_ && session_bus_.trouble().empty()) return;
  // Without a saver, a lock that logind reported before it went may still hold.
  if (saver || reported_ != true || savers_.present()) tell(saver);
}

/// Where nothing reports it, new input is all that can be seen of an unlocking.
void Session::input_resumed() {
  lock_.input_resumed();
  sleep_.input_resumed();
  if (logind_ && !*logind_ && !savers_.present() && reported_ == true) tell(false);
}

void Session::tell(bool locked) {
  if (reported_ == locked) return;
  reported_ = locked;
  locked_(locked);
}

std::optional<std::string> Session::lock_source() const {
  const bool logind = !lock_.session().empty();
  if (logind && savers_.present()) return "logind and the screen saver";
  if (logind) return "logind";
  return savers_.present() ? std::optional<std::string>("the screen saver") : std::nullopt;
}

std::string Session::sleep_source() const { return sleep_.holds() ? "logind" : "the clocks, afterwards"; }

}  // namespace limber
