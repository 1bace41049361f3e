// Reading a table of a damaged file: past the pages that cannot be read.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace limber {

/// A table in the order of a whole number by which SQLite finds its rows without an index of their own.
class TableScan {
 public:
  /// `query` gives the rows whose key is greater than its one parameter, in the order of the key, which is its column
  /// `key_column`.
  TableScan(SQLite::Database& database, const std::string& query, int key_column)
      : query_(database, query), key_column_(key_column) {}

  /// Calls `row` for all rows that can be read. False: there were parts that could not.
  bool each(const std::function<void(const SQLite::Statement&)>& row);

 private:
  std::optional<std::int64_t> read_behind(std::int64_t key, const std::function<void(const SQLite::Statement&)>& row);
  std::optional<std::int64_t> end_of_hole(std::int64_t begin);
  bool can_read_behind(std::int64_t key);

  SQLite::Statement query_;
  int key_column_;
};

}  // namespace limber
