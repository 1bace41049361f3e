// Opens the history read-only.
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "core/time.hpp"

namespace limber {

/// Throws JournalError `unavailable` where `file` is a named pipe or a device (opening one may block for ever), does
/// not exist, or cannot be examined.
void require_plain_file(const std::filesystem::path& file);

/// A read-only connection to a history of today's version, beside a daemon that writes it or without one. On a full
/// disk or a read-only medium SQLite cannot make the index that it shares with a writer; a history that no other
/// process has open is then read without that index. Throws SQLite::Exception and JournalError.
/// `patience`: how long a history that other connections lock is waited for.
SQLite::Database open_for_reading(const std::filesystem::path& file, Duration patience = Duration{200});

/// A query under way fails soon after `stop` has been requested. `stop` has to outlive the connection.
void end_queries_at(SQLite::Database& database, const std::stop_token& stop);

/// The stored state of the engine, not yet decoded, and its time.
struct StoredSnapshot {
  std::string content;
  WallTime taken_wall;
  Instant taken_boot;
  std::string boot_id;
};
std::optional<StoredSnapshot> stored_snapshot(SQLite::Database& database);

}  // namespace limber
