// Programs that ask Plasma's power management to keep the screen on.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_inhibitors_plasma(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
