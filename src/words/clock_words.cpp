#include "words/clock_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace limber {
namespace {

using std::chrono::minutes;
using Seconds = std::chrono::seconds;

std::string minutes_words(minutes whole) {
  if (whole <= 60min) return fmt::format("{} min", whole.count());
  const auto hours = whole.count() / 60, rest = whole.count() % 60;
  return rest == 0 ? fmt::format("{} h", hours) : fmt::format("{} h {} min", hours, rest);
}

BigNumber number_of(minutes whole) {
  if (whole < 100min) return {fmt::format("{}", whole.count()), whole == 1min ? "minute" : "minutes"};
  return {fmt::format("{}:{:02}", whole.count() / 60, whole.count() % 60), "hours"};
}

Duration not_negative(Duration length) { return std::max(length, Duration::zero()); }

}  // namespace

std::string elapsed_words(Duration length) {
  const Duration shown = not_negative(length);
  if (shown < 1min) return fmt::format("{} s", std::chrono::floor<Seconds>(shown).count());
  return minutes_words(std::chrono::floor<minutes>(shown));
}

std::string remaining_words(Duration length) {
  const auto shown = std::chrono::ceil<Seconds>(not_negative(length));
  if (shown < 1min) return fmt::format("{} s", shown.count());
  return minutes_words(std::chrono::ceil<minutes>(shown));
}

std::string countdown_words(Duration length) {
  const auto shown = std::chrono::ceil<Seconds>(not_negative(length));
  if (shown < 1min || shown >= 60min) return remaining_words(length);
  return fmt::format("{}:{:02}", shown / minutes{1}, shown.count() % 60);
}

std::string moment_words(LocalTime time, LocalTime now, ClockStyle style) {
  const auto day = std::chrono::floor<std::chrono::days>(time), today = std::chrono::floor<std::chrono::days>(now);
  const std::string clock = clock_words(time, style);
  if (day == today) return clock;
  if (day > today && day - today < std::chrono::days{7})
    return fmt::format("{} {}", weekday_words(std::chrono::weekday{day}), clock);
  const Date date{day};
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), month_words(date.month()), clock);
}

std::string long_date(Date date) {
  return fmt::format("{}, {} {} {}", weekday_words(std::chrono::weekday{std::chrono::sys_days{date}}),
                     static_cast<unsigned>(date.day()), month_words(date.month()), static_cast<int>(date.year()));
}

BigNumber elapsed_number(Duration length) { return number_of(std::chrono::floor<minutes>(not_negative(length))); }

BigNumber remaining_number(Duration length) {
  const auto shown = std::chrono::ceil<Seconds>(not_negative(length));
  if (shown < 1min) return {fmt::format("{}", shown.count()), shown == 1s ? "second" : "seconds"};
  return number_of(std::chrono::ceil<minutes>(shown));
}

}  // namespace limber
