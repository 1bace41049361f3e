// Reads one stretch from the text of its file (FORMAT.md).
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "catalogue/catalogue.hpp"

namespace limber {

/// None, and what is wrong in `problems`, if there is anything that is not right. `file` is for the messages.
std::optional<Stretch> read_stretch(std::string_view toml, const std::filesystem::path& file,
                                    std::vector<Problem>& problems);

}  // namespace limber
