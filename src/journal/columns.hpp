// Our types to and from the columns of a statement.
#pragma once

#include <SQLiteCpp/Statement.h>

#include <optional>

#include "core/time.hpp"

namespace limber {

/// A statement in use: ready for the next time when this goes, whether or not it has worked.
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

inline void bind_time(SQLite::Statement& statement, int index, const std::optional<WallTime>& value) {
  if (value)
    statement.bind(index, to_column(*value));
  else
    statement.bind(index);
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

}  // namespace limber
