#include "journal/table_scan.hpp"

namespace limber {

namespace {

// No key of ours is beyond: times are milliseconds since 1970, and this is 140,000 years of them.
constexpr std::int64_t last_key = std::int64_t{1} << 52;

}  // namespace

bool TableScan::each(const std::function<void(const SQLite::Statement&)>& row) {
  bool whole = true;
  std::optional<std::int64_t> behind = -last_key;
  while (const auto hole = read_behind(*behind, row)) {
    whole = false;
    behind = end_of_hole(*hole);
    if (!behind) break;
  }
  return whole;
}

/// None: to the end of the table. Else the key of the last row before one that cannot be read.
std::optional<std::int64_t> TableScan::read_behind(std::int64_t key,
                                                   const std::function<void(const SQLite::Statement&)>& row) {
  query_.tryReset();
  query_.bind(1, key);
  for (;;) {
    try {
      if (!query_.executeStep()) return std::nullopt;
      key = query_.getColumn(key_column_).getInt64();
    } catch (const SQLite::Exception&) {
      return key;
    }
    row(query_);
  }
}

/// The least key, as far as a search by halves finds it, behind which rows can be read again. Finding a row by its key
/// goes down the tree from its root, past the pages that are damaged.
std::optional<std::int64_t> TableScan::end_of_hole(std::int64_t begin) {
  std::int64_t step = 1;
  for (; !can_read_behind(begin + step); step *= 2)
    if (begin + step > last_key) return std::nullopt;
  std::int64_t bad = begin + step / 2, good = begin + step;
  while (good - bad > 1) {
    const std::int64_t middle = bad + (good - bad) / 2;
    (can_read_behind(middle) ? good : bad) = middle;
  }
  return good;
}

bool TableScan::can_read_behind(std::int64_t key) {
  query_.tryReset();
  query_.bind(1, key);
  try {
    query_.executeStep();
    return true;
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace limber
