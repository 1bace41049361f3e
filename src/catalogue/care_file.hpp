// Reads one topic of care from the text of its file (CARE_FORMAT.md).
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "catalogue/care.hpp"

namespace limber {

/// None, and what is wrong in `problems`, if there is anything that is not right. `file` is for the messages.
std::optional<CareTopic> read_care_topic(std::string_view toml, const std::filesystem::path& file,
                                         std::vector<Catalogue::Problem>& problems);

}  // namespace limber
