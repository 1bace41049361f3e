#include "daemon/tray_fallback.hpp"

#include <spdlog/spdlog.h>

#include <utility>

#include "system/boot_clock.hpp"
#include "system/programs.hpp"
#include "system/unavailable.hpp"

namespace limber {

TrayFallback::TrayFallback(boost::asio::io_context& io, std::string display, bool allowed,
                           std::function<void(bool)> changed, Duration patience)
    : io_(io),
      display_(std::move(display)),
      changed_(std::move(changed)),
      patience_(patience),
      allowed_(allowed),
      timer_(io, [this] { look(); }) {
  judge();
}

void TrayFallback::hosted(bool hosted) {
  if (std::exchange(hosted_, hosted) != hosted) judge();
}

void TrayFallback::allow(bool allowed) {
  if (std::exchange(allowed_, allowed) != allowed) judge();
}

void TrayFallback::judge() {
  const bool may = !hosted_ && allowed_ && !display_.empty();
  timer_.arm(may ? std::optional(boot_now() + patience_) : std::nullopt);
  if (may) return;
  server_.reset();
  tray_.reset();
  want(false);
}

void TrayFallback::look() {
  // First, so that one that comes meanwhile is not missed.
  if (const auto socket = x_socket(display_)) server_ = watch_socket(io_, *socket, [this] { judge(); });
  try {
    const XTray::Events events{.changed = [this](bool there) { want(there); }, .lost = [this] { lost(); }};
    tray_ = std::make_unique<XTray>(io_, display_, events);
    server_.reset();
  } catch (const Unavailable& unavailable) {
    spdlog::debug("no tray of the old kind: {}", unavailable.what());
  }
}

void TrayFallback::lost() {
  tray_.reset();
  want(false);
  judge();
}

void TrayFallback::want(bool wanted) {
  if (std::exchange(wanted_, wanted) == wanted) return;
  changed_(wanted);
  if (!wanted) return;
  try {
    start_detached({program_beside("limber-panel").string(), "--tray"});
  } catch (const std::exception& error) {
    spdlog::warn("no icon in the tray: {}", error.what());
  }
}

}  // namespace limber
