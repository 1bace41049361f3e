// Rows from the columns of a statement. A row that means nothing to this version throws `Meaningless`.
#pragma once

#include <SQLiteCpp/Statement.h>

#include <optional>

#include "journal/columns.hpp"
#include "journal/iso_time.hpp"
#include "journal/rows.hpp"

namespace limber {

/// A word that is not one of ours, or a date that the calendar does not have: of this row only.
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
  SpanRow its{.kind = known(span_kind(row.getColumn(0).getText())),
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

}  // namespace limber
