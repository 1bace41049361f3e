#include "journal/reading.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "journal/columns.hpp"
#include "journal/schema.hpp"
#include "journal/sqlite_error.hpp"

namespace limber {

namespace {

namespace fs = std::filesystem;

SQLite::Database open_read_only(const std::string& name, int flags, Duration patience) {
  SQLite::Database database{name, SQLite::OPEN_READONLY | flags, static_cast<int>(patience.count())};
  require_current(database, migrations());
  database.exec("PRAGMA cache_size = -512; PRAGMA mmap_size = 0");
  return database;
}

/// The name by which SQLite opens `file` on the promise that no process writes it.
std::string unchanging(const fs::path& file) {
  std::string uri = "file:";
  for (const char c : fs::absolute(file).string()) {
    const auto byte = static_cast<unsigned char>(c);
    uri += std::isalnum(byte) != 0 || c == '/' ? std::string{c} : fmt::format("%{:02x}", byte);
  }
  return uri + "?immutable=1";
}

/// Whether the database file alone is the whole history.
bool has_no_log(const fs::path& file) {
  const fs::path log = fs::path{file}.concat("-wal");
  std::error_code error;
  if (!fs::exists(log, error)) return !error;
  return fs::file_size(log, error) == 0 && !error;
}

bool cannot_share(const SQLite::Exception& error) {
  constexpr std::array codes{SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL};
  return std::ranges::find(codes, error.getErrorCode()) != codes.end();
}

}  // namespace

void require_plain_file(const fs::path& file) {
  std::error_code error;
  const auto kind = fs::status(file, error).type();
  if (kind == fs::file_type::not_found) throw JournalError{Trouble::unavailable, "there is none yet"};
  if (kind == fs::file_type::none) throw JournalError{Trouble::unavailable, error.message()};
  if (kind != fs::file_type::regular)
    throw JournalError{Trouble::unavailable, "it is not a plain file; take it away, and a new history is begun"};
}

SQLite::Database open_for_reading(const fs::path& file, Duration patience) {
  require_plain_file(file);
  try {
    return open_read_only(file.string(), 0, patience);
  } catch (const SQLite::Exception& error) {
    if (!cannot_share(error) || !has_no_log(file)) throw;
  }
  return open_read_only(unchanging(file), SQLite::OPEN_URI, patience);
}

void end_queries_at(SQLite::Database& database, const std::stop_token& stop) {
  constexpr int steps_between_looks = 10'000;  // some milliseconds
  if (!stop.stop_possible()) return;
  const auto must_end = [](void* token) {
    return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0;
  };
  sqlite3_progress_handler(database.getHandle(), steps_between_looks, must_end, const_cast<std::stop_token*>(&stop));
}

std::optional<StoredSnapshot> stored_snapshot(SQLite::Database& database) {
  SQLite::Statement query{database, "SELECT content, taken_at, taken_boot_ms, boot_id FROM snapshot WHERE id = 1"};
  if (!query.executeStep()) return std::nullopt;
  return StoredSnapshot{query.getColumn(0).getString(), time_column(query, 1), Instant{duration_column(query, 2)},
                        query.getColumn(3).getString()};
}

}  // namespace limber
