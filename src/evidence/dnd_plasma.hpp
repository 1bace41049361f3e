// Do Not Disturb of Plasma, also where a program (a shared screen) asks for it.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_plasma(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
