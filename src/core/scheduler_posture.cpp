// Sitting or standing at the desk, as the person reports it, and reminders to change between the two (B8, B28).
#include <algorithm>

#include "core/scheduler.hpp"

namespace limber {

void Scheduler::on(Instant now, const PostureSaid& event) {
  if (event.posture == Posture::sitting) standing_since_.reset();
  if (event.posture == Posture::standing && kept_.posture != Posture::standing) standing_since_ = now;
  if (kept_.posture != event.posture) begin_spell(now);
  kept_.posture = event.posture;
  reclock(now);
}

/// A stand that is over before is none: the clocks go on where they were (B8).
Instant Scheduler::when_stood_at_desk() const {
  if (kept_.posture != Posture::standing || sitting_.clock.value(at_) == Duration{0}) return never;
  const auto reached = spell_.reaches(policy_.presence.stood_up_after);
  return reached ? std::max(*reached, at_) : never;
}

void Scheduler::stood_at_desk(Instant at) { sitting_.clock.set(Duration{0}, at); }

/// Said once, standing would otherwise hold all breaks for ever (B29).
Instant Scheduler::when_standing_over() const {
  if (kept_.posture != Posture::standing || !person_.absent()) return never;
  return *person_.absent_since + policy_.standing.ends_after;
}

void Scheduler::standing_over(Instant at) { on(at, PostureSaid{Posture::sitting}); }

void Scheduler::begin_spell(Instant at) {
  spell_.set(Duration{0}, at);
  kept_.spell_reminded = false;
  posture_pause_from_.reset();
  next_reminder_ = std::min(next_reminder_, at);  // the last one has been read
}

bool Scheduler::may_remind() const {
  return policy_.standing.reminders && !kept_.spell_reminded && person_.input_known;
}

/// When this spell of sitting or standing has been long enough; none while the person is away from the desk.
std::optional<Instant> Scheduler::when_spell_long() const {
  return spell_.reaches(kept_.posture == Posture::sitting ? policy_.standing.after : policy_.standing.lasts);
}

Instant Scheduler::when_posture_held() const {
  if (!posture_pause_from_) return never;
  const auto long_enough = when_spell_long();
  return !may_remind() || !long_enough || *long_enough > at_ ? at_ : when_blocked();
}

void Scheduler::posture_held(Instant) { posture_pause_from_.reset(); }

/// Nothing stands against it: from here it waits for a breakpoint, as a due break does (B14).
Instant Scheduler::when_posture_freed() const {
  const auto long_enough = when_spell_long();
  return posture_pause_from_ || !may_remind() || !long_enough ? never : when_free(*long_enough);
}

void Scheduler::posture_freed(Instant at) { posture_pause_from_ = at; }

Instant Scheduler::when_posture_reminder() const {
  return posture_pause_from_ ? breakpoint_after(*posture_pause_from_) : never;
}

void Scheduler::posture_reminder(Instant at) {
  kept_.spell_reminded = true;
  reminder_said(at);
  say(at, PostureReminder{kept_.posture == Posture::sitting ? Posture::standing : Posture::sitting, spell_.value(at)});
}

}  // namespace limber
