// What a watcher has told, and a room for one where there is nothing.
#pragma once

#include <boost/asio/io_context.hpp>
#include <string>

#include "presence/mutter_idle.hpp"
#include "presence/watcher.hpp"
#include "system/bus.hpp"
#include "system/bus_name.hpp"
#include "system/compositor.hpp"
#include "system/x_server.hpp"

namespace limber {

struct Told {
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

struct EmptyRoom {
  boost::asio::io_context io;
  Compositor compositor{io, [](const char*) { return std::nullopt; }};
  Bus bus{io, std::nullopt};
  BusName mutter{bus, mutter_idle_service, [](const std::string&) {}};
  XServer no_x{io, std::nullopt, false};

  WatcherRoom room() { return {io, compositor, bus, mutter, no_x}; }
};

}  // namespace limber
