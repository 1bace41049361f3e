// The daemon and the windows of limber-panel: opening them, and what becomes of them.
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <system_error>
#include <utility>

#include "daemon/daemon.hpp"
#include "system/programs.hpp"

namespace limber {

void Daemon::open_panel(const std::string& page, const TrayClick& click) const {
  std::map<std::string, std::string> more;
  if (!click.token.empty()) more["XDG_ACTIVATION_TOKEN"] = more["DESKTOP_STARTUP_ID"] = click.token;
  std::vector<std::string> command{program_beside("limber-panel").string(), "--page", page};
  if (click.at) command.insert(command.end(), {"--at", fmt::format("{},{}", click.at->x, click.at->y)});
  start_detached(command, more);
}

bool Daemon::has_screen() const {
  const auto named = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
  };
  return named("DISPLAY") || named("WAYLAND_DISPLAY") || compositor_.connection() != nullptr;
}

void Daemon::window_shown(const std::string& page, bool shown, std::optional<pid_t> panel) {
  prompter_.window_shown(page, shown);
  if (shown && panel && page == "break") panel_watch_.watch(*panel);
}

/// Who closes the window says that it is done; a panel that ends without that was ended.
void Daemon::panel_gone() {
  if (!guide_.player() || std::exchange(opened_again_, true)) return;
  try {
    open_panel("break", {});
  } catch (const std::system_error& error) {
    spdlog::warn("the window of the break is gone: {}", error.what());
  }
}

}  // namespace limber
