// What the tests of the calendar share: zones of the time zone database, times as text, and a desk with a clock on its
// wall.
#pragma once

#include <date/tz.h>

#include <sstream>
#include <stdexcept>
#include <string>

#include "core/calendar.hpp"

namespace limber {

// Days of a week, as its hours are kept.
inline constexpr std::size_t mon = 0, tue = 1, fri = 4, sat = 5, sun = 6;

/// A zone of the time zone database, its local times as the calendar wants them.
class DatabaseZone : public TimeZone {
 public:
  explicit DatabaseZone(const std::string& name) : zone_(date::locate_zone(name)) {}
  LocalTime to_local(WallTime wall) const override { return LocalTime{zone_->to_local(wall).time_since_epoch()}; }
  WallTime to_wall(LocalTime local) const override {
    const date::local_time<Duration> time{local.time_since_epoch()};
    return zone_->to_sys(time, date::choose::earliest);
  }

 private:
  const date::time_zone* zone_;
};

inline LocalTime local(const std::string& text) {
  std::istringstream in{text};
  date::local_seconds time;
  in >> date::parse("%F %T", time);
  if (in.fail()) throw std::invalid_argument{"not a time: " + text};
  return LocalTime{time.time_since_epoch()};
}

inline Date day(const std::string& text) {
  return Date{std::chrono::floor<std::chrono::days>(local(text + " 00:00:00"))};
}

inline std::string text(WallTime wall, const TimeZone& zone) {
  const date::local_time<Duration> time{zone.to_local(wall).time_since_epoch()};
  return date::format("%F %T", std::chrono::floor<std::chrono::seconds>(time));
}

inline std::string text(Date day) {
  return date::format("%F", date::local_days{std::chrono::local_days{day}.time_since_epoch()});
}

inline std::vector<std::string> text(const std::vector<Event>& events) {
  std::vector<std::string> lines;
  for (const Event& event : events) {
    if (const auto* began = std::get_if<DayChanged>(&event)) lines.push_back("day " + text(began->date));
    if (const auto* hours = std::get_if<WorkHoursChanged>(&event)) lines.push_back(hours->open ? "open" : "closed");
    if (std::holds_alternative<QuietEnded>(event)) lines.push_back("quiet ended");
  }
  return lines;
}

constexpr std::chrono::minutes h(int hours, int minutes = 0) { return std::chrono::minutes{hours * 60 + minutes}; }

/// One calendar in one zone, driven by the clock on the wall.
class WallDesk {
 public:
  explicit WallDesk(const std::string& zone, std::optional<Date> begun = std::nullopt, DayPolicy policy = {},
                    WorkHours hours = {})
      : zone_(zone), calendar_(policy, hours, zone_, begun) {}

  /// What is told when the wall clock shows `time` (the first time that it does).
  std::vector<std::string> at(const std::string& time) { return at(zone_.to_wall(local(time))); }
  std::vector<std::string> at(WallTime wall) {
    wall_ = wall;
    return text(calendar_.advance(wall, quiet_, quiet_until_));
  }
  /// Follows next() until the wall clock is past `end`: each instant with what it told.
  std::vector<std::string> until(const std::string& end) {
    std::vector<std::string> lines;
    while (next() <= zone_.to_wall(local(end))) {
      const WallTime wall = next();
      for (const std::string& line : at(wall)) lines.push_back(text(wall, zone_) + " " + line);
    }
    return lines;
  }
  void keep_quiet_until(const std::string& time) { quiet_ = true, quiet_until_ = zone_.to_wall(local(time)); }
  void keep_quiet() { quiet_ = true, quiet_until_.reset(); }
  void end_quiet() { quiet_ = false, quiet_until_.reset(); }

  WallTime next() const { return calendar_.next(wall_, quiet_until_); }
  std::string next_text() const { return text(next(), zone_); }
  WallTime wall() const { return wall_; }
  Calendar& calendar() { return calendar_; }
  const DatabaseZone& zone() const { return zone_; }

 private:
  DatabaseZone zone_;
  Calendar calendar_;
  WallTime wall_{};
  bool quiet_ = false;
  std::optional<WallTime> quiet_until_;
};

}  // namespace limber
