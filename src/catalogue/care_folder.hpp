// The files of care and tips as text.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace limber {

/// Hands every *.toml of the folders on, by name; what cannot be read becomes a problem. A folder that does not exist
/// is empty.
void read_care_folders(const std::vector<std::filesystem::path>& dirs, std::vector<Catalogue::Problem>& problems,
                       const std::function<void(std::string_view text, const std::filesystem::path& file)>& read);

}  // namespace limber
