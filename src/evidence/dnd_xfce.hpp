// Do Not Disturb of Xfce, as its settings have it.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_xfce(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
