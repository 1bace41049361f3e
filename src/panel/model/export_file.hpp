// The file that the history is exported into.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace limber {

/// Where it goes: what was chosen, with this ending. The dialog may leave the ending of a kind that was chosen before,
/// which is replaced; any other stays in the name.
std::filesystem::path export_path(const std::filesystem::path& chosen, std::string_view ending);

/// Writes it whole or not at all, beside the file first under a name that nothing has; a link stays, and what it points
/// to is replaced. What went wrong, for people; empty: nothing.
std::string write_text(const std::filesystem::path& file, std::string_view text);

}  // namespace limber
