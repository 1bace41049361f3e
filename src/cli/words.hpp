// The words of the command line for lengths, breaks, reasons and outcomes: what a person reads, never what a
// program does.
#pragma once

#include <string>
#include <string_view>

#include "core/terms.hpp"
#include "core/time.hpp"

namespace limber {

/// "40 s", "38 min", "60 min", "1 h 24 min", "2 h": time passed, rounded down; a negative length reads as none.
std::string passed_text(Duration length);
/// The same for time to come, rounded up.
std::string left_text(Duration length);

/// "Micro break", "Rest break".
std::string_view title_of(BreakKind kind);
/// "micro break", "rest break".
std::string_view noun_of(BreakKind kind);
/// "taken", "on your own", "cut short", "skipped", "unanswered".
std::string_view words_of(Outcome outcome);
/// What ends a hold: "until your call ends". For quiet, callers that know better say when it ends.
std::string_view words_of(HoldReason reason);

/// "1 break", "3 breaks".
std::string counted(long long number, std::string_view noun);

}  // namespace limber
