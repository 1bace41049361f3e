#include "daemon/panel_launcher.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

#include "display/compositor.hpp"
#include "display/x_server.hpp"
#include "os/boot_clock.hpp"
#include "os/paths.hpp"
#include "os/programs.hpp"
#include "os/spawn.hpp"

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

PanelLauncher::PanelLauncher(boost::asio::io_context& io, std::function<void(std::string_view page)> open,
                             Duration time_limit)
    : open_(std::move(open)), patience_(time_limit), timer_(io, [this] { give_up(); }) {}

void PanelLauncher::ask(std::string_view page, std::function<void()> otherwise) {
  expect(page, std::move(otherwise));
  try {
    open_(page);
  } catch (const std::exception& error) {
    spdlog::warn("no window: {}", error.what());
    give_up();
  }
}

void PanelLauncher::expect(std::string_view page, std::function<void()> otherwise) {
  page_ = page;
  otherwise_ = std::move(otherwise);
  timer_.arm(boot_now() + patience_);
}

void PanelLauncher::window_shown(std::string_view page, bool shown) {
  if (page != page_) return;
  shown ? forget() : give_up();
}

void PanelLauncher::forget() {
  otherwise_ = nullptr;
  timer_.arm(std::nullopt);
}

void PanelLauncher::give_up() {
  const auto otherwise = std::exchange(otherwise_, nullptr);
  timer_.arm(std::nullopt);
  if (otherwise) otherwise();
}

void PanelWatch::watch(pid_t panel) {
  watch_.reset();
  end_ = process_end(panel);
  if (!end_) return;
  watch_.emplace(io_, end_.get(), [this] {
    watch_.reset();
    gone_();
  });
}

}  // namespace limber
