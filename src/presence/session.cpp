#include "presence/session.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace limber {

Session::Session(boost::asio::io_context& io, Bus& system_bus, Bus& session_bus, std::function<void(bool)> locked,
                 SleepEvents events)
    : session_bus_(session_bus),
      locked_(std::move(locked)),
      alive_(std::make_shared<char>()),
      lock_(system_bus, [this](std::optional<bool> says) { logind_says(says); }),
      sleep_(io, system_bus, std::move(events)) {
  if (system_bus.trouble().empty()) return;
  boost::asio::post(io, [this, alive = std::weak_ptr(alive_)] {
    if (!alive.expired()) logind_says(std::nullopt);
  });
}

Session::~Session() = default;

void Session::logind_says(std::optional<bool> locked) {
  if (locked) {
    savers_.reset();
    return tell(*locked);
  }
  if (savers_) return;
  savers_ = std::make_unique<ScreenSavers>(session_bus_, [this](bool on) {
    // That there is no saver says nothing of a lock that logind told of before it went.
    if (on || told_ != true || (savers_ && savers_->present())) tell(on);
  });
  if (!session_bus_.trouble().empty() && told_ != true) tell(false);
}

/// Where nobody is there to tell of it, hands that move are all that can be seen of an unlocking.
void Session::hands_moved() {
  lock_.hands_moved();
  if (savers_ && !savers_->present() && told_ == true) tell(false);
}

void Session::tell(bool locked) {
  if (told_ == locked) return;
  told_ = locked;
  locked_(locked);
}

std::optional<std::string> Session::lock_source() const {
  if (!lock_.session().empty()) return "logind";
  return savers_ && savers_->present() ? std::optional<std::string>("the screen saver") : std::nullopt;
}

std::string Session::sleep_source() const { return sleep_.holds() ? "logind" : "the clocks, afterwards"; }

}  // namespace limber
