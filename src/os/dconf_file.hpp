// One yes or no out of the file in which dconf keeps a person's settings: read without its library, which would bring a
// thread and a second loop along.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace limber {

/// The value of `key` ("/org/gnome/desktop/notifications/show-banners"). None: it was never set, is no flag, or there
/// is no such file. What the administrator sets for everybody is not looked at. Never throws for what is in the file.
std::optional<bool> dconf_flag(const std::filesystem::path& file, std::string_view key);

/// The same in the contents of such a file.
std::optional<bool> dconf_flag_in(std::string_view contents, std::string_view key);

}  // namespace limber
