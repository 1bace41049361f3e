// Detects the end of the session that the daemon was started in: both session bus and display are gone, after they were
// there. A daemon that outlived its session would keep the history locked for the daemon of the next session.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "bus/bus.hpp"
#include "daemon/idle_monitor.hpp"
#include "display/compositor.hpp"
#include "os/boot_timer.hpp"

namespace limber {

class SessionEnd {
 public:
  /// Longer than a desktop takes to restart its parts, which is some seconds.
  static constexpr Duration usual_patience = 8s;

  struct Signs {
    std::function<bool()> bus;      ///< whether there is a session bus
    std::function<bool()> display;  ///< whether there is an X server or a compositor
  };
  /// `over` is called from the loop, once, when the session has been gone for that long.
  SessionEnd(boost::asio::io_context& io, Signs signs, std::function<void()> over, Duration patience = usual_patience);

  /// One of the signs may have changed. For a minute after the bus has gone, they are also checked by a timer.
  void look();
  /// Whether neither bus nor display is there now, though there was one.
  bool is_over();
  /// Whether there is no screen any more, though there was one; the bus of a person may outlive a session.
  bool has_lost_its_display();
  /// Calls look() whenever one of these comes or goes. They have to outlive this object.
  void follow(Bus& session_bus, Compositor& compositor);

 private:
  Signs signs_;
  std::function<void()> over_;
  Duration patience_;
  bool bus_was_there_ = false, display_was_there_ = false;
  std::optional<Instant> bus_lost_at_, gone_since_;
  BootTimer timer_;
  BusSubscription bus_changed_, compositor_changed_;
};

/// By these three; when the session is over, the daemon ends as by SIGTERM.
std::unique_ptr<SessionEnd> watch_session_end(boost::asio::io_context& io, Bus& session_bus, Compositor& compositor,
                                              const IdleMonitor& idle_monitor);

}  // namespace limber
