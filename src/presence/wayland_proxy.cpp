#include "presence/wayland_proxy.hpp"

#include <fmt/format.h>

#include <utility>

namespace limber {

WaylandConnection& connection_with(const Compositor& compositor, const std::string& interface) {
  WaylandConnection* connection = compositor.connection();
  if (connection == nullptr) throw Unavailable(compositor.trouble());
  for (const std::string& needed : {interface, std::string(wl_seat_interface.name)})
    if (connection->find(needed) == nullptr) throw Unavailable(fmt::format("the compositor has no {}", needed));
  return *connection;
}

std::unique_ptr<Watcher> watch_seat(const WatcherContext& context, std::unique_ptr<IdleProtocol> protocol,
                                    Duration idle_threshold, WatcherEvents events) {
  auto watcher = std::make_unique<SeatIdle>(context.io, std::move(protocol), idle_threshold, std::move(events));
  const auto changed = [seat = watcher.get(), &compositor = context.compositor](bool connected) {
    if (!connected) seat->lose(compositor.trouble());
  };
  watcher->keep(context.compositor.on_change(changed));
  return watcher;
}

}  // namespace limber
