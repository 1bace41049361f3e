#include "cli/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>

#include "cli/command.hpp"
#include "core/duration_text.hpp"
#include "settings/clock_text.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// "1.5h" and "1,5 h", which settings do not know: one unit, at most three digits behind the point.
std::optional<Duration> with_fraction(std::string_view text) {
  const auto point = text.find_first_of(".,");
  if (point == text.npos || point == 0) return std::nullopt;
  const auto end = std::min(text.find_first_not_of("0123456789", point + 1), text.size());
  const std::string_view digits = text.substr(point + 1, end - point - 1), unit = text.substr(end);
  if (digits.empty() || digits.size() > 3 || unit.find_first_of("0123456789") != unit.npos) return std::nullopt;
  const auto whole = parse_duration(fmt::format("{}{}", text.substr(0, point), unit));
  const auto parts = parse_duration(fmt::format("{}{}", digits, unit));
  if (!whole || !parts) return std::nullopt;
  const Duration::rep of = digits.size() == 1 ? 10 : digits.size() == 2 ? 100 : 1000;
  return *whole + *parts / of;
}

}  // namespace

Duration length_argument(const std::vector<std::string>& words) {
  const std::string text = fmt::format("{}", fmt::join(words, " "));
  auto length = parse_duration(text);
  if (!length) length = with_fraction(text);
  if (length && *length > 0ms) return *length;
  throw CommandError(ExitCode::bad_usage,
                     tr("'{text}' is no length of time. Write 15min or 1h30min.", "text"_a = text));
}

std::optional<std::chrono::minutes> clock_argument(std::string_view text) {
  std::string clock;
  for (const char letter : text)
    if (letter != ' ' && letter != '.') clock += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  if (clock == "24:00") return std::chrono::minutes{0};
  const bool morning = clock.ends_with("am"), afternoon = clock.ends_with("pm");
  if (!morning && !afternoon) return parse_time_of_day(text);
  clock.resize(clock.size() - 2);
  if (clock.find(':') == clock.npos) clock += ":00";
  const auto time = parse_time_of_day(clock);
  if (!time || *time < std::chrono::hours{1} || *time >= std::chrono::hours{13}) return std::nullopt;
  return *time % std::chrono::hours{12} + std::chrono::hours{afternoon ? 12 : 0};
}

WallTime next_at_clock(std::chrono::minutes time_of_day, WallTime now, const TimeZone& zone) {
  auto day = std::chrono::floor<std::chrono::days>(zone.to_local(now));
  while (zone.to_wall(day + time_of_day) <= now) day += std::chrono::days{1};
  return zone.to_wall(day + time_of_day);
}

}  // namespace limber
