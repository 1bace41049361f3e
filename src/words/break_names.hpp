// How breaks and their outcomes are called.
#pragma once

#include <functional>
#include <string>

#include "core/terms.hpp"
#include "words/tr.hpp"

namespace limber {

/// "Micro break", "Rest break": at the beginning of a sentence.
inline std::string title_of(BreakKind kind) { return kind == BreakKind::micro ? tr("Micro break") : tr("Rest break"); }
/// "micro break", "rest break".
inline std::string noun_of(BreakKind kind) { return kind == BreakKind::micro ? tr("micro break") : tr("rest break"); }

/// "taken", "on your own", "cut short", "skipped", "unanswered".
inline std::string words_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::taken: return trc("what became of breaks, as in 3 taken", "taken");
    case Outcome::natural: return trc("what became of breaks, as in 3 taken", "on your own");
    case Outcome::cut_short: return trc("what became of breaks, as in 3 taken", "cut short");
    case Outcome::skipped: return trc("what became of breaks, as in 3 taken", "skipped");
    case Outcome::ignored: return trc("what became of breaks, as in 3 taken", "unanswered");
  }
  return {};
}

/// "2 taken"
std::string counted_outcome(Outcome outcome, long long number);
/// "2 taken, 1 on your own": how often each of them came, with that between; empty where none did.
std::string counted_outcomes(const std::function<long long(Outcome)>& number_of, const char* separator);

}  // namespace limber
