// One setting changed in a file that a person keeps: only its value is touched.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "settings/load.hpp"

namespace limber {

/// What to write for each key; none: the person's own line is taken out, so that what is below the file holds again.
using SettingEdits = std::map<std::string, std::optional<std::string>, std::less<>>;

/// Writes values (as for apply_setting()) into `file`, all or nothing: once, when every one of them is good. Comments,
/// order, spacing, line endings and all other keys stay; a key that is not there is added to its section, a section at
/// the end. Creates the file and its directories. Throws SettingsError, and leaves the file alone, for an unknown or
/// locked key, a bad value, a file that is no TOML, and a list of tables with a mistake in it, of which none was read;
/// other problems in the file do not matter. `patience`: how long to wait for another program that edits the file. As
/// rewrite_settings_file() otherwise.
void edit_settings(const std::filesystem::path& file, const SettingEdits& edits, const LockedKeys& locked = {},
                   Duration patience = 2s);

/// The same on text. `text` is what a file holds.
std::string edited_text(std::string_view text, std::string_view key, std::string_view value_text);
/// With `key` taken out, and all of its line but the comments above it. As it was where the key is not there.
std::string text_without(std::string_view text, std::string_view key);

}  // namespace limber
