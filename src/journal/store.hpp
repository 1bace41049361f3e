// An open history: the connection, its prepared statements and what one transaction writes. Journal owns one
// while the file can be used. Anything that fails throws SQLite::Exception or JournalError and leaves the database
// as it was before, and the store usable.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <deque>
#include <filesystem>

#include "journal/day_row.hpp"
#include "journal/facts.hpp"
#include "journal/file_place.hpp"
#include "journal/insert.hpp"
#include "journal/reading.hpp"

namespace limber {

/// How SQLite keeps a change until it is whole, for a file on a file system of this type (statfs). Its write-ahead log
/// is the cheapest, "WAL", but needs memory that all readers and writers share, which there is not between machines:
/// "DELETE" on file systems of a network, and on those of a program (FUSE), which may be one.
std::string journal_mode_of_type(long type);
/// For the history `file`, by where its directory is.
std::string journal_mode(const std::filesystem::path& file);

class Store {
 public:
  /// Opens `file`, which has to exist, and brings it to today's version.
  explicit Store(const std::filesystem::path& file);

  enum class Sync {
    lazy,     ///< survives a crash of the program, may be lost by a power cut
    durable,  ///< survives a power cut, and so does all that was written before
  };
  /// Writes the facts and the engine's snapshot in one transaction. A fact that is already stored is skipped.
  void write(const std::deque<JournalFact>& facts, const std::string& snapshot, const Stamp& now, Sync sync,
             Duration stood_up_after);

  /// What the person thinks of a stretch from now on; none: nothing.
  void rate(const StretchId& stretch, std::optional<Rating> rating, WallTime now, Sync sync);

  /// Whether there is a log for sync_log(); from then on it is no longer moved into the file automatically.
  bool leave_log_to_others();

  /// Takes the days from `first` to `last`, both included, out of the history: all or nothing. What the engine
  /// remembers stays, and so do ratings. The deleted rows are not left in unused pages of the file, nor in its log,
  /// unless another connection reads it now: clear_log() completes that later.
  Erased erase(Date first, Date last);
  /// Moves the log into the file and cuts it off. False: a reader is in the way.
  bool clear_log();

  std::optional<StoredSnapshot> snapshot();

  /// Builds the indexes anew from their tables.
  void reindex();
  /// Whether the file is still at its place. What is written while it is not may be lost.
  const FilePlace& place() const { return place_; }
  /// Closing keeps the write-ahead log as it is: for a file about to be set aside.
  void keep_log();

 private:
  void set_sync(Sync sync);
  void record(const BreakRow& row);
  void record(const SpanRow& row, Duration stood_up_after);
  DayRow day(Date date);

  SQLite::Database database_;
  FilePlace place_;
  Insert insert_;
  std::optional<Sync> sync_;
  std::optional<bool> log_left_;
  SQLite::Statement select_day_, count_break_, replace_snapshot_;
};

}  // namespace limber
