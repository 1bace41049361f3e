// The first weeks and easy days (B31, B32).
#include "core/engine.hpp"

namespace limber {

void Engine::on(Instant, const EasyDaySaid& event) {
  easy_day_ = event.day;
  settle_pace();
}

/// A stretch was done.
void Engine::practised() {
  if (practised_on_ == day_ && day_) return;
  practised_on_ = day_;
  if (practised_days_ <= days_to_usual) ++practised_days_;
}

/// The day counts for itself only when it is over: nothing grows harder in the course of it.
Pace Engine::pace_now() const {
  if (easy_day_ && easy_day_ == day_) return Pace::easy_day;
  const int earlier = practised_days_ - (day_ && practised_on_ == day_ ? 1 : 0);
  return policy_.stretches.begin_gently ? pace_after(earlier) : Pace::usual;
}

/// Where the pace has changed, what is chosen for a break that has not begun and suits no longer is chosen anew.
void Engine::settle_pace() {
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
