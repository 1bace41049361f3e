#include "journal/insert.hpp"

#include "journal/columns.hpp"
#include "journal/iso_time.hpp"

namespace limber {

namespace {

void bind_name(SQLite::Statement& statement, int index, std::string_view value) {
  statement.bind(index, std::string{value});
}

/// Runs a statement that returns nothing. The number of rows it changed.
int run_insert(SQLite::Statement& statement) {
  const InUse use{statement};
  return statement.exec();
}

}  // namespace

Insert::Insert(SQLite::Database& database)
    : database_(database),
      break_(database,
             "INSERT INTO breaks (kind, outcome, date, due_at, prompted_at, started_at, ended_at, lasted_ms, guided, "
             "attempts, stretch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
             "ON CONFLICT (ended_at, started_at, kind, outcome) DO NOTHING"),
      span_(database,
            "INSERT INTO spans (to_at, from_at, kind, date) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (to_at, from_at, kind) DO NOTHING"),
      day_(database,
           "INSERT OR REPLACE INTO days (date, sitting_ms, standing_ms, longest_sit_ms, sit_ms, sat_until, up_at) "
           "VALUES (?, ?, ?, ?, ?, ?, ?)") {}

bool Insert::insert(const BreakRow& row) {
  bind_name(break_, 1, name(row.kind));
  bind_name(break_, 2, name(row.outcome));
  break_.bind(3, date_number(row.date));
  bind_time(break_, 4, row.due_at);
  bind_time(break_, 5, row.prompted_at);
  break_.bind(6, to_column(row.started_at));
  break_.bind(7, to_column(row.ended_at));
  break_.bind(8, to_column(row.lasted));
  break_.bind(9, row.guided ? 1 : 0);
  break_.bind(10, row.attempts);
  if (row.stretch.empty())
    break_.bind(11);
  else
    break_.bind(11, row.stretch);
  return run_insert(break_) > 0;
}

bool Insert::insert(const SpanRow& row) {
  span_.bind(1, to_column(row.to));
  span_.bind(2, to_column(row.from));
  bind_name(span_, 3, name(row.kind));
  span_.bind(4, date_number(row.date));
  return run_insert(span_) > 0;
}

// Prepared when it is needed: a few of these a day are not worth memory that is held all day.
bool Insert::insert(const StretchRow& row) {
  SQLite::Statement insert{database_,
                           "INSERT INTO stretches (ended_at, stretch, date, kind, played_ms, planned_ms) "
                           "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (ended_at, stretch) DO NOTHING"};
  insert.bind(1, to_column(row.ended_at));
  insert.bind(2, row.stretch);
  insert.bind(3, date_number(row.date));
  if (row.kind) bind_name(insert, 4, name(*row.kind));
  insert.bind(5, to_column(row.played));
  insert.bind(6, to_column(row.planned));
  return insert.exec() > 0;
}

void Insert::put(const DayRow& row) {
  day_.bind(1, date_number(row.date));
  day_.bind(2, to_column(row.sitting));
  day_.bind(3, to_column(row.standing));
  day_.bind(4, to_column(row.longest_sit));
  day_.bind(5, to_column(row.sit));
  bind_time(day_, 6, row.sat_until);
  bind_time(day_, 7, row.up_at);
  run_insert(day_);
}

}  // namespace limber
