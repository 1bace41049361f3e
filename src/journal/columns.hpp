// Converts our types to and from the columns of a statement. A row that this version cannot interpret throws
// `Meaningless`.
#pragma once

#include <SQLiteCpp/Statement.h>

#include <optional>
#include <type_traits>

#include "journal/day_row.hpp"
#include "journal/iso_time.hpp"
#include "journal/rows.hpp"

namespace limber {

/// A statement in use; reset for its next use at the end of the scope, whether or not it has succeeded.
class InUse {
 public:
  explicit InUse(SQLite::Statement& statement) : statement_(statement) {}
  ~InUse() { statement_.tryReset(); }
  InUse(const InUse&) = delete;
  InUse& operator=(const InUse&) = delete;

 private:
  SQLite::Statement& statement_;
};

inline std::int64_t to_column(Duration value) { return value.count(); }
inline std::int64_t to_column(WallTime value) { return value.time_since_epoch().count(); }
inline std::int64_t to_column(Date value) { return date_number(value); }
inline std::int64_t to_column(std::int64_t value) { return value; }
inline const std::string& to_column(const std::string& value) { return value; }
template <typename Enum>
requires std::is_enum_v<Enum> std::string to_column(Enum value) { return std::string{name(value)}; }

template <typename Value>
void bind_value(SQLite::Statement& statement, int index, const Value& value) {
  statement.bind(index, to_column(value));
}
template <typename Value>
void bind_value(SQLite::Statement& statement, int index, const std::optional<Value>& value) {
  if (value)
    bind_value(statement, index, *value);
  else
    statement.bind(index);
}

/// From the first parameter on.
template <typename... Values>
void bind_values(SQLite::Statement& statement, const Values&... values) {
  int index = 0;
  (bind_value(statement, ++index, values), ...);
}

/// Runs a statement that returns nothing, with these parameters. The number of rows it changed.
template <typename... Values>
int run(SQLite::Statement& statement, const Values&... values) {
  const InUse use{statement};
  bind_values(statement, values...);
  return statement.exec();
}

inline Duration duration_column(const SQLite::Statement& statement, int index) {
  return Duration{statement.getColumn(index).getInt64()};
}
inline WallTime time_column(const SQLite::Statement& statement, int index) {
  return WallTime{duration_column(statement, index)};
}
inline std::optional<WallTime> optional_time_column(const SQLite::Statement& statement, int index) {
  return statement.isColumnNull(index) ? std::nullopt : std::optional{time_column(statement, index)};
}

/// An unknown word, or a date that does not exist; a fault of this row only.
struct Meaningless {};

template <typename Enum>
Enum known(const std::optional<Enum>& value) {
  if (!value) throw Meaningless{};
  return *value;
}

inline Date date_column(const SQLite::Statement& row, int index) {
  const Date date = date_of_number(row.getColumn(index).getInt64());
  if (!date.ok()) throw Meaningless{};
  return date;
}

inline constexpr const char* break_columns =
    "kind, outcome, date, due_at, prompted_at, started_at, ended_at, lasted_ms, guided, attempts, stretch";
inline BreakRow break_row(const SQLite::Statement& row) {
  return {.kind = known(break_kind(row.getColumn(0).getText())),
          .outcome = known(outcome(row.getColumn(1).getText())),
          .date = date_column(row, 2),
          .due_at = optional_time_column(row, 3),
          .prompted_at = optional_time_column(row, 4),
          .started_at = time_column(row, 5),
          .ended_at = time_column(row, 6),
          .lasted = duration_column(row, 7),
          .guided = row.getColumn(8).getInt() != 0,
          .attempts = row.getColumn(9).getInt(),
          .stretch = row.getColumn(10).getText()};
}

inline constexpr const char* span_columns = "kind, date, from_at, to_at";
inline SpanRow span_row(const SQLite::Statement& row) {
  SpanRow its{.kind = known(from_name<SpanKind>(row.getColumn(0).getText())),
              .date = date_column(row, 1),
              .from = time_column(row, 2),
              .to = time_column(row, 3)};
  if (its.to <= its.from) throw Meaningless{};
  return its;
}

inline constexpr const char* stretch_columns = "ended_at, stretch, date, kind, played_ms, planned_ms";
inline StretchRow stretch_row(const SQLite::Statement& row) {
  StretchRow its{.stretch = row.getColumn(1).getText(),
                 .date = date_column(row, 2),
                 .ended_at = time_column(row, 0),
                 .kind = std::nullopt,
                 .played = duration_column(row, 4),
                 .planned = duration_column(row, 5)};
  if (!row.getColumn(3).isNull()) its.kind = known(break_kind(row.getColumn(3).getText()));
  return its;
}

inline constexpr const char* day_columns = "date, sitting_ms, standing_ms, longest_sit_ms, sit_ms, sat_until, up_at";
inline DayRow day_row(const SQLite::Statement& row) {
  return {.date = date_column(row, 0),
          .sitting = duration_column(row, 1),
          .standing = duration_column(row, 2),
          .longest_sit = duration_column(row, 3),
          .sit = duration_column(row, 4),
          .sat_until = optional_time_column(row, 5),
          .up_at = optional_time_column(row, 6)};
}

}  // namespace limber
