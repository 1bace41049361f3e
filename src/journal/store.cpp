#include "journal/store.hpp"

#include <sqlite3.h>

#include "journal/columns.hpp"
#include "journal/iso_time.hpp"
#include "journal/journal_mode.hpp"
#include "journal/schema.hpp"

namespace limber {

namespace {

constexpr auto busy_timeout = 50ms;

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
                "PRAGMA wal_autocheckpoint = 128; PRAGMA journal_size_limit = 1048576");
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
      insert_break_(
          database_,
          "INSERT INTO breaks (kind, outcome, date, due_at, prompted_at, started_at, ended_at, lasted_ms, guided, "
          "attempts, stretch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT (ended_at, started_at, kind, outcome) DO NOTHING"),
      insert_span_(database_,
                   "INSERT INTO spans (to_at, from_at, kind, date) VALUES (?, ?, ?, ?) "
                   "ON CONFLICT (to_at, from_at, kind) DO NOTHING"),
      select_day_(database_,
                  "SELECT sitting_ms, standing_ms, longest_sit_ms, sit_ms, sat_until, up_at FROM days WHERE date = ?"),
      replace_day_(
          database_,
          "INSERT OR REPLACE INTO days (date, sitting_ms, standing_ms, longest_sit_ms, sit_ms, sat_until, up_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?)"),
      count_break_(database_,
                   "INSERT INTO day_breaks (date, kind, outcome, count) VALUES (?, ?, ?, 1) "
                   "ON CONFLICT (date, kind, outcome) DO UPDATE SET count = count + 1"),
      replace_snapshot_(database_,
                        "INSERT OR REPLACE INTO snapshot (id, taken_at, taken_boot_ms, boot_id, content) "
                        "VALUES (1, ?, ?, ?, ?)") {
  tidy_on_close(database_, true);
}

void Store::create(const std::filesystem::path& file) {
  const std::filesystem::path draft = std::filesystem::path{file}.concat(".new");
  for (const char* suffix : {"", "-journal"}) std::filesystem::remove(std::filesystem::path{draft}.concat(suffix));
  {
    SQLite::Database database{draft.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    migrate(database, migrations());
  }
  using std::filesystem::perms;
  std::filesystem::permissions(draft, perms::owner_read | perms::owner_write);
  std::filesystem::rename(draft, file);
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
      record(*stretch);
    else
      put(day(std::get<DayBegun>(fact).date));
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
  bind_text(insert_break_, 1, name(row.kind));
  bind_text(insert_break_, 2, name(row.outcome));
  insert_break_.bind(3, date_number(row.date));
  bind_time(insert_break_, 4, row.due_at);
  bind_time(insert_break_, 5, row.prompted_at);
  insert_break_.bind(6, to_column(row.started_at));
  insert_break_.bind(7, to_column(row.ended_at));
  insert_break_.bind(8, to_column(row.lasted));
  insert_break_.bind(9, row.guided ? 1 : 0);
  insert_break_.bind(10, row.attempts);
  if (row.stretch.empty())
    insert_break_.bind(11);
  else
    insert_break_.bind(11, row.stretch);
  if (run(insert_break_) == 0) return;
  count(row);
  DayRow sum = day(row.date);
  if (row.outcome == Outcome::taken) sum.stood_up(row.ended_at);
  put(sum);
}

void Store::record(const SpanRow& row, Duration stood_up_after) {
  insert_span_.bind(1, to_column(row.to));
  insert_span_.bind(2, to_column(row.from));
  bind_text(insert_span_, 3, name(row.kind));
  insert_span_.bind(4, date_number(row.date));
  if (run(insert_span_) == 0) return;
  DayRow sum = day(row.date);
  sum.add(row, stood_up_after);
  put(sum);
}

// Prepared when they are needed: a few of these a day are not worth memory that is held all day.
void Store::record(const StretchRow& row) {
  SQLite::Statement insert{database_,
                           "INSERT INTO stretches (ended_at, stretch, date, kind, played_ms, planned_ms) "
                           "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (ended_at, stretch) DO NOTHING"};
  insert.bind(1, to_column(row.ended_at));
  insert.bind(2, row.stretch);
  insert.bind(3, date_number(row.date));
  if (row.kind) bind_text(insert, 4, name(*row.kind));
  insert.bind(5, to_column(row.played));
  insert.bind(6, to_column(row.planned));
  insert.exec();
}

void Store::rate(const StretchId& stretch, std::optional<Rating> rating, WallTime now) {
  set_sync(Sync::durable);
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
  const Erased erased{.days = rows_of("days"),
                      .breaks = rows_of("breaks"),
                      .spans = rows_of("spans"),
                      .stretches = rows_of("stretches")};
  transaction.commit();
  // The log still holds the old pages. A reader may keep it busy; then it is written over by and by.
  sqlite3_wal_checkpoint_v2(database_.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  return erased;
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

void Store::put(const DayRow& row) {
  replace_day_.bind(1, date_number(row.date));
  replace_day_.bind(2, to_column(row.sitting));
  replace_day_.bind(3, to_column(row.standing));
  replace_day_.bind(4, to_column(row.longest_sit));
  replace_day_.bind(5, to_column(row.sit));
  bind_time(replace_day_, 6, row.sat_until);
  bind_time(replace_day_, 7, row.up_at);
  run(replace_day_);
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

std::optional<std::string> Store::first_fault() {
  const std::string verdict = database_.execAndGet("PRAGMA quick_check(1)").getString();
  return verdict == "ok" ? std::nullopt : std::optional{verdict};
}

bool Store::has_moved() {
  int moved = 0;
  sqlite3_file_control(database_.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

void Store::keep_log() { tidy_on_close(database_, false); }

}  // namespace limber
