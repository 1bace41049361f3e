// Small files of state that readers see whole, the old one or the new one.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace limber {

inline constexpr mode_t usual_file_mode = 0666;  ///< less what the umask takes away

/// Writes `text` beside `file`, as FILE.new, and renames that. Not safe against a power cut: nothing is synced. An
/// error leaves `file` as it is.
[[nodiscard]] std::error_code replace_file(const std::filesystem::path& file, std::string_view text,
                                           mode_t mode = usual_file_mode);

/// All of a regular file that has at most `longest` bytes; none for anything else.
std::optional<std::string> read_small_file(const std::filesystem::path& file, std::uintmax_t longest);

}  // namespace limber
