#include "rpc/wall_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace limber {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;

namespace {

constexpr std::string_view digits = "0123456789";

/// Whether `text` is of that shape, in which each 0 stands for a digit and anything else for itself.
bool is_like(std::string_view text, std::string_view shape) {
  return std::ranges::equal(text, shape, [](char its, char wanted) {
    return wanted == '0' ? digits.find(its) != std::string_view::npos : its == wanted;
  });
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Takes ".25" off the front of `rest`, where it is there. None: there is a point, and no digit after it.
std::optional<Duration> take_fraction(std::string_view& rest) {
  if (!rest.starts_with('.')) return Duration{};
  const auto end = std::min(rest.find_first_not_of(digits, 1), rest.size());
  const auto fraction = rest.substr(1, end - 1);
  if (fraction.empty()) return std::nullopt;
  rest.remove_prefix(end);
  return Duration{number(fmt::format("{:0<3.3}", fraction))};
}

std::optional<minutes> read_offset(std::string_view text) {
  if (text == "Z" || text == "z") return minutes{0};
  if (!is_like(text, "+00:00") && !is_like(text, "-00:00")) return std::nullopt;
  const int hour = number(text.substr(1, 2)), minute = number(text.substr(4, 2));
  if (hour > 23 || minute > 59) return std::nullopt;
  const minutes offset = hour * 1h + minute * 1min;
  return text.front() == '-' ? -offset : offset;
}

}  // namespace

std::string wall_text(WallTime wall, const TimeZone& zone) {
  const auto offset = floor<minutes>(zone.to_local(wall).time_since_epoch() - wall.time_since_epoch());
  const auto local = wall + offset;
  const auto day = floor<days>(local);
  const std::chrono::hh_mm_ss time{local - day};
  auto text = fmt::format("{}T{:02}:{:02}:{:02}", date_text(Date{day}), time.hours().count(), time.minutes().count(),
                          time.seconds().count());
  if (time.subseconds() != 0ms) text += fmt::format(".{:03}", time.subseconds().count());
  const auto distance = std::chrono::abs(offset).count();
  return text + fmt::format("{}{:02}:{:02}", offset < 0min ? '-' : '+', distance / 60, distance % 60);
}

std::optional<WallTime> parse_wall(std::string_view text) {
  constexpr std::size_t date_length = 10, time_length = 8;
  const auto date = parse_date(text.substr(0, date_length));
  if (!date) return std::nullopt;
  text.remove_prefix(date_length);
  const auto time = text.substr(std::min<std::size_t>(text.size(), 1), time_length);
  if (!is_like(time, "00:00:00") || std::string_view("Tt ").find(text.front()) == std::string_view::npos)
    return std::nullopt;
  const int hour = number(time.substr(0, 2)), minute = number(time.substr(3, 2)), second = number(time.substr(6));
  text.remove_prefix(1 + time_length);
  const auto fraction = take_fraction(text);
  const auto offset = read_offset(text);
  // 60: a leap second, which the system's clock does not count either.
  if (!fraction || !offset || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return std::chrono::sys_days{*date} + hour * 1h + minute * 1min + second * 1s + *fraction - *offset;
}

std::string date_text(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_date(std::string_view text) {
  if (!is_like(text, "0000-00-00")) return std::nullopt;
  const auto part = [&](std::size_t at) { return static_cast<unsigned>(number(text.substr(at, 2))); };
  const Date date{std::chrono::year{number(text.substr(0, 4))}, std::chrono::month{part(5)}, std::chrono::day{part(8)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace limber
