// Which day of the person's calendar a moment belongs to (B27).
#pragma once

#include "core/calendar.hpp"

namespace limber {

/// Days that begin at `starts` local time. A day whose beginning a DST change repeats begins at the first.
class LocalDays {
 public:
  /// `zone` has to outlive this.
  LocalDays(const TimeZone& zone, std::chrono::minutes starts) : zone_(&zone), starts_(starts) {}

  Date date_of(WallTime wall) const;
  WallTime begin_of(Date date) const;
  /// When the day that holds `wall` is over; always after `wall`.
  WallTime end_of_day_at(WallTime wall) const;

 private:
  const TimeZone* zone_;
  std::chrono::minutes starts_;
};

}  // namespace limber
