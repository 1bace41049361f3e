#include "daemon/tray_fallback.hpp"

#include <spdlog/spdlog.h>

#include <utility>

#include "system/boot_clock.hpp"
#include "system/programs.hpp"
#include "system/unavailable.hpp"

namespace limber {

TrayFallback::TrayFallback(boost::asio::io_context& io, std::string display, bool allowed,
                           std::function<void(bool)> changed)
    : io_(io), display_(std::move(display)), changed_(std::move(changed)), allowed_(allowed), timer_(io, [this] {
        look();
      }) {
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
  timer_.arm(may ? std::optional(boot_now() + patience) : std::nullopt);
  if (may) return;
  tray_.reset();
  want(false);
}

void TrayFallback::look() {
  try {
    tray_ = std::make_unique<XTray>(io_, display_, [this](bool there) { want(there); });
  } catch (const Unavailable& unavailable) {
    spdlog::debug("no tray of the old kind: {}", unavailable.what());
  }
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
