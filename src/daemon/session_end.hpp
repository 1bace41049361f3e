// Whether the session that the daemon was started in is still there. One that outlives it would keep the history from
// the daemon of the next: without a session bus and without a display, both of which were there before, it is over.
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
  /// A desktop whose parts are restarted takes seconds.
  static constexpr Duration usual_patience = 8s;

  struct Signs {
    std::function<bool()> bus;      ///< whether there is a session bus
    std::function<bool()> display;  ///< whether there is an X server or a compositor
  };
  /// `over` is called from the loop, once, when the session has been gone for that long.
  SessionEnd(boost::asio::io_context& io, Signs signs, std::function<void()> over, Duration patience = usual_patience);

  /// One of the signs may have changed. For a minute after the bus has gone, this looks by itself too.
  void look();
  /// Whether neither is there now, though one was.
  bool is_over();
  /// Whether there is no screen any more, though there was one; the bus of a person may outlive a session.
  bool has_lost_its_display();
  /// Looks whenever one of these comes or goes. They have to outlive this.
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
