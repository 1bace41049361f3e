// How breaks and their outcomes are called.
#pragma once

#include <array>
#include <string_view>

#include "core/terms.hpp"

namespace limber {

/// "Micro break", "Rest break": at the beginning of a sentence.
constexpr std::string_view title_of(BreakKind kind) { return kind == BreakKind::micro ? "Micro break" : "Rest break"; }
/// "micro break", "rest break".
constexpr std::string_view noun_of(BreakKind kind) { return kind == BreakKind::micro ? "micro break" : "rest break"; }

/// "taken", "on your own", "cut short", "skipped", "unanswered".
constexpr std::string_view words_of(Outcome outcome) {
  constexpr std::array<std::string_view, 5> words{"taken", "on your own", "cut short", "skipped", "unanswered"};
  return words[static_cast<std::size_t>(outcome)];
}

}  // namespace limber
