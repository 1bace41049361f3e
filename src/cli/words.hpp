// Times, and sentences that several commands say.
#pragma once

#include <string>

#include "cli/style.hpp"
#include "core/terms.hpp"
#include "words/break_names.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// "11:16", or "11:16 AM" where the locale says so; with seconds "11:16:00".
std::string clock_text(const Style& style, LocalTime local);
std::string clock_seconds_text(const Style& style, LocalTime local);
/// The clock time, with the day before it where that is not the day of `now`: "Monday 08:30", "14 March 08:30".
std::string when_text(const Style& style, LocalTime local, LocalTime now);
/// For tables, "Thu  5 Mar".
std::string table_date(Date date);

/// "Rest breaks: 2 taken, 1 on your own", of what counted_outcomes() says.
std::string breaks_line(BreakKind kind, const std::string& outcomes);
/// Of a table's column, in one line or two: "On your\nown".
std::string outcome_heading(Outcome outcome);
/// "3 min left"
std::string time_left(const std::string& length);
/// "limber.toml is fine."
std::string is_fine(const std::string& file);

}  // namespace limber
