// A warm or cold pack that is on, as the care page shows it. Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "catalogue/pack.hpp"
#include "core/calendar.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// From the daemon's answer to pack_get, which has come `now`. None: no pack is on.
std::optional<PackRun> read_pack(const nlohmann::ordered_json& answer, Instant now);

struct PackView {
  BigNumber left{};       ///< to the end of the stage, for the ring
  double share = 0;       ///< of it, 1 at its beginning
  std::string heading{};  ///< "Heat is on"
  std::string line{};     ///< "Take it off at 14:47."
  std::string row{};      ///< the same in short: "Heat is on until 14:47."
  std::string button{};   ///< "Stop"
  bool over = false;
  bool operator==(const PackView&) const = default;
};
/// Of one that is not off. `wall`: the same instant as `now`.
PackView pack_view(const PackRun& run, Instant now, WallTime wall, const TimeZone& zone, ClockStyle style);

}  // namespace limber
