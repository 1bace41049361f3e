// What a command says once the daemon has carried it out: what is now, and what happens next. Pure functions of the
// status that came back; lines ended.
#pragma once

#include "cli/status_text.hpp"
#include "words/farewell_words.hpp"

namespace limber {

/// `sentence`, and what happens next: "Skipped. Next: micro break in 30 min, at 11:46."
std::string answer_text(std::string_view sentence, const Json& status, const Style& style, const StretchTitles& titles);

/// How an answer is told, of the status that came back with it.
using AnswerText = std::string(const Json& status, const Style& style, const StretchTitles& titles);

/// What was done in the break that has just ended, what it was worth and what comes: "That's it. 2 stretches, 4
/// minutes. Next break around 18:10. Your back says thanks."
std::string over_text(const Json& status, const Style& style, const StretchTitles& titles);
/// The same of a stretch just so.
std::string over_stretch_text(const BreakSum& sum, const Style& style);
std::string started_text(const Json& status, const Style& style, const StretchTitles& titles);
std::string postponed_text(const Json& status, const Style& style, const StretchTitles& titles);
/// For quiet begun and ended alike.
std::string quiet_text(const Json& status, const Style& style, const StretchTitles& titles);
/// What holds today, and when that changes: "Inside your work hours until 18:00."
std::string hours_text(const Json& status, const Style& style);
/// For standing and sitting alike.
std::string posture_text(const Json& status, const Style& style, const StretchTitles& titles);

}  // namespace limber
