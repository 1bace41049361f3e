#include "journal/reading.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "journal/columns.hpp"
#include "journal/schema.hpp"
#include "journal/sqlite_error.hpp"

namespace limber {

namespace {

namespace fs = std::filesystem;

constexpr int busy_timeout_ms = 200;

SQLite::Database open_read_only(const std::string& name, int flags) {
  SQLite::Database database{name, SQLite::OPEN_READONLY | flags, busy_timeout_ms};
  require_current(database, migrations());
  database.exec("PRAGMA cache_size = -512; PRAGMA mmap_size = 0");
  return database;
}

/// The name by which SQLite opens `file` on the promise that nobody writes it.
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

SQLite::Database open_for_reading(const fs::path& file) {
  try {
    return open_read_only(file.string(), 0);
  } catch (const SQLite::Exception& error) {
    if (!cannot_share(error) || !has_no_log(file)) throw;
  }
  return open_read_only(unchanging(file), SQLite::OPEN_URI);
}

std::optional<StoredSnapshot> stored_snapshot(SQLite::Database& database) {
  SQLite::Statement query{database, "SELECT content, taken_at, taken_boot_ms, boot_id FROM snapshot WHERE id = 1"};
  if (!query.executeStep()) return std::nullopt;
  return StoredSnapshot{query.getColumn(0).getString(), time_column(query, 1), Instant{duration_column(query, 2)},
                        query.getColumn(3).getString()};
}

}  // namespace limber
