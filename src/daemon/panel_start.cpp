#include "daemon/panel_start.hpp"

#include <fmt/format.h>

#include <map>
#include <stdexcept>
#include <vector>

#include "display/compositor.hpp"
#include "display/x_server.hpp"
#include "os/paths.hpp"
#include "os/programs.hpp"

namespace limber {

std::string panel_program() { return program_beside("limber-panel").string(); }

pid_t start_panel(const std::string& page, const TrayClick& click, const Compositor& compositor, const XServer& x) {
  std::map<std::string, std::string> more;
  if (const auto* connection = compositor.connection())
    more["WAYLAND_DISPLAY"] = connection->socket().string();
  else if (!compositor.awaited() && !process_environment("WAYLAND_DISPLAY") && !x.display())
    throw std::runtime_error("no screen was found (neither WAYLAND_DISPLAY nor DISPLAY is set)");
  if (!click.token.empty()) more["XDG_ACTIVATION_TOKEN"] = more["DESKTOP_STARTUP_ID"] = click.token;
  std::vector<std::string> command{panel_program(), "--page", page};
  if (click.at) command.insert(command.end(), {"--at", fmt::format("{},{}", click.at->x, click.at->y)});
  return start_detached(command, more);
}

}  // namespace limber
