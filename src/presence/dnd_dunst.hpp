// dunst, paused.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_dunst(const EvidenceRoom& room, EvidenceEvents events);

}  // namespace limber
