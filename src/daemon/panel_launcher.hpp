// The launcher of limber-panel: starts it on the screen of this session, and follows whether its window appears.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "desktop/tray_icon.hpp"
#include "os/boot_timer.hpp"

namespace limber {

class Compositor;
class XServer;

/// limber-panel beside the running program; else just its name, for PATH.
std::string panel_program();

/// Starts it with this page, or raises the one that runs by the activation token of `click`. Passes it the compositor
/// that was found, which the environment may not name. Throws where it cannot be started, or where there is no screen
/// to show it on.
/// Returns its process.
pid_t start_panel(const std::string& page, const TrayClick& click, const Compositor& compositor, const XServer& x);

/// Starts limber-panel for one of its pages and waits until the panel reports the window. Where it reports none in time
/// (the program is not installed, or has no screen), a fallback is called instead.
class PanelLauncher {
 public:
  /// A cold start on a slow machine takes about a second.
  static constexpr Duration patience = 4s;

  /// `open` starts limber-panel with a page; throws where it cannot.
  PanelLauncher(boost::asio::io_context& io, std::function<void(std::string_view page)> open,
                Duration time_limit = patience);

  /// Opens the page; `otherwise` is called once, at once or later, where no window comes of it.
  void ask(std::string_view page, std::function<void()> otherwise);
  /// Likewise for a page that another part of the daemon opens.
  void expect(std::string_view page, std::function<void()> otherwise);
  /// A report of limber-panel about a page.
  void window_shown(std::string_view page, bool shown);
  /// The window is no longer wanted.
  void forget();

 private:
  void give_up();

  std::function<void(std::string_view page)> open_;
  std::string page_;
  std::function<void()> otherwise_;  ///< none: nothing is waited for
  Duration patience_;
  BootTimer timer_;
};

/// The limber-panel process that shows a guided break; watched for its end.
class PanelWatch {
 public:
  PanelWatch(boost::asio::io_context& io, std::function<void()> gone) : io_(io), gone_(std::move(gone)) {}

  /// Watches this process in place of the one before. Nothing is called for a process that has already ended.
  void watch(pid_t panel);

 private:
  boost::asio::io_context& io_;
  std::function<void()> gone_;
  Fd end_;  ///< readable once it has ended
  std::optional<FdWatch> watch_;
};

}  // namespace limber
