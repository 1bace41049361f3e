// Times, and sentences that several commands print.
#pragma once

#include <string>

#include "cli/style.hpp"
#include "core/terms.hpp"
#include "words/break_names.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// As clock_words(), with seconds: "11:16:00", or "11:16:00 AM" where the locale says so.
std::string clock_seconds_text(const Style& style, LocalTime local);
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
