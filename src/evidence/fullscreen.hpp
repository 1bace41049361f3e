// Whether the window in use fills the screen.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

/// On Wayland, whatever the session is; waits for a compositor that is not there, or that goes.
std::unique_ptr<EvidenceSource> open_wayland_fullscreen_on(boost::asio::io_context& io, Compositor& compositor,
                                                           EvidenceEvents events);

/// On X11, for `server`, which has to outlive the source; waits for one that is not there, or that goes.
std::unique_ptr<EvidenceSource> open_x11_fullscreen_on(boost::asio::io_context& io, XServer& server,
                                                       EvidenceEvents events);

}  // namespace limber
