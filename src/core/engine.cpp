// The loop of the engine and what all its parts share.
#include "core/engine.hpp"

#include <algorithm>
#include <utility>

namespace limber {

// The order decides only where two rules have the same instant: what happened to the person comes first, then what
// it means for a running break, then what falls due, then what is said. The rest break comes before the micro break.
const std::array<Engine::PersonRule, 8> Engine::person_rules{{
    {&Engine::when_return_certain, &Engine::return_certain},
    {&Engine::when_engaged_limit, &Engine::engaged_limit},
    {&Engine::when_away, &Engine::away},
    {&Engine::when_stood_up, &Engine::stood_up},
    {&Engine::when_stood_at_desk, &Engine::stood_at_desk},
    {&Engine::when_standing_over, &Engine::standing_over},
    {&Engine::when_sitting_limit, &Engine::sitting_limit},
    {&Engine::when_quiet_over, &Engine::quiet_over},
}};

const std::array<Engine::BreakRule, 12> Engine::break_rules{{
    {&Engine::when_break_done, &Engine::break_done},
    {&Engine::when_break_cut, &Engine::break_cut},
    {&Engine::when_natural, &Engine::natural},
    {&Engine::when_answered_by_idling, &Engine::answered_by_idling},
    {&Engine::when_unanswered, &Engine::unanswered},
    {&Engine::when_postponement_over, &Engine::postponement_over},
    {&Engine::when_due, &Engine::due},
    {&Engine::when_heads_up, &Engine::heads_up},
    {&Engine::when_prompt_taken_back, &Engine::prompt_taken_back},
    {&Engine::when_hold_changes, &Engine::hold_changes},
    {&Engine::when_prompt, &Engine::prompt},
    {&Engine::when_asked_in_spite, &Engine::asked_in_spite},
}};

// After all others, so that none of them comes on top of a break that falls due at the same instant.
const std::array<Engine::PersonRule, 3> Engine::posture_rules{{
    {&Engine::when_reminder_held, &Engine::reminder_held},
    {&Engine::when_reminder_freed, &Engine::reminder_freed},
    {&Engine::when_reminder, &Engine::reminder},
}};

namespace {

template <typename... What>
bool is_one_of(const Event& event) {
  return (std::holds_alternative<What>(event) || ...);
}

bool said_by_person(const Event& event) {
  return is_one_of<PostureSaid, StartBreak, PostponeBreak, SkipBreak, ResetClocks, QuietBegan, HoursSaid, EasyDaySaid,
                   ChooseStretch>(event);
}

}  // namespace

Engine::Engine(Policy policy, Rotation rotation, Instant now)
    : policy_(std::move(policy)), rotation_(std::move(rotation)), person_(now), counts_from_(now), at_(now), now_(now) {
  reclock(now);
}

std::vector<Effect> Engine::apply(Instant now, const Event& event) {
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
void Engine::advance(Instant now) {
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
    for (const PersonRule& rule : posture_rules)
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

std::vector<Effect> Engine::finish(Instant now) {
  now_ = std::max(now, at_);
  return_is_certain();
  return std::exchange(effects_, {});
}

std::optional<Instant> Engine::next_wakeup() const { return next_ == never ? std::nullopt : std::optional(next_); }

std::optional<BreakKind> Engine::asked() const {
  for (const BreakKind kind : kinds)
    if (of(kind).is<Asked>()) return kind;
  return std::nullopt;
}

std::optional<BreakKind> Engine::resting() const {
  for (const BreakKind kind : kinds)
    if (of(kind).is<Resting>()) return kind;
  return std::nullopt;
}

std::optional<BreakKind> Engine::waiting() const {
  for (const BreakKind kind : longest_first)
    if (of(kind).is<Waiting>()) return kind;
  return std::nullopt;
}

/// Lets each clock run or stand as things are since `at`, which may lie in the past (B8, B9).
void Engine::reclock(Instant at) {
  const Instant from = std::max(at, counts_from_);
  const bool at_desk = !person_.absent() && !resting();
  const bool sitting = at_desk && posture_ == Posture::sitting;
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
  keep_span(counted ? std::optional(sitting ? SpanKind::sitting : SpanKind::standing) : std::nullopt, at);
}

void Engine::keep_span(std::optional<SpanKind> kind, Instant at) {
  if (span_ && kind == span_->kind) return;
  if (!kind && person_.last_input_assumed) return;  // its end is about to be reported more exactly
  if (span_ && span_->from < at) say(at, SpanEnded{span_->kind, span_->from, at});
  span_.reset();
  if (kind) span_ = {*kind, std::max(at, counts_from_)};
}

/// From here on nothing before `until` will be put back.
void Engine::settle(Instant until) {
  for (BreakState& state : breaks_) state.work.clock.settle(until);
  sitting_.clock.settle(until);
  sitting_today_.settle(until);
  standing_today_.settle(until);
  spell_.settle(until);
}

}  // namespace limber
