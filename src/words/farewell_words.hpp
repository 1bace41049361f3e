// The texts at the end of a guided break or a stretch: what was done, what it was worth, what comes next, and a kind
// sentence. The same in the window, the notification and the terminal.
#pragma once

#include <optional>
#include <string>

#include "core/break_sum.hpp"
#include "core/routine_player.hpp"

namespace limber {

/// By the routine alone, where the result of its break is not known. The routine has come to its end.
BreakSum sum_of(const RoutinePlayer& player, Instant now);

struct FarewellWords {
  std::string title;   ///< "That's it"
  std::string sum;     ///< "2 stretches, 4 minutes."; left early: "1 of 2 stretches, 1 of 5 minutes. That counts too."
  std::string next;    ///< "Next break around 18:10."; may be empty
  std::string thanks;  ///< a kind sentence, another one each time; empty where the sum says enough
};
/// `next`: about when the next break comes, or this one comes back, as the clock is written here; may be empty.
FarewellWords farewell_words(const BreakSum& sum, const std::string& next);

/// When that is, the more precise the nearer it is. None: too near to mention, or not known.
std::optional<LocalTime> about_when(const std::optional<NextByClock>& next);

/// All of it but the title, a sentence after the other.
std::string whole_text(const FarewellWords& words);

}  // namespace limber
