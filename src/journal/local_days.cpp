#include "journal/local_days.hpp"

#include <algorithm>

namespace limber {

namespace {

using std::chrono::days;

Date next(Date date) { return Date{std::chrono::local_days{date} + days{1}}; }

}  // namespace

Date LocalDays::date_of(WallTime wall) const {
  const Date date{std::chrono::floor<days>(zone_->to_local(wall) - starts_)};
  // Where the clock is set back over the day's start, local time alone would begin the day a second time.
  return begin_of(next(date)) <= wall ? next(date) : date;
}

WallTime LocalDays::begin_of(Date date) const {
  return zone_->to_wall(LocalTime{std::chrono::local_days{date}} + starts_);
}

WallTime LocalDays::end_of_day_at(WallTime wall) const {
  return std::max(begin_of(next(date_of(wall))), wall + Duration{1});
}

}  // namespace limber
