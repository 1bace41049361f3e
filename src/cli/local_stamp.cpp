#include "cli/local_stamp.hpp"

#include <fmt/format.h>

#include <array>

#include "rpc/wall_text.hpp"

namespace limber {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::weekday;

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string_view name_of(weekday day) { return weekdays[day.c_encoding()]; }
std::string_view name_of(std::chrono::month month) { return months[static_cast<unsigned>(month) - 1]; }

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
  return fmt::format("{}{} {}", shown, rest, hour < 12h ? "AM" : "PM");
}

}  // namespace

std::optional<LocalStamp> parse_stamp(std::string_view text) {
  const auto wall = parse_wall(text);
  if (!wall) return std::nullopt;
  const minutes offset = offset_of(text);
  return LocalStamp{LocalTime{wall->time_since_epoch() + offset}, offset};
}

std::string clock_text(const Style& style, LocalTime local) {
  const std::chrono::hh_mm_ss time{local - floor<days>(local)};
  return hour_and(style, time.hours(), fmt::format(":{:02}", time.minutes().count()));
}

std::string clock_seconds_text(const Style& style, LocalTime local) {
  const std::chrono::hh_mm_ss time{local - floor<days>(local)};
  return hour_and(style, time.hours(), fmt::format(":{:02}:{:02}", time.minutes().count(), time.seconds().count()));
}

std::string when_text(const Style& style, LocalTime local, LocalTime now) {
  const auto day = floor<days>(local);
  const auto ahead = day - floor<days>(now);
  std::string clock = clock_text(style, local);
  if (ahead == days{0}) return clock;
  if (ahead > days{0} && ahead < days{7}) return fmt::format("{} {}", name_of(weekday{day}), clock);
  const Date date{day};
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), name_of(date.month()), clock);
}

std::string long_date(Date date) {
  return fmt::format("{}, {} {} {}", name_of(weekday{std::chrono::sys_days{date}}), static_cast<unsigned>(date.day()),
                     name_of(date.month()), static_cast<int>(date.year()));
}

std::string short_date(Date date) {
  return fmt::format("{} {:2} {}", name_of(weekday{std::chrono::sys_days{date}}).substr(0, 3),
                     static_cast<unsigned>(date.day()), name_of(date.month()).substr(0, 3));
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
