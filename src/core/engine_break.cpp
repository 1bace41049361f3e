// The running break: begun by the person or by going idle, ended by time, by input or by an answer (B18-B22).
#include <algorithm>

#include "core/engine.hpp"

namespace limber {

/// Going idle after a prompt is answering it, from the last input or the prompt, whichever is later (B18).
Instant Engine::when_answered_by_idling(BreakKind kind) const {
  const Asked* prompt = of(kind).as<Asked>();
  if (!prompt || !person_.still()) return never;
  return std::max(person_.idle_from, prompt->at) + prompt->start_after_idle;
}

void Engine::answered_by_idling(BreakKind kind, Instant) {
  begin_break(kind, std::max(person_.idle_from, of(kind).as<Asked>()->at), false);
}

void Engine::begin_break(BreakKind kind, Instant since, bool guided) {
  const BreakPolicy& policy = policy_of(kind);
  BreakState& state = of(kind);
  choose_stretch(kind);
  for (const BreakKind other : kinds) {
    BreakState& its = of(other);
    if (other == kind) continue;
    if (other < kind && (its.is<Waiting>() || its.is<Asked>())) withdraw(other, since);
    // No prompt during a break: a longer one that was asked comes again afterwards, as the same attempt.
    if (const Asked* prompt = its.as<Asked>()) {
      its.stage = Waiting{prompt->at, std::nullopt};
      --its.attempts;
    }
  }
  state.stage = Resting{since, policy.duration, policy_.prompt.return_grace, guided, std::nullopt};
  state.not_before.reset();
  say(since, Started{kind, guided, state.stretch, policy.duration});
  if (guided) say(since, GuidanceBegan{kind, state.stretch, policy.duration});
  reclock(since);
}

Instant Engine::when_break_done(BreakKind kind) const {
  const Resting* rest = of(kind).as<Resting>();
  if (!rest) return never;
  // Input that has lasted past the grace before the end may yet prove to have cut the break short (B20).
  if (rest->input_since && *rest->input_since + rest->return_grace < rest->end()) return never;
  return rest->end();
}

void Engine::break_done(BreakKind kind, Instant) { end_break(kind, Outcome::taken, of(kind).as<Resting>()->end()); }

/// Sure only once an idle edge within the grace would have been told of.
Instant Engine::when_break_cut(BreakKind kind) const {
  const Resting* rest = of(kind).as<Resting>();
  if (!rest || !rest->input_since || *rest->input_since + rest->return_grace >= rest->end()) return never;
  return *rest->input_since + rest->return_grace + policy_.presence.idle_threshold;
}

void Engine::break_cut(BreakKind kind, Instant) {
  end_break(kind, Outcome::cut_short, *of(kind).as<Resting>()->input_since);
}

/// The input in a break is over: a bump of the mouse is forgiven, work is not (B20).
void Engine::hands_fell_still_in_break(Instant since) {
  const auto kind = resting();
  Resting* rest = kind ? of(*kind).as<Resting>() : nullptr;
  if (!rest || !rest->input_since) return;
  if (since - *rest->input_since < rest->return_grace)
    rest->input_since.reset();
  else if (*rest->input_since + rest->return_grace < rest->end())
    break_cut(*kind, since);
}

void Engine::end_break(BreakKind kind, Outcome outcome, Instant at) {
  BreakState& state = of(kind);
  const Resting rest = *state.as<Resting>();
  const Duration lasted = at - rest.since;
  say(at, Ended{kind, outcome, rest.since, lasted, rest.guided, state.stretch, state.due_at, state.prompted_at,
                state.attempts});
  if (outcome == Outcome::skipped) rotation_.skipped(state.stretch);
  forget_due(kind);
  if (outcome == Outcome::taken) {
    credit_rest(kind, at);
    reset(sitting_, at);
    taken_ = Taken{kind, at};
    if (person_.still() || person_.absent()) rested_ = std::max(rested_, std::optional(kind));
  } else if (outcome == Outcome::cut_short) {
    credit_part(kind, lasted, rest.duration, at);
    for (const BreakKind each : kinds)
      if (each < kind) credit_part(each, lasted, policy_of(each).duration, at);
  } else {
    restart_interval(kind, at);
  }
  reclock(at);
}

}  // namespace limber
