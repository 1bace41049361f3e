// Whether an X server is Xwayland: a guest of a Wayland compositor, which sees the input of its own windows only.
#pragma once

#include <xcb/xproto.h>

namespace limber {

/// Waits for the server's answers. Call XConnection::flush() afterwards.
bool is_xwayland(xcb_connection_t* connection);

}  // namespace limber
