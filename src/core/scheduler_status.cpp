// What the engine shows of itself.

#include "core/postpone_cost.hpp"
#include "core/scheduler.hpp"

namespace limber {

BreakStatus Scheduler::shown(BreakKind kind, Instant now) const {
  const BreakState& state = of(kind);
  BreakStatus shown;
  shown.enabled = policy_of(kind).enabled;
  shown.work = state.work.clock.value(now);
  const Instant clock_due_at = clock_due(kind);
  shown.left_out = clock_due_at == never;
  shown.interval = shown.left_out ? policy_of(kind).interval : state.work.clock.value(at_) + (clock_due_at - at_);
  shown.natural_after = policy_of(kind).natural_after;
  shown.counting = state.work.clock.running();
  shown.natural_done = kept_.rested >= kind || credited_ >= kind;
  shown.stage = stage_of(state);
  shown.attempt = state.attempts;
  shown.put_off_for = state.put_off_for;
  shown.longer_by = longer_by(policy_, kind, state.put_off_for);
  shown.sooner_by = sooner_by(policy_, kind, state.put_off_for);
  shown.head_start = state.head_start;
  shown.may_postpone = may_postpone(kind);
  shown.stretch = state.stretch;
  if (state.is<Working>()) {
    shown.rested = state.work.awaits_input;
    const Instant due = foreseen_due(kind);
    if (shown.counting && due != never) {
      shown.due_at = due;
      const Instant in_any_case = std::max(clock_due_at, state.not_before.value_or(at_));
      shown.ahead_of = ahead_of(kind, in_any_case, at_);
      if (const auto early = learned_early(kind, in_any_case, at_); early && !shown.ahead_of)
        shown.refused_hour = early->hour;
      if (const auto busy = busy_for(kind, due); busy && !shown.ahead_of) {
        shown.due_at = busy->to;
        shown.after_busy = true;
      }
    }
    if (due != never) shown.due_at_work = after_meetings(kind, due);
    if (due != never && state.not_before > clock_due_at) {
      shown.put_off_until = after_meetings(kind, *state.not_before);
      shown.left_early = state.left_early_until == state.not_before;
    }
  }
  if (!state.is<Resting>() && !state.stretch_chosen) shown.stretch = next_stretch(kind);
  shown.length = guided_length(kind, shown.stretch);
  if (const auto* waiting = state.as<Waiting>()) {
    shown.hold = waiting->hold;
    shown.awaits_input = waiting->awaits_touch;
    shown.since = state.due_at;
    const bool can_be = waiting->hold == HoldReason::engaged || waiting->hold == HoldReason::fullscreen ||
                        waiting->hold == HoldReason::program;
    if (can_be && may_ask_in_spite(kind)) shown.asked_in_spite = waits_since(kind) + policy_.prompt.hold_limit;
  }
  if (!state.is<Working>()) shown.ahead_of = still_ahead_of(state, now);
  if (const auto* prompt = state.as<Asked>()) {
    shown.since = prompt->at;
    shown.explains = prompt->explains;
  }
  if (const auto* put_off = state.as<PutOff>()) {
    shown.until = put_off->until;
    shown.unanswered = put_off->unanswered;
  }
  if (const auto* rest = state.as<Resting>()) {
    shown.since = rest->since;
    shown.until = rest->end();
    shown.length = rest->end() - rest->since;
    shown.guided = rest->guided;
    shown.paused = rest->paused();
  }
  return shown;
}

/// What the calendar has then, or the person has told of, comes first.
Instant Scheduler::after_meetings(BreakKind kind, Instant when) const {
  if (meeting_until_) when = std::max(when, *meeting_until_);
  const auto busy = busy_for(kind, when);
  return busy ? busy->to : when;
}

Status Scheduler::status(Instant now) const {
  Status status;
  status.at = now;
  status.sitting = sitting_.clock.value(now);
  if (status.sitting > Duration{0}) status.sitting_since = sitting_since_;
  status.sitting_today = sitting_today_.value(now);
  status.standing_today = standing_today_.value(now);
  status.posture = kept_.posture;
  status.standing_since = standing_since_;
  status.input_known = person_.input_known;
  status.active = !person_.still();
  if (person_.still()) status.idle_since = person_.last_input;
  status.absent_since = person_.absent_since;
  status.locked = person_.locked;
  status.engaged = person_.engaged() && person_.engaged_said;
  status.in_call = person_.engaged() && person_.call_said;
  status.dnd = kept_.dnd;
  status.fullscreen = kept_.fullscreen;
  status.focus = kept_.focus;
  status.work_hours = work_hours_;
  status.hours_today = kept_.hours_today;
  status.quiet = kept_.quiet;
  status.quiet_until = kept_.quiet_until;
  status.quiet_ends = quiet_ends_;
  for (const BreakKind kind : longest_first)
    if (!status.busy && policy_of(kind).enabled) status.busy = busy_for(kind, now);
  if (!status.busy) status.busy = busy_at(now);
  status.meeting_until = meeting_until_;
  status.meeting_asks = kept_.meeting_asks;
  status.question = kept_.question;
  if (kept_.question) status.answers = answers_to(*kept_.question, policy_, kept_.skipped_stretch);
  if (kept_.question == Question::skips) status.question_about = kept_.skipped_stretch;
  status.asks_once = kept_.asks_once;
  status.postpones = to_postpone();
  status.heads_up = policy_.prompt.heads_up;
  status.day = kept_.day;
  status.pace = rotation_.pace();
  for (const BreakKind kind : kinds) status.breaks[index_of(kind)] = shown(kind, now);
  for (std::size_t i = 0; i < reminders_.size(); ++i) status.reminders.push_back(shown_reminder(i, now));
  return status;
}

}  // namespace limber
