#include "settings/clock_text.hpp"

#include <fmt/format.h>

#include "core/date_text.hpp"
#include "settings/value.hpp"

namespace limber {
namespace {

/// As parse_time_of_day(), up to and including 24:00.
std::optional<std::chrono::minutes> parse_clock(std::string_view text) {
  DigitReader reader{text};
  std::chrono::minutes time = std::chrono::hours{reader.number(1, 2)};
  reader.mark(":");
  time += std::chrono::minutes{reader.number(2, 2, 59)};
  if (!reader.all_read() || time > 24h) return std::nullopt;
  return time;
}

}  // namespace

std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text) {
  const auto time = parse_clock(text);
  if (!time || *time == 24h) return std::nullopt;
  return time;
}

std::string format_time_of_day(std::chrono::minutes time) {
  return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
}

std::optional<HourRange> parse_hour_range(std::string_view text) {
  const auto hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto from = parse_time_of_day(trimmed(text.substr(0, hyphen), " "));
  const auto to = parse_clock(trimmed(text.substr(hyphen + 1), " "));
  if (!from || !to || *from == *to) return std::nullopt;
  return HourRange{*from, *to == 24h ? 0min : *to};
}

std::string format_hour_range(const HourRange& range) {
  const auto to = range.to == 0min ? std::chrono::minutes{24h} : range.to;
  return format_time_of_day(range.from) + "-" + format_time_of_day(to);
}

}  // namespace limber
