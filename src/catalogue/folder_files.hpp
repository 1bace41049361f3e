// The files of the catalogue's folders: stretches and care.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace limber {

/// A file is a few pages of text. What is larger is none of ours, and reading it would only cost memory.
inline constexpr std::uintmax_t largest_file = std::uintmax_t{128} * 1024;

/// The *.toml files of a folder by name, so that the answer does not depend on the file system's order. A folder that
/// is not there has none; one that cannot be read is a problem.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& dir, std::vector<Problem>& problems);

/// Passes on every *.toml of folders of care or tips, by name; what cannot be read becomes a problem. A folder that
/// does not exist is empty.
void read_care_folders(const std::vector<std::filesystem::path>& dirs, std::vector<Problem>& problems,
                       const std::function<void(std::string_view text, const std::filesystem::path& file)>& read);

}  // namespace limber
