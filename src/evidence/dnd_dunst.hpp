// dunst, paused.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_dunst(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
