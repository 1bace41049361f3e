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
  reminder_from_.reset();
}

bool Scheduler::may_remind() const {
  return policy_.standing.reminders && !kept_.spell_reminded && person_.input_known;
}

/// When this spell of sitting or standing has been long enough; none while the person is away from the desk.
std::optional<Instant> Scheduler::when_spell_long() const {
  return spell_.reaches(kept_.posture == Posture::sitting ? policy_.standing.after : policy_.standing.lasts);
}

/// When the rest break is so near that nothing is to be said before it. Perhaps long ago; never: it is not coming.
Instant Scheduler::when_rest_near() const {
  const BreakState& rest = of(BreakKind::rest);
  const BreakPolicy& policy = policy_.rest_break;
  if (stands(BreakKind::rest)) return never;
  if (const PutOff* put_off = rest.as<PutOff>()) return put_off->until - policy_.merge_within;
  if (!policy.enabled || !rest.is<Working>()) return never;
  const Instant due = when_clock_due(BreakKind::rest);
  if (rest.not_before && rest.not_before > at_)
    return (due == never ? *rest.not_before : std::max(due, *rest.not_before)) - policy_.merge_within;
  if (due != never) return due - policy_.merge_within;
  return clock_due(BreakKind::rest) - policy_.merge_within <= at_ ? at_ : never;
}

bool Scheduler::reminder_blocked(Instant at) const {
  if (hold_reason(at) || asked() || resting()) return true;
  for (const BreakKind kind : kinds)
    if (of(kind).is<Waiting>() && !stands(kind)) return true;
  return when_rest_near() <= at;
}

Instant Scheduler::when_reminder_held() const {
  if (!reminder_from_) return never;
  const auto long_enough = when_spell_long();
  if (!may_remind() || !long_enough || *long_enough > at_ || reminder_blocked(at_)) return at_;
  const Instant idle = person_.still() ? person_.idle_from + policy_.prompt.idle_limit + Duration{1} : never;
  return std::min(idle, when_rest_near());
}

void Scheduler::reminder_held(Instant) { reminder_from_.reset(); }

/// Nothing stands against it: from here it waits for a breakpoint, as a due break does (B14).
Instant Scheduler::when_reminder_freed() const {
  const auto long_enough = when_spell_long();
  if (reminder_from_ || !may_remind() || !long_enough) return never;
  const Instant when = std::max(*long_enough, at_);
  return reminder_blocked(when) ? never : when;
}

void Scheduler::reminder_freed(Instant at) { reminder_from_ = at; }

Instant Scheduler::when_reminder() const { return reminder_from_ ? breakpoint_after(*reminder_from_) : never; }

void Scheduler::reminder(Instant at) {
  kept_.spell_reminded = true;
  reminder_from_.reset();
  say(at, PostureReminder{kept_.posture == Posture::sitting ? Posture::standing : Posture::sitting, spell_.value(at)});
}

}  // namespace limber
