// Programs that ask the session manager of GNOME (and of MATE and Cinnamon, which are made alike) to keep the screen
// on.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_inhibitors_gnome(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
