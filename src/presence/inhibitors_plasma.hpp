// Programs that ask Plasma's power management to keep the screen on.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_inhibitors_plasma(const EvidenceRoom& room, EvidenceEvents events);

}  // namespace limber
