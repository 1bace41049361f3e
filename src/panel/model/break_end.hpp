// What the window says when its break is over: what was done, what it was worth and what comes. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/routine_player.hpp"
#include "words/clock_words.hpp"
#include "words/farewell_words.hpp"
#include "words/status_facts.hpp"

namespace limber {

struct BreakEndView {
  FarewellWords words;
  struct Done {
    std::string id, name;
    bool operator==(const Done&) const = default;
  };
  std::vector<Done> stretches;  ///< those that were played, in their order
};
/// `player` has come to its end, or was stopped; `opened`: how long ago the window began to follow it, so that the end
/// of an earlier break is not taken for this one's. `facts`: none where the daemon has not told yet, or is away.
BreakEndView break_end_view(const RoutinePlayer& player, Instant now, Duration opened,
                            const std::optional<BreakEndFacts>& facts, const Catalogue& catalogue, ClockStyle clock);

}  // namespace limber
