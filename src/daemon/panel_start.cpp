#include "daemon/panel_start.hpp"

#include <map>
#include <stdexcept>

#include "system/compositor.hpp"
#include "system/paths.hpp"
#include "system/programs.hpp"
#include "system/x_server.hpp"

namespace limber {

std::string panel_program() { return program_beside("limber-panel").string(); }

pid_t start_panel(const std::string& page, const std::string& token, const Compositor& compositor, const XServer& x) {
  std::map<std::string, std::string> more;
  if (const auto* connection = compositor.connection())
    more["WAYLAND_DISPLAY"] = connection->socket().string();
  else if (!compositor.awaited() && !process_environment("WAYLAND_DISPLAY") && !x.display())
    throw std::runtime_error("no screen was found (neither WAYLAND_DISPLAY nor DISPLAY is set)");
  if (!token.empty()) more["XDG_ACTIVATION_TOKEN"] = more["DESKTOP_STARTUP_ID"] = token;
  return start_detached({panel_program(), "--page", page}, more);
}

}  // namespace limber
