#include "journal/store.hpp"

#include <sqlite3.h>

#include "journal/columns.hpp"
#include "journal/iso_time.hpp"
#include "journal/journal_mode.hpp"
#include "journal/schema.hpp"

namespace limber {

namespace {

constexpr auto busy_timeout = 10ms;  // the loop of the daemon waits meanwhile

/// Whether closing moves the write-ahead log into the database and takes it away, as is usual.
void tidy_on_close(const SQLite::Database& database, bool tidy) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, tidy ? 0 : 1, nullptr);
}

SQLite::Database open_database(const std::filesystem::path& file) {
  SQLite::Database database{file.string(), SQLite::OPEN_READWRITE, static_cast<int>(busy_timeout.count())};
  // Until it is known to be sound, a log beside it is evidence.
  tidy_on_close(database, false);
  // The version is looked at before anything is changed.
  migrate(database, migrations());
  // A small cache, no mapping and a short log: the daemon is resident all day and writes a few rows an hour.
  database.exec("PRAGMA journal_mode = " + journal_mode(file) +
                "; PRAGMA cache_size = -256; PRAGMA mmap_size = 0;"
                "PRAGMA wal_autocheckpoint = 128; PRAGMA journal_size_limit = 1048576; PRAGMA secure_delete = FAST");
  return database;
}

void bind_text(SQLite::Statement& statement, int index, std::string_view value) {
  statement.bind(index, std::string{value});
}

/// Runs a statement that returns nothing. The number of rows it changed.
int run(SQLite::Statement& statement) {
  const InUse use{statement};
  return statement.exec();
}

}  // namespace

Store::Store(const std::filesystem::path& file)
    : database_(open_database(file)),
      place_(file),
      insert_(database_),
      select_day_(database_,
                  "SELECT sitting_ms, standing_ms, longest_sit_ms, sit_ms, sat_until, up_at FROM days WHERE date = ?"),
      count_break_(database_,
                   "INSERT INTO day_breaks (date, kind, outcome, count) VALUES (?, ?, ?, 1) "
                   "ON CONFLICT (date, kind, outcome) DO UPDATE SET count = count + 1"),
      replace_snapshot_(database_,
                        "INSERT OR REPLACE INTO snapshot (id, taken_at, taken_boot_ms, boot_id, content) "
                        "VALUES (1, ?, ?, ?, ?)") {
  tidy_on_close(database_, true);
}

void Store::write(const std::deque<JournalFact>& facts, const std::string& snapshot, const Stamp& now, Sync sync,
                  Duration stood_up_after) {
  set_sync(sync);
  SQLite::Transaction transaction{database_, SQLite::TransactionBehavior::IMMEDIATE};
  for (const JournalFact& fact : facts) {
    if (const auto* row = std::get_if<BreakRow>(&fact))
      record(*row);
    else if (const auto* span = std::get_if<SpanRow>(&fact))
      record(*span, stood_up_after);
    else if (const auto* stretch = std::get_if<StretchRow>(&fact))
      insert_.insert(*stretch);
    else
      insert_.put(day(std::get<DayRecord>(fact).date));
  }
  put_snapshot(snapshot, now);
  transaction.commit();
}

void Store::set_sync(Sync sync) {
  if (sync_ == sync) return;
  database_.exec(sync == Sync::durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
  sync_ = sync;
}

void Store::record(const BreakRow& row) {
  if (!insert_.insert(row)) return;
  count(row);
  DayRow sum = day(row.date);
  if (row.outcome == Outcome::taken) sum.stood_up(row.ended_at);
  insert_.put(sum);
}

void Store::record(const SpanRow& row, Duration stood_up_after) {
  if (!insert_.insert(row)) return;
  DayRow sum = day(row.date);
  sum.add(row, stood_up_after);
  insert_.put(sum);
}

void Store::rate(const StretchId& stretch, std::optional<Rating> rating, WallTime now, Sync sync) {
  set_sync(sync);
  SQLite::Statement change{database_, rating ? "INSERT OR REPLACE INTO ratings (stretch, rating, rated_at) "
                                               "VALUES (?, ?, ?)"
                                             : "DELETE FROM ratings WHERE stretch = ?"};
  change.bind(1, stretch);
  if (rating) {
    bind_text(change, 2, name(*rating));
    change.bind(3, to_column(now));
  }
  change.exec();
}

Erased Store::erase(Date first, Date last) {
  set_sync(Sync::durable);
  database_.exec("PRAGMA secure_delete = ON");
  SQLite::Transaction transaction{database_, SQLite::TransactionBehavior::IMMEDIATE};
  const auto rows_of = [&](const char* table) {
    SQLite::Statement drop{database_, std::string{"DELETE FROM "} + table + " WHERE date BETWEEN ? AND ?"};
    drop.bind(1, date_number(first));
    drop.bind(2, date_number(last));
    return drop.exec();
  };
  rows_of("day_breaks");
  Erased erased{.days = rows_of("days"),
                .breaks = rows_of("breaks"),
                .spans = rows_of("spans"),
                .stretches = rows_of("stretches")};
  transaction.commit();
  erased.log_cleared = clear_log();  // it still holds the old pages
  return erased;
}

bool Store::leave_log_to_others() {
  if (!log_left_) {
    log_left_ = database_.execAndGet("PRAGMA journal_mode").getString() == "wal";
    // Others move it when it is longer than long_log; this is for where they cannot.
    if (*log_left_) database_.exec("PRAGMA wal_autocheckpoint = 4096");
  }
  return *log_left_;
}

bool Store::clear_log() {
  return sqlite3_wal_checkpoint_v2(database_.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) ==
         SQLITE_OK;
}

DayRow Store::day(Date date) {
  DayRow row{.date = date};
  const InUse use{select_day_};
  select_day_.bind(1, date_number(date));
  if (select_day_.executeStep()) {
    row.sitting = duration_column(select_day_, 0);
    row.standing = duration_column(select_day_, 1);
    row.longest_sit = duration_column(select_day_, 2);
    row.sit = duration_column(select_day_, 3);
    row.sat_until = optional_time_column(select_day_, 4);
    row.up_at = optional_time_column(select_day_, 5);
  }
  return row;
}

void Store::count(const BreakRow& row) {
  count_break_.bind(1, date_number(row.date));
  bind_text(count_break_, 2, name(row.kind));
  bind_text(count_break_, 3, name(row.outcome));
  run(count_break_);
}

void Store::put_snapshot(const std::string& content, const Stamp& now) {
  replace_snapshot_.bind(1, to_column(now.wall));
  replace_snapshot_.bind(2, to_column(now.boot.time_since_epoch()));
  replace_snapshot_.bind(3, now.boot_id);
  replace_snapshot_.bind(4, content);
  run(replace_snapshot_);
}

std::optional<StoredSnapshot> Store::snapshot() { return stored_snapshot(database_); }

void Store::reindex() {
  set_sync(Sync::durable);
  database_.exec("REINDEX");
}

void Store::keep_log() { tidy_on_close(database_, false); }

}  // namespace limber
