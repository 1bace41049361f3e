#include "core/local_days.hpp"

#include <algorithm>

namespace limber {

using std::chrono::days;
using std::chrono::local_days;

Date LocalDays::date_of(WallTime wall) const {
  local_days date = std::chrono::floor<days>(zone_->to_local(wall)) + days{1};
  while (!exists(Date{date}) || begin_of(Date{date}) > wall) date -= days{1};
  return Date{date};
}

WallTime LocalDays::begin_of(Date date) const { return zone_->to_wall(LocalTime{local_days{date}} + starts_); }

Date LocalDays::next(Date date) const {
  local_days next{date};
  do next += days{1};
  while (!exists(Date{next}));
  return Date{next};
}

WallTime LocalDays::end_of_day_at(WallTime wall) const {
  return std::max(begin_of(next(date_of(wall))), wall + Duration{1});
}

bool LocalDays::exists(Date date) const {
  const LocalTime midnight{local_days{date}};
  return std::chrono::floor<days>(zone_->to_local(zone_->to_wall(midnight))) == local_days{date};
}

}  // namespace limber
