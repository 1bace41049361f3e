// The files that SQLite keeps beside a history: its log and the index that its connections share.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace limber {

/// Gives them the owner's right to write where the history itself has it: SQLite made them as the history was then, and
/// would take it for read-only for ever. Does what it can.
void make_logs_writable(const std::filesystem::path& file);

/// A log longer than this is moved into its history.
inline constexpr std::uintmax_t long_log = std::uintmax_t{512} * 1024;

/// Has all that stands in the log by now survive a power cut, and moves a long log into the history. Beside whoever
/// writes it, on any thread; without a log there is nothing to do. Throws JournalError `unavailable`.
void sync_log(const std::filesystem::path& file);

/// What SQLite says, with the name of the file that cannot be written where it does not tell.
std::string reason_of(const SQLite::Exception& error, const std::filesystem::path& file);

}  // namespace limber
