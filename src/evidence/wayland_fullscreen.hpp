// Whether the window in use fills the screen, on Wayland: by the protocols for bars that show all windows. GNOME has
// none of them.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

class Compositor;

/// Asks the compositor of this session. Throws Unavailable in an X11 session.
std::unique_ptr<EvidenceSource> open_wayland_fullscreen(const EvidenceContext& context, EvidenceEvents events);

/// The same whatever the session is; waits for a compositor that is not there, or that goes.
std::unique_ptr<EvidenceSource> open_wayland_fullscreen_on(boost::asio::io_context& io, Compositor& compositor,
                                                           EvidenceEvents events);

}  // namespace limber
