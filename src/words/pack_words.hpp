// The daemon's report of a warm or cold pack that is on, and the texts about it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "catalogue/pack.hpp"

namespace limber {

/// From the daemon's answer to pack_get, which has come `now`. None: no pack is on.
std::optional<PackRun> read_pack(const nlohmann::ordered_json& answer, Instant now);

/// In a line, of one that is not off: "Heat is on until 14:47." `at`: when the stage changes next, as a clock shows it.
std::string pack_line(const PackRun& run, PackStage stage, std::string_view at);

/// The text when a stage begins.
struct PackWords {
  std::string title, text;
};
/// Of `over` and `off`.
PackWords pack_words(const PackRun& run, PackStage stage);

}  // namespace limber
