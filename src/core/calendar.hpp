// The wall clock's part: days, work hours and the end of quiet, as events for the engine (B1, B15, B26, B27).
// Pure: the caller passes the time and the zone in, and calls again after a step of the clock.
#pragma once

#include <optional>
#include <vector>

#include "core/events.hpp"
#include "core/local_days.hpp"

namespace limber {

class Calendar {
 public:
  /// `day`: the day that has begun already, from a snapshot; none: the one of the first `advance`, unreported.
  /// `zone` has to outlive the calendar.
  Calendar(const DayPolicy& day_policy, const WorkHours& hours, const TimeZone& zone, std::optional<Date> day);

  /// The events that the wall clock brings at `wall`: the day, times of day of the person's own reminders since the
  /// last call, the work hours, then the end of quiet, which comes last so that nothing is prompted between two of
  /// them. The first call always reports the work hours, and reminders whose time was less than `reminder_lapses` ago.
  /// Call it at `next`, after a step of the clock, a resume, or a change of settings, zone or quiet.
  std::vector<Event> advance(WallTime wall, bool quiet, std::optional<WallTime> quiet_until);
  /// The next instant, after `wall`, at which `advance` has an event. There always is one: the beginning of a day.
  WallTime next(WallTime wall, std::optional<WallTime> quiet_until) const;

  void change(const DayPolicy& day_policy, const WorkHours& hours);
  /// The person's own reminders. One whose time has just been is not made up for after an `advance` at that time.
  void set_reminders(std::vector<ReminderPolicy> reminders) { reminders_ = std::move(reminders); }
  /// When that one comes next by the time of day, after `wall`; none: it does not.
  std::optional<WallTime> next_time(const ReminderPolicy& reminder, WallTime wall) const;
  /// Work hours that the person sets for one day; valid on that date only. To be called before `advance` and `next`.
  void say(const std::optional<HoursToday>& hours) { said_ = hours; }
  /// When the work hours open or close next, after `wall`; none: not within the next two weeks.
  std::optional<WallTime> hours_change(WallTime wall) const;
  /// The date of the last `advance`. With the clock set back, an earlier one than the last that began.
  std::optional<Date> day() const { return day_; }

 private:
  struct Span {
    WallTime from, to;
  };

  bool has_begun(Date date) const;
  std::vector<ReminderTime> reminders_since(WallTime last, WallTime wall) const;
  WallTime next_day(WallTime wall) const;
  std::vector<Span> open_spans(std::chrono::local_days date) const;
  bool usually_open(WallTime wall) const;
  bool open_at(WallTime wall) const;
  std::optional<WallTime> next_hours_change(WallTime wall, WallTime before) const;

  LocalDays days_;
  WorkHours hours_;
  const TimeZone& zone_;
  std::optional<Date> day_;
  std::vector<Date> begun_;  ///< every date that was begun or found begun, so that none begins twice (B27)
  std::optional<HoursToday> said_;
  std::optional<bool> open_;
  std::vector<ReminderPolicy> reminders_;
  std::optional<WallTime> asked_at_;  ///< of the last `advance`
};

}  // namespace limber
