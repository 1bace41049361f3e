// Lengths of time and times of day as they stand on the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calendar.hpp"

namespace limber {

/// A length in one word or several: 15min, "1 h 30 min". More than nothing. Throws CommandError (bad usage), saying how
/// to write it.
Duration length_argument(const std::vector<std::string>& words);

/// "14:00", "3pm", "3:30 pm", "24:00" (midnight), as minutes since midnight, below a day. None: it is no time of day.
std::optional<std::chrono::minutes> clock_argument(std::string_view text);

/// The next time after `now` at which the clock shows `time_of_day`.
WallTime next_at_clock(std::chrono::minutes time_of_day, WallTime now, const TimeZone& zone);

}  // namespace limber
