#include "journal/history.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "journal/columns.hpp"
#include "journal/reading.hpp"
#include "journal/sqlite_error.hpp"

namespace limber {

namespace {

/// No stored span is longer: spans are split by days, and a day has at most 24 hours more when its start is changed or
/// the person travels.
constexpr Duration longest_span = 72h;

/// Runs `query` with SQLite's failures as ours.
template <typename Query>
auto translated(const std::filesystem::path& file, Query query) {
  const auto message = [&](const char* reason) {
    return fmt::format("The history {} cannot be read: {}.", file.string(), reason);
  };
  try {
    return query();
  } catch (const SQLite::Exception& error) {
    throw JournalError{trouble_of(error), message(error.what())};
  } catch (const JournalError& error) {
    throw JournalError{error.trouble(), message(error.what())};
  }
}

/// A list of the history: its columns, its table, the end of a row by which it is asked for, and what orders it.
struct ListSql {
  const char *columns, *table, *end, *key, *order;
};
constexpr ListSql breaks_sql{break_columns, "breaks", "ended_at", "ended_at, started_at, kind || '/' || outcome",
                             "ended_at, started_at, kind, outcome"};
constexpr ListSql spans_sql{span_columns, "spans", "to_at", "to_at, from_at, kind", "to_at, from_at, kind"};
constexpr ListSql stretches_sql{stretch_columns, "stretches", "ended_at", "ended_at, 0, stretch", "ended_at, stretch"};

std::string key_word(BreakKind kind, Outcome outcome) { return fmt::format("{}/{}", name(kind), name(outcome)); }

}  // namespace

struct History::Connection {
  Connection(const std::filesystem::path& path, std::stop_token stopped, Duration patience)
      : file(path), stop(std::move(stopped)), database(open_for_reading(path, patience)) {
    end_queries_at(database, stop);
  }

  /// False: what is read means nothing, and is passed over.
  template <typename Read>
  bool means_something(const Read& read) {
    try {
      read();
      return true;
    } catch (const Meaningless&) {
      ++passed_over;
      return false;
    }
  }

  /// Passes the rows of a list on as long as they are wanted. `condition`: a further condition in SQL.
  template <typename Row>
  void each(const ListSql& list, const RowRange& range, const RowKey& after, const std::string& condition,
            Row (*read)(const SQLite::Statement&), RowKey (*key)(const Row&), const TakeRow<Row>& take) {
    translated(file, [&] {
      SQLite::Statement query{database,
                              fmt::format("SELECT {0} FROM {1} WHERE {2} >= ? AND {2} < ? AND date BETWEEN ? AND ? "
                                          "AND ({3}) > (?, ?, ?){4} ORDER BY {5}",
                                          list.columns, list.table, list.end, list.key, condition, list.order)};
      bind_values(query, std::max(to_column(range.from), after.at), range.to, range.first, range.last, after.at,
                  after.begun, after.rest);
      while (query.executeStep()) {
        std::optional<Row> row;
        if (means_something([&] { row = read(query); }) && !take(*row, key(*row))) return;
      }
    });
  }

  std::filesystem::path file;
  std::stop_token stop;
  SQLite::Database database;
  std::size_t passed_over = 0;
};

bool History::is_there(const std::filesystem::path& file) {
  std::error_code error;
  return std::filesystem::status(file, error).type() != std::filesystem::file_type::not_found;
}

History::History(const std::filesystem::path& file, std::stop_token stop, Duration patience) {
  if (!is_there(file))
    throw JournalError{Trouble::unavailable, fmt::format("There is no history yet at {}.", file.string())};
  connection_ = translated(file, [&] { return std::make_unique<Connection>(file, std::move(stop), patience); });
}

History::~History() = default;
History::History(History&&) noexcept = default;
History& History::operator=(History&&) noexcept = default;

std::vector<DayTotals> History::days(Date from, Date to, std::size_t most) {
  return translated(connection_->file, [&] {
    // Both queries have to see the same moment of a history that is being written.
    SQLite::Transaction moment{connection_->database};
    std::vector<DayTotals> days;
    SQLite::Statement sums{connection_->database,
                           "SELECT date, sitting_ms, standing_ms, longest_sit_ms FROM days "
                           "WHERE date BETWEEN ? AND ? ORDER BY date LIMIT ?"};
    bind_values(sums, from, to, static_cast<std::int64_t>(most));
    while (sums.executeStep())
      connection_->means_something([&] {
        days.push_back({.date = date_column(sums, 0),
                        .sitting = duration_column(sums, 1),
                        .standing = duration_column(sums, 2),
                        .longest_sit = duration_column(sums, 3)});
      });
    if (days.empty()) return days;
    SQLite::Statement counts{
        connection_->database,
        "SELECT date, kind, outcome, count FROM day_breaks WHERE date BETWEEN ? AND ? ORDER BY date"};
    bind_values(counts, days.front().date, days.back().date);
    auto day = days.begin();
    while (counts.executeStep())
      connection_->means_something([&] {
        const Date date = date_column(counts, 0);
        while (day != days.end() && day->date < date) ++day;
        if (day == days.end() || day->date != date) throw Meaningless{};
        const auto kind = known(break_kind(counts.getColumn(1).getText()));
        const auto how = known(outcome(counts.getColumn(2).getText()));
        day->breaks[index_of(kind)][static_cast<std::size_t>(how)] = counts.getColumn(3).getInt();
      });
    return days;
  });
}

std::optional<Date> History::first_day() {
  return translated(connection_->file, [&]() -> std::optional<Date> {
    SQLite::Statement query{connection_->database, "SELECT date FROM days ORDER BY date"};
    while (query.executeStep())
      if (const Date date = date_of_number(query.getColumn(0).getInt64()); date.ok()) return date;
    return std::nullopt;
  });
}

void History::each_break(const RowRange& range, const RowKey& after, const TakeRow<BreakRow>& take) {
  const auto key = [](const BreakRow& row) {
    return RowKey{to_column(row.ended_at), to_column(row.started_at), key_word(row.kind, row.outcome)};
  };
  connection_->each<BreakRow>(breaks_sql, range, after, "", break_row, key, take);
}

void History::each_span(const RowRange& range, const RowKey& after, const TakeRow<SpanRow>& take) {
  const auto key = [](const SpanRow& row) {
    return RowKey{to_column(row.to), to_column(row.from), std::string{name(row.kind)}};
  };
  RowRange ends = range;  // those of the spans that overlap it
  ends.from += Duration{1};
  ends.to += longest_span;
  connection_->each<SpanRow>(spans_sql, ends, after, fmt::format(" AND from_at < {}", to_column(range.to)), span_row,
                             key, take);
}

void History::each_stretch(const RowRange& range, const RowKey& after, const TakeRow<StretchRow>& take) {
  const auto key = [](const StretchRow& row) { return RowKey{to_column(row.ended_at), 0, row.stretch}; };
  connection_->each<StretchRow>(stretches_sql, range, after, "", stretch_row, key, take);
}

std::map<StretchId, Rating> History::ratings() {
  return translated(connection_->file, [&] {
    std::map<StretchId, Rating> ratings;
    SQLite::Statement query{connection_->database, "SELECT stretch, rating FROM ratings"};
    while (query.executeStep())
      connection_->means_something(
          [&] { ratings.emplace(query.getColumn(0).getText(), known(rating(query.getColumn(1).getText()))); });
    return ratings;
  });
}

std::size_t History::passed_over() const { return connection_->passed_over; }

}  // namespace limber
