// What `limber doctor` says of a kind of evidence.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "daemon/evidence_monitor.hpp"

namespace limber {

/// A check of the protocol's `doctor`. `wanted`: the settings want it. Missing sources are never a
/// fault: many desktops have none of a kind, and Limber does without.
nlohmann::ordered_json evidence_check(EvidenceKind kind, bool wanted,
                                      const std::vector<EvidenceMonitor::SourceState>& source_states);

}  // namespace limber
