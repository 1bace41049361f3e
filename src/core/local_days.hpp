// Which day of the person's calendar a moment belongs to (B27): the one place that decides it, for the engine's days,
// for the history and for queries about it.
#pragma once

#include "core/time.hpp"

namespace limber {

using LocalTime = std::chrono::local_time<Duration>;

/// A time zone. `to_wall` of a time that a DST change leaves out is the instant of the change; of one that comes
/// twice, the first. So a later local time is never an earlier instant, and days rely on that.
class TimeZone {
 public:
  virtual ~TimeZone() = default;
  virtual LocalTime to_local(WallTime wall) const = 0;
  virtual WallTime to_wall(LocalTime local) const = 0;
};

/// Days that begin at `starts` local time. A day whose beginning a DST change repeats begins at the first.
class LocalDays {
 public:
  /// `zone` has to outlive this.
  LocalDays(const TimeZone& zone, std::chrono::minutes starts) : zone_(&zone), starts_(starts) {}

  /// The latest date that has begun by the clock. Instants are compared, not local times: those may come twice.
  Date date_of(WallTime wall) const;
  WallTime begin_of(Date date) const;
  /// The date after `date`, without those that a zone has left out whole, as islands that crossed the date line did.
  Date next(Date date) const;
  /// When the day that holds `wall` is over; always after `wall`.
  WallTime end_of_day_at(WallTime wall) const;

 private:
  bool exists(Date date) const;

  const TimeZone* zone_;
  std::chrono::minutes starts_;
};

}  // namespace limber
