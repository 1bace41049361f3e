// The files of the catalogue's folders: stretches and care.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.hpp"

namespace limber {

/// All of a file; none, and why in `problems`, where it cannot be read or is larger than any of ours.
std::optional<std::string> read_text(const std::filesystem::path& file, std::vector<Problem>& problems);

/// Passes on every *.toml of the folders, by name; what cannot be read becomes a problem. A folder that
/// does not exist is empty.
void read_folders(const std::vector<std::filesystem::path>& dirs, std::vector<Problem>& problems,
                  const std::function<void(std::string_view text, const std::filesystem::path& file)>& read);

/// That what `file` holds is left out because `first` has something of this id.
Problem id_is_taken(const std::string& id, const std::filesystem::path& file, const std::filesystem::path& first);

/// By id, the file that it was first in.
using IdOrigins = std::map<std::string, std::filesystem::path>;
/// Whether it is the first of this id; else that is noted.
bool is_new_id(const std::string& id, const std::filesystem::path& file, IdOrigins& origins,
               std::vector<Problem>& problems);

}  // namespace limber
