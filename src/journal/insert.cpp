#include "journal/insert.hpp"

#include "journal/columns.hpp"

namespace limber {

Insert::Insert(SQLite::Database& database)
    : database_(database),
      break_(database, std::string{"INSERT INTO breaks ("} + break_columns +
                           ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (ended_at, started_at, kind, outcome) DO NOTHING"),
      span_(database,
            "INSERT INTO spans (to_at, from_at, kind, date) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (to_at, from_at, kind) DO NOTHING"),
      day_(database, std::string{"INSERT OR REPLACE INTO days ("} + day_columns + ") VALUES (?, ?, ?, ?, ?, ?, ?)") {}

bool Insert::insert(const BreakRow& row) {
  const auto stretch = row.stretch.empty() ? std::nullopt : std::optional{row.stretch};
  return run(break_, row.kind, row.outcome, row.date, row.due_at, row.prompted_at, row.started_at, row.ended_at,
             row.lasted, std::int64_t{row.guided}, std::int64_t{row.attempts}, stretch) > 0;
}

bool Insert::insert(const SpanRow& row) { return run(span_, row.to, row.from, row.kind, row.date) > 0; }

// Prepared when it is needed: a few of these a day are not worth memory that is held all day.
bool Insert::insert(const StretchRow& row) {
  SQLite::Statement insert{database_, std::string{"INSERT INTO stretches ("} + stretch_columns +
                                          ") VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (ended_at, stretch) DO NOTHING"};
  return run(insert, row.ended_at, row.stretch, row.date, row.kind, row.played, row.planned) > 0;
}

void Insert::put(const DayRow& row) {
  run(day_, row.date, row.sitting, row.standing, row.longest_sit, row.sit, row.sat_until, row.up_at);
}

}  // namespace limber
