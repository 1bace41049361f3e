#include "journal/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>

#include "journal/journal_error.hpp"

namespace limber {

namespace {

// Times are whole milliseconds since 1970 UTC, dates numbers such as 20260302, names those of core/terms.hpp.
//
// The unique indexes find rows by time, and keep a retried transaction from doubling a row: two different breaks
// of a kind cannot share both ends.
//
// days and day_breaks hold the sums of spans and breaks, kept up in the same transaction, so that ten years are
// 3,650 rows for a report. sit_ms, sat_until and up_at carry the sit that may still go on (B8).
constexpr const char* version_1 = R"sql(
CREATE TABLE breaks (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('micro', 'rest')),
  outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'natural', 'cut_short', 'skipped', 'ignored')),
  date INTEGER NOT NULL,
  due_at INTEGER,
  prompted_at INTEGER,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  lasted_ms INTEGER NOT NULL CHECK (lasted_ms >= 0),
  guided INTEGER NOT NULL CHECK (guided IN (0, 1)),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  stretch TEXT
);
CREATE UNIQUE INDEX breaks_by_end ON breaks (ended_at, started_at, kind, outcome);

CREATE TABLE spans (
  to_at INTEGER NOT NULL,
  from_at INTEGER NOT NULL CHECK (from_at < to_at),
  kind TEXT NOT NULL CHECK (kind IN ('sitting', 'standing')),
  date INTEGER NOT NULL,
  PRIMARY KEY (to_at, from_at, kind)
) WITHOUT ROWID;

CREATE TABLE days (
  date INTEGER PRIMARY KEY,
  sitting_ms INTEGER NOT NULL,
  standing_ms INTEGER NOT NULL,
  longest_sit_ms INTEGER NOT NULL,
  sit_ms INTEGER NOT NULL,
  sat_until INTEGER,
  up_at INTEGER
);

CREATE TABLE day_breaks (
  date INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('micro', 'rest')),
  outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'natural', 'cut_short', 'skipped', 'ignored')),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (date, kind, outcome)
) WITHOUT ROWID;

CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  taken_at INTEGER NOT NULL,
  taken_boot_ms INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  content TEXT NOT NULL
);
)sql";

// What was stretched, apart from the breaks: getting up counts also without. played_ms of planned_ms says how far.
// `ratings` has one row for each stretch that the person has rated.
constexpr const char* version_2 = R"sql(
CREATE TABLE stretches (
  ended_at INTEGER NOT NULL,
  stretch TEXT NOT NULL,
  date INTEGER NOT NULL,
  kind TEXT CHECK (kind IN ('micro', 'rest')),
  played_ms INTEGER NOT NULL CHECK (played_ms >= 0),
  planned_ms INTEGER NOT NULL CHECK (planned_ms >= played_ms),
  PRIMARY KEY (ended_at, stretch)
) WITHOUT ROWID;

CREATE TABLE ratings (
  stretch TEXT PRIMARY KEY,
  rating TEXT NOT NULL CHECK (rating IN ('like', 'dislike', 'hide')),
  rated_at INTEGER NOT NULL
) WITHOUT ROWID;
)sql";

constexpr std::array all_migrations{version_1, version_2};

int pragma(SQLite::Database& database, const char* name) {
  return database.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

/// The version of `database`, once it is sure that it is ours or empty.
int version_of(SQLite::Database& database, int newest) {
  const int version = pragma(database, "user_version");
  const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
  if (const int id = pragma(database, "application_id"); id != application_id && !(empty && version == 0 && id == 0))
    throw JournalError{Trouble::damaged, "it is not a history of Limber"};
  if (version > newest)
    throw JournalError{
        Trouble::newer,
        fmt::format("it was written by a newer Limber (format {}, this one knows {}); it is left as it is", version,
                    newest)};
  if (version < 0 || (version == 0) != empty)
    throw JournalError{Trouble::damaged, "its tables are not those of a history"};
  return version;
}

}  // namespace

std::span<const Migration> migrations() { return all_migrations; }

void migrate(SQLite::Database& database, std::span<const Migration> steps) {
  const int newest = static_cast<int>(steps.size());
  for (int version = version_of(database, newest); version < newest; ++version) {
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    database.exec(steps[static_cast<std::size_t>(version)]);
    database.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, version + 1));
    transaction.commit();
  }
}

void require_current(SQLite::Database& database, std::span<const Migration> steps) {
  const int newest = static_cast<int>(steps.size());
  const int version = version_of(database, newest);
  if (version < newest)
    throw JournalError{Trouble::unavailable,
                       fmt::format("it has format {} and limberd has not yet brought it to {}", version, newest)};
}

}  // namespace limber
