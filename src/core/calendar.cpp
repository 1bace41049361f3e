#include "core/calendar.hpp"

#include <algorithm>

namespace limber {

using std::chrono::days;
using std::chrono::local_days;

namespace {

local_days date_in(const TimeZone& zone, WallTime wall) { return std::chrono::floor<days>(zone.to_local(wall)); }

std::size_t row_of(local_days date) { return std::chrono::weekday{date}.iso_encoding() - 1; }

bool without_limits(const WorkHours& hours) {
  return std::ranges::none_of(hours, [](const auto& weekday) { return weekday.has_value(); });
}

}  // namespace

Calendar::Calendar(const DayPolicy& day_policy, const WorkHours& hours, const TimeZone& zone, std::optional<Date> day)
    : days_(zone, day_policy.starts), hours_(hours), zone_(zone), day_(day) {
  if (day) begun_.push_back(*day);
}

std::vector<Event> Calendar::advance(WallTime wall, bool quiet, std::optional<WallTime> quiet_until) {
  std::vector<Event> events;
  const Date date = days_.date_of(wall);
  const bool later = day_ && date > *day_;
  if (!has_begun(date)) {
    begun_.push_back(date);
    if (later) events.emplace_back(DayChanged{date});
  }
  day_ = date;

  for (const ReminderTime& each : reminders_since(asked_at_.value_or(wall - reminder_lapses), wall))
    events.emplace_back(each);
  asked_at_ = wall;

  const bool open = open_at(wall);
  if (open_ != open) events.emplace_back(WorkHoursChanged{open});
  open_ = open;

  if (quiet && quiet_until && *quiet_until <= wall) events.emplace_back(QuietEnded{});
  return events;
}

WallTime Calendar::next(WallTime wall, std::optional<WallTime> quiet_until) const {
  WallTime earliest = next_day(wall);
  if (quiet_until && *quiet_until > wall) earliest = std::min(earliest, *quiet_until);
  for (const ReminderPolicy& each : reminders_) earliest = std::min(earliest, next_time(each, wall).value_or(earliest));
  return next_hours_change(wall, earliest).value_or(earliest);
}

void Calendar::change(const DayPolicy& day_policy, const WorkHours& hours) {
  days_ = LocalDays{zone_, day_policy.starts};
  hours_ = hours;
}

/// What was longer ago is of no use any more. With the clock set back, `last` is later than `wall`.
std::vector<ReminderTime> Calendar::reminders_since(WallTime last, WallTime wall) const {
  std::vector<ReminderTime> times;
  for (std::size_t i = 0; i < reminders_.size(); ++i) {
    const WallTime from = std::max(last, wall - reminder_lapses);
    for (auto at = next_time(reminders_[i], from); at && *at <= wall; at = next_time(reminders_[i], *at))
      times.push_back({i, *at, wall - *at, open_at(*at) || open_at(*at - Duration{1})});
  }
  std::ranges::stable_sort(times, {}, &ReminderTime::at);
  return times;
}

std::optional<WallTime> Calendar::next_time(const ReminderPolicy& reminder, WallTime wall) const {
  if (!reminder.enabled || reminder.at.empty()) return std::nullopt;
  const local_days today = date_in(zone_, wall);
  std::optional<WallTime> next;
  for (local_days date = today; date <= today + days{8} && !next; date += days{1}) {
    if (!reminder.comes_on(std::chrono::weekday{date})) continue;
    for (const auto time : reminder.at)
      if (const WallTime at = zone_.to_wall(LocalTime{date} + time); at > wall) next = std::min(next.value_or(at), at);
  }
  return next;
}

bool Calendar::has_begun(Date date) const { return std::ranges::find(begun_, date) != begun_.end(); }

WallTime Calendar::next_day(WallTime wall) const {
  Date date = days_.date_of(wall);
  do date = days_.next(date);
  while (has_begun(date));
  return days_.begin_of(date);
}

/// The work hours that begin on `date`; a range past midnight ends on the next.
std::vector<Calendar::Span> Calendar::open_spans(local_days date) const {
  const LocalTime midnight{date};
  const auto& ranges = hours_[row_of(date)];
  if (!ranges) return {{zone_.to_wall(midnight), zone_.to_wall(midnight + days{1})}};
  std::vector<Span> spans;
  for (const auto& [from, to] : *ranges) {
    const Duration past_midnight = to <= from ? Duration{days{1}} : Duration{};
    spans.push_back({zone_.to_wall(midnight + from), zone_.to_wall(midnight + to + past_midnight)});
  }
  return spans;
}

bool Calendar::usually_open(WallTime wall) const {
  if (without_limits(hours_)) return true;
  const local_days today = date_in(zone_, wall);
  for (local_days date = today - days{1}; date <= today + days{1}; date += days{1})
    for (const Span& span : open_spans(date))
      if (span.from <= wall && wall < span.to) return true;
  return false;
}

bool Calendar::open_at(WallTime wall) const {
  return said_ && days_.date_of(wall) == said_->date ? said_->open : usually_open(wall);
}

std::optional<WallTime> Calendar::hours_change(WallTime wall) const {
  return next_hours_change(wall, wall + std::chrono::weeks{2});
}

std::optional<WallTime> Calendar::next_hours_change(WallTime wall, WallTime before) const {
  if (without_limits(hours_) && !said_) return std::nullopt;
  std::vector<WallTime> edges;
  if (said_) edges = {days_.begin_of(said_->date), days_.begin_of(days_.next(said_->date))};
  for (local_days date = date_in(zone_, wall) - days{1}; zone_.to_wall(LocalTime{date}) < before; date += days{1})
    for (const Span& span : open_spans(date)) edges.insert(edges.end(), {span.from, span.to});
  std::ranges::sort(edges);
  const bool open = open_at(wall);
  for (const WallTime edge : edges)
    if (wall < edge && edge < before && open_at(edge) != open) return edge;
  return std::nullopt;
}

}  // namespace limber
