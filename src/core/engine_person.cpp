// Input, session, absence, posture and the day (B4-B8, B27).
#include <algorithm>
#include <utility>

#include "core/engine.hpp"

namespace limber {

void Engine::on(Instant now, const InputActive&) {
  if (person_.suspended) return;
  const bool went_on = person_.input_known && person_.input_active;
  person_.input_known = true;
  person_.input_active = true;
  if (!person_.locked && !went_on) input(now);
}

/// Input that counts: the end of whatever rest or absence there was (B5).
void Engine::input(Instant at) {
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

void Engine::on(Instant now, const InputIdle& event) {
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
  if (taken_ && taken_->end >= since) rested_ = std::max(rested_, std::optional(taken_->kind));
  settle(since);
  input_stopped_in_break(since);
  input_stopped_on_return(since);
  reclock(now);
}

/// What rest has reset stays at zero if it turns out that there has been no input ever since (B12).
void Engine::still_since_reset(RestedClock& work, Instant since) {
  if (!work.reset_at || *work.reset_at < since || work.awaits_input) return;
  work.clock.stop(*work.reset_at);
  work.awaits_input = true;
  if (&work == &sitting_) {
    sitting_today_.stop(*work.reset_at);
    standing_today_.stop(*work.reset_at);
    spell_.stop(*work.reset_at);
  }
}

void Engine::on(Instant now, const Locked&) {
  if (std::exchange(person_.locked, true)) return;
  session_left(now);
}

void Engine::on(Instant now, const Suspended&) {
  if (std::exchange(person_.suspended, true)) return;
  session_left(now);
  person_.input_active = false;
}

/// Locked or suspended: an absence, from the last input or the end of engagement (B4, B7).
void Engine::session_left(Instant at) {
  if (person_.absent() || (person_.locked && person_.suspended)) return;
  const bool was_active = !person_.input_known || person_.input_active;
  if (was_active) {
    person_.fell_still(at);
    person_.last_input_assumed = true;
    input_stopped_in_break(at);
    input_stopped_on_return(at);
  }
  if (person_.engaged_said) person_.engagement_over(at);
  begin_absence(person_.idle_from, at);
}

void Engine::on(Instant now, const Unlocked&) {
  if (!std::exchange(person_.locked, false) || person_.suspended) return;
  input(now);  // unlocking is itself an input (B5)
  return_is_certain();
  if (person_.input_known && !person_.input_active) person_.fell_still(now);
  reclock(now);
}

void Engine::on(Instant, const Resumed&) { person_.suspended = false; }

void Engine::on(Instant now, const EngagedChanged& event) {
  const bool was = person_.engaged();
  person_.engaged_said = event.on;
  person_.call_said = event.on && event.call;
  if (was && !person_.engaged()) person_.engagement_over(now);
  if (!was && person_.engaged()) rest_is_over();  // joining a call is a return, without input
}

void Engine::on(Instant now, const DayChanged& event) {
  if (day_ == event.date) return;
  day_ = event.date;
  if (hours_today_ && hours_today_->date < event.date) hours_today_.reset();
  if (easy_day_ && *easy_day_ < event.date) easy_day_.reset();
  settle_pace();
  if (posture_ == Posture::standing) standing_over(now);
  if (event.under_way) return;
  say(now, DayStarted{event.date});
  sitting_today_.set(Duration{0}, now);
  standing_today_.set(Duration{0}, now);
  sitting_limit_reported_ = false;
}

/// What is under way is not history yet, and what of it lies behind is forgotten, too.
void Engine::on(Instant now, const TodayForgotten&) {
  sitting_today_.set(Duration{0}, now);
  standing_today_.set(Duration{0}, now);
  sitting_limit_reported_ = false;
  if (span_) span_->from = std::max(span_->from, now);
}

/// Clocks go back to where they were at `since`, and what fell due after it is undone; an open prompt stays (B4).
void Engine::begin_absence(Instant since, Instant at) {
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

void Engine::put_back(Instant since, Instant at) {
  reclock(since);
  for (const BreakKind kind : kinds)
    if (of(kind).is<Waiting>() && of(kind).due_at > since) withdraw(kind, at);
}

void Engine::rest_is_over() {
  rested_.reset();
  credited_.reset();
  natural_.reset();
}

/// The first input after an absence. It may yet prove a bump in one (B5), so a natural break is not recorded before
/// the return is certain.
void Engine::come_back(Instant absent_since, Instant at) {
  return_is_certain();  // an earlier one
  returning_ = Returning{absent_since, at, policy_.prompt.return_grace, natural_, rested_};
  rest_is_over();
}

/// It was a bump: the absence goes on from where it began, and so does the rest.
void Engine::join_absence() {
  person_.absent_since = std::min(*person_.absent_since, returning_->absent_since);
  rested_ = std::max(rested_, returning_->rested);
  if (returning_->natural && credited_ < returning_->natural) credited_ = natural_ = returning_->natural;
  returning_.reset();
}

/// A natural break is recorded now, and only now, with its true begin and end (B10).
void Engine::return_is_certain() {
  const auto back = std::exchange(returning_, std::nullopt);
  if (!back || !back->natural) return;
  say(back->back_at, Ended{*back->natural,
                           Outcome::natural,
                           back->absent_since,
                           back->back_at - back->absent_since,
                           false,
                           {},
                           {},
                           {},
                           0});
}

/// Sure only once an idle edge within the grace would have been reported.
Instant Engine::when_return_certain() const {
  if (!returning_ || person_.still()) return never;
  return returning_->back_at + returning_->grace + policy_.presence.idle_threshold;
}

/// Input that was over before it could be reported, at `at`.
void Engine::touched(Instant at) {
  if (const auto kind = resting()) {
    Resting& rest = *of(*kind).as<Resting>();
    if (rest.minds_input() && at < rest.end()) {
      rest.input.begin(at);
      input_stopped_in_break(at);
    }
  }
}

void Engine::input_stopped_on_return(Instant since) {
  if (returning_ && since - returning_->back_at >= returning_->grace) return_is_certain();
}

Instant Engine::when_engaged_limit() const {
  if (!person_.engaged() || !person_.still()) return never;
  return person_.last_input + policy_.presence.engaged_limit;
}

void Engine::engaged_limit(Instant at) {
  person_.engagement_over(at);
  begin_absence(at, at);
}

Instant Engine::when_away() const {
  if (person_.absent() || person_.engaged() || !person_.still()) return never;
  return person_.idle_from + policy_.presence.away_after;
}

void Engine::away(Instant at) { begin_absence(person_.idle_from, at); }

Instant Engine::when_stood_up() const {
  if (!person_.absent() || stood_up_) return never;
  return *person_.absent_since + policy_.presence.stood_up_after;
}

void Engine::stood_up(Instant at) {
  stood_up_ = true;
  sitting_.clock.set(Duration{0}, at);
}

Instant Engine::when_sitting_limit() const {
  if (policy_.day.sitting_limit <= 0s || sitting_limit_reported_) return never;
  return sitting_today_.reaches(policy_.day.sitting_limit).value_or(never);
}

void Engine::sitting_limit(Instant at) {
  sitting_limit_reported_ = true;
  say(at, SittingLimit{sitting_today_.value(at)});
}

}  // namespace limber
