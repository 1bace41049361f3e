#include "journal/store.hpp"

#include <linux/magic.h>
#include <sqlite3.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "journal/columns.hpp"
#include "journal/schema.hpp"

namespace limber {

namespace {

// Those that linux/magic.h of Debian 12 does not name.
constexpr std::uint32_t fuse = 0x65735546, ceph = 0x00C36400, ocfs2 = 0x7461636F, gfs2 = 0x01161970,
                        lustre = 0x0BD00BD0, vboxsf = 0x786F4256, vmhgfs = 0xBACBACBC, cifs = 0xFF534D42,
                        smb2 = 0xFE534D42, ncp = 0x564C;
constexpr auto shared_types =
    std::to_array<std::uint32_t>({NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, cifs, smb2, AFS_SUPER_MAGIC, AFS_FS_MAGIC,
                                  CODA_SUPER_MAGIC, V9FS_MAGIC, ncp, fuse, ceph, ocfs2, gfs2, lustre, vboxsf, vmhgfs});

}  // namespace

std::string journal_mode_of_type(long type) {
  return std::ranges::count(shared_types, static_cast<std::uint32_t>(type)) > 0 ? "DELETE" : "WAL";
}

std::string journal_mode(const std::filesystem::path& file) {
  struct statfs found {};
  const auto directory = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  return ::statfs(directory.c_str(), &found) == 0 ? journal_mode_of_type(found.f_type) : "WAL";
}

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

}  // namespace

Store::Store(const std::filesystem::path& file)
    : database_(open_database(file)),
      place_(file),
      insert_(database_),
      select_day_(database_, std::string{"SELECT "} + day_columns + " FROM days WHERE date = ?"),
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
  run(replace_snapshot_, now.wall, now.boot.time_since_epoch(), now.boot_id, snapshot);
  transaction.commit();
}

void Store::set_sync(Sync sync) {
  if (sync_ == sync) return;
  database_.exec(sync == Sync::durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
  sync_ = sync;
}

void Store::record(const BreakRow& row) {
  if (!insert_.insert(row)) return;
  run(count_break_, row.date, row.kind, row.outcome);
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
  rating ? run(change, stretch, *rating, now) : run(change, stretch);
}

Erased Store::erase(Date first, Date last) {
  set_sync(Sync::durable);
  database_.exec("PRAGMA secure_delete = ON");
  SQLite::Transaction transaction{database_, SQLite::TransactionBehavior::IMMEDIATE};
  const auto rows_of = [&](const char* table) {
    SQLite::Statement drop{database_, std::string{"DELETE FROM "} + table + " WHERE date BETWEEN ? AND ?"};
    return run(drop, first, last);
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
  const InUse use{select_day_};
  bind_values(select_day_, date);
  return select_day_.executeStep() ? day_row(select_day_) : DayRow{.date = date};
}

std::optional<StoredSnapshot> Store::snapshot() { return stored_snapshot(database_); }

void Store::reindex() {
  set_sync(Sync::durable);
  database_.exec("REINDEX");
}

void Store::keep_log() { tidy_on_close(database_, false); }

}  // namespace limber
