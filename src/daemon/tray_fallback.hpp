// The icon where no bar takes it in over the bus, but the X server has a tray of the old kind: limber-panel shows it
// there, as long as that lasts. That program costs some 24 MB, so it is started only where there is such a tray.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "daemon/panel_launcher.hpp"
#include "desktop/x_tray.hpp"
#include "display/x_server.hpp"
#include "os/boot_timer.hpp"
#include "os/child_program.hpp"

namespace limber {

class TrayFallback {
 public:
  /// The program that shows the icon is started again after so long where it ends though it is wanted; twice as long
  /// each time, up to the second.
  static constexpr Duration first_pause = 1s, last_pause = 1min;
  /// Bars take a moment to come at the start of a session.
  static constexpr Duration usual_patience = 5s;

  /// `server` has to outlive this object. `started` is called with each start of the program, `changed` when wanted()
  /// has changed: limber-panel has been started by then, and ends by itself when it gets the event that it is not
  /// wanted.
  TrayFallback(boost::asio::io_context& io, XServer& server, bool allowed, std::function<void(bool)> changed,
               Duration patience = usual_patience, std::string helper = panel_program(),
               std::function<void(pid_t)> started = {});

  /// A bar has the icon, or none has.
  void hosted(bool hosted);
  /// Whether the settings allow it.
  void allow(bool allowed);
  /// The daemon ends: so does the program that shows the icon.
  void close();
  /// Whether the icon is to be shown in the old tray.
  bool wanted() const { return wanted_; }

 private:
  void judge();
  void look();
  void want(bool wanted);
  void start();
  void helper_ended(const std::string& how);

  boost::asio::io_context& io_;
  XServer& server_;
  std::function<void(bool)> changed_;
  Duration patience_;
  std::string program_;
  std::function<void(pid_t)> started_;
  bool allowed_, hosted_ = false, wanted_ = false;
  bool looking_ = false;  // the time given to bars at the start is over
  bool closed_ = false;
  Instant started_at_;
  Duration pause_{};  // before the helper is started again
  BootTimer restart_;
  std::unique_ptr<ChildProgram> helper_;  // null: it does not run, or has been left to its end
  BootTimer timer_;
  BusSubscription server_changed_;
  std::unique_ptr<XTray> tray_;
};

}  // namespace limber
