// Reads a boolean from the file in which dconf keeps a person's settings, without the library of dconf, which would
// need a thread and a second event loop.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace limber {

/// The value of `key` ("/org/gnome/desktop/notifications/show-banners"). None: it was never set, is no flag, or there
/// is no such file. Settings of the administrator are not read. Never throws for the contents of the file.
std::optional<bool> dconf_flag(const std::filesystem::path& file, std::string_view key);

/// The same in the contents of such a file.
std::optional<bool> dconf_flag_in(std::string_view contents, std::string_view key);

}  // namespace limber
