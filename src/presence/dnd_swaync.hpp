// SwayNotificationCenter, with Do Not Disturb on.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_swaync(const EvidenceRoom& room, EvidenceEvents events);

}  // namespace limber
