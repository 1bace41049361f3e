// Putting rows into a history, each at most once.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "journal/day_row.hpp"
#include "journal/rows.hpp"

namespace limber {

/// The prepared statements for it. Everything throws SQLite::Exception and leaves the statements usable.
class Insert {
 public:
  /// `database` has to outlive this.
  explicit Insert(SQLite::Database& database);

  // False: it is there already.
  bool insert(const BreakRow& row);
  bool insert(const SpanRow& row);
  bool insert(const StretchRow& row);
  /// In the place of what was there of this day.
  void put(const DayRow& row);

 private:
  SQLite::Database& database_;
  SQLite::Statement break_, span_, day_;
};

}  // namespace limber
