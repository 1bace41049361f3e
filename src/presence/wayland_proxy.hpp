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

/// What both protocols make of an event: on with it, to who is there no longer than the call. `Proxy` owns the timer.
template <typename Proxy>
class ProxyTimer : public IdleTimer {
 public:
  ProxyTimer(WaylandConnection& connection, Proxy proxy, IdleTimerEvents events)
      : connection_(connection), events_(std::move(events)), proxy_(std::move(proxy)) {}

  auto* get() const { return proxy_.get(); }
  // For a listener, whose data is the timer.
  static void still(void* data, typename Proxy::pointer) { say(data, &IdleTimerEvents::still); }
  static void touched(void* data, typename Proxy::pointer) { say(data, &IdleTimerEvents::touched); }

 private:
  static void say(void* data, std::function<void()> IdleTimerEvents::*event) {
    const auto& timer = *static_cast<ProxyTimer*>(data);
    const auto call = timer.events_.*event;  // a copy, since the call may destroy the timer
    timer.connection_.guarded(call);
  }

  WaylandConnection& connection_;
  IdleTimerEvents events_;
  Proxy proxy_;
};

}  // namespace limber
