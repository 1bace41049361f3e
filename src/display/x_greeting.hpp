// The beginning of a connection to an X server: all that has to be waited for, so that nothing has to be later.
#pragma once

#include <xcb/xproto.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

namespace limber {

/// Owner of what libxcb returns, which was allocated by malloc.
struct XFree {
  void operator()(void* memory) const { std::free(memory); }
};
template <typename T>
using XMemory = std::unique_ptr<T, XFree>;

/// A reply or an event, to be freed.
template <typename T>
XMemory<T> owned(T* reply) {
  return XMemory<T>(reply);
}

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
  bool is_xwayland = false;  ///< a guest of a Wayland compositor, which sees the input of its own windows only
  std::optional<XIdleCounters> counters;
  std::string counters_trouble;  ///< why there are none, for people
};

/// Connects to the server at `display` and asks it. Waits for as long as the server takes, maybe for ever: for a thread
/// of its own. Throws Unavailable where no server answers.
XGreeting greet_x_server(const std::string& display);

}  // namespace limber
