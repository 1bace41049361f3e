#include "journal/salvage.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <functional>
#include <map>
#include <optional>
#include <set>

#include "journal/columns.hpp"
#include "journal/history_files.hpp"
#include "journal/insert.hpp"
#include "journal/journal_error.hpp"
#include "journal/reading.hpp"

namespace limber {

namespace {

namespace fs = std::filesystem;

/// Neither made current nor closed as usual: it is evidence.
SQLite::Database open_evidence(const fs::path& file) {
  SQLite::Database database{file.string(), SQLite::OPEN_READONLY, 0};
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  database.exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
  return database;
}

// No key of ours is beyond: times are milliseconds since 1970, and this is 140,000 years of them.
constexpr std::int64_t last_key = std::int64_t{1} << 52;

/// Reads a table of a damaged file, past the pages that cannot be read, in the order of a whole number by which SQLite
/// finds its rows without an index of their own.
class TableScan {
 public:
  /// `query` gives the rows whose key is greater than its one parameter, in the order of the key, which is its column
  /// `key_column`.
  TableScan(SQLite::Database& database, const std::string& query, int key_column)
      : query_(database, query), key_column_(key_column) {}

  /// Calls `row` for all rows that can be read. False: there were parts that could not.
  bool each(const std::function<void(const SQLite::Statement&)>& row) {
    bool whole = true;
    std::optional<std::int64_t> behind = -last_key;
    while (const auto hole = read_behind(*behind, row)) {
      whole = false;
      behind = end_of_hole(*hole);
      if (!behind) break;
    }
    return whole;
  }

 private:
  /// None: to the end of the table. Else the key of the last row before one that cannot be read.
  std::optional<std::int64_t> read_behind(std::int64_t key, const std::function<void(const SQLite::Statement&)>& row) {
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

  /// The least key, as far as a search by halves finds it, behind which rows can be read again. Finding a row by its
  /// key goes down the tree from its root, past the pages that are damaged.
  std::optional<std::int64_t> end_of_hole(std::int64_t begin) {
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

  bool can_read_behind(std::int64_t key) {
    query_.tryReset();
    query_.bind(1, key);
    try {
      query_.executeStep();
      return true;
    } catch (const SQLite::Exception&) {
      return false;
    }
  }

  SQLite::Statement query_;
  int key_column_;
};

class Salvager {
 public:
  Salvager(const fs::path& damaged, const fs::path& draft, Duration stood_up_after)
      : old_(open_evidence(damaged)),
        new_(draft.string(), SQLite::OPEN_READWRITE),
        insert_(new_),
        stood_up_after_(stood_up_after) {}

  Salvage carry_over() {
    SQLite::Transaction transaction{new_, SQLite::TransactionBehavior::IMMEDIATE};
    rows<BreakRow>(fmt::format("SELECT {}, id FROM breaks WHERE id > ? ORDER BY id", break_columns), 11, break_row);
    rows<SpanRow>(fmt::format("SELECT {} FROM spans WHERE to_at > ? ORDER BY to_at", span_columns), 3, span_row);
    rows<StretchRow>(fmt::format("SELECT {} FROM stretches WHERE ended_at > ? ORDER BY ended_at", stretch_columns), 0,
                     stretch_row);
    sums();
    sums_of_rows();
    rest();
    transaction.commit();
    return salvage_;
  }

 private:
  /// Reads a table, if there is one of that name.
  void scan(const std::string& query, int key_column, const std::function<void(const SQLite::Statement&)>& take) {
    try {
      const bool whole = TableScan{old_, query, key_column}.each([&](const SQLite::Statement& row) {
        try {
          take(row);
        } catch (const Meaningless&) {
          ++salvage_.left_out;
        } catch (const SQLite::Exception& error) {
          // A value on a page of its own that is damaged, or one that no table of ours takes.
          const int code = error.getErrorCode();
          if (code != SQLITE_CORRUPT && code != SQLITE_CONSTRAINT && code != SQLITE_MISMATCH)
            throw JournalError{Trouble::unavailable, error.what()};
          ++salvage_.left_out;
        }
      });
      salvage_.has_holes = salvage_.has_holes || !whole;
    } catch (const SQLite::Exception&) {
      salvage_.has_holes = true;
    }
  }

  template <typename Row>
  void rows(const std::string& query, int key_column, Row (*read)(const SQLite::Statement&)) {
    scan(query, key_column, [&](const SQLite::Statement& found) {
      if (insert_.insert(read(found))) ++salvage_.rows;
    });
  }

  /// Sums stay as they were recorded: the rows that they come from may be lost.
  void sums() {
    scan(fmt::format("SELECT {} FROM days WHERE date > ? ORDER BY date", day_columns), 0,
         [&](const SQLite::Statement& found) {
           insert_.put(day_row(found));
           salvage_.sums = true;
         });
    SQLite::Statement put{new_, "INSERT OR IGNORE INTO day_breaks (date, kind, outcome, count) VALUES (?, ?, ?, ?)"};
    scan("SELECT date, kind, outcome, count FROM day_breaks WHERE date > ? ORDER BY date", 0,
         [&](const SQLite::Statement& found) {
           run(put, date_column(found, 0), known(break_kind(found.getColumn(1).getText())),
               known(outcome(found.getColumn(2).getText())), std::int64_t{found.getColumn(3).getInt()});
         });
  }

  /// Days whose sums could not be read, and counts that are less than what there is.
  void sums_of_rows() {
    std::set<std::int64_t> missing;
    SQLite::Statement dates{new_,
                            "SELECT date FROM breaks UNION SELECT date FROM spans UNION SELECT date FROM day_breaks "
                            "EXCEPT SELECT date FROM days"};
    while (dates.executeStep()) missing.insert(dates.getColumn(0).getInt64());
    std::map<std::int64_t, DayRow> days;
    for (const std::int64_t date : missing) days[date].date = date_of_number(date);
    // In the order in which they came: who was up before a span sits down anew.
    SQLite::Statement happened{new_,
                               "SELECT date, to_at, from_at, kind FROM spans UNION ALL "
                               "SELECT date, ended_at, NULL, NULL FROM breaks WHERE outcome = 'taken' ORDER BY 2"};
    while (!missing.empty() && happened.executeStep()) {
      const auto day = days.find(happened.getColumn(0).getInt64());
      if (day == days.end()) continue;
      if (happened.getColumn(2).isNull())
        day->second.stood_up(time_column(happened, 1));
      else
        day->second.add({*from_name<SpanKind>(happened.getColumn(3).getText()), day->second.date,
                         time_column(happened, 2), time_column(happened, 1)},
                        stood_up_after_);
    }
    for (const auto& [_, day] : days) insert_.put(day);
    new_.exec(
        "INSERT INTO day_breaks (date, kind, outcome, count) "
        "SELECT date, kind, outcome, count(*) FROM breaks WHERE true GROUP BY date, kind, outcome "
        "ON CONFLICT (date, kind, outcome) DO UPDATE SET count = max(count, excluded.count)");
  }

  /// Opinions, and what the engine remembered.
  void rest() {
    SQLite::Statement rate{new_, "INSERT OR IGNORE INTO ratings (stretch, rating, rated_at) VALUES (?, ?, ?)"};
    scan("SELECT rated_at, stretch, rating FROM ratings WHERE rated_at > ? ORDER BY rated_at", 0,
         [&](const SQLite::Statement& found) {
           run(rate, found.getColumn(1).getString(), known(rating(found.getColumn(2).getText())),
               found.getColumn(0).getInt64());
         });
    SQLite::Statement remember{new_,
                               "INSERT OR REPLACE INTO snapshot (id, taken_at, taken_boot_ms, boot_id, content) "
                               "VALUES (1, ?, ?, ?, ?)"};
    scan("SELECT id, taken_at, taken_boot_ms, boot_id, content FROM snapshot WHERE id > ?", 0,
         [&](const SQLite::Statement& found) {
           run(remember, found.getColumn(1).getInt64(), found.getColumn(2).getInt64(), found.getColumn(3).getString(),
               found.getColumn(4).getString());
         });
  }

  SQLite::Database old_, new_;
  Insert insert_;
  Duration stood_up_after_;
  Salvage salvage_;
};

}  // namespace

std::string words_of(const Salvage& salvage) {
  if (salvage.nothing()) return "nothing of it could be read";
  std::string words = fmt::format("{} of its rows were carried over", salvage.rows);
  if (salvage.left_out > 0) words += fmt::format(", {} that mean nothing were left out", salvage.left_out);
  if (salvage.has_holes) words += ", and parts of it could not be read";
  if (salvage.whole()) words += ", all that there were";
  return words;
}

Salvage salvage_into_draft(const fs::path& damaged, Duration stood_up_after) {
  make_draft(damaged);
  std::optional<Salvager> salvager;
  try {
    require_plain_file(damaged);
    salvager.emplace(damaged, draft_of(damaged), stood_up_after);
  } catch (const SQLite::Exception&) {
    return {.has_holes = true};  // it does not even open
  }
  return salvager->carry_over();
}

}  // namespace limber
