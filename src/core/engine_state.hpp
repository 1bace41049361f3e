// The state of one break inside the engine: its work clock and the stage that it is in.
#pragma once

#include <algorithm>
#include <optional>
#include <variant>

#include "core/effects.hpp"
#include "core/forgiven_input.hpp"
#include "core/status.hpp"
#include "core/work_clock.hpp"

namespace limber {

/// A work clock, and whether it waits for input after rest.
struct RestedClock {
  WorkClock clock;
  bool awaits_input = false;        ///< reset by rest: stays at zero until there is input again (B12)
  std::optional<Instant> reset_at;  ///< when rest last reset it
};

// The stages of one break. What a prompt or a break began with goes along with it (B25).
struct Working {};
struct Waiting {  ///< due, not prompted
  Instant wait_from;
  std::optional<HoldReason> hold;
  bool awaits_touch = false;  ///< a hold has ended while there was no input: not before there is input (B15)
};
struct Asked {  ///< prompted
  Instant at;
  Duration lasts, start_after_idle;
  bool may_postpone;
  bool once = false;              ///< unanswered, it is ignored (B16)
  bool in_spite_of_hold = false;  ///< B30
};
struct PutOff {  ///< postponed
  Instant until;
  bool unanswered = false;  ///< nobody did it: the prompt was not answered (B16, B18)
};
struct Resting {
  Instant since;
  Duration duration, return_grace;
  bool guided;
  bool by_idling = false;   ///< begun by an unanswered prompt and no input (B18)
  bool once = false;        ///< of that prompt
  bool away_in_it = false;  ///< the person was away in it, so it was a break
  ForgivenInput input;      ///< B20
  struct Routine {
    Duration total;
    std::optional<Instant> ends;  ///< none: paused
    Instant paused_at{};
  };
  std::optional<Routine> routine;  ///< of a guided break, once it is told
  Instant guided_from{};           ///< guided: since when

  /// How long a pause of a routine is waited for after the time of its break is over (B19).
  static constexpr Duration longest_pause = 5min;
  bool paused() const { return routine && !routine->ends; }
  /// What it is worth if it ends after `lasted`.
  Outcome outcome_after(Duration lasted) const { return lasted >= worth() ? Outcome::taken : Outcome::cut_short; }
  bool minds_input() const { return !guided || paused(); }
  Instant end() const {
    if (!routine) return since + duration;
    return routine->ends ? *routine->ends : std::max(since + duration, routine->paused_at) + longest_pause;
  }
  /// The length from which on the break counts as taken.
  Duration worth() const { return routine ? std::min(duration, guided_from - since + routine->total) : duration; }
};
using Stage = std::variant<Working, Waiting, Asked, PutOff, Resting>;

struct BreakState {
  RestedClock work;
  Stage stage;
  std::optional<Instant> waits_since;  ///< for a good moment: since it fell due, or came back from a postponement
  std::optional<Instant> due_at;       ///< of the due that is open
  std::optional<Instant> prompted_at;  ///< the latest prompt of it
  int attempts = 0;                    ///< prompts shown for it
  StretchId stretch;
  bool stretch_chosen = false;
  bool heads_up_given = false;
  std::optional<Instant> not_before;        ///< held off by an answer to it or to a longer break (B13, B17)
  std::optional<Instant> left_early_until;  ///< the same as `not_before`: because it was left early (B13)

  template <typename S>
  bool is() const {
    return std::holds_alternative<S>(stage);
  }
  template <typename S>
  const S* as() const {
    return std::get_if<S>(&stage);
  }
  template <typename S>
  S* as() {
    return std::get_if<S>(&stage);
  }
};

inline BreakStatus::Stage stage_of(const BreakState& state) {
  using Shown = BreakStatus::Stage;
  struct Visitor {
    Shown operator()(const Working&) const { return Shown::working; }
    Shown operator()(const Waiting&) const { return Shown::due; }
    Shown operator()(const Asked&) const { return Shown::prompted; }
    Shown operator()(const PutOff&) const { return Shown::postponed; }
    Shown operator()(const Resting&) const { return Shown::resting; }
  };
  return std::visit(Visitor{}, state.stage);
}

}  // namespace limber
