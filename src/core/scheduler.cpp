// The loop of the engine and what all its parts share.
#include "core/scheduler.hpp"

#include <algorithm>
#include <utility>

namespace limber {

// The order decides only where two rules have the same instant: what happened to the person comes first, then what
// it means for a running break, then what falls due, then what is said. The rest break comes before the micro break.
const std::array<Scheduler::PersonRule, 10> Scheduler::person_rules{{
    {&Scheduler::when_return_certain, &Scheduler::return_certain},
    {&Scheduler::when_engaged_limit, &Scheduler::engaged_limit},
    {&Scheduler::when_away, &Scheduler::away},
    {&Scheduler::when_stood_up, &Scheduler::stood_up},
    {&Scheduler::when_stood_at_desk, &Scheduler::stood_at_desk},
    {&Scheduler::when_standing_over, &Scheduler::standing_over},
    {&Scheduler::when_sitting_limit, &Scheduler::sitting_limit},
    {&Scheduler::when_quiet_over, &Scheduler::quiet_over},
    {&Scheduler::when_meeting_over, &Scheduler::meeting_over},
    {&Scheduler::when_busy_turns, &Scheduler::busy_turns},
}};

const std::array<Scheduler::BreakRule, 12> Scheduler::break_rules{{
    {&Scheduler::when_break_done, &Scheduler::break_done},
    {&Scheduler::when_break_cut, &Scheduler::break_cut},
    {&Scheduler::when_natural, &Scheduler::natural},
    {&Scheduler::when_answered_by_idling, &Scheduler::answered_by_idling},
    {&Scheduler::when_unanswered, &Scheduler::unanswered},
    {&Scheduler::when_postponement_over, &Scheduler::postponement_over},
    {&Scheduler::when_due, &Scheduler::due},
    {&Scheduler::when_heads_up, &Scheduler::heads_up},
    {&Scheduler::when_prompt_taken_back, &Scheduler::prompt_taken_back},
    {&Scheduler::when_hold_changes, &Scheduler::hold_changes},
    {&Scheduler::when_prompt, &Scheduler::prompt},
    {&Scheduler::when_asked_in_spite, &Scheduler::asked_in_spite},
}};

// After all others, so that none of them comes on top of a break that falls due at the same instant.
const std::array<Scheduler::PersonRule, 11> Scheduler::reminder_rules{{
    {&Scheduler::when_own_due, &Scheduler::own_due},
    {&Scheduler::when_own_lapses, &Scheduler::own_lapses},
    {&Scheduler::when_posture_held, &Scheduler::posture_held},
    {&Scheduler::when_own_held, &Scheduler::own_held},
    {&Scheduler::when_posture_freed, &Scheduler::posture_freed},
    {&Scheduler::when_own_free, &Scheduler::own_free},
    {&Scheduler::when_posture_reminder, &Scheduler::posture_reminder},
    {&Scheduler::when_own_said, &Scheduler::own_said},
    {&Scheduler::when_question_held, &Scheduler::question_held},
    {&Scheduler::when_question_freed, &Scheduler::question_freed},
    {&Scheduler::when_question, &Scheduler::ask_question},
}};

namespace {

template <typename... What>
bool is_one_of(const Event& event) {
  return (std::holds_alternative<What>(event) || ...);
}

bool said_by_person(const Event& event) {
  return is_one_of<PostureSaid, StartBreak, PostponeBreak, SkipBreak, ResetClocks, QuietBegan, MeetingSaid, MeetingOver,
                   QuestionAnswered, HoursSaid, EasyDaySaid, ChooseStretch, MomentSaid>(event);
}

}  // namespace

Scheduler::Scheduler(Policy policy, Rotation rotation, Instant now)
    : policy_(std::move(policy)),
      rotation_(std::move(rotation)),
      person_(now),
      reminders_(policy_.reminders.size()),
      counts_from_(now),
      at_(now),
      now_(now) {
  reclock(now);
}

std::vector<Effect> Scheduler::apply(Instant now, const Event& event) {
  now_ = std::max(now, at_);
  if (!std::holds_alternative<Restarted>(event)) {  // which gets what has been going on, not the present time
    if (next_ <= now_) advance(now_);
    at_ = now_;
  }
  if (said_by_person(event)) return_is_certain();  // an answer makes a return certain, however short it was (B5)
  std::visit([this](const auto& what) { on(now_, what); }, event);
  advance(now_);
  return std::exchange(effects_, {});
}

/// Lets every rule act whose instant has come, the earliest first.
void Scheduler::advance(Instant now) {
  for (;;) {
    Instant first = never;
    const PersonRule* person_rule = nullptr;
    const BreakRule* break_rule = nullptr;
    BreakKind kind = BreakKind::rest;
    for (const PersonRule& rule : person_rules)
      if (const Instant when = std::max((this->*rule.when)(), at_); when < first) first = when, person_rule = &rule;
    for (const BreakRule& rule : break_rules)
      for (const BreakKind candidate : longest_first)
        if (const Instant when = std::max((this->*rule.when)(candidate), at_); when < first)
          first = when, person_rule = nullptr, break_rule = &rule, kind = candidate;
    for (const PersonRule& rule : reminder_rules)
      if (const Instant when = std::max((this->*rule.when)(), at_); when < first) first = when, person_rule = &rule;
    if (first > now) {
      next_ = first;
      break;
    }
    at_ = first;
    if (person_rule)
      (this->*person_rule->act)(first);
    else
      (this->*break_rule->act)(kind, first);
  }
  at_ = now;
}

std::vector<Effect> Scheduler::finish(Instant now) {
  now_ = std::max(now, at_);
  return_is_certain();
  return std::exchange(effects_, {});
}

std::optional<Instant> Scheduler::next_wakeup() const { return next_ == never ? std::nullopt : std::optional(next_); }

/// Lets each clock run or stand as things are since `at`, which may lie in the past (B8, B9).
void Scheduler::reclock(Instant at) {
  const Instant from = std::max(at, counts_from_);
  const bool at_desk = !person_.absent() && !resting();
  const bool sitting = at_desk && kept_.posture == Posture::sitting;
  const auto keep = [&](WorkClock& clock, bool runs) { runs ? clock.run(from) : clock.stop(at); };
  for (const BreakKind kind : kinds) {
    RestedClock& work = of(kind).work;
    const bool counts_input = policy_of(kind).counts == Counts::active;
    if (counts_input && at_desk && person_.still())
      work.clock.stop(std::min(at, person_.last_input + policy_.presence.idle_threshold));
    else
      keep(work.clock, (counts_input ? at_desk : sitting) && !work.awaits_input);
  }
  const bool counted = at_desk && !sitting_.awaits_input;
  if (counted && sitting && sitting_.clock.value(from) == Duration{0}) sitting_since_ = from;
  keep(sitting_.clock, counted && sitting);
  keep(sitting_today_, counted && sitting);
  keep(standing_today_, counted && !sitting);
  keep(spell_, counted);
  for (OwnReminder& each : reminders_) keep(each.spent, counted);
  keep_span(counted ? std::optional(sitting ? SpanKind::sitting : SpanKind::standing) : std::nullopt, at);
}

void Scheduler::keep_span(std::optional<SpanKind> kind, Instant at) {
  if (span_ && kind == span_->kind) return;
  if (!kind && person_.last_input_assumed) return;  // its end is about to be reported more exactly
  if (span_ && span_->from < at) say(at, SpanEnded{span_->kind, span_->from, at});
  span_.reset();
  if (kind) span_ = {*kind, std::max(at, counts_from_)};
}

/// From here on nothing before `until` will be put back.
void Scheduler::settle(Instant until) {
  for (BreakState& state : breaks_) state.work.clock.settle(until);
  sitting_.clock.settle(until);
  sitting_today_.settle(until);
  standing_today_.settle(until);
  spell_.settle(until);
  for (OwnReminder& each : reminders_) each.spent.settle(until);
}

}  // namespace limber
