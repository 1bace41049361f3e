#include "settings/clock_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace limber {
namespace {

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

/// As parse_time_of_day(), up to and including 24:00.
std::optional<std::chrono::minutes> parse_clock(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hours = text.substr(0, colon);
  const auto minutes = text.substr(colon + 1);
  if (hours.empty() || hours.size() > 2 || minutes.size() != 2) return std::nullopt;
  if (!all_digits(hours) || !all_digits(minutes) || number(minutes) > 59) return std::nullopt;
  const auto time = std::chrono::hours{number(hours)} + std::chrono::minutes{number(minutes)};
  if (time > 24h) return std::nullopt;
  return time;
}

std::string_view trimmed(std::string_view text) {
  const auto first = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(' ') + 1);
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
  const auto from = parse_time_of_day(trimmed(text.substr(0, hyphen)));
  const auto to = parse_clock(trimmed(text.substr(hyphen + 1)));
  if (!from || !to || *from == *to) return std::nullopt;
  return HourRange{*from, *to == 24h ? 0min : *to};
}

std::string format_hour_range(const HourRange& range) {
  const auto to = range.to == 0min ? std::chrono::minutes{24h} : range.to;
  return format_time_of_day(range.from) + "-" + format_time_of_day(to);
}

}  // namespace limber
