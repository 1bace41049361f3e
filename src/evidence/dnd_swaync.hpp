// SwayNotificationCenter, with Do Not Disturb on.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_swaync(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
