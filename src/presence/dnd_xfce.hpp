// Do Not Disturb of Xfce, as its settings have it.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_xfce(const EvidenceRoom& room, EvidenceEvents events);

}  // namespace limber
