// Whether an X server is Xwayland: a guest of a Wayland compositor, which sees the input of its own windows only.
#pragma once

#include <xcb/xproto.h>

#include "os/paths.hpp"

namespace limber {

/// Waits for the server's answers, however long they take: for the thread that connects (x_greeting.hpp).
bool is_xwayland(xcb_connection_t* connection);

/// Whether the X server of this session would be such a guest. It is better not even connected to then: that would
/// start one that is not needed.
bool in_wayland_session(const Environment& environment = process_environment);

}  // namespace limber
