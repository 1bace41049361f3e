// The files that SQLite keeps beside a history: its log and the index that its connections share.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <string>

namespace limber {

/// Gives them the owner's right to write where the history itself has it: SQLite made them as the history was then, and
/// would take it for read-only for ever. Does what it can.
void make_logs_writable(const std::filesystem::path& file);

/// What SQLite says, with the name of the file that cannot be written where it does not tell.
std::string reason_of(const SQLite::Exception& error, const std::filesystem::path& file);

}  // namespace limber
