// What is said of a warm or cold pack that is on.
#pragma once

#include <string>
#include <string_view>

#include "catalogue/pack.hpp"

namespace limber {

/// In a line, of one that is not off: "Heat is on until 14:47." `at`: when the stage changes next, as a clock shows it.
std::string pack_line(const PackRun& run, PackStage stage, std::string_view at);

/// What is said when a stage begins.
struct PackWords {
  std::string title, text;
};
/// Of `over` and `off`.
PackWords pack_words(const PackRun& run, PackStage stage);

}  // namespace limber
