// How a clock time is written, by the icon as by the windows.
#pragma once

#include <string>
#include <string_view>

#include "core/calendar.hpp"

namespace limber {

enum class ClockStyle { hours_24, hours_12 };
/// That of the environment's locale.
ClockStyle locale_clock_style();

/// "14:00", or "2:00 PM".
std::string clock_words(LocalTime time, ClockStyle style);
/// "Monday"
std::string_view weekday_words(std::chrono::weekday day);
/// "March"
std::string_view month_words(std::chrono::month month);

}  // namespace limber
