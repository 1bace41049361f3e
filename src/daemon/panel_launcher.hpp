// Starting limber-panel on the screen of this session, and what becomes of it.
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

/// Starts it with this page, or has the one that runs come to the front by the token of `click`. Tells it which
/// compositor was found, of which the environment may know nothing. Throws where it cannot be started, or where there
/// is no screen that it could be seen on.
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
  /// The same for a page that another part of the daemon opens.
  void expect(std::string_view page, std::function<void()> otherwise);
  /// What limber-panel says of a page.
  void window_shown(std::string_view page, bool shown);
  /// It is no longer wanted.
  void forget();

 private:
  void give_up();

  std::function<void(std::string_view page)> open_;
  std::string page_;
  std::function<void()> otherwise_;  ///< none: nothing is waited for
  Duration patience_;
  BootTimer timer_;
};

/// The limber-panel that shows a guided break: hears when its process ends.
class PanelWatch {
 public:
  PanelWatch(boost::asio::io_context& io, std::function<void()> gone) : io_(io), gone_(std::move(gone)) {}

  /// Instead of the one before. Of a process that has gone already nothing is heard.
  void watch(pid_t panel);

 private:
  boost::asio::io_context& io_;
  std::function<void()> gone_;
  Fd end_;  ///< readable once it has ended
  std::optional<FdWatch> watch_;
};

}  // namespace limber
