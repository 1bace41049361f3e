// One settings file, checked key by key against the schema.
#pragma once

#include <filesystem>
#include <map>
#include <string_view>

#include "settings/load.hpp"

namespace limber {

/// Where the value of a key was last set, as a Problem without words.
using Places = std::map<std::string_view, Problem>;

/// Applies the good values of `file` to `loaded` and adds its problems, notices and locks. Does not throw for them.
void read_into(Loaded& loaded, Places& places, const std::filesystem::path& file, bool may_lock);

}  // namespace limber
