// The beginning of a connection to an X server: all that has to be waited for, so that nothing has to be later.
#pragma once

#include <xcb/xproto.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace limber {

struct XDisconnect {
  void operator()(xcb_connection_t* connection) const;
};
using XHandle = std::unique_ptr<xcb_connection_t, XDisconnect>;

/// The idle counters of the server's SYNC extension.
struct XIdleCounters {
  std::uint8_t first_event;   ///< of the extension
  std::uint32_t idle;         ///< the counter of milliseconds since the last input
  std::uint32_t server_time;  ///< that of the server's clock, in milliseconds; 0: none
};

struct XGreeting {
  XHandle connection;
  bool is_xwayland = false;
  std::optional<XIdleCounters> counters;
  std::string counters_trouble;  ///< why there are none, for people
};

/// Connects to the server at `display` and asks it. Waits for as long as the server takes, maybe for ever: for a thread
/// of its own. Throws Unavailable where no server answers.
XGreeting greet_x_server(const std::string& display);

}  // namespace limber
