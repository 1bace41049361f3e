// Dates and times as text and as the whole numbers that the database stores.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"

namespace limber {

/// "2026-03-02"
std::string iso_date(Date date);
/// The date that iso_date wrote; none for anything else, or a date that the calendar does not have.
std::optional<Date> parse_iso_date(std::string_view text);
/// "2026-03-02T08:15:30.250Z", UTC (RFC 3339).
std::string iso_time(WallTime time);
/// "20260302T081530Z", UTC, for file names.
std::string file_stamp(WallTime time);

/// A date as the database stores it: 20260302.
std::int64_t date_number(Date date);
Date date_of_number(std::int64_t number);

}  // namespace limber
