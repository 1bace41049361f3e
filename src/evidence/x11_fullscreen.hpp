// Whether the window in use fills the screen, on X11: the window manager names the active window on the root window,
// and its state on the window itself (EWMH).
//
// It does not listen to the properties of the window, which change with each key in some programs, but only to its
// size: becoming full-screen changes that too.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

/// Watches the server that DISPLAY names. Refuses Xwayland, which knows its own windows only.
std::unique_ptr<EvidenceSource> open_x11_fullscreen(const EvidenceContext& context, EvidenceEvents events);

/// The same for `server`, which has to outlive the source; waits for one that is not there, or that goes.
std::unique_ptr<EvidenceSource> open_x11_fullscreen_on(boost::asio::io_context& io, XServer& server,
                                                       EvidenceEvents events);

}  // namespace limber
