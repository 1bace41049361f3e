// The texts at the end of a guided break or a stretch: what was done, what it was worth, what comes next, and a kind
// sentence. The same in the window, the notification and the terminal.
#pragma once

#include <optional>
#include <string>

#include "core/break_sum.hpp"
#include "core/routine_player.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// By the routine alone, where the result of its break is not known. The routine has come to its end.
BreakSum sum_of(const RoutinePlayer& player, Instant now);

struct FarewellWords {
  std::string title;   ///< "That's it"
  std::string sum;     ///< "2 stretches, 4 minutes."; left early: "1 of 2 stretches, 1 of 5 minutes. That counts too."
  std::string next;    ///< "Next break around 18:10."; may be empty
  std::string thanks;  ///< a kind sentence, another one each time; empty where the sum says enough
};
/// `next`: the next break; none: not known.
FarewellWords farewell_words(const BreakSum& sum, const std::optional<NextByClock>& next, ClockStyle clock);

/// All of it but the title, a sentence after the other.
std::string whole_text(const FarewellWords& words);

}  // namespace limber
