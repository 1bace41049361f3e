// The daemon and the windows of limber-panel: opening them, and what becomes of them.
#include <spdlog/spdlog.h>

#include <utility>

#include "daemon/daemon.hpp"
#include "daemon/panel_start.hpp"

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
  prompter_.window_shown(page, shown);
  if (shown && panel && page == "break") panel_watch_.watch(*panel);
}

/// Who closes the window says that it is done; a panel that ends without that was ended.
void Daemon::panel_gone() {
  prompter_.panel_gone();
  if (guide_.player() && !std::exchange(opened_again_, true)) open_or_log("break", {});
}

}  // namespace limber
