// Lengths and times of day as people read them, by the icon, the windows and the terminal.
#pragma once

#include <string>

#include "core/calendar.hpp"

namespace limber {

/// How a clock time is written.
enum class ClockStyle { hours_24, hours_12 };
/// That of the environment's locale.
ClockStyle locale_clock_style();
/// The day on which its weeks begin; Monday where it does not say.
std::chrono::weekday locale_first_weekday();

/// "14:00", or "2:00 PM".
std::string clock_words(LocalTime time, ClockStyle style);
/// "Monday"
std::string weekday_words(std::chrono::weekday day);
/// "Mon"
std::string weekday_short(std::chrono::weekday day);
/// "March"
std::string month_words(std::chrono::month month);
/// "Mar"
std::string month_short(std::chrono::month month);

/// "40 s"; "38 min", however long; "1 h", "1 h 24 min": what the lengths below and others are made of.
std::string short_seconds(std::chrono::seconds length);
std::string short_minutes(std::chrono::minutes length);
std::string short_hours(std::chrono::minutes length);
/// "4:07"
std::string minutes_and_seconds(std::chrono::seconds length);

/// "40 s", "38 min", "60 min", "1 h 24 min". Of time that has passed, so rounded down.
std::string elapsed_words(Duration length);
/// The same of time to come, rounded up.
std::string remaining_words(Duration length);

/// The same, with the seconds of what is under an hour: "40 s", "4:07", "1 h 24 min".
std::string countdown_words(Duration length);

/// With the day before it where that is not the day of `now`: "Monday 08:30", "14 March 08:30".
std::string moment_words(LocalTime time, LocalTime now, ClockStyle style);

/// "Thursday, 5 March 2026"
std::string long_date(Date date);

/// A length as a number in cells of its own and its unit: 38 "minutes", 1 "minute", 1:24 "hours".
struct BigNumber {
  std::string digits;
  std::string unit;
  bool operator==(const BigNumber&) const = default;
};
BigNumber elapsed_number(Duration length);
BigNumber remaining_number(Duration length);

}  // namespace limber
