// The files of a history: a new one moved to its place, the files of SQLite beside it, and damaged ones that are set
// aside.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/time.hpp"

namespace SQLite {
class Exception;
}

namespace limber {

// A new file is moved to its place in one step and complete, so that an incomplete one is known to be damaged.

/// Where the file is made: "journal.db.new".
std::filesystem::path draft_of(const std::filesystem::path& file);

/// An empty draft of today's version, readable only for its owner, in the place of an earlier one. Throws
/// SQLite::Exception and std::filesystem::filesystem_error.
void make_draft(const std::filesystem::path& file);

/// Moves the draft to the place of `file`, safe against a power cut. Throws std::filesystem::filesystem_error.
void put_draft_in_place(const std::filesystem::path& file);

/// Puts an empty history in place, or the draft that an earlier attempt had finished but not renamed.
void create_history(const std::filesystem::path& file);

// SQLite's own files: its log and the index that its connections share.

/// Gives them the owner's right to write where the history itself has it: SQLite made them as the history was then, and
/// would take it for read-only for ever. Does what it can.
void make_logs_writable(const std::filesystem::path& file);

/// A log longer than this is moved into its history.
inline constexpr std::uintmax_t long_log = std::uintmax_t{512} * 1024;

/// Syncs the log, so that its present contents survive a power cut, and moves a long log into the history. May run
/// beside the writer, on any thread; does nothing without a log. Throws JournalError `unavailable`.
void sync_log(const std::filesystem::path& file);

/// The message of SQLite, with the name of the file that cannot be written where SQLite does not give it.
std::string reason_of(const SQLite::Exception& error, const std::filesystem::path& file);

// Setting a damaged history aside without losing any of it.

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
