// What all reminders have in common, to stand or sit (B28) and the person's own; and those of the person's own (B36).
#include <algorithm>
#include <utility>

#include "core/scheduler.hpp"

namespace limber {

namespace {

/// Between two reminders, so that each can be read.
constexpr Duration reminders_apart = 1min;
/// For so long it is remembered which times of day have been.
constexpr Duration told_for = 25h;

}  // namespace

/// When the rest break is so near that nothing is to be said before it. Perhaps long ago; never: it is not coming.
Instant Scheduler::when_rest_near() const {
  const BreakState& rest = of(BreakKind::rest);
  const BreakPolicy& policy = policy_.rest_break;
  if (stands(BreakKind::rest)) return never;
  if (const PutOff* put_off = rest.as<PutOff>()) return put_off->until - policy_.merge_within;
  if (!policy.enabled || !rest.is<Working>()) return never;
  const Instant due = when_clock_due(BreakKind::rest);
  const bool held_off = rest.not_before && rest.not_before > at_;
  if (due != never)
    return planned(BreakKind::rest, held_off ? std::max(due, *rest.not_before) : due, at_) - policy_.merge_within;
  if (held_off) return *rest.not_before - policy_.merge_within;
  return clock_due(BreakKind::rest) - policy_.merge_within <= at_ ? at_ : never;
}

bool Scheduler::reminder_blocked(Instant at, bool in_hours) const {
  if (hold_reason(at, std::nullopt, in_hours) || asked() || resting()) return true;
  for (const BreakKind kind : kinds)
    if (of(kind).is<Waiting>() && !stands(kind)) return true;
  return when_rest_near() <= at;
}

/// When something will stand against one that waits for a pause.
Instant Scheduler::when_blocked(bool in_hours) const {
  if (reminder_blocked(at_, in_hours)) return at_;
  const Instant idle = person_.still() ? person_.idle_from + policy_.prompt.idle_limit + Duration{1} : never;
  return std::min(idle, when_rest_near());
}

/// When one that is due from `due` on may begin to wait for a pause; never: something stands against it.
Instant Scheduler::when_free(Instant due, bool in_hours) const {
  const Instant when = std::max({due, at_, next_reminder_});
  return reminder_blocked(when, in_hours) ? never : when;
}

/// One at a time: the others wait anew.
void Scheduler::reminder_said(Instant at) {
  next_reminder_ = at + reminders_apart;
  posture_pause_from_.reset();
  question_from_.reset();
  for (OwnReminder& each : reminders_) each.pause_from.reset();
}

// Those of the person's own.

/// The earliest of the person's own by `when`; the number of them where there is none.
template <typename When>
std::size_t Scheduler::first_of(When when) const {
  std::size_t first = reminders_.size();
  Instant earliest = never;
  for (std::size_t i = 0; i < reminders_.size(); ++i)
    if (const Instant at = (this->*when)(i); at < earliest) earliest = at, first = i;
  return first;
}

template <typename When>
Instant Scheduler::earliest_of(When when) const {
  const std::size_t first = first_of(when);
  return first < reminders_.size() ? (this->*when)(first) : never;
}

/// Once for each time of each day, whatever the wall clock does.
void Scheduler::on(Instant now, const ReminderTime& event) {
  if (event.which >= reminders_.size()) return;
  const ToldReminder told{policy_.reminders[event.which].text, event.at};
  if (std::ranges::count(kept_.told_reminders, told) > 0) return;
  std::erase_if(kept_.told_reminders, [&](const ToldReminder& its) { return its.at < event.at - told_for; });
  kept_.told_reminders.push_back(told);
  reminders_[event.which].due_at = now - event.late;
  reminders_[event.which].in_hours = event.in_hours;
}

/// Those that are as they were go on, and so do those that were changed where they stand: no clock is touched (B25).
void Scheduler::take_reminders(const std::vector<ReminderPolicy>& before) {
  std::vector<OwnReminder> old = std::exchange(reminders_, {});
  reminders_.resize(policy_.reminders.size());
  std::vector<bool> taken(old.size()), found(reminders_.size());
  for (std::size_t i = 0; i < reminders_.size(); ++i) {
    const ReminderPolicy& now = policy_.reminders[i];
    for (std::size_t j = 0; j < old.size(); ++j) {
      const ReminderPolicy& was = before[j];
      if (taken[j] || !now.enabled || was.text != now.text || was.at != now.at || was.every != now.every) continue;
      reminders_[i] = old[j];
      taken[j] = true;
      found[i] = true;
      break;
    }
  }
  for (std::size_t i = 0; i < std::min(reminders_.size(), old.size()); ++i) {
    const ReminderPolicy &was = before[i], &now = policy_.reminders[i];
    if (found[i] || taken[i] || !now.enabled || (was.every > 0s) != (now.every > 0s)) continue;
    reminders_[i] = old[i];
    if (was.at != now.at) reminders_[i].due_at.reset();
  }
}

bool Scheduler::comes_by_work(std::size_t one) const { return policy_.reminders[one].every > 0s; }

/// Time at the desk counts anew, and what yesterday's has brought up is of no use any more.
void Scheduler::new_day_of_reminders(Instant at) {
  for (std::size_t i = 0; i < reminders_.size(); ++i) {
    reminders_[i].spent.set(Duration{0}, at);
    if (!comes_by_work(i)) continue;
    reminders_[i].due_at.reset();
    reminders_[i].pause_from.reset();
  }
}

/// What fell due after `since` is undone (B4); times of day have nothing to do with that.
void Scheduler::put_back_reminders(Instant since) {
  for (std::size_t i = 0; i < reminders_.size(); ++i)
    if (comes_by_work(i) && reminders_[i].due_at > since) {
      reminders_[i].due_at.reset();
      reminders_[i].pause_from.reset();
    }
}

Instant Scheduler::own_due_at(std::size_t one) const {
  const OwnReminder& its = reminders_[one];
  const ReminderPolicy& policy = policy_.reminders[one];
  const bool today = !kept_.day || policy.comes_on(std::chrono::weekday{std::chrono::sys_days{*kept_.day}});
  if (its.due_at || !policy.enabled || !today || !comes_by_work(one)) return never;
  const auto reached = its.spent.reaches(policy.every);
  return reached ? std::max(*reached, at_) : never;
}
Instant Scheduler::when_own_due() const { return earliest_of(&Scheduler::own_due_at); }
void Scheduler::own_due(Instant at) { reminders_[first_of(&Scheduler::own_due_at)].due_at = at; }

Instant Scheduler::own_lapses_at(std::size_t one) const {
  const OwnReminder& its = reminders_[one];
  return its.due_at && !comes_by_work(one) ? *its.due_at + reminder_lapses : never;
}
Instant Scheduler::when_own_lapses() const { return earliest_of(&Scheduler::own_lapses_at); }
void Scheduler::own_lapses(Instant) {
  OwnReminder& its = reminders_[first_of(&Scheduler::own_lapses_at)];
  its.due_at.reset();
  its.pause_from.reset();
}

Instant Scheduler::own_held_at(std::size_t one) const {
  return reminders_[one].pause_from ? when_blocked(reminders_[one].in_hours) : never;
}
Instant Scheduler::when_own_held() const { return earliest_of(&Scheduler::own_held_at); }
void Scheduler::own_held(Instant) { reminders_[first_of(&Scheduler::own_held_at)].pause_from.reset(); }

Instant Scheduler::own_free_at(std::size_t one) const {
  const OwnReminder& its = reminders_[one];
  if (!its.due_at || its.pause_from || !person_.input_known) return never;
  return when_free(*its.due_at, its.in_hours);
}
Instant Scheduler::when_own_free() const { return earliest_of(&Scheduler::own_free_at); }
void Scheduler::own_free(Instant at) { reminders_[first_of(&Scheduler::own_free_at)].pause_from = at; }

Instant Scheduler::own_said_at(std::size_t one) const {
  return reminders_[one].pause_from ? breakpoint_after(*reminders_[one].pause_from) : never;
}
Instant Scheduler::when_own_said() const { return earliest_of(&Scheduler::own_said_at); }
void Scheduler::own_said(Instant at) {
  const std::size_t one = first_of(&Scheduler::own_said_at);
  OwnReminder& its = reminders_[one];
  its.due_at.reset();
  its.in_hours = false;
  its.spent.set(Duration{0}, at);
  reminder_said(at);
  const ReminderPolicy& policy = policy_.reminders[one];
  say(at, Reminded{policy.text, policy.icon, policy.sound});
}

// Restart and status.

/// By their texts, as the settings may have changed meanwhile.
void Scheduler::restore_reminders(const std::vector<ReminderSnapshot>& saved, Instant taken_at) {
  std::vector<bool> taken(saved.size());
  for (std::size_t i = 0; i < reminders_.size(); ++i)
    for (std::size_t j = 0; j < saved.size(); ++j) {
      if (taken[j] || saved[j].text != policy_.reminders[i].text || !policy_.reminders[i].enabled) continue;
      taken[j] = true;
      OwnReminder& its = reminders_[i];
      its.spent.restore(saved[j].spent, saved[j].spent_at_stake, taken_at);
      if (saved[j].due_ago) its.due_at = taken_at - *saved[j].due_ago;
      its.in_hours = saved[j].in_hours;
      break;
    }
}

std::vector<ReminderSnapshot> Scheduler::saved_reminders(Instant now) const {
  std::vector<ReminderSnapshot> saved;
  for (std::size_t i = 0; i < reminders_.size(); ++i) {
    const OwnReminder& its = reminders_[i];
    saved.push_back({policy_.reminders[i].text, its.spent.value(now), at_stake(its.spent, now),
                     its.due_at ? std::optional(now - *its.due_at) : std::nullopt, its.in_hours});
  }
  return saved;
}

ReminderStatus Scheduler::shown_reminder(std::size_t one, Instant now) const {
  const OwnReminder& its = reminders_[one];
  ReminderStatus shown;
  shown.its = policy_.reminders[one];
  shown.waiting = its.due_at.has_value();
  if (shown.waiting) shown.hold = hold_reason(now, std::nullopt, its.in_hours);
  if (const Instant due = own_due_at(one); due != never) shown.due_at = due;
  return shown;
}

}  // namespace limber
