// Programs that ask logind not to let the session go idle: players and browsers on desktops of all kinds,
// systemd-inhibit.
#pragma once

#include "evidence/evidence.hpp"

namespace limber {

std::unique_ptr<EvidenceSource> open_inhibitors_logind(const EvidenceContext& context, EvidenceEvents events);

}  // namespace limber
