// Falling due, natural breaks, and what a break is worth (B9-B13, B17).
#include <algorithm>

#include "core/scheduler.hpp"

namespace limber {

/// Rest without a prompt: an absence, while no break runs. Missing input alone is none: people read (B6, B10).
Instant Scheduler::when_natural(BreakKind kind) const {
  if (!person_.absent() || resting() || kept_.rested >= kind || credited_ >= kind) return never;
  return *person_.absent_since + policy_of(kind).natural_after;
}

void Scheduler::natural(BreakKind kind, Instant at) {
  credited_ = kind;
  if (policy_of(kind).enabled) kept_.natural = kind;
  count_skips(Outcome::natural, {});
  if (kept_.asks_once <= kind) kept_.asks_once.reset();
  credit_rest(kind, at);
  reclock(at);
}

/// A micro break gives way to a rest break that is near, asked for or under way (B12).
bool Scheduler::gives_way(BreakKind kind, Instant at) const {
  const BreakState& rest = of(BreakKind::rest);
  if (kind == BreakKind::rest || !policy_.rest_break.enabled) return false;
  if (!rest.is<Working>()) return true;
  const Instant due = clock_due(BreakKind::rest, at);
  return planned(BreakKind::rest, std::max(due, rest.not_before.value_or(due)), at) - at <= policy_.merge_within;
}

Instant Scheduler::when_due(BreakKind kind) const {
  const BreakState& state = of(kind);
  if (!policy_of(kind).enabled || !state.is<Working>()) return never;
  const Instant reached = when_clock_due(kind);
  if (reached == never) return never;
  const Instant when = planned(kind, std::max({reached, state.not_before.value_or(reached), at_}), at_);
  return gives_way(kind, when) ? never : when;
}

void Scheduler::due(BreakKind kind, Instant at) {
  BreakState& state = of(kind);
  state.stage = Waiting{at, std::nullopt, false};
  state.ahead_of = ahead_of(kind, std::max(clock_due(kind), state.not_before.value_or(at)), at);
  state.due_at = state.waits_since = at;
  state.not_before.reset();
  say(at, Due{kind});
  BreakState& micro = of(BreakKind::micro);
  if (kind == BreakKind::rest && (micro.is<Waiting>() || micro.is<Asked>())) withdraw(BreakKind::micro, at);
}

Instant Scheduler::when_heads_up(BreakKind kind) const {
  const BreakState& state = of(kind);
  if (policy_.prompt.heads_up <= 0s || state.heads_up_given) return never;
  if (!policy_of(kind).enabled || !state.is<Working>()) return never;
  const Instant due = when_clock_due(kind);
  if (due == never) return never;
  const Instant when = planned(kind, std::max(due, state.not_before.value_or(due)), at_) - policy_.prompt.heads_up;
  return when >= at_ ? when : never;  // a clock that is past the point already gets no late notice
}

void Scheduler::heads_up(BreakKind kind, Instant at) {
  of(kind).heads_up_given = true;
  const Instant due_at = at + policy_.prompt.heads_up;
  if (!hold_reason(at, kind) && !gives_way(kind, due_at)) say(at, HeadsUp{kind, due_at});
}

/// Drops a due, a prompt or a postponement that no longer holds.
void Scheduler::withdraw(BreakKind kind, Instant at) {
  forget_due(kind);
  say(at, Withdrawn{kind});
}

void Scheduler::forget_due(BreakKind kind) {
  BreakState& state = of(kind);
  state.stage = Working{};
  state.due_at.reset();
  state.waits_since.reset();
  state.ahead_of.reset();
  state.prompted_at.reset();
  state.unjudged.reset();
  state.attempts = 0;
  state.put_off_for = Duration{0};
  state.stretch.clear();
  state.stretch_chosen = false;
}

void Scheduler::reset(RestedClock& work, Instant at) {
  work.clock.set(Duration{0}, at);
  work.reset_at = at;
  work.awaits_input = person_.still() || person_.absent();
}

/// Rest worth a break of `kind`: its clock and those of shorter breaks go to zero (B10, B12).
void Scheduler::credit_rest(BreakKind kind, Instant at) {
  for (const BreakKind each : kinds) {
    if (each > kind) continue;
    BreakState& state = of(each);
    if (state.is<Waiting>() || state.is<Asked>() || state.is<PutOff>()) withdraw(each, at);
    reset(state.work, at);
    state.head_start = Duration{0};
    state.refused_at.reset();
    state.not_before.reset();
    state.heads_up_given = false;
    if (!state.is<Working>()) continue;
    state.attempts = 0;
    state.put_off_for = Duration{0};
  }
}

/// A break cut short is worth its share (B13).
void Scheduler::credit_part(BreakKind kind, Duration lasted, Duration full, Instant at) {
  BreakState& state = of(kind);
  const BreakPolicy& policy = policy_of(kind);
  const Duration work = std::min(state.work.clock.value(at), policy.interval);
  const bool whole = lasted >= full || lasted >= policy.natural_after;
  const auto share = [&] { return Duration{work.count() * (full - lasted).count() / full.count()}; };
  const Duration left = whole ? Duration{0} : share();
  state.work.clock.set(left, at);
  state.head_start = Duration{0};
  if (left < policy.interval) state.heads_up_given = false;
  if (whole && state.is<PutOff>()) withdraw(kind, at);
}

void Scheduler::restart_interval(BreakKind kind, Instant at) {
  BreakState& state = of(kind);
  state.work.clock.set(Duration{0}, at);
  state.head_start = Duration{0};
  state.refused_at = at;
  state.heads_up_given = false;
  hold_off_shorter(kind, at);
}

/// An answer to a longer break holds the shorter ones: as long as it is postponed, else for their own `postpone`.
void Scheduler::hold_off_shorter(BreakKind kind, Instant at, std::optional<Instant> until) {
  for (const BreakKind each : kinds)
    if (each < kind) of(each).not_before = until.value_or(at + policy_of(each).postpone);
}

/// Another answer takes the place of the one that has put `kind` off until then: what that held of the others is free.
void Scheduler::let_go_of(BreakKind kind, Instant until) {
  for (const BreakKind each : kinds) {
    BreakState& state = of(each);
    if (each == kind) continue;
    if (state.not_before == until) state.not_before.reset();
    if (PutOff* put_off = state.as<PutOff>(); put_off && put_off->until == until) put_off->until = at_;
  }
}

/// A postponement by hours is meant for all breaks (B17).
void Scheduler::hold_off_others(BreakKind kind, Instant until) {
  for (const BreakKind each : kinds) {
    BreakState& state = of(each);
    if (each == kind || !policy_of(each).enabled) continue;
    if (PutOff* put_off = state.as<PutOff>())
      put_off->until = std::max(put_off->until, until);
    else if (state.is<Waiting>() || state.is<Asked>())
      put_off_one(each, until);
    else if (state.is<Working>())
      state.not_before = std::max(state.not_before.value_or(until), until);
  }
}

}  // namespace limber
