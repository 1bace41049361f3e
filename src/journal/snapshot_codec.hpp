// The engine's snapshot as text: JSON with a version. The reader also takes older and newer texts, as far as it knows
// their fields.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/snapshot.hpp"

namespace limber {

std::string encode_snapshot(const Snapshot& snapshot);

struct DecodedSnapshot {
  std::optional<Snapshot> snapshot;
  std::string problem;  ///< why there is none
};

/// Unknown fields and names are skipped, missing ones are as in a fresh Snapshot. No snapshot: the text is no JSON
/// object, or a field has the wrong type, or a time is further off than a hundred years.
DecodedSnapshot decode_snapshot(std::string_view text);

}  // namespace limber
