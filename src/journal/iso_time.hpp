// Times as text, and dates as the whole numbers that the database stores.
#pragma once

#include <cstdint>
#include <string>

#include "core/time.hpp"

namespace limber {

/// "2026-03-02T08:15:30.250Z", UTC (RFC 3339).
std::string iso_time(WallTime time);
/// "20260302T081530Z", UTC, for file names.
std::string file_stamp(WallTime time);

/// A date as the database stores it: 20260302.
std::int64_t date_number(Date date);
Date date_of_number(std::int64_t number);

}  // namespace limber
