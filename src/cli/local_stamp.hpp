// Wall-clock times as a person reads them. On the wire they carry the local offset of the daemon, and that clock is
// what is shown, so reading needs no time zone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/style.hpp"
#include "core/calendar.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// What a clock on the wall shows, and by how much it differs from UTC.
struct LocalStamp {
  LocalTime local;
  std::chrono::minutes offset{};
  bool operator==(const LocalStamp&) const = default;
};

/// Reads RFC 3339, "2026-03-02T09:00:00+01:00"; nothing for anything else.
std::optional<LocalStamp> parse_stamp(std::string_view text);

/// "11:16", or "11:16 AM" where the locale says so; with seconds "11:16:00".
std::string clock_text(const Style& style, LocalTime local);
std::string clock_seconds_text(const Style& style, LocalTime local);
/// The clock time, with the day before it where that is not the day of `now`: "Monday 08:30", "14 March 08:30".
std::string when_text(const Style& style, LocalTime local, LocalTime now);

/// For tables, "Thu  5 Mar".
std::string table_date(Date date);

/// The next time after `now` at which the clock shows `time_of_day`.
WallTime next_at_clock(std::chrono::minutes time_of_day, WallTime now, const TimeZone& zone);

}  // namespace limber
