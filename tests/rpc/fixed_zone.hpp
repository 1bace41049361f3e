// Time zones with rules one can see at a glance.
#pragma once

#include "core/calendar.hpp"

namespace limber {

/// One offset for ever.
class FixedZone : public TimeZone {
 public:
  explicit FixedZone(Duration offset) : offset_(offset) {}
  LocalTime to_local(WallTime wall) const override { return LocalTime{wall.time_since_epoch() + offset_}; }
  WallTime to_wall(LocalTime local) const override { return WallTime{local.time_since_epoch() - offset_}; }

 private:
  Duration offset_;
};

inline WallTime wall_on(int year, unsigned month, unsigned day, Duration time = {}) {
  return std::chrono::sys_days{Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}} + time;
}

}  // namespace limber
