// Do Not Disturb of the desktops that keep it as a setting in dconf: GNOME, Cinnamon and MATE. They say on no bus how
// it is set; so the file is read, and watched, while that desktop runs.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_gnome(const EvidenceContext& context, EvidenceEvents events);
std::unique_ptr<EvidenceSource> open_dnd_cinnamon(const EvidenceContext& context, EvidenceEvents events);
std::unique_ptr<EvidenceSource> open_dnd_mate(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
