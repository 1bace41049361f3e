// Lengths of time as people write them: "1h30min", "45 min", "90s". Settings, traces and the command line share them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"

namespace limber {

/// Reads one or more parts NUMBER UNIT, longest unit first and each unit once: h, min (or m), s, ms. Spaces between
/// numbers, units and parts are allowed. None for anything else: no unit, a sign, a fraction, a value too large.
std::optional<Duration> parse_duration(std::string_view text);

/// The shortest exact text in whole parts, which parse_duration() reads back to the same value: "1h30min", "1min30s",
/// "0s". A negative duration, which parse_duration() refuses, gets a leading minus.
std::string format_duration(Duration duration);

}  // namespace limber
