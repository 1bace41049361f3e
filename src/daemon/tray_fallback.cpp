#include "daemon/tray_fallback.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "os/boot_clock.hpp"

namespace limber {

namespace {
constexpr Duration steady = 30s;  // a helper that has run for so long has not failed at its start
}

TrayFallback::TrayFallback(boost::asio::io_context& io, XServer& server, bool allowed,
                           std::function<void(bool)> changed, Duration patience, std::string helper,
                           std::function<void(pid_t)> started)
    : io_(io),
      server_(server),
      changed_(std::move(changed)),
      patience_(patience),
      program_(std::move(helper)),
      started_(std::move(started)),
      allowed_(allowed),
      pause_(first_pause),
      restart_(io, [this] { start(); }),
      timer_(io,
             [this] {
               looking_ = true;
               server_.connect();
               look();
             }),
      server_changed_(server.on_change([this](bool) { look(); })) {
  judge();
}

void TrayFallback::hosted(bool hosted) {
  if (std::exchange(hosted_, hosted) != hosted) judge();
}

void TrayFallback::allow(bool allowed) {
  if (std::exchange(allowed_, allowed) != allowed) judge();
}

void TrayFallback::judge() {
  const bool may = !hosted_ && allowed_ && server_.display() && !server_.in_wayland();
  looking_ = false;
  timer_.arm(may ? std::optional(boot_now() + patience_) : std::nullopt);
  look();
}

/// As things are now: whether to look for a tray, and whether there is a server to ask.
void TrayFallback::look() {
  tray_.reset();
  if (looking_ && server_.connection() != nullptr)
    tray_ = std::make_unique<XTray>(*server_.connection(), [this](bool there) { want(there); });
  else
    want(false);
}

void TrayFallback::want(bool wanted) {
  if (std::exchange(wanted_, wanted) == wanted) return;
  changed_(wanted);
  pause_ = first_pause;
  restart_.arm(std::nullopt);
  if (wanted)
    start();
  else
    helper_.reset();  // it gets the event, and ends by itself
}

void TrayFallback::start() {
  if (closed_ || !wanted_ || helper_) return;
  started_at_ = boot_now();
  try {
    helper_ = std::make_unique<ChildProgram>(io_, std::vector<std::string>{program_, "--tray"},
                                             std::map<std::string, std::string>{{"DISPLAY", *server_.display()}},
                                             [this](const std::string& how) { helper_ended(how); });
    if (started_) started_(helper_->pid());
  } catch (const std::exception& error) {
    spdlog::warn("no icon in the tray: {}", error.what());
  }
}

void TrayFallback::helper_ended(const std::string& how) {
  helper_.reset();
  if (closed_ || !wanted_) return;
  spdlog::warn("the icon in the tray has gone: {} {}", program_, how);
  if (boot_now() - started_at_ >= steady) pause_ = first_pause;
  restart_.arm(boot_now() + pause_);
  pause_ = std::min(2 * pause_, last_pause);
}

void TrayFallback::close() {
  closed_ = true;
  if (helper_) helper_->end();
}

}  // namespace limber
