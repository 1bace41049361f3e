// Opening the history without the means to write it.
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "core/time.hpp"

namespace limber {

/// Opening a named pipe or a device may never come back. Throws JournalError `unavailable` where `file` is one of
/// those, is not there, or cannot be looked at.
void require_plain_file(const std::filesystem::path& file);

/// A read-only connection to a history of today's version, beside a daemon that writes it or without one. On a full
/// disk or a read-only medium SQLite cannot make the index that it shares with a writer; a history that nobody has open
/// is then read without. Throws SQLite::Exception and JournalError.
/// `patience`: how long one that others lock is waited for.
SQLite::Database open_for_reading(const std::filesystem::path& file, Duration patience = Duration{200});

/// A query under way fails soon after `stop` has been requested. `stop` has to outlive the connection.
void end_queries_at(SQLite::Database& database, const std::stop_token& stop);

/// What the engine remembered, not yet decoded, and when.
struct StoredSnapshot {
  std::string content;
  WallTime taken_wall;
  Instant taken_boot;
  std::string boot_id;
};
std::optional<StoredSnapshot> stored_snapshot(SQLite::Database& database);

}  // namespace limber
