// Putting a damaged history out of the way without losing any of it.
#pragma once

#include <filesystem>
#include <optional>

#include "core/time.hpp"

namespace limber {

/// Renames `file` and its -wal, -shm and -journal to a name with the date in it, in the same directory: journal.db
/// becomes journal.damaged-20260302T081530Z.db. Nothing is deleted or overwritten. The new path; throws
/// std::filesystem::filesystem_error.
std::filesystem::path set_aside(const std::filesystem::path& file, WallTime now);

/// The same for the logs alone, where their database is no longer there: SQLite would take them for the next one's.
/// None: there are none.
std::optional<std::filesystem::path> set_logs_aside(const std::filesystem::path& file, WallTime now);

}  // namespace limber
