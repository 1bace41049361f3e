// limber.toml as bytes: read whole, replaced whole.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"

namespace limber {

/// The contents; nothing if there is no such file. Throws SettingsError for what is no regular file, cannot be read, or
/// is larger than any settings could be (256 KiB).
std::optional<std::string> read_settings_file(const std::filesystem::path& file);

/// Replaces the contents by what `edit` makes of them (of the empty text if there is no file yet, creating it and its
/// directories, for their owner only). A reader sees the old contents or the new, also after a power cut. A symbolic
/// link stays and its target is replaced; permissions stay. Programs that edit at the same time wait for each other,
/// `patience` at most. Nothing is written if nothing changes or `edit` throws. Throws SettingsError.
void rewrite_settings_file(const std::filesystem::path& file, const std::function<std::string(std::string_view)>& edit,
                           Duration patience = 2s);

}  // namespace limber
