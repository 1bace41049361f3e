#include "journal/history.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <limits>
#include <utility>

#include "journal/reading.hpp"
#include "journal/row_columns.hpp"
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

/// Where a row behind `after` is in a list ordered by three columns.
void bind_key(SQLite::Statement& query, int index, const RowKey& after) {
  query.bind(index, after.at);
  query.bind(index + 1, after.begun);
  query.bind(index + 2, after.rest);
}

void bind_range(SQLite::Statement& query, const RowRange& range) {
  query.bind(1, to_column(range.from));
  query.bind(2, to_column(range.to));
  query.bind(3, date_number(range.first));
  query.bind(4, date_number(range.last));
}

std::string key_word(BreakKind kind, Outcome outcome) { return fmt::format("{}/{}", name(kind), name(outcome)); }

}  // namespace

struct History::Connection {
  Connection(const std::filesystem::path& path, std::stop_token stopped, Duration patience)
      : file(path), stop(std::move(stopped)), database(open_for_reading(path, patience)) {
    end_queries_at(database, stop);
  }

  /// Hands the rows of `query` on as long as they are wanted.
  template <typename Row>
  void each(SQLite::Statement& query, Row (*read)(const SQLite::Statement&), RowKey (*key)(const Row&),
            const TakeRow<Row>& take) {
    while (query.executeStep()) {
      std::optional<Row> row;
      try {
        row = read(query);
      } catch (const Meaningless&) {
        ++passed_over;
        continue;
      }
      if (!take(*row, key(*row))) return;
    }
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

std::vector<DayTotals> History::days(Date from, Date to) {
  return days(from, to, std::numeric_limits<std::int32_t>::max());
}

std::vector<DayTotals> History::days(Date from, Date to, std::size_t most) {
  return translated(connection_->file, [&] {
    // Both queries have to see the same moment of a history that is being written.
    SQLite::Transaction moment{connection_->database};
    std::vector<DayTotals> days;
    SQLite::Statement sums{connection_->database,
                           "SELECT date, sitting_ms, standing_ms, longest_sit_ms FROM days "
                           "WHERE date BETWEEN ? AND ? ORDER BY date LIMIT ?"};
    sums.bind(1, date_number(from));
    sums.bind(2, date_number(to));
    sums.bind(3, static_cast<std::int64_t>(most));
    const auto keep = [&](const auto& read) {
      try {
        read();
      } catch (const Meaningless&) {
        ++connection_->passed_over;
      }
    };
    while (sums.executeStep())
      keep([&] {
        days.push_back({.date = date_column(sums, 0),
                        .sitting = duration_column(sums, 1),
                        .standing = duration_column(sums, 2),
                        .longest_sit = duration_column(sums, 3)});
      });
    if (days.empty()) return days;
    SQLite::Statement counts{
        connection_->database,
        "SELECT date, kind, outcome, count FROM day_breaks WHERE date BETWEEN ? AND ? ORDER BY date"};
    counts.bind(1, date_number(days.front().date));
    counts.bind(2, date_number(days.back().date));
    auto day = days.begin();
    while (counts.executeStep())
      keep([&] {
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
  translated(connection_->file, [&] {
    SQLite::Statement query{connection_->database,
                            fmt::format("SELECT {} FROM breaks WHERE ended_at >= ? AND ended_at < ? "
                                        "AND date BETWEEN ? AND ? "
                                        "AND (ended_at, started_at, kind || '/' || outcome) > (?, ?, ?) "
                                        "ORDER BY ended_at, started_at, kind, outcome",
                                        break_columns)};
    RowRange open = range;
    if (after.at > to_column(open.from)) open.from = WallTime{Duration{after.at}};
    bind_range(query, open);
    bind_key(query, 5, after);
    connection_->each<BreakRow>(
        query, break_row,
        [](const BreakRow& row) {
          return RowKey{to_column(row.ended_at), to_column(row.started_at), key_word(row.kind, row.outcome)};
        },
        take);
  });
}

void History::each_span(const RowRange& range, const RowKey& after, const TakeRow<SpanRow>& take) {
  translated(connection_->file, [&] {
    SQLite::Statement query{connection_->database,
                            fmt::format("SELECT {} FROM spans WHERE to_at > ? AND to_at < ? "
                                        "AND date BETWEEN ? AND ? AND (to_at, from_at, kind) > (?, ?, ?) "
                                        "AND from_at < ? ORDER BY to_at, from_at, kind",
                                        span_columns)};
    RowRange open = range;
    if (after.at > to_column(open.from)) open.from = WallTime{Duration{after.at - 1}};
    open.to += longest_span;
    bind_range(query, open);
    bind_key(query, 5, after);
    query.bind(8, to_column(range.to));
    connection_->each<SpanRow>(
        query, span_row,
        [](const SpanRow& row) {
          return RowKey{to_column(row.to), to_column(row.from), std::string{name(row.kind)}};
        },
        take);
  });
}

void History::each_stretch(const RowRange& range, const RowKey& after, const TakeRow<StretchRow>& take) {
  translated(connection_->file, [&] {
    SQLite::Statement query{connection_->database,
                            fmt::format("SELECT {} FROM stretches WHERE ended_at >= ? AND ended_at < ? "
                                        "AND date BETWEEN ? AND ? AND (ended_at, 0, stretch) > (?, ?, ?) "
                                        "ORDER BY ended_at, stretch",
                                        stretch_columns)};
    RowRange open = range;
    if (after.at > to_column(open.from)) open.from = WallTime{Duration{after.at}};
    bind_range(query, open);
    bind_key(query, 5, after);
    connection_->each<StretchRow>(
        query, stretch_row,
        [](const StretchRow& row) {
          return RowKey{to_column(row.ended_at), 0, row.stretch};
        },
        take);
  });
}

std::map<StretchId, Rating> History::ratings() {
  return translated(connection_->file, [&] {
    std::map<StretchId, Rating> ratings;
    SQLite::Statement query{connection_->database, "SELECT stretch, rating FROM ratings"};
    while (query.executeStep()) {
      if (const auto its = rating(query.getColumn(1).getText()))
        ratings.emplace(query.getColumn(0).getText(), *its);
      else
        ++connection_->passed_over;
    }
    return ratings;
  });
}

std::size_t History::passed_over() const { return connection_->passed_over; }

std::vector<BreakRow> History::breaks(const RowRange& range) {
  std::vector<BreakRow> rows;
  each_break(range, {}, [&](const BreakRow& row, const RowKey&) {
    rows.push_back(row);
    return true;
  });
  return rows;
}

std::vector<SpanRow> History::spans(const RowRange& range) {
  std::vector<SpanRow> rows;
  each_span(range, {}, [&](const SpanRow& row, const RowKey&) {
    rows.push_back(row);
    return true;
  });
  return rows;
}

std::vector<StretchRow> History::stretches(const RowRange& range) {
  std::vector<StretchRow> rows;
  each_stretch(range, {}, [&](const StretchRow& row, const RowKey&) {
    rows.push_back(row);
    return true;
  });
  return rows;
}

}  // namespace limber
