// The state inside the engine: of the person, and of one break, which is its work clock and the stage that it is in.
#pragma once

#include <algorithm>
#include <optional>
#include <variant>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "core/status.hpp"
#include "core/work_clock.hpp"

namespace limber {

/// What is known of the person: input, session, engagement, absence (B4-B7). Takes facts and answers queries; the
/// consequences for breaks are the engine's part.
struct Presence {
  explicit Presence(Instant now) : last_input(now), idle_from(now) {}

  bool input_known = false;   ///< a watcher has reported since the start
  bool input_active = false;  ///< as last reported; includes input on the lock screen
  Instant last_input;         ///< the latest input that counts: none on the lock screen (B5)
  Instant idle_from;          ///< from where idle time is judged: last input or end of engagement (B7)
  bool locked = false;
  bool suspended = false;
  bool engaged_said = false;               ///< as reported by the desktop; see engaged()
  bool call_said = false;                  ///< engaged by a microphone, a camera or a shared screen
  bool meeting_said = false;               ///< the person has said that they are in a meeting (B34)
  Instant meeting_ended = Instant::min();  ///< the last of those
  std::optional<Instant> absent_since;
  /// Input was believed to go on when the session was locked, so the lock was taken for the last input. A watcher may
  /// still correct that.
  bool last_input_assumed = false;
  std::optional<Instant> engagement_ended;

  bool absent() const { return absent_since.has_value(); }
  /// It is known that there is no input.
  bool still() const { return locked || suspended || (input_known && !input_active); }
  /// An absent person is never engaged; a lock or suspend ends engagement (B7).
  bool engaged() const { return (engaged_said || meeting_said) && !locked && !suspended && !absent(); }
  Duration idle_time(Instant at) const { return still() && at > idle_from ? at - idle_from : Duration{0}; }

  /// The last input was at `since`.
  void fell_still(Instant since) {
    last_input = since;
    idle_from = engagement_ended ? std::max(since, *engagement_ended) : since;
  }
  void engagement_over(Instant at) {
    engagement_ended = at;
    idle_from = std::max(idle_from, at);
  }
};

/// Input in a rest: touches are forgiven until, taken together, they are as long as the grace (B5, B20).
struct ForgivenInput {
  Duration used{};               ///< the touches so far, each at least a tenth of the grace
  std::optional<Instant> since;  ///< input that goes on

  void begin(Instant at) {
    if (!since) since = at;
  }
  /// When input that goes on reaches the grace. Only with `since`.
  Instant beyond(Duration grace) const { return *since + std::max(grace - used, Duration{0}); }
  /// Input went on until `at`; only with `since`. Returns whether all of it is still forgiven.
  bool end(Instant at, Duration grace) {
    used += std::max(at - *since, grace / 10);
    since.reset();
    return used < grace;
  }
};

/// A work clock, and whether it waits for input after rest.
struct RestedClock {
  WorkClock clock;
  bool awaits_input = false;        ///< reset by rest: stays at zero until there is input again (B12)
  std::optional<Instant> reset_at;  ///< when rest last reset it
};

/// One of the person's own reminders (B36).
struct OwnReminder {
  WorkClock spent;                    ///< at the desk since it came last
  std::optional<Instant> due_at;      ///< it waits for its moment since then
  bool in_hours = false;              ///< its time of day was in the work hours, so that they do not hold it
  std::optional<Instant> pause_from;  ///< nothing holds it: it waits for a pause since then
};

// The stages of one break. Each keeps the times that its prompt or break began with (B25).
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
  bool explains = false;          ///< as of `Prompted` (B39)
};
struct PutOff {  ///< postponed
  Instant until;
  bool unanswered = false;  ///< not by the person: the prompt was not answered (B16, B18)
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
  std::optional<Routine> routine;  ///< of a guided break, once the engine has been notified of it
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
using Stage = std::variant<Working, Waiting, Asked, PutOff, Resting>;  ///< in the order of BreakStatus::Stage

/// When a break comes earlier because of what was learned, and the hour that is the reason (B37).
struct LearnedEarly {
  Instant at;
  BusyTime hour;
};

struct BreakState {
  RestedClock work;
  Stage stage;
  std::optional<Instant> waits_since;  ///< for a good moment: since it fell due, or came back from a postponement
  std::optional<Instant> due_at;       ///< of the due that is open
  std::optional<Instant> ahead_of;     ///< it came before its time, because of what begins then (B33)
  std::optional<Instant> prompted_at;  ///< the latest prompt of it
  std::optional<Instant> unjudged;     ///< a prompt of which it is not known yet whether it is taken (B37)
  std::optional<Instant> refused_at;   ///< its interval began anew then because it was skipped or ignored
  int attempts = 0;                    ///< prompts shown for it
  Duration put_off_for{};              ///< by the person, in all, since it was last had or given up (B38)
  Duration head_start{};               ///< what its clock read when its interval began, as it had been put off (B38)
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
  return static_cast<BreakStatus::Stage>(state.stage.index());
}

}  // namespace limber
