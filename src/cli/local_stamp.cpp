#include "cli/local_stamp.hpp"

#include <fmt/format.h>

#include "rpc/wall_text.hpp"
#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::weekday;

/// The offset at the end of a text that parse_wall has accepted: "Z" or "+HH:MM".
minutes offset_of(std::string_view text) {
  if (text.back() == 'Z' || text.back() == 'z') return 0min;
  const std::string_view tail = text.substr(text.size() - 6);
  const auto digits = [&](std::size_t at) { return (tail[at] - '0') * 10 + (tail[at + 1] - '0'); };
  const minutes length{digits(1) * 60 + digits(4)};
  return tail[0] == '-' ? -length : length;
}

std::string hour_and(const Style& style, std::chrono::hours hour, std::string_view rest) {
  if (!style.twelve_hour) return fmt::format("{:02}{}", hour.count(), rest);
  const auto shown = hour.count() % 12 == 0 ? 12 : hour.count() % 12;
  const std::string clock = fmt::format("{}{}", shown, rest);
  return hour < 12h ? tr("{clock} AM", "clock"_a = clock) : tr("{clock} PM", "clock"_a = clock);
}

}  // namespace

std::optional<LocalStamp> parse_stamp(std::string_view text) {
  const auto wall = parse_wall(text);
  if (!wall) return std::nullopt;
  const minutes offset = offset_of(text);
  return LocalStamp{LocalTime{wall->time_since_epoch() + offset}, offset};
}

std::string clock_text(const Style& style, LocalTime local) { return clock_words(local, clock_style(style)); }

std::string clock_seconds_text(const Style& style, LocalTime local) {
  const std::chrono::hh_mm_ss time{local - floor<days>(local)};
  return hour_and(style, time.hours(), fmt::format(":{:02}:{:02}", time.minutes().count(), time.seconds().count()));
}

std::string when_text(const Style& style, LocalTime local, LocalTime now) {
  return moment_words(local, now, clock_style(style));
}

std::string table_date(Date date) {
  const auto day = static_cast<unsigned>(date.day());
  // Translators: a date in a table: "Thu  5 Mar". {day:2} takes two columns.
  return tr("{weekday} {day:2} {month}", "weekday"_a = weekday_short(weekday{std::chrono::sys_days{date}}),
            "day"_a = day, "month"_a = month_short(date.month()));
}

WallTime next_at_clock(minutes time_of_day, WallTime now, const TimeZone& zone) {
  auto day = floor<days>(zone.to_local(now));
  WallTime at = zone.to_wall(day + time_of_day);
  while (at <= now) {
    day += days{1};
    at = zone.to_wall(day + time_of_day);
  }
  return at;
}

}  // namespace limber
