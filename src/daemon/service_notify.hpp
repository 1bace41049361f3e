// Notifies the service manager that has started this program, where it asks for that: ready, ending, and that the event
// loop still runs (systemd: Type=notify, WatchdogSec). Without such a manager it does nothing.
#pragma once

#include <optional>
#include <string_view>

#include "os/boot_timer.hpp"
#include "os/fd.hpp"
#include "os/socket_address.hpp"

namespace limber {

class ServiceNotify {
 public:
  /// Takes NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID out of the environment, so that no child inherits them: to be
  /// made before there are threads.
  explicit ServiceNotify(boost::asio::io_context& io);

  /// From now on the watchdog is notified too, at half its period.
  void ready();
  void stopping() { tell("STOPPING=1"); }

 private:
  void tell(std::string_view state) const;
  void ping();

  std::optional<SocketAddress> manager_;  // none: not started by systemd
  std::optional<Duration> every_;
  Fd fd_;
  BootTimer timer_;
};

}  // namespace limber
