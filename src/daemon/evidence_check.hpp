// What `limber doctor` says of a kind of evidence.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "daemon/surroundings.hpp"

namespace limber {

/// A check of the protocol's `doctor`. `wanted`: the settings want it. That nobody tells of something is never wrong
/// with a desk: many have nothing of the kind, and Limber does without.
nlohmann::ordered_json evidence_check(EvidenceKind kind, bool wanted,
                                      const std::vector<Surroundings::Lookout>& lookouts);

}  // namespace limber
