// Changing a list over several lines without losing the comments in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "settings/text_positions.hpp"

namespace limber {

/// `text` with the elements of `array` made into `words`: elements that stay keep their place and their comments. None
/// for a list on one line, or one that holds anything but strings: those are better replaced whole. The caller checks
/// that the result is what was wanted.
std::optional<std::string> edited_list(std::string_view text, const TextPositions& positions, const toml::array& array,
                                       const std::vector<std::string>& words);

}  // namespace limber
