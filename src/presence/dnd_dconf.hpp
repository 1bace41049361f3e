// Do Not Disturb of the desktops that keep it as a setting in dconf: GNOME, Cinnamon and MATE. They say on no bus how
// it is set; so the file is read, and watched, while that desktop runs.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_gnome(const EvidenceRoom& room, EvidenceEvents events);
std::unique_ptr<EvidenceSource> open_dnd_cinnamon(const EvidenceRoom& room, EvidenceEvents events);
std::unique_ptr<EvidenceSource> open_dnd_mate(const EvidenceRoom& room, EvidenceEvents events);

}  // namespace limber
