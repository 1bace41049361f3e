// The tables of the history, and how a database of an older version becomes one of today's.
#pragma once

#include <span>

namespace SQLite {
class Database;
}

namespace limber {

/// Step `n` (from 0) turns a database of version n into one of version n + 1. Steps that were released never change.
using Migration = const char*;
std::span<const Migration> migrations();

/// "Lmbr": tells a history from any other SQLite file (PRAGMA application_id).
inline constexpr int application_id = 0x4c6d6272;

/// Brings `database` to the version that `steps` lead to, each step in a transaction of its own.
/// Throws JournalError (newer) for a database of a later version, which is left untouched, (damaged) for the database
/// of another program, and SQLite::Exception.
void migrate(SQLite::Database& database, std::span<const Migration> steps);

/// For a reader: throws JournalError unless `database` is a history of exactly the version that `steps` lead to.
void require_current(SQLite::Database& database, std::span<const Migration> steps);

}  // namespace limber
