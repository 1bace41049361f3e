// What a watcher has reported, and a context for one without bus, compositor and X server.
#pragma once

#include <boost/asio/io_context.hpp>
#include <string>

#include "bus/bus.hpp"
#include "bus/bus_name.hpp"
#include "display/compositor.hpp"
#include "display/x_server.hpp"
#include "presence/candidates.hpp"
#include "presence/watcher.hpp"

namespace limber {

struct WatcherRecord {
  int active = 0;
  int idle = 0;
  Instant since;
  std::string last;
  std::string lost;

  WatcherEvents events() {
    return {.active =
                [this] {
                  ++active;
                  last = "active";
                },
            .idle =
                [this](Instant at) {
                  ++idle;
                  since = at;
                  last = "idle";
                },
            .lost = [this](const std::string& reason) { lost = reason; }};
  }
};

struct EmptyContext {
  boost::asio::io_context io;
  Compositor compositor{io, [](const char*) { return std::nullopt; }};
  Bus bus{io, std::nullopt};
  BusName mutter{bus, mutter_idle_service, [](const std::string&) {}};
  XServer no_x{io, std::nullopt, false};

  WatcherContext context() { return {io, compositor, bus, mutter, no_x}; }
};

}  // namespace limber
