// LXQt, with Do Not Disturb on: a setting in a file that its settings write and its notifications read.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_lxqt(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
