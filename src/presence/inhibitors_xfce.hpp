// Programs that ask Xfce's power manager to keep the screen on.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_inhibitors_xfce(const EvidenceRoom& room, EvidenceEvents events);

}  // namespace limber
