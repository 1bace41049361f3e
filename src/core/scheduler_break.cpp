// The running break: begun by the person or by going idle, ended by time, by input or by an answer (B18-B22).
#include <algorithm>

#include "core/postpone_cost.hpp"
#include "core/scheduler.hpp"

namespace limber {

/// Going idle after a prompt is answering it, from the last input or the prompt, whichever is later (B18).
Instant Scheduler::when_answered_by_idling(BreakKind kind) const {
  const Asked* prompt = of(kind).as<Asked>();
  if (!prompt || !person_.still()) return never;
  if (prompt->in_spite_of_hold && person_.engaged()) return never;  // the person watches a film, and is present
  return std::max(person_.idle_from, prompt->at) + prompt->start_after_idle;
}

void Scheduler::answered_by_idling(BreakKind kind, Instant) {
  const Asked prompt = *of(kind).as<Asked>();
  begin_break(kind, std::max(person_.idle_from, prompt.at), false);
  Resting& rest = *of(kind).as<Resting>();
  rest.by_idling = true;
  rest.once = prompt.once;
  rest.away_in_it = person_.absent();
}

void Scheduler::begin_break(BreakKind kind, Instant since, bool guided) {
  BreakState& state = of(kind);
  const bool was_asked = state.is<Asked>();
  put_off_no_longer(state, since);
  choose_stretch(kind);
  for (const BreakKind other : kinds) {
    BreakState& its = of(other);
    if (other == kind) continue;
    if (other < kind && (its.is<Waiting>() || its.is<Asked>())) withdraw(other, since);
    // No prompt during a break: a longer one that was asked comes again afterwards, as the same attempt.
    if (const Asked* prompt = its.as<Asked>()) {
      its.stage = Waiting{prompt->at, std::nullopt, false};
      --its.attempts;
    }
  }
  Resting rest;
  rest.since = since;
  rest.duration = length_of(kind);
  rest.return_grace = policy_.prompt.return_grace;
  rest.guided = guided;
  rest.guided_from = since;
  state.stage = rest;
  const Duration length = guided ? guided_length(kind, state.stretch) : rest.duration;
  say(since, Started{kind, guided, state.stretch, length});
  if (guided) say(since, GuidanceBegan{kind, state.stretch, length, was_asked});
  reclock(since);
}

Instant Scheduler::when_break_done(BreakKind kind) const {
  const Resting* rest = of(kind).as<Resting>();
  if (!rest) return never;
  // Input that has lasted past the grace before the end may yet prove to have cut the break short (B20).
  if (rest->input.since && rest->input.beyond(rest->return_grace) < rest->end()) return never;
  return rest->end();
}

/// A routine that was jumped through has been no break (B19).
void Scheduler::break_done(BreakKind kind, Instant) {
  const Resting& rest = *of(kind).as<Resting>();
  const bool jumped_through = rest.routine && !rest.paused() && (rest.end() - rest.since) * 2 < rest.worth();
  end_break(kind, jumped_through ? Outcome::cut_short : Outcome::taken, rest.end());
}

/// Sure only once an idle edge within the grace would have been reported.
Instant Scheduler::when_break_cut(BreakKind kind) const {
  const Resting* rest = of(kind).as<Resting>();
  if (!rest || !rest->input.since) return never;
  const Instant beyond = rest->input.beyond(rest->return_grace);
  return beyond < rest->end() ? beyond + policy_.presence.idle_threshold : never;
}

void Scheduler::break_cut(BreakKind kind, Instant) { break_given_up(kind, *of(kind).as<Resting>()->input.since); }

/// What began by going idle and is given up within its first minute, or before it was an absence, was a pause for
/// thought: the prompt was not answered (B18).
void Scheduler::break_given_up(BreakKind kind, Instant at) {
  const Resting rest = *of(kind).as<Resting>();
  if (!was_pause_for_thought(rest, at)) return end_break(kind, Outcome::cut_short, at);
  break_cancelled(kind, at);
  nobody_answered(kind, rest.once, at);
}

bool Scheduler::was_pause_for_thought(const Resting& rest, Instant at) const {
  return rest.by_idling && !rest.guided && (at - rest.since < first_minute || !rest.away_in_it);
}

/// The clocks go on as if it had not been; what becomes of the prompt is the caller's.
void Scheduler::break_cancelled(BreakKind kind, Instant at) {
  BreakState& state = of(kind);
  const Resting rest = *state.as<Resting>();
  say(at, Cancelled{kind, rest.since});
  state.stage = Waiting{at, std::nullopt, false};
  for (const BreakKind each : kinds)
    if (policy_of(each).counts == Counts::active && !person_.absent() && !of(each).work.awaits_input)
      of(each).work.clock.run(at);
  reclock(rest.away_in_it ? at : rest.since);
}

/// After a restart. A running break goes on (B21), but a pause is no longer waited for where the routine is
/// lost or the daemon was gone for as long as an absence: then the break was over when the pause began (B23).
void Scheduler::go_on_with_routine(bool remembered, bool long_gap) {
  const auto running = resting();
  Resting* rest = running ? of(*running).as<Resting>() : nullptr;
  if (!rest || !rest->guided) return;
  if (rest->paused() && (long_gap || !remembered)) {
    const Instant paused_at = rest->routine->paused_at;
    end_break(*running, rest->outcome_after(paused_at - rest->since), paused_at);
  } else if (!remembered) {
    rest->guided = false;  // no routine plays, and input counts
  }
}

/// The input in a break is over: bumps of the mouse are forgiven, work is not (B20).
void Scheduler::input_stopped_in_break(Instant since) {
  const auto kind = resting();
  Resting* rest = kind ? of(*kind).as<Resting>() : nullptr;
  if (!rest || !rest->input.since) return;
  const Instant begun = *rest->input.since;
  const Instant beyond = rest->input.beyond(rest->return_grace);
  if (!rest->input.end(since, rest->return_grace) && beyond < rest->end()) break_given_up(*kind, begun);
}

void Scheduler::end_break(BreakKind kind, Outcome outcome, Instant at) {
  BreakState& state = of(kind);
  const Resting rest = *state.as<Resting>();
  const Duration lasted = at - rest.since;
  say(at, Ended{kind, outcome, rest.since, lasted, rest.guided, state.stretch, state.due_at, state.prompted_at,
                state.attempts, true, rest.worth()});
  if (outcome == Outcome::skipped) rotation_.skipped(state.stretch);
  count_skips(outcome, state.stretch);
  const Duration sooner = sooner_by(policy_, kind, state.put_off_for);
  note_moment(kind, outcome != Outcome::skipped);
  forget_due(kind);
  if (outcome == Outcome::taken) {
    credit_rest(kind, at);
    if (sooner > 0s) state.work.clock.set(sooner, at);
    state.head_start = sooner;
    reset(sitting_, at);
    if (kept_.asks_once <= kind) kept_.asks_once.reset();
    taken_ = Taken{kind, at};
    if (person_.still() || person_.absent()) {
      kept_.rested = std::max(kept_.rested, std::optional(kind));
      if (kept_.natural <= kind) kept_.natural.reset();  // what began in an absence is kept once (B12)
    }
  } else if (outcome == Outcome::cut_short) {
    if (lasted >= policy_.presence.stood_up_after)
      reset(sitting_, at);  // as long on one's feet as an absence takes (B8)
    credit_part(kind, lasted, rest.duration, at);
    for (const BreakKind each : kinds)
      if (each < kind) credit_part(each, lasted, policy_of(each).duration, at);
    if (rest.guided) {  // after leaving a break the person is not asked again at once
      state.left_early_until = at + policy_of(kind).postpone;
      state.not_before = std::max(state.not_before.value_or(at), *state.left_early_until);
      hold_off_shorter(kind, at);
    }
  } else {
    restart_interval(kind, at);
  }
  reclock(at);
}

}  // namespace limber
