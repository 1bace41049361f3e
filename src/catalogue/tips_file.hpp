// Reads the tips of one file (CARE_FORMAT.md).
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "catalogue/tips.hpp"

namespace limber {

/// None of them, and what is wrong in `problems`, if there is anything that is not right. `file` is for the messages.
std::vector<Tip> read_tips(std::string_view toml, const std::filesystem::path& file,
                           std::vector<Catalogue::Problem>& problems);

}  // namespace limber
