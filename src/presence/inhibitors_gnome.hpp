// Programs that ask the session manager of GNOME (and of MATE and Cinnamon, which are made alike) to keep the screen
// on.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_inhibitors_gnome(const EvidenceRoom& room, EvidenceEvents events);

}  // namespace limber
