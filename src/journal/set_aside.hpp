// Putting a damaged history out of the way without losing any of it.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/time.hpp"

namespace limber {

/// Renames `file` and its -wal, -shm and -journal to a name with the date in it, in the same directory: journal.db
/// becomes journal.damaged-20260302T081530Z.db. Nothing is deleted or overwritten. The new path; throws
/// std::filesystem::filesystem_error.
std::filesystem::path set_aside(const std::filesystem::path& file, WallTime now);

/// The same for the logs alone, where their database is no longer there: SQLite would take them for the next one's.
/// None: there was nothing in them, and they are deleted.
std::optional<std::filesystem::path> set_logs_aside(const std::filesystem::path& file, WallTime now);

/// The files of damaged histories that lie beside `file`, their logs too, by name. None where the directory cannot be
/// read.
std::vector<std::filesystem::path> set_aside_files(const std::filesystem::path& file);

}  // namespace limber
