// Do Not Disturb of Plasma, also where a program (a shared screen) asks for it.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_plasma(const EvidenceRoom& room, EvidenceEvents events);

}  // namespace limber
