// mako in a mode that is called do-not-disturb, or dnd: what a mode hides stands in mako's own settings.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_dnd_mako(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
