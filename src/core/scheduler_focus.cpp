// Rules by program: what is in front makes prompts wait, leaves micro breaks out, or gives a break more time (B35).
#include <algorithm>

#include "core/scheduler.hpp"

namespace limber {

/// What has fallen due, and is not yet asked for, is undone where it would not have by this rule.
void Scheduler::on(Instant now, const FocusChanged& event) {
  std::array<Instant, 2> before{};
  for (const BreakKind kind : kinds) before[index_of(kind)] = clock_due(kind);
  kept_.focus = event.now;
  for (const BreakKind kind : kinds) {
    BreakState& state = of(kind);
    const Instant due = clock_due(kind);
    if (due <= std::max(now, before[index_of(kind)])) continue;
    if (state.is<Waiting>() && state.attempts == 0) withdraw(kind, now);
    if (state.is<Working>()) state.heads_up_given = false;
  }
}

bool Scheduler::focus_is(FocusRule rule) const { return kept_.focus && kept_.focus->rule == rule; }

/// Whether the rule gives this break more time, or leaves it out.
bool Scheduler::delayed_by_program(BreakKind kind) const {
  return focus_is(FocusRule::longer) || (focus_is(FocusRule::rest_only) && kind == BreakKind::micro);
}

bool Scheduler::held_by_program(std::optional<BreakKind> kind) const {
  if (focus_is(FocusRule::quiet)) return true;
  return kind == BreakKind::micro && focus_is(FocusRule::rest_only) && ends_long_sits() != BreakKind::micro;
}

/// The break that comes in spite of the rule when the person has sat for too long: the rest break, unless it would not
/// come by then without any rule.
BreakKind Scheduler::ends_long_sits() const {
  const BreakPolicy& rest = policy_.rest_break;
  const bool comes = rest.enabled && (rest.interval <= prolonged_sitting || !policy_.micro_break.enabled);
  return comes ? BreakKind::rest : BreakKind::micro;
}

/// When the clocks have it fall due. `when` gives the instant at which a clock reaches a length; never: it does not.
template <typename When>
Instant Scheduler::due_by_clocks(BreakKind kind, When when) const {
  const WorkClock& clock = of(kind).work.clock;
  const Duration interval = policy_of(kind).interval;
  const Instant usual = when(clock, interval);
  if (!delayed_by_program(kind)) return usual;
  Instant later = never;
  if (focus_is(FocusRule::longer)) later = when(clock, std::max(interval, kept_.focus->interval));
  if (kind == ends_long_sits()) later = std::min(later, when(sitting_.clock, prolonged_sitting));
  return std::max(usual, later);
}

/// When its clock reaches its interval; never while that stands still. In the past where it has.
Instant Scheduler::when_clock_due(BreakKind kind) const {
  return due_by_clocks(kind,
                       [](const WorkClock& clock, Duration length) { return clock.reaches(length).value_or(never); });
}

/// The same if work simply went on from `at`.
Instant Scheduler::clock_due(BreakKind kind, Instant at) const {
  return due_by_clocks(kind, [at](const WorkClock& clock, Duration length) { return at + (length - clock.value(at)); });
}

}  // namespace limber
