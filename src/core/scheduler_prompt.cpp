// Holds and prompts (B14-B17, B30).
#include <algorithm>

#include "core/postpone_cost.hpp"
#include "core/scheduler.hpp"

namespace limber {

/// What holds an open prompt too: everything but absence and idle time, which answer it (B15, B18).
std::optional<HoldReason> Scheduler::hold_of_prompt(std::optional<BreakKind> kind, bool in_hours) const {
  if (kept_.quiet) return HoldReason::quiet;
  if (!work_hours_ && !in_hours) return HoldReason::off_hours;
  if (kind && stands(*kind)) return HoldReason::standing;
  if (meeting_until_ || busy_at(at_)) return HoldReason::meeting;
  if (person_.engaged()) return HoldReason::engaged;
  if (kept_.dnd) return HoldReason::dnd;
  if (kept_.fullscreen) return HoldReason::fullscreen;
  if (held_by_program(kind)) return HoldReason::program;
  return std::nullopt;
}

/// Whether the person stands, and the break is one from sitting (B29).
bool Scheduler::stands(BreakKind kind) const {
  return kept_.posture == Posture::standing && policy_of(kind).counts == Counts::sitting;
}

std::optional<HoldReason> Scheduler::hold_reason(Instant at, std::optional<BreakKind> kind, bool in_hours) const {
  if (const auto reason = hold_of_prompt(kind, in_hours)) return reason;
  if (kind && busy_for(*kind, at)) return HoldReason::meeting;
  if (person_.absent()) return HoldReason::absent;
  if (person_.idle_time(at) > policy_.prompt.idle_limit) return HoldReason::idle;
  return std::nullopt;
}

Instant Scheduler::when_prompt_taken_back(BreakKind kind) const {
  const Asked* prompt = of(kind).as<Asked>();
  if (!prompt || !hold_of_prompt(kind)) return never;
  return prompt->in_spite_of_hold && may_ask_in_spite(kind) && !stands(kind) ? never : at_;
}

void Scheduler::prompt_taken_back(BreakKind kind, Instant at) {
  BreakState& state = of(kind);
  const HoldReason reason = *hold_of_prompt(kind);
  state.stage = Waiting{at, reason, false};
  --state.attempts;  // it comes again as the same attempt
  state.unjudged.reset();
  say(at, Held{kind, reason});
}

Instant Scheduler::when_hold_changes(BreakKind kind) const {
  const Waiting* waiting = of(kind).as<Waiting>();
  if (!waiting || resting() || !(person_.input_known || person_.absent())) return never;
  const auto reason = hold_reason(at_, kind);
  if (reason != waiting->hold) return at_;
  if (reason || !person_.still()) return never;
  return person_.idle_from + policy_.prompt.idle_limit + Duration{1};  // the first instant above the limit
}

void Scheduler::hold_changes(BreakKind kind, Instant at) {
  Waiting& waiting = *of(kind).as<Waiting>();
  waiting.hold = hold_reason(at, kind);
  if (waiting.hold)
    say(at, Held{kind, *waiting.hold});
  else
    waiting.wait_from = at;
  waiting.awaits_touch = !waiting.hold && person_.still();
}

/// At the first breakpoint, or when patience is over (B14).
Instant Scheduler::breakpoint_after(Instant from) const {
  const Instant late = from + policy_.prompt.patience;
  if (!person_.still()) return std::max(late, at_);
  return std::max(std::min(late, person_.idle_from + policy_.prompt.breakpoint_pause), at_);
}

Instant Scheduler::when_prompt(BreakKind kind) const {
  const Waiting* waiting = of(kind).as<Waiting>();
  if (!waiting || waiting->hold || waiting->awaits_touch || resting() || asked() || !person_.input_known) return never;
  return breakpoint_after(waiting->wait_from);
}

/// Whether a hold that has gone on for too long may be overridden: never what the person has said (quiet, hours, do
/// not disturb), never in a call, a meeting or while the screen is shared (B30).
bool Scheduler::may_ask_in_spite(BreakKind kind) const {
  return policy_.prompt.hold_limit > 0s && !kept_.quiet && work_hours_ && !kept_.dnd && !meeting_until_ &&
         !busy_at(at_) && !busy_for(kind, at_) && !(person_.engaged() && person_.call_said);
}

/// A pause that is long for a person at work, and short enough that they are still there.
Instant Scheduler::when_asked_in_spite(BreakKind kind) const {
  const Waiting* waiting = of(kind).as<Waiting>();
  if (!waiting || !waiting->hold || !may_ask_in_spite(kind) || stands(kind) || resting() || asked()) return never;
  if (!person_.input_known || !person_.still() || person_.absent()) return never;
  const Instant pause = person_.last_input + long_pause * policy_.prompt.breakpoint_pause;
  const Instant when = std::max({waits_since(kind) + policy_.prompt.hold_limit, pause, at_});
  return when <= person_.last_input + policy_.prompt.idle_limit ? when : never;
}

void Scheduler::ask(BreakKind kind, Instant at, bool in_spite_of_hold) {
  BreakState& state = of(kind);
  const BreakPolicy& policy = policy_of(kind);
  const bool chosen_by_person = state.stretch_chosen || chosen_next_;
  choose_stretch(kind);
  ++state.attempts;
  const bool may_postpone = state.attempts <= policy.max_postpones;
  state.stage = Asked{at,
                      policy_.prompt.lasts,
                      policy_.prompt.start_after_idle,
                      may_postpone,
                      kept_.asks_once >= kind || in_spite_of_hold,
                      in_spite_of_hold,
                      kind == BreakKind::rest && state.attempts == 1 && explains(state.stretch, chosen_by_person)};
  state.prompted_at = at;
  if (!in_spite_of_hold) state.unjudged = at;
  say(at, Prompted{kind, state.stretch, state.attempts, may_postpone, sitting_.clock.value(at),
                   guided_length(kind, state.stretch), in_spite_of_hold, state.as<Asked>()->explains, state.put_off_for,
                   still_ahead_of(state, at)});
}

/// As set, and what putting it off has added (B38).
Duration Scheduler::length_of(BreakKind kind) const {
  return policy_of(kind).duration + longer_by(policy_, kind, of(kind).put_off_for);
}

/// What the person chooses may take longer than the break (B19); what is suggested fits.
Duration Scheduler::guided_length(BreakKind kind, const StretchId& stretch) const {
  return std::max(length_of(kind), rotation_.least(kind, stretch));
}

/// What the person has put up for the next break, whatever kind that is; else whose turn it is.
StretchId Scheduler::next_stretch(BreakKind kind) const {
  if (chosen_next_ && rotation_.knows(*chosen_next_)) return *chosen_next_;
  return rotation_.suggest(kind, length_of(kind));
}

void Scheduler::choose_stretch(BreakKind kind) {
  BreakState& state = of(kind);
  if (state.stretch_chosen && !chosen_next_) return;
  state.stretch = next_stretch(kind);
  chosen_next_.reset();
  state.stretch_chosen = true;
  rotation_.shown(kind, state.stretch);
}

/// Continued input past `lasts`; a pause under way is waited out (B16).
Instant Scheduler::when_unanswered(BreakKind kind) const {
  const Asked* prompt = of(kind).as<Asked>();
  if (!prompt || person_.still()) return never;
  return std::max(prompt->at + prompt->lasts, at_);
}

void Scheduler::unanswered(BreakKind kind, Instant at) { nobody_answered(kind, of(kind).as<Asked>()->once, at); }

/// After a round that was ignored the next ones ask once only (B16).
void Scheduler::nobody_answered(BreakKind kind, bool once, Instant at) {
  if (!once && of(kind).attempts <= policy_of(kind).max_postpones)
    return put_off(kind, at + policy_of(kind).postpone, at, true);
  kept_.asks_once = std::max(kept_.asks_once, std::optional(kind));
  give_up(kind, Outcome::ignored, at);
  for (const BreakKind each : kinds)  // nor is a shorter one wanted a few minutes later
    if (each < kind && of(each).is<Working>()) restart_interval(each, at);
}

void Scheduler::put_off_one(BreakKind kind, Instant until) {
  BreakState& state = of(kind);
  if (!state.due_at) state.due_at = at_;
  state.stage = PutOff{until};
}

void Scheduler::put_off(BreakKind kind, Instant until, Instant at, bool unanswered) {
  note_moment(kind, false);
  put_off_one(kind, until);
  of(kind).as<PutOff>()->unanswered = unanswered;
  hold_off_shorter(kind, at, until);
  if (until - at >= long_postponement) hold_off_others(kind, until);
  say(at, Postponed{kind, until, unanswered});
}

/// Skipped or ignored without having begun.
void Scheduler::give_up(BreakKind kind, Outcome outcome, Instant at) {
  const BreakState& state = of(kind);
  rotation_.skipped(state.stretch);
  count_skips(outcome, state.stretch);
  note_moment(kind, false);
  say(at, Ended{kind, outcome, at, Duration{0}, false, state.stretch, state.due_at, state.prompted_at, state.attempts});
  forget_due(kind);
  restart_interval(kind, at);
  reclock(at);
}

Instant Scheduler::when_postponement_over(BreakKind kind) const {
  const BreakState& state = of(kind);
  const PutOff* put_off = state.as<PutOff>();
  if (!put_off) return never;
  const Instant when = std::max({put_off->until, state.not_before.value_or(put_off->until), at_});
  return gives_way(kind, when) ? never : when;
}

void Scheduler::postponement_over(BreakKind kind, Instant at) {
  of(kind).stage = Waiting{at, std::nullopt, false};
  of(kind).waits_since = at;
  of(kind).not_before.reset();
}

/// When the break would fall due or come back if work simply went on: to tell which is first.
Instant Scheduler::foreseen_due(BreakKind kind) const {
  const BreakState& state = of(kind);
  if (!policy_of(kind).enabled && !state.is<PutOff>()) return never;
  if (state.is<Waiting>() || state.is<Asked>()) return *state.due_at;
  if (const PutOff* put_off = state.as<PutOff>()) return put_off->until;
  const Instant due = clock_due(kind);
  if (due == never) return never;
  const Instant when = planned(kind, std::max(due, state.not_before.value_or(at_)), at_);
  const bool yields = kind == BreakKind::micro && foreseen_due(BreakKind::rest) - when <= policy_.merge_within;
  return yields ? never : when;
}

}  // namespace limber
