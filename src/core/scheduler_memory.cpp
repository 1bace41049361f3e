// Settings, quiet, restart and snapshot (B23-B26).
#include <algorithm>
#include <utility>

#include "core/scheduler.hpp"

namespace limber {

namespace {

using Shown = BreakStatus::Stage;

std::optional<Duration> ago(std::optional<Instant> instant, Instant now) {
  return instant ? std::optional(now - *instant) : std::nullopt;
}

std::optional<Instant> before(Instant now, std::optional<Duration> ago) {
  return ago ? std::optional(now - *ago) : std::nullopt;
}

}  // namespace

void Scheduler::on(Instant now, const QuietBegan& event) {
  kept_.quiet = true;
  kept_.quiet_until = event.until;
  quiet_ends_ = event.lasts ? std::optional(now + *event.lasts) : std::nullopt;
}

void Scheduler::on(Instant, const QuietEnded&) {
  kept_.quiet = false;
  kept_.quiet_until.reset();
  quiet_ends_.reset();
}

/// No clock is touched; what is under way keeps the times it began with (B25).
void Scheduler::on(Instant now, const SettingsChanged& event) {
  const Policy before = std::exchange(policy_, event.policy);
  for (const BreakKind kind : kinds) {
    const BreakPolicy& policy = policy_of(kind);
    const BreakState& state = of(kind);
    const bool open = state.is<Waiting>() || state.is<Asked>() || state.is<PutOff>();
    if (open && !policy.enabled) withdraw(kind, now);
    const bool undone = policy.interval > before.of(kind).interval && state.work.clock.value(now) < policy.interval;
    if (state.is<Waiting>() && state.attempts == 0 && undone) withdraw(kind, now);
  }
  settle_pace();
  if (!policy_.over_time.questions) question_over(now, std::nullopt);
  take_reminders(before.reminders);
  if (policy_.day.sitting_limit != before.day.sitting_limit)
    kept_.sitting_limit_reported = sitting_today_.value(now) >= policy_.day.sitting_limit;
  reclock(now);
}

Scheduler::Scheduler(Policy policy, Rotation rotation, const Snapshot& saved, Instant taken_at)
    : Scheduler(std::move(policy), std::move(rotation), taken_at) {
  const KeptState& kept = saved;  // that part of it
  kept_ = kept;
  for (const BreakKind kind : kinds) restore(of(kind), saved.breaks[index_of(kind)], taken_at, saved.asks_once >= kind);
  sitting_.clock.restore(saved.sitting, saved.sitting_at_stake, taken_at);
  sitting_.awaits_input = saved.sitting_awaits_input;
  sitting_since_ = before(taken_at, saved.sitting_since_ago);
  sitting_today_.restore(saved.sitting_today, saved.sitting_today_at_stake, taken_at);
  standing_today_.restore(saved.standing_today, saved.standing_today_at_stake, taken_at);
  spell_.restore(saved.spell, saved.spell_at_stake, taken_at);
  restore_reminders(saved.reminders, taken_at);
  person_.input_active = !saved.idle_for;
  person_.last_input = taken_at - saved.idle_for.value_or(Duration{0});
  person_.idle_from = person_.last_input;
  person_.absent_since = before(taken_at, saved.absent_for);
  left_at_ = person_.absent_since.value_or(taken_at);
  credited_ = saved.natural;
  if (saved.returned_ago && saved.returning_away_ago)
    returning_ = Returning{taken_at - *saved.returning_away_ago, taken_at - *saved.returned_ago,
                           policy_.prompt.return_grace, saved.returned_natural, std::nullopt};
  person_.locked = saved.locked;
  person_.engaged_said = saved.engaged;
  person_.call_said = saved.in_call;
  if (saved.quiet_left) quiet_ends_ = taken_at + *saved.quiet_left;
  if (saved.busy_left) busy_ = {{taken_at, taken_at + *saved.busy_left}};
  called_over_ = before(taken_at, saved.called_over_ago);
  if (saved.meeting_left) meeting_until_ = taken_at + *saved.meeting_left;
  person_.meeting_said = meeting_until_ && !kept_.meeting_asks;
  span_.reset();
  if (saved.span) span_ = {*saved.span, taken_at - saved.span_for};
  rotation_.remember(saved.suggested);
  rotation_.remember_sides(saved.left_first);
  practised_days_ = saved.practised_days.value_or(saved.suggested.empty() ? 0 : days_to_usual + 1);
  if (!saved.chosen_next.empty()) chosen_next_ = saved.chosen_next;
  rotation_.set_pace(pace_now());
}

void Scheduler::restore(BreakState& state, const BreakSnapshot& saved, Instant taken_at, bool once) {
  state.work.clock.restore(saved.work, saved.work_at_stake, taken_at);
  state.work.awaits_input = saved.awaits_input;
  state.due_at = before(taken_at, saved.due_ago);
  state.prompted_at = before(taken_at, saved.prompted_ago);
  state.attempts = saved.attempt;
  state.put_off_for = saved.put_off;
  state.head_start = saved.head_start;
  state.waits_since = before(taken_at, saved.waits_ago);
  state.unjudged = before(taken_at, saved.unjudged_ago);
  if (saved.ahead_of) state.ahead_of = taken_at + *saved.ahead_of;
  state.stretch = saved.stretch;
  state.stretch_chosen = saved.stage != Shown::working || !saved.stretch.empty();
  state.heads_up_given = saved.heads_up_given;
  state.refused_at = before(taken_at, saved.refused_ago);
  if (saved.not_before) state.not_before = taken_at + *saved.not_before;
  if (saved.left_early) state.left_early_until = state.not_before;
  switch (saved.stage) {
    case Shown::working: break;
    case Shown::due: state.stage = Waiting{taken_at, saved.hold, saved.awaits_touch}; break;
    case Shown::prompted:  // to be shown again, as the same attempt (B23)
      state.stage = Waiting{taken_at, std::nullopt, false};
      state.attempts = std::max(0, saved.attempt - 1);
      break;
    case Shown::postponed:
      state.stage = PutOff{taken_at + saved.postponed_for.value_or(Duration{0}), saved.unanswered};
      break;
    case Shown::resting:
      Resting rest;
      rest.since = taken_at - saved.started_ago.value_or(Duration{0});
      rest.duration = saved.duration;
      rest.return_grace = saved.return_grace;
      rest.guided = saved.guided;
      rest.guided_from = taken_at - saved.guided_for.value_or(taken_at - rest.since);
      if (saved.routine) {
        rest.routine = {*saved.routine, std::nullopt, taken_at - saved.routine_paused_ago.value_or(Duration{0})};
        if (saved.routine_left) rest.routine->ends = taken_at + *saved.routine_left;
      }
      rest.by_idling = saved.by_idling;
      rest.once = once;
      rest.away_in_it = saved.away_in_it;
      rest.input.used = saved.forgiven;
      state.stage = rest;
      break;
  }
  if (!state.is<Working>() && !state.due_at && !state.is<Resting>()) state.due_at = taken_at;
}

/// The time since the snapshot is an absence if it was long or the machine was off; else it is not counted (B23).
void Scheduler::on(Instant now, const Restarted& event) {
  return_is_certain();
  const Instant stopped_at = std::exchange(at_, now);
  counts_from_ = now;
  const bool engaged = person_.engaged();
  const bool was_still = person_.still() || !person_.input_active;
  if (event.machine_was_off)
    person_.locked = person_.engaged_said = person_.call_said = kept_.dnd = kept_.fullscreen = false,
    kept_.focus.reset();
  for (BreakState& state : breaks_)
    if (Waiting* waiting = state.as<Waiting>()) waiting->wait_from = now;
  const bool long_gap = event.machine_was_off || now - stopped_at >= policy_.presence.away_after;
  go_on_with_routine(event.routine_goes_on, long_gap);
  if (long_gap && !person_.absent()) {
    const Instant since = was_still && !engaged ? person_.idle_from : stopped_at;
    keep_span(std::nullopt, std::min(since, stopped_at));
    if (!was_still) person_.last_input = stopped_at;
    person_.idle_from = since;
    begin_absence(since, now);
  } else {
    keep_span(std::nullopt, person_.absent() ? left_at_ : stopped_at);
    reclock(now);
  }
}

BreakSnapshot Scheduler::saved(const BreakState& state, Instant now) const {
  BreakSnapshot saved;
  saved.work = state.work.clock.value(now);
  saved.work_at_stake = at_stake(state.work.clock, now);
  saved.awaits_input = state.work.awaits_input;
  saved.stage = stage_of(state);
  saved.due_ago = ago(state.due_at, now);
  saved.prompted_ago = ago(state.prompted_at, now);
  saved.attempt = state.attempts;
  saved.put_off = state.put_off_for;
  saved.head_start = state.head_start;
  saved.waits_ago = ago(state.waits_since, now);
  saved.unjudged_ago = ago(state.unjudged, now);
  if (state.ahead_of) saved.ahead_of = *state.ahead_of - now;
  saved.stretch = state.stretch;
  saved.heads_up_given = state.heads_up_given;
  saved.refused_ago = ago(state.refused_at, now);
  if (state.not_before) saved.not_before = *state.not_before - now;
  saved.left_early = state.not_before && state.left_early_until == state.not_before;
  if (const auto* waiting = state.as<Waiting>()) saved.hold = waiting->hold, saved.awaits_touch = waiting->awaits_touch;
  if (const auto* put_off = state.as<PutOff>()) {
    saved.postponed_for = put_off->until - now;
    saved.unanswered = put_off->unanswered;
  }
  if (const auto* rest = state.as<Resting>()) {
    saved.started_ago = now - rest->since;
    saved.duration = rest->duration;
    saved.return_grace = rest->return_grace;
    saved.guided = rest->guided;
    if (rest->guided) saved.guided_for = now - rest->guided_from;
    if (const auto& routine = rest->routine) {
      saved.routine = routine->total;
      if (routine->ends) saved.routine_left = *routine->ends - now;
      if (!routine->ends) saved.routine_paused_ago = now - routine->paused_at;
    }
    saved.by_idling = rest->by_idling;
    saved.away_in_it = rest->away_in_it;
    saved.forgiven = rest->input.used;
  }
  return saved;
}

/// What an absence that has begun already, but is not known yet, would take off.
Duration Scheduler::at_stake(const WorkClock& clock, Instant now) const {
  return person_.still() ? clock.counted_after(person_.idle_from, now) : Duration{0};
}

Snapshot Scheduler::snapshot(Instant now) const {
  Snapshot shot;
  static_cast<KeptState&>(shot) = kept_;
  for (const BreakKind kind : kinds) shot.breaks[index_of(kind)] = saved(of(kind), now);
  shot.sitting = sitting_.clock.value(now);
  shot.sitting_at_stake = at_stake(sitting_.clock, now);
  shot.sitting_today_at_stake = at_stake(sitting_today_, now);
  shot.standing_today_at_stake = at_stake(standing_today_, now);
  shot.sitting_awaits_input = sitting_.awaits_input;
  shot.sitting_since_ago = ago(sitting_since_, now);
  shot.sitting_today = sitting_today_.value(now);
  shot.standing_today = standing_today_.value(now);
  shot.spell = spell_.value(now);
  shot.spell_at_stake = at_stake(spell_, now);
  shot.reminders = saved_reminders(now);
  if (person_.still()) shot.idle_for = now - person_.idle_from;
  shot.absent_for = ago(person_.absent_since, now);
  if (returning_) {
    shot.returning_away_ago = now - returning_->absent_since;
    shot.returned_ago = now - returning_->back_at;
    shot.returned_natural = returning_->natural;
  }
  shot.locked = person_.locked;
  shot.engaged = person_.engaged_said;
  shot.in_call = person_.call_said;
  if (quiet_ends_) shot.quiet_left = *quiet_ends_ - now;
  if (const auto busy = busy_at(now)) shot.busy_left = busy->to - now;
  shot.called_over_ago = ago(called_over_, now);
  if (meeting_until_) shot.meeting_left = *meeting_until_ - now;
  if (span_) {
    shot.span = span_->kind;
    shot.span_for = now - span_->from;
  }
  shot.suggested = rotation_.memory();
  shot.left_first = rotation_.left_first();
  shot.practised_days = practised_days_;
  shot.chosen_next = chosen_next_.value_or(StretchId{});
  return shot;
}

}  // namespace limber
