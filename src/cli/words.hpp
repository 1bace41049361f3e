// Numbers of things, and sentences that several commands say.
#pragma once

#include <string>
#include <string_view>

#include "core/terms.hpp"
#include "words/break_names.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// "1 break", "3 breaks".
std::string counted(long long number, std::string_view noun);

/// "Rest breaks: 2 taken, 1 on your own", of what counted_outcomes() says.
std::string breaks_line(BreakKind kind, const std::string& outcomes);
/// Of a table's column, in one line or two: "On your\nown".
std::string outcome_heading(Outcome outcome);
/// "3 min left"
std::string time_left(const std::string& length);
/// "limber.toml is fine."
std::string is_fine(const std::string& file);

}  // namespace limber
