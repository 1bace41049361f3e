#include "words/clock_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "words/tr.hpp"

namespace limber {
namespace {

using std::chrono::minutes;
using Seconds = std::chrono::seconds;

std::string minutes_words(minutes whole) { return whole <= 60min ? short_minutes(whole) : short_hours(whole); }

BigNumber number_of(minutes whole) {
  // Translators: the unit below a number.
  if (whole < 100min) return {fmt::format("{}", whole.count()), trn("minute", "minutes", whole.count())};
  return {fmt::format("{}:{:02}", whole.count() / 60, whole.count() % 60), trc("below a number, as 1:30", "hours")};
}

Duration not_negative(Duration length) { return std::max(length, Duration::zero()); }

}  // namespace

std::string short_seconds(Seconds length) { return tr("{seconds} s", "seconds"_a = length.count()); }

std::string short_minutes(minutes length) { return tr("{minutes} min", "minutes"_a = length.count()); }

std::string short_hours(minutes length) {
  const auto hours = length.count() / 60, rest = length.count() % 60;
  return rest == 0 ? tr("{hours} h", "hours"_a = hours)
                   : tr("{hours} h {minutes} min", "hours"_a = hours, "minutes"_a = rest);
}

std::string elapsed_words(Duration length) {
  const Duration shown = not_negative(length);
  if (shown < 1min) return short_seconds(std::chrono::floor<Seconds>(shown));
  return minutes_words(std::chrono::floor<minutes>(shown));
}

std::string remaining_words(Duration length) {
  const auto shown = std::chrono::ceil<Seconds>(not_negative(length));
  if (shown < 1min) return short_seconds(shown);
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
    // Translators: as "Monday 08:30", also after "until".
    return tr("{weekday} {time}", "weekday"_a = weekday_words(std::chrono::weekday{day}), "time"_a = clock);
  const Date date{day};
  // Translators: as "14 March 08:30", also after "until".
  return tr("{day} {month} {time}", "day"_a = static_cast<unsigned>(date.day()), "month"_a = month_words(date.month()),
            "time"_a = clock);
}

std::string long_date(Date date) {
  // Translators: as "Thursday, 5 March 2026".
  return tr("{weekday}, {day} {month} {year}",
            "weekday"_a = weekday_words(std::chrono::weekday{std::chrono::sys_days{date}}),
            "day"_a = static_cast<unsigned>(date.day()), "month"_a = month_words(date.month()),
            "year"_a = static_cast<int>(date.year()));
}

BigNumber elapsed_number(Duration length) { return number_of(std::chrono::floor<minutes>(not_negative(length))); }

BigNumber remaining_number(Duration length) {
  const auto shown = std::chrono::ceil<Seconds>(not_negative(length));
  // Translators: the unit below a number.
  if (shown < 1min) return {fmt::format("{}", shown.count()), trn("second", "seconds", shown.count())};
  return number_of(std::chrono::ceil<minutes>(shown));
}

}  // namespace limber
