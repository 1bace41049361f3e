// What the daemon's status tells of the end of a break (rpc/PROTOCOL.md).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "core/break_sum.hpp"

namespace limber {

struct BreakEndFacts {
  std::optional<BreakSum> last;     ///< the latest break that is over
  Duration ended_ago{};             ///< of `last`
  std::optional<NextByClock> next;  ///< if the person goes on working
  int breaks_today = 0;
};
/// A word that is not known here is a break that was not had.
Outcome read_outcome(const std::string& word);
/// Never throws.
BreakEndFacts read_break_end(const nlohmann::ordered_json& status);

}  // namespace limber
