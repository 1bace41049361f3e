#include "journal/history.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include "journal/columns.hpp"
#include "journal/iso_time.hpp"
#include "journal/reading.hpp"
#include "journal/sqlite_error.hpp"

namespace limber {

namespace {

/// No stored span is longer: spans are split by days, and a day has at most 24 hours more when its start is changed or
/// the person travels.
constexpr Duration longest_span = 72h;

template <typename Enum>
Enum known(std::optional<Enum> value) {
  if (!value) throw JournalError{Trouble::damaged, "it has a name in it that means nothing"};
  return *value;
}

BreakRow break_row(const SQLite::Statement& row) {
  return {.kind = known(break_kind(row.getColumn(0).getText())),
          .outcome = known(outcome(row.getColumn(1).getText())),
          .date = date_of_number(row.getColumn(2).getInt64()),
          .due_at = optional_time_column(row, 3),
          .prompted_at = optional_time_column(row, 4),
          .started_at = time_column(row, 5),
          .ended_at = time_column(row, 6),
          .lasted = duration_column(row, 7),
          .guided = row.getColumn(8).getInt() != 0,
          .attempts = row.getColumn(9).getInt(),
          .stretch = row.getColumn(10).getText()};
}

SpanRow span_row(const SQLite::Statement& row) {
  return {.kind = known(span_kind(row.getColumn(0).getText())),
          .date = date_of_number(row.getColumn(1).getInt64()),
          .from = time_column(row, 2),
          .to = time_column(row, 3)};
}

StretchRow stretch_row(const SQLite::Statement& row) {
  StretchRow its{.stretch = row.getColumn(1).getText(),
                 .date = date_of_number(row.getColumn(2).getInt64()),
                 .ended_at = time_column(row, 0),
                 .kind = std::nullopt,
                 .played = duration_column(row, 4),
                 .planned = duration_column(row, 5)};
  if (!row.getColumn(3).isNull()) its.kind = known(break_kind(row.getColumn(3).getText()));
  return its;
}

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

}  // namespace

struct History::Connection {
  explicit Connection(const std::filesystem::path& path) : file(path), database(open_for_reading(path)) {}

  std::filesystem::path file;
  SQLite::Database database;
};

History::History(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error))
    throw JournalError{Trouble::unavailable, fmt::format("There is no history yet at {}.", file.string())};
  connection_ = translated(file, [&] { return std::make_unique<Connection>(file); });
}

History::~History() = default;
History::History(History&&) noexcept = default;
History& History::operator=(History&&) noexcept = default;

std::vector<DayTotals> History::days(Date from, Date to) {
  return translated(connection_->file, [&] {
    // Both queries have to see the same moment of a history that is being written.
    SQLite::Transaction moment{connection_->database};
    std::vector<DayTotals> days;
    SQLite::Statement sums{connection_->database,
                           "SELECT date, sitting_ms, standing_ms, longest_sit_ms FROM days "
                           "WHERE date BETWEEN ? AND ? ORDER BY date"};
    sums.bind(1, date_number(from));
    sums.bind(2, date_number(to));
    while (sums.executeStep())
      days.push_back({.date = date_of_number(sums.getColumn(0).getInt64()),
                      .sitting = duration_column(sums, 1),
                      .standing = duration_column(sums, 2),
                      .longest_sit = duration_column(sums, 3)});
    SQLite::Statement counts{
        connection_->database,
        "SELECT date, kind, outcome, count FROM day_breaks WHERE date BETWEEN ? AND ? ORDER BY date"};
    counts.bind(1, date_number(from));
    counts.bind(2, date_number(to));
    auto day = days.begin();
    while (counts.executeStep()) {
      const Date date = date_of_number(counts.getColumn(0).getInt64());
      while (day != days.end() && day->date < date) ++day;
      if (day == days.end() || day->date != date)
        throw JournalError{Trouble::damaged, "breaks of a day that is not there"};
      const auto kind = known(break_kind(counts.getColumn(1).getText()));
      const auto how = known(outcome(counts.getColumn(2).getText()));
      day->breaks[index_of(kind)][static_cast<std::size_t>(how)] = counts.getColumn(3).getInt();
    }
    return days;
  });
}

std::optional<Date> History::first_day() {
  return translated(connection_->file, [&]() -> std::optional<Date> {
    SQLite::Statement query{connection_->database, "SELECT min(date) FROM days"};
    query.executeStep();
    if (query.isColumnNull(0)) return std::nullopt;
    return date_of_number(query.getColumn(0).getInt64());
  });
}

void History::each_break(WallTime from, WallTime to, const std::function<void(const BreakRow&)>& row) {
  translated(connection_->file, [&] {
    SQLite::Statement query{connection_->database,
                            "SELECT kind, outcome, date, due_at, prompted_at, started_at, ended_at, lasted_ms, guided, "
                            "attempts, stretch FROM breaks WHERE ended_at >= ? AND ended_at < ? "
                            "ORDER BY ended_at, started_at"};
    query.bind(1, to_column(from));
    query.bind(2, to_column(to));
    while (query.executeStep()) row(break_row(query));
  });
}

void History::each_span(WallTime from, WallTime to, const std::function<void(const SpanRow&)>& row) {
  translated(connection_->file, [&] {
    SQLite::Statement query{connection_->database,
                            "SELECT kind, date, from_at, to_at FROM spans "
                            "WHERE to_at > ? AND to_at < ? AND from_at < ? ORDER BY to_at, from_at"};
    query.bind(1, to_column(from));
    query.bind(2, to_column(to + longest_span));
    query.bind(3, to_column(to));
    while (query.executeStep()) row(span_row(query));
  });
}

std::vector<StretchRow> History::stretches(WallTime from, WallTime to) {
  return translated(connection_->file, [&] {
    std::vector<StretchRow> rows;
    SQLite::Statement query{connection_->database,
                            "SELECT ended_at, stretch, date, kind, played_ms, planned_ms FROM stretches "
                            "WHERE ended_at >= ? AND ended_at < ? ORDER BY ended_at, stretch"};
    query.bind(1, to_column(from));
    query.bind(2, to_column(to));
    while (query.executeStep()) rows.push_back(stretch_row(query));
    return rows;
  });
}

std::map<StretchId, Rating> History::ratings() {
  return translated(connection_->file, [&] {
    std::map<StretchId, Rating> ratings;
    SQLite::Statement query{connection_->database, "SELECT stretch, rating FROM ratings"};
    while (query.executeStep())
      ratings.emplace(query.getColumn(0).getText(), known(rating(query.getColumn(1).getText())));
    return ratings;
  });
}

std::vector<BreakRow> History::breaks(WallTime from, WallTime to) {
  std::vector<BreakRow> rows;
  each_break(from, to, [&](const BreakRow& row) { rows.push_back(row); });
  return rows;
}

std::vector<SpanRow> History::spans(WallTime from, WallTime to) {
  std::vector<SpanRow> rows;
  each_span(from, to, [&](const SpanRow& row) { rows.push_back(row); });
  return rows;
}

}  // namespace limber
