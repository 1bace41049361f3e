// The person's answers about breaks: start, later, skip, done, which stretch; and why an answer cannot be taken
// (B16-B19, B22).
#include <algorithm>

#include "core/scheduler.hpp"

namespace limber {

std::optional<BreakKind> Scheduler::to_start(std::optional<BreakKind> wish) const {
  if (wish) return wish;
  if (const auto kind = asked()) return kind;
  const Instant rest = foreseen_due(BreakKind::rest);
  const Instant micro = foreseen_due(BreakKind::micro);
  if (rest == never && micro == never) return std::nullopt;
  return rest <= micro ? BreakKind::rest : BreakKind::micro;
}

std::optional<Refusal> Scheduler::refuses(const StartBreak& event) const {
  if (const auto running = resting()) {
    if (event.kind && event.kind != running) return Refusal::another_break_running;
    return of(*running).as<Resting>()->guided ? std::optional(Refusal::another_break_running) : std::nullopt;
  }
  const auto kind = to_start(event.kind);
  if (!kind || !policy_of(*kind).enabled) return Refusal::switched_off;
  return std::nullopt;
}

/// The break that a postponement is about, whether or not it may be postponed.
std::optional<BreakKind> Scheduler::postponement_of() const {
  if (const auto kind = asked()) return kind;
  if (const auto running = resting()) return of(*running).prompted_at ? running : std::nullopt;
  if (const auto kind = in_stage<PutOff>()) return kind;  // a new answer changes the first (B17)
  return to_start(std::nullopt);
}

bool Scheduler::may_postpone(BreakKind kind) const {
  const BreakState& state = of(kind);
  const int most = policy_of(kind).max_postpones;
  if (const Asked* prompt = state.as<Asked>()) return prompt->may_postpone;
  if (state.is<PutOff>()) return true;
  if (state.is<Resting>()) return state.prompted_at && state.attempts <= most;
  return state.attempts < most;  // ahead of its time it counts as an answer to a prompt
}

std::optional<BreakKind> Scheduler::to_postpone() const {
  return refuses_postpone() ? std::nullopt : postponement_of();
}

std::optional<Refusal> Scheduler::refuses_postpone() const {
  const auto kind = postponement_of();
  if (!kind) return resting() ? Refusal::another_break_running : Refusal::nothing_asked;
  return may_postpone(*kind) ? std::nullopt : std::optional(Refusal::no_more_postpones);
}

std::optional<Refusal> Scheduler::refusal(const Event& answer) const {
  if (const auto* start = std::get_if<StartBreak>(&answer)) return refuses(*start);
  if (const auto* answered = std::get_if<QuestionAnswered>(&answer)) return refuses(*answered);
  if (std::holds_alternative<PostponeBreak>(answer)) return refuses_postpone();
  if (std::holds_alternative<SkipBreak>(answer) && !asked() && !resting() && !in_stage<Waiting>())
    return Refusal::nothing_asked;
  if (std::holds_alternative<FinishBreak>(answer)) {
    if (!resting()) return Refusal::no_break_running;
    if (!of(*resting()).as<Resting>()->guided) return Refusal::not_guided;
  }
  if (std::holds_alternative<ResetClocks>(answer) && resting()) return Refusal::another_break_running;
  if (const auto* choice = std::get_if<ChooseStretch>(&answer); choice && !rotation_.knows(choice->id))
    return Refusal::unknown_stretch;
  return std::nullopt;
}

void Scheduler::on(Instant now, const StartBreak& event) {
  if (refuses(event)) return;
  if (const auto running = resting()) {  // begun by going idle: from now on input does not disturb it (B18, B20)
    Resting& rest = *of(*running).as<Resting>();
    const Duration left = rest.end() - now;
    rest.guided = true;
    rest.guided_from = now;
    rest.input = {};
    say(now, GuidanceBegan{*running, of(*running).stretch, left});
    return;
  }
  begin_break(*to_start(event.kind), now, true);
}

/// What it has cost so far grows by that, or is less again. Nothing is to be paid for later what was free when it was
/// chosen (B38).
void Scheduler::put_off_more(BreakState& state, Duration by) {
  if (policy_.prompt.later_costs == LaterCosts::nothing) by = std::min(by, Duration{0});
  state.put_off_for = std::max(state.put_off_for + by, Duration{0});
}

/// Begun before the time until which it was put off, it has not been put off for so long.
void Scheduler::put_off_no_longer(BreakState& state, Instant since) {
  const PutOff* put_off = state.as<PutOff>();
  if (put_off && !put_off->unanswered)
    put_off_more(state, std::min(since - put_off->until, Duration{0}));
  else if (state.is<Working>() && state.not_before)
    put_off_more(state, std::min(since - *state.not_before, Duration{0}));
}

void Scheduler::on(Instant now, const PostponeBreak& event) {
  const auto which = to_postpone();
  if (!which) return;
  const BreakKind kind = *which;
  BreakState& state = of(kind);
  const Duration by = event.by.value_or(policy_of(kind).postpone);
  if (state.is<Working>() || state.is<Waiting>()) ++state.attempts;
  if (state.is<Working>()) {  // ahead of its time
    // A postponement by hours counts from now on; one by minutes, from when the break would have come.
    const Instant due = clock_due(kind), before = std::max(due, state.not_before.value_or(now));
    const Instant until = by >= long_postponement ? std::max(due, now + by) : before + by;
    put_off_more(state, until - before);
    state.not_before = until;
    if (by >= long_postponement) hold_off_others(kind, until);
    say(now, Postponed{kind, after_meetings(kind, until)});
    return;
  }
  if (const PutOff* first = state.as<PutOff>()) {
    if (!first->unanswered) put_off_more(state, std::min(now - first->until, Duration{0}));
    let_go_of(kind, first->until);
  }
  put_off_more(state, by);
  if (const Resting* rest = state.as<Resting>()) {
    if (was_pause_for_thought(*rest, now))
      break_cancelled(kind, now);
    else  // cut short without credit (B17)
      say(now, Ended{kind, Outcome::cut_short, rest->since, now - rest->since, rest->guided, state.stretch,
                     state.due_at, state.prompted_at, state.attempts, false, rest->worth()});
  }
  put_off(kind, now + by, now);
  reclock(now);
}

void Scheduler::on(Instant now, const SkipBreak&) {
  if (const auto kind = asked())
    give_up(*kind, Outcome::skipped, now);
  else if (const auto running = resting())
    end_break(*running, Outcome::skipped, now);
  else if (const auto due = in_stage<Waiting>())
    give_up(*due, Outcome::skipped, now);
}

void Scheduler::on(Instant now, const FinishBreak&) {
  const auto running = resting();
  const Resting* rest = running ? of(*running).as<Resting>() : nullptr;
  if (!rest || !rest->guided) return;
  end_break(*running, rest->outcome_after(now - rest->since), now);
}

/// The routine decides when a guided break is over (B19).
void Scheduler::on(Instant now, const RoutineLasts& event) {
  const auto running = resting();
  Resting* rest = running ? of(*running).as<Resting>() : nullptr;
  if (!rest || !rest->guided) return;
  const bool was_paused = rest->paused();
  rest->routine = Resting::Routine{event.total, std::nullopt, was_paused ? rest->routine->paused_at : now};
  if (event.left) rest->routine->ends = now + *event.left;
  if (was_paused != rest->paused()) rest->input = {};
  if (rest->paused() && !was_paused && !person_.still()) rest->input.begin(now);
}

void Scheduler::on(Instant now, const ResetClocks&) {
  if (resting()) return;
  credit_rest(BreakKind::rest, now);
  reset(sitting_, now);
  kept_.asks_once.reset();
  say(now, ClocksReset{});
  keep_span(std::nullopt, now);  // the person has been up: what follows is another sit
  reclock(now);
}

void Scheduler::on(Instant, const ChooseStretch& event) {
  if (!rotation_.knows(event.id)) return;
  if (resting() && event.after_break) {
    chosen_next_ = event.id;
    return;
  }
  chosen_next_.reset();
  const auto kind = resting() ? resting() : asked() ? asked() : to_start(std::nullopt);
  if (!kind) return;
  BreakState& state = of(*kind);
  state.stretch = event.id;
  state.stretch_chosen = true;
  rotation_.shown(*kind, event.id);
}

void Scheduler::on(Instant now, const StretchPlayed& event) {
  if (is_done(event)) {
    rotation_.done(event.id);
    practised();
  }
  say(event.at.value_or(now), Stretched{event.id, event.played, event.planned, event.kind});
}

}  // namespace limber
