// Opening the history without the means to write it.
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <optional>
#include <string>

#include "core/time.hpp"

namespace limber {

/// A read-only connection to a history of today's version, beside a daemon that writes it or without one. On a full
/// disk or a read-only medium SQLite cannot make the index that it shares with a writer; a history that nobody has open
/// is then read without. Throws SQLite::Exception and JournalError.
SQLite::Database open_for_reading(const std::filesystem::path& file);

/// What the engine remembered, not yet decoded, and when.
struct StoredSnapshot {
  std::string content;
  WallTime taken_wall;
  Instant taken_boot;
  std::string boot_id;
};
std::optional<StoredSnapshot> stored_snapshot(SQLite::Database& database);

}  // namespace limber
