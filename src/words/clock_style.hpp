// How a clock time is written, by the icon as by the windows.
#pragma once

#include <string>

#include "core/calendar.hpp"

namespace limber {

enum class ClockStyle { hours_24, hours_12 };
/// That of the environment's locale.
ClockStyle locale_clock_style();

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

}  // namespace limber
