// Input, session, absence, posture and the day (B4-B8, B27).
#include <algorithm>
#include <utility>

#include "core/scheduler.hpp"

namespace limber {

void Scheduler::on(Instant now, const InputActive&) {
  if (person_.suspended) return;
  const bool went_on = person_.input_known && person_.input_active;
  person_.input_known = true;
  person_.input_active = true;
  if (!person_.locked && !went_on) input(now);
}

/// Input that counts: the end of whatever rest or absence there was (B5).
void Scheduler::input(Instant at) {
  person_.last_input = at;
  person_.idle_from = at;
  if (std::exchange(person_.last_input_assumed, false)) keep_span(std::nullopt, person_.absent() ? left_at_ : at);
  if (const auto since = std::exchange(person_.absent_since, std::nullopt)) {
    say(at, Returned{at - *since});
    if (at - *since >= policy_.standing.lasts) begin_spell(at);
    come_back(*since, at);
  } else {
    rest_is_over();
    if (returning_ && at - returning_->back_at >= returning_->grace) return_is_certain();
  }
  for (BreakState& state : breaks_) {
    state.work.awaits_input = false;
    if (Resting* rest = state.as<Resting>(); rest && rest->minds_input() && person_.input_active) rest->input.begin(at);
    if (Waiting* waiting = state.as<Waiting>(); waiting && std::exchange(waiting->awaits_touch, false))
      waiting->wait_from = at;
  }
  sitting_.awaits_input = false;
  settle(at);
  reclock(at);
}

void Scheduler::on(Instant now, const InputIdle& event) {
  const bool was_known = person_.input_known;
  const bool was_active = person_.input_active;
  person_.input_known = true;
  if (person_.suspended) return;
  person_.input_active = false;
  if (person_.locked || person_.absent()) {
    // Reported only now that input stopped before the lock, which ended what was believed to be input (B4).
    if (std::exchange(person_.last_input_assumed, false)) {
      if (event.since < person_.last_input) person_.fell_still(event.since);
      left_at_ = std::min(left_at_, person_.idle_from);
      person_.absent_since = std::min(*person_.absent_since, left_at_);
      put_back(left_at_, now);
    }
    return;
  }
  const Instant since = std::clamp(event.since, std::min(person_.last_input, now), now);
  if (was_known && !was_active && since > person_.last_input) {  // a touch too short to be reported
    input(now);
    touched(since);
  }
  person_.fell_still(since);
  still_since_reset(sitting_, since);
  for (BreakState& state : breaks_) still_since_reset(state.work, since);
  if (taken_ && taken_->end >= since) kept_.rested = std::max(kept_.rested, std::optional(taken_->kind));
  settle(since);
  input_stopped_in_break(since);
  input_stopped_on_return(since);
  reclock(now);
}

/// What rest has reset stays at zero if it turns out that there has been no input ever since (B12).
void Scheduler::still_since_reset(RestedClock& work, Instant since) {
  if (!work.reset_at || *work.reset_at < since || work.awaits_input) return;
  work.clock.stop(*work.reset_at);
  work.awaits_input = true;
  if (&work == &sitting_) {
    sitting_today_.stop(*work.reset_at);
    standing_today_.stop(*work.reset_at);
    spell_.stop(*work.reset_at);
    for (OwnReminder& each : reminders_) each.spent.stop(*work.reset_at);
  }
}

void Scheduler::on(Instant now, const Locked&) {
  if (std::exchange(person_.locked, true)) return;
  session_left(now);
}

void Scheduler::on(Instant now, const Suspended&) {
  if (std::exchange(person_.suspended, true)) return;
  session_left(now);
  person_.input_active = false;
}

/// Locked or suspended: an absence, from the last input or the end of engagement (B4, B7).
void Scheduler::session_left(Instant at) {
  if (person_.absent() || (person_.locked && person_.suspended)) return;
  const bool was_active = !person_.input_known || person_.input_active;
  if (was_active) {
    person_.fell_still(at);
    person_.last_input_assumed = true;
    input_stopped_in_break(at);
    input_stopped_on_return(at);
  }
  if (person_.engaged_said || person_.meeting_said) person_.engagement_over(at);
  begin_absence(person_.idle_from, at);
}

void Scheduler::on(Instant now, const Unlocked&) {
  if (!std::exchange(person_.locked, false) || person_.suspended) return;
  input(now);  // unlocking is itself an input (B5)
  return_is_certain();
  if (person_.input_known && !person_.input_active) person_.fell_still(now);
  reclock(now);
}

void Scheduler::on(Instant, const Resumed&) { person_.suspended = false; }

void Scheduler::on(Instant now, const EngagedChanged& event) {
  const bool was = person_.engaged();
  person_.engaged_said = event.on;
  person_.call_said = event.on && (event.call || event.sharing);
  if (was && !person_.engaged()) person_.engagement_over(now);
  if (!was && person_.engaged()) rest_is_over();  // joining a call is a return, without input
}

void Scheduler::on(Instant now, const DayChanged& event) {
  if (kept_.day == event.date) return;
  if (kept_.day) end_day_of_moments(event.date, now);
  kept_.day = event.date;
  if (!kept_.first_day) kept_.first_day = event.date;
  question_over(now, std::nullopt);
  if (kept_.hours_today && kept_.hours_today->date < event.date) kept_.hours_today.reset();
  if (kept_.easy_day && *kept_.easy_day < event.date) kept_.easy_day.reset();
  settle_pace();
  if (kept_.posture == Posture::standing) standing_over(now);
  if (event.under_way) return;
  say(now, DayStarted{event.date});
  sitting_today_.set(Duration{0}, now);
  standing_today_.set(Duration{0}, now);
  kept_.sitting_limit_reported = false;
  new_day_of_reminders(now);
}

/// What is under way is not history yet, and what of it lies behind is forgotten, too.
void Scheduler::on(Instant now, const TodayForgotten&) {
  sitting_today_.set(Duration{0}, now);
  standing_today_.set(Duration{0}, now);
  kept_.sitting_limit_reported = false;
  kept_.skips_in_row = 0;
  kept_.skipped_stretch.clear();
  kept_.prompted_stretch.clear();
  kept_.moments.today.clear();
  if (span_) span_->from = std::max(span_->from, now);
}

/// Clocks go back to where they were at `since`, and what fell due after it is undone; an open prompt stays (B4).
void Scheduler::begin_absence(Instant since, Instant at) {
  person_.absent_since = left_at_ = since;
  stood_up_ = false;
  if (returning_ && since - returning_->back_at < returning_->grace)
    join_absence();
  else
    return_is_certain();
  if (const auto running = resting()) of(*running).as<Resting>()->away_in_it = true;
  say(at, Absent{*person_.absent_since});
  put_back(since, at);
}

void Scheduler::put_back(Instant since, Instant at) {
  reclock(since);
  for (const BreakKind kind : kinds)
    if (of(kind).is<Waiting>() && of(kind).due_at > since) withdraw(kind, at);
  put_back_reminders(since);
}

void Scheduler::rest_is_over() {
  kept_.rested.reset();
  credited_.reset();
  kept_.natural.reset();
}

/// The first input after an absence. It may yet prove a bump in one (B5), so a natural break is not recorded before
/// the return is certain.
void Scheduler::come_back(Instant absent_since, Instant at) {
  return_is_certain();  // an earlier one
  drop_head_starts(absent_since, at);
  returning_ = Returning{absent_since, at, policy_.prompt.return_grace, kept_.natural, kept_.rested};
  rest_is_over();
}

/// Rest that came by itself takes off what a break put off has cost (B38), also where a break that was taken had begun
/// it.
void Scheduler::drop_head_starts(Instant absent_since, Instant at) {
  const Instant since = taken_ ? std::max(absent_since, taken_->end) : absent_since;
  for (const BreakKind kind : kinds) {
    BreakState& state = of(kind);
    if (state.head_start <= 0s || !state.is<Working>() || at - since < policy_of(kind).natural_after) continue;
    state.head_start = Duration{0};
    reset(state.work, at);
  }
}

/// It was a bump: the absence goes on from where it began, and so does the rest.
void Scheduler::join_absence() {
  person_.absent_since = std::min(*person_.absent_since, returning_->absent_since);
  kept_.rested = std::max(kept_.rested, returning_->rested);
  if (returning_->natural && credited_ < returning_->natural) credited_ = kept_.natural = returning_->natural;
  returning_.reset();
}

/// A natural break is recorded now, and only now, with its true begin and end (B10).
void Scheduler::return_is_certain() {
  const auto back = std::exchange(returning_, std::nullopt);
  if (!back || !back->natural) return;
  say(back->back_at, Ended{*back->natural, Outcome::natural, back->absent_since, back->back_at - back->absent_since});
}

/// Sure only once an idle edge within the grace would have been reported.
Instant Scheduler::when_return_certain() const {
  if (!returning_ || person_.still()) return never;
  return returning_->back_at + returning_->grace + policy_.presence.idle_threshold;
}

/// Input that was over before it could be reported, at `at`.
void Scheduler::touched(Instant at) {
  if (const auto kind = resting()) {
    Resting& rest = *of(*kind).as<Resting>();
    if (rest.minds_input() && at < rest.end()) {
      rest.input.begin(at);
      input_stopped_in_break(at);
    }
  }
}

void Scheduler::input_stopped_on_return(Instant since) {
  if (returning_ && since - returning_->back_at >= returning_->grace) return_is_certain();
}

Instant Scheduler::when_engaged_limit() const {
  if (!person_.engaged() || !person_.still() || person_.meeting_said) return never;
  return std::max(person_.last_input, person_.meeting_ended) + policy_.presence.engaged_limit;
}

void Scheduler::engaged_limit(Instant at) {
  person_.engagement_over(at);
  begin_absence(at, at);
}

Instant Scheduler::when_away() const {
  if (person_.absent() || person_.engaged() || !person_.still()) return never;
  return person_.idle_from + policy_.presence.away_after;
}

void Scheduler::away(Instant at) { begin_absence(person_.idle_from, at); }

Instant Scheduler::when_stood_up() const {
  if (!person_.absent() || stood_up_) return never;
  return *person_.absent_since + policy_.presence.stood_up_after;
}

void Scheduler::stood_up(Instant at) {
  stood_up_ = true;
  sitting_.clock.set(Duration{0}, at);
}

Instant Scheduler::when_sitting_limit() const {
  if (policy_.day.sitting_limit <= 0s || kept_.sitting_limit_reported) return never;
  return sitting_today_.reaches(policy_.day.sitting_limit).value_or(never);
}

void Scheduler::sitting_limit(Instant at) {
  kept_.sitting_limit_reported = true;
  say(at, SittingLimit{sitting_today_.value(at)});
}

}  // namespace limber
