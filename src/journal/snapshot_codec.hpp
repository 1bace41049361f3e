// What the engine remembers, as text: JSON with a version, whose reader takes older and newer texts as far as it knows
// them.
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

/// Unknown fields and names are passed over, missing ones are as in a fresh Snapshot. No snapshot: the text is no JSON
/// object, or a field has another type than it should, or a time is further off than a hundred years.
DecodedSnapshot decode_snapshot(std::string_view text);

}  // namespace limber
