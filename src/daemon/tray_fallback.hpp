// The icon where no bar takes it in over the bus, but the X server has a tray of the old kind: limber-panel shows it
// there, as long as that lasts. That program costs some 24 MB, so it is started only where there is such a tray.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "desktop/x_tray.hpp"
#include "system/boot_timer.hpp"
#include "system/socket_watch.hpp"

namespace limber {

class TrayFallback {
 public:
  /// Bars take a moment to come at the start of a session.
  static constexpr Duration usual_patience = 5s;

  /// `display`: of the X server; empty: there is none. `changed` hears when wanted() answers another; limber-panel has
  /// been started then, and ends by itself when it hears that it is not wanted.
  TrayFallback(boost::asio::io_context& io, std::string display, bool allowed, std::function<void(bool)> changed,
               Duration patience = usual_patience);

  /// A bar has the icon, or nobody has.
  void hosted(bool hosted);
  /// As the person has it in the settings.
  void allow(bool allowed);
  /// The icon in the old tray is to be there.
  bool wanted() const { return wanted_; }

 private:
  void judge();
  void look();
  void lost();
  void want(bool wanted);

  boost::asio::io_context& io_;
  std::string display_;
  std::function<void(bool)> changed_;
  Duration patience_;
  bool allowed_, hosted_ = false, wanted_ = false;
  BootTimer timer_;
  std::unique_ptr<SocketWatch> server_;  // while there is no server
  std::unique_ptr<XTray> tray_;
};

}  // namespace limber
