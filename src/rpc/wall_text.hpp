// Wall-clock times on the wire: RFC 3339 with the local offset.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/calendar.hpp"
#include "core/date_text.hpp"

namespace limber {

/// "2026-03-02T09:00:00+01:00", with milliseconds only where there are some. The offset is that of `zone` at `wall`,
/// in whole minutes, as the format knows no others; the text names the very same instant all the same.
std::string wall_text(WallTime wall, const TimeZone& zone);
/// Reads RFC 3339: an offset or Z is required; what is finer than a millisecond is cut off. None for anything else.
std::optional<WallTime> parse_wall(std::string_view text);

}  // namespace limber
