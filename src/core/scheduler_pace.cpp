// The first weeks and easy days (B31, B32).
#include "core/scheduler.hpp"

namespace limber {

void Scheduler::on(Instant, const EasyDaySaid& event) {
  kept_.easy_day = event.day;
  settle_pace();
}

/// A stretch was done.
void Scheduler::practised() {
  if (kept_.practised_on == kept_.day && kept_.day) return;
  kept_.practised_on = kept_.day;
  if (practised_days_ <= days_to_usual) ++practised_days_;
}

/// The day counts for itself only when it is over: nothing grows harder in the course of it.
Pace Scheduler::pace_now() const {
  if (kept_.easy_day && kept_.easy_day == kept_.day) return Pace::easy_day;
  const int earlier = practised_days_ - (kept_.day && kept_.practised_on == kept_.day ? 1 : 0);
  return policy_.stretches.begin_gently ? pace_after(earlier) : Pace::usual;
}

/// Where the pace has changed, what is chosen for a break that has not begun and suits no longer is chosen anew.
void Scheduler::settle_pace() {
  const Pace pace = pace_now();
  if (pace == rotation_.pace()) return;
  rotation_.set_pace(pace);
  if (chosen_next_ && !rotation_.suits_pace(*chosen_next_)) chosen_next_.reset();
  for (const BreakKind kind : kinds) {
    BreakState& state = of(kind);
    if (!state.stretch_chosen || state.is<Resting>() || rotation_.suits_pace(state.stretch)) continue;
    state.stretch.clear();
    state.stretch_chosen = false;
    if (!state.is<Working>()) choose_stretch(kind);
  }
}

}  // namespace limber
