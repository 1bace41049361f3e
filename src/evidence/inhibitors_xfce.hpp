// Programs that ask Xfce's power manager to keep the screen on.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_inhibitors_xfce(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
