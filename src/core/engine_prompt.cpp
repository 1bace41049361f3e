// Holds, prompts and answers (B14-B18).
#include <algorithm>

#include "core/engine.hpp"

namespace limber {

/// What holds an open prompt too: everything but absence and idle time, which answer it (B15, B18).
std::optional<HoldReason> Engine::hold_of_prompt() const {
  if (quiet_) return HoldReason::quiet;
  if (!work_hours_) return HoldReason::off_hours;
  if (person_.engaged()) return HoldReason::engaged;
  if (dnd_) return HoldReason::dnd;
  if (fullscreen_) return HoldReason::fullscreen;
  return std::nullopt;
}

std::optional<HoldReason> Engine::hold_reason(Instant at) const {
  if (const auto reason = hold_of_prompt()) return reason;
  if (person_.absent()) return HoldReason::absent;
  if (person_.idle_time(at) > policy_.prompt.idle_limit) return HoldReason::idle;
  return std::nullopt;
}

Instant Engine::when_prompt_taken_back(BreakKind kind) const {
  return of(kind).is<Asked>() && hold_of_prompt() ? at_ : never;
}

void Engine::prompt_taken_back(BreakKind kind, Instant at) {
  BreakState& state = of(kind);
  const HoldReason reason = *hold_of_prompt();
  state.stage = Waiting{at, reason};
  --state.attempts;  // it comes again as the same attempt
  say(at, Held{kind, reason});
}

Instant Engine::when_hold_changes(BreakKind kind) const {
  const Waiting* waiting = of(kind).as<Waiting>();
  if (!waiting || resting() || !(person_.hands_known || person_.absent())) return never;
  const auto reason = hold_reason(at_);
  if (reason != waiting->hold) return at_;
  if (reason || !person_.still()) return never;
  return person_.idle_from + policy_.prompt.idle_limit + Duration{1};  // the first instant above the limit
}

void Engine::hold_changes(BreakKind kind, Instant at) {
  Waiting& waiting = *of(kind).as<Waiting>();
  waiting.hold = hold_reason(at);
  if (waiting.hold)
    say(at, Held{kind, *waiting.hold});
  else
    waiting.wait_from = at;
}

/// At the first breakpoint, or when patience is over (B14).
Instant Engine::when_prompt(BreakKind kind) const {
  const Waiting* waiting = of(kind).as<Waiting>();
  if (!waiting || waiting->hold || resting() || asked() || !person_.hands_known) return never;
  const Instant late = waiting->wait_from + policy_.prompt.patience;
  if (!person_.still()) return std::max(late, at_);
  return std::max(std::min(late, person_.idle_from + policy_.prompt.breakpoint_pause), at_);
}

void Engine::prompt(BreakKind kind, Instant at) {
  BreakState& state = of(kind);
  const BreakPolicy& policy = policy_of(kind);
  choose_stretch(kind);
  ++state.attempts;
  const bool may_postpone = state.attempts <= policy.max_postpones;
  state.stage = Asked{at, policy_.prompt.lasts, policy_.prompt.start_after_idle, may_postpone};
  state.prompted_at = at;
  say(at, Prompted{kind, state.stretch, state.attempts, may_postpone, sitting_.clock.value(at)});
}

void Engine::choose_stretch(BreakKind kind) {
  BreakState& state = of(kind);
  if (state.stretch_chosen) return;
  state.stretch = rotation_.suggest(kind, policy_of(kind).duration);
  state.stretch_chosen = true;
  rotation_.shown(kind, state.stretch);
}

/// Continued input past `lasts`; a pause under way is waited out (B16).
Instant Engine::when_unanswered(BreakKind kind) const {
  const Asked* prompt = of(kind).as<Asked>();
  if (!prompt || person_.still()) return never;
  return std::max(prompt->at + prompt->lasts, at_);
}

void Engine::unanswered(BreakKind kind, Instant at) {
  if (of(kind).as<Asked>()->may_postpone)
    put_off(kind, at + policy_of(kind).postpone, at);
  else
    give_up(kind, Outcome::ignored, at);
}

void Engine::put_off(BreakKind kind, Instant until, Instant at) {
  of(kind).stage = PutOff{until};
  hold_off_shorter(kind, at, until);
  say(at, Postponed{kind, until});
}

/// Skipped or ignored without having begun.
void Engine::give_up(BreakKind kind, Outcome outcome, Instant at) {
  const BreakState& state = of(kind);
  rotation_.skipped(state.stretch);
  say(at, Ended{kind, outcome, at, Duration{0}, false, state.stretch, state.due_at, state.prompted_at, state.attempts});
  forget_due(kind);
  restart_interval(kind, at);
  reclock(at);
}

Instant Engine::when_postponement_over(BreakKind kind) const {
  const BreakState& state = of(kind);
  const PutOff* put_off = state.as<PutOff>();
  if (!put_off) return never;
  const Instant when = std::max({put_off->until, state.not_before.value_or(put_off->until), at_});
  return gives_way(kind, when) ? never : when;
}

void Engine::postponement_over(BreakKind kind, Instant at) {
  of(kind).stage = Waiting{at, std::nullopt};
  of(kind).not_before.reset();
}

/// When the break would fall due or come back if work simply went on: to tell which is first.
Instant Engine::foreseen_due(BreakKind kind) const {
  const BreakState& state = of(kind);
  if (!policy_of(kind).enabled && !state.is<PutOff>()) return never;
  if (state.is<Waiting>() || state.is<Asked>()) return *state.due_at;
  if (const PutOff* put_off = state.as<PutOff>()) return put_off->until;
  const Instant when = at_ + (policy_of(kind).interval - state.work.clock.value(at_));
  const bool yields = kind == BreakKind::micro && foreseen_due(BreakKind::rest) - when <= policy_.merge_within;
  return yields ? never : when;
}

std::optional<BreakKind> Engine::to_start(std::optional<BreakKind> wish) const {
  if (wish) return wish;
  if (const auto kind = asked()) return kind;
  const Instant rest = foreseen_due(BreakKind::rest);
  const Instant micro = foreseen_due(BreakKind::micro);
  if (rest == never && micro == never) return std::nullopt;
  return rest <= micro ? BreakKind::rest : BreakKind::micro;
}

std::optional<Refusal> Engine::refuses(const StartBreak& event) const {
  if (const auto running = resting()) {
    if (event.kind && event.kind != running) return Refusal::another_break_running;
    return of(*running).as<Resting>()->guided ? std::optional(Refusal::another_break_running) : std::nullopt;
  }
  const auto kind = to_start(event.kind);
  if (!kind || !policy_of(*kind).enabled) return Refusal::switched_off;
  return std::nullopt;
}

std::optional<Refusal> Engine::refuses_postpone() const {
  if (const auto kind = asked())
    return of(*kind).as<Asked>()->may_postpone ? std::nullopt : std::optional(Refusal::no_more_postpones);
  const auto running = resting();
  if (!running || !of(*running).prompted_at) return Refusal::nothing_asked;
  if (of(*running).attempts > policy_of(*running).max_postpones) return Refusal::no_more_postpones;
  return std::nullopt;
}

std::optional<Refusal> Engine::refusal(const Event& answer) const {
  if (const auto* start = std::get_if<StartBreak>(&answer)) return refuses(*start);
  if (std::holds_alternative<PostponeBreak>(answer)) return refuses_postpone();
  if (std::holds_alternative<SkipBreak>(answer) && !asked() && !resting()) return Refusal::nothing_asked;
  if (std::holds_alternative<FinishBreak>(answer)) {
    if (!resting()) return Refusal::no_break_running;
    if (!of(*resting()).as<Resting>()->guided) return Refusal::not_guided;
  }
  if (const auto* choice = std::get_if<ChooseStretch>(&answer); choice && !rotation_.knows(choice->id))
    return Refusal::unknown_stretch;
  return std::nullopt;
}

void Engine::on(Instant now, const StartBreak& event) {
  if (refuses(event)) return;
  if (const auto running = resting()) {  // begun by going idle: from now on input does not disturb it (B18, B20)
    Resting& rest = *of(*running).as<Resting>();
    rest.guided = true;
    rest.input_since.reset();
    say(now, GuidanceBegan{*running, of(*running).stretch, rest.end() - now});
    return;
  }
  begin_break(*to_start(event.kind), now, true);
}

void Engine::on(Instant now, const PostponeBreak& event) {
  if (refuses_postpone()) return;
  const BreakKind kind = asked() ? *asked() : *resting();
  const Instant until = now + event.by.value_or(policy_of(kind).postpone);
  if (const Resting* rest = of(kind).as<Resting>()) {  // cut short without credit (B17)
    const BreakState& state = of(kind);
    say(now, Ended{kind, Outcome::cut_short, rest->since, now - rest->since, rest->guided, state.stretch, state.due_at,
                   state.prompted_at, state.attempts});
  }
  put_off(kind, until, now);
  reclock(now);
}

void Engine::on(Instant now, const SkipBreak&) {
  if (const auto kind = asked())
    give_up(*kind, Outcome::skipped, now);
  else if (const auto running = resting())
    end_break(*running, Outcome::skipped, now);
}

void Engine::on(Instant now, const FinishBreak&) {
  const auto running = resting();
  if (running && of(*running).as<Resting>()->guided) end_break(*running, Outcome::taken, now);
}

void Engine::on(Instant, const ChooseStretch& event) {
  if (!rotation_.knows(event.id)) return;
  const auto kind = resting() ? resting() : asked() ? asked() : to_start(std::nullopt);
  if (!kind) return;
  BreakState& state = of(*kind);
  state.stretch = event.id;
  state.stretch_chosen = true;
  rotation_.shown(*kind, event.id);
}

/// Half of it is enough to count as done; less was a try.
void Engine::on(Instant now, const StretchPlayed& event) {
  if (event.played * 2 >= event.planned) rotation_.done(event.id);
  say(now, Stretched{event.id, event.played, event.planned, event.kind});
}

}  // namespace limber
