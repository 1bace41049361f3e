// Times of day and ranges of them as they stand in limber.toml: "04:00", "09:00-12:30", "22:00-06:00".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/policy.hpp"

namespace limber {

/// H:MM or HH:MM from 00:00 to 23:59, as minutes since midnight. Nothing for anything else.
std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text);
/// "04:00". `time` is from 0 to 23:59.
std::string format_time_of_day(std::chrono::minutes time);

/// FROM-TO, with spaces allowed around the hyphen; TO may be 24:00, which is the midnight that ends the day (stored
/// as 0), and may be earlier than FROM: the range then passes midnight. Nothing for two equal times.
std::optional<HourRange> parse_hour_range(std::string_view text);
/// "09:00-12:30"; a range that ends at midnight reads "18:00-24:00".
std::string format_hour_range(const HourRange& range);

}  // namespace limber
