// What the service manager that has started this program is told, where it asks: that it is ready, that it ends, and
// that its loop still turns (systemd: Type=notify, WatchdogSec). Elsewhere nothing.
#pragma once

#include <optional>
#include <string_view>

#include "os/boot_timer.hpp"
#include "os/fd.hpp"
#include "os/socket_address.hpp"

namespace limber {

class ServiceNotify {
 public:
  /// Takes NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID out of the environment, which no child is to have: to be made
  /// before there are threads.
  explicit ServiceNotify(boost::asio::io_context& io);

  /// From now on the watchdog hears of this too, as seldom as it puts up with: at half its time.
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
