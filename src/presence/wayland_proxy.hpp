// What the idle protocols need of a Wayland compositor. For their .cpp files.
#pragma once

#include <wayland-client-protocol.h>

#include <memory>
#include <string>

#include "display/compositor.hpp"
#include "presence/seat_idle.hpp"
#include "presence/watcher.hpp"

namespace limber {

using WaylandSeat = WaylandProxy<wl_seat, wl_seat_destroy>;

/// The connection to a compositor that offers `interface`, and a seat to watch. Throws Unavailable where there is none.
WaylandConnection& connection_with(const Compositor& compositor, const std::string& interface);

/// A watcher by `protocol`, which tells when the compositor goes.
std::unique_ptr<Watcher> watch_seat(const WatcherContext& context, std::unique_ptr<IdleProtocol> protocol,
                                    Duration idle_threshold, WatcherEvents events);

/// What both protocols' listeners do: on with it, to who is there no longer than the call.
class ProxyTimer : public IdleTimer {
 public:
  ProxyTimer(WaylandConnection& connection, IdleTimerEvents events)
      : connection_(connection), events_(std::move(events)) {}

 protected:
  /// For a listener's data.
  void* data() { return this; }
  static void say(void* data, std::function<void()> IdleTimerEvents::*event) {
    const auto& timer = *static_cast<ProxyTimer*>(data);
    const auto call = timer.events_.*event;  // a copy, since the call may destroy the timer
    timer.connection_.guarded(call);
  }

 private:
  WaylandConnection& connection_;
  IdleTimerEvents events_;
};

}  // namespace limber
