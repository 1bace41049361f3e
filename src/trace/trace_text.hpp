// A trace, its facts and its times as text: the other way round from parse_trace().
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/calendar.hpp"
#include "trace/trace.hpp"

namespace limber {

/// "H:MM:SS", with ".mmm" when it is not whole seconds. A negative time begins with "-".
std::string time_text(Duration at);
/// Reads "H:MM:SS" or "H:MM:SS.mmm"; nothing for anything else, or for a time beyond a million hours.
std::optional<Duration> parse_time(std::string_view text);

/// "2026-03-02T09:00:00", with ".mmm" when it is not whole seconds.
std::string local_text(LocalTime local);
/// Reads that; nothing for anything else, or where the calendar has no such date.
std::optional<LocalTime> parse_local(std::string_view text);

/// One fact as its line, without the line's end: "0:40:00 idle".
std::string fact_text(const Fact& fact);

/// The lines that begin a trace at `start`: mostly one. Where a DST change makes the local time come twice, a step
/// of the clock picks the second.
std::string start_text(WallTime start, const std::string& zone);

}  // namespace limber
