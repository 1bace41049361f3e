// Learned moments in the engine (B37): what is noted of the answers, and what a break makes of what was learned.
#include <algorithm>
#include <utility>

#include "core/scheduler.hpp"

namespace limber {

namespace {

/// Between the prompt at the latest and the hour before which it is to be answered.
constexpr Duration to_answer = 1min;
/// A break comes earlier by at most that part of its interval.
constexpr int largest_share = 2;

}  // namespace

void Scheduler::on(Instant now, const LocalTimeIs& event) {
  local_ahead_ = event.local.time_since_epoch() - now.time_since_epoch();
}

std::optional<LocalTime> Scheduler::local_at(Instant at) const {
  return local_ahead_ ? std::optional(LocalTime{at.time_since_epoch() + *local_ahead_}) : std::nullopt;
}

/// The prompt that is open is answered, with the break or without.
void Scheduler::note_moment(BreakKind kind, bool taken) {
  const auto asked_at = std::exchange(of(kind).unjudged, std::nullopt);
  if (!asked_at || !policy_.prompt.learn_moments) return;
  if (const auto local = local_at(*asked_at)) note_answer(kept_.moments, *local, taken);
}

void Scheduler::end_day_of_moments(Date next, Instant at) {
  if (!policy_.prompt.learn_moments) return;
  if (const auto change = limber::end_day_of_moments(kept_.moments, next))
    say(at, MomentsChanged{change->slot, change->learned});
}

/// The beginning of the hour in which breaks are mostly refused and which `at` lies in.
std::optional<Instant> Scheduler::refused_hour(Instant at) const {
  if (!policy_.prompt.learn_moments || !local_ahead_ || kept_.moments.learned.empty()) return std::nullopt;
  const auto hour = avoided_hour(kept_.moments, *local_at(at));
  return hour ? std::optional(Instant{hour->time_since_epoch() - *local_ahead_}) : std::nullopt;
}

/// Of a break that would fall due at `due`, as things stand at `from`: when it comes instead, because of an hour in
/// which breaks are mostly refused. Before the hour, if it would fall due in it; at its end, if it was refused in it.
std::optional<LearnedEarly> Scheduler::learned_early(BreakKind kind, Instant due, Instant from) const {
  const Instant earliest = due - policy_of(kind).interval / largest_share;
  std::optional<LearnedEarly> early;
  if (const auto hour = refused_hour(due)) {
    early = {*hour - policy_.prompt.patience - to_answer, {*hour, *hour + 1h}};
  } else if (const auto refused_at = of(kind).refused_at) {
    const auto refused_in = refused_hour(*refused_at);
    if (refused_in && !refused_hour(*refused_in + 1h))
      early = {std::max(*refused_in + 1h, earliest), {*refused_in, *refused_in + 1h}};
  }
  if (!early || early->at < earliest || !may_come_at(kind, early->at, due, from)) return std::nullopt;
  // Not into a meeting.
  if (busy_at(early->at) || busy_for(kind, early->at + policy_.prompt.patience)) return std::nullopt;
  return early;
}

/// On an hour that was learned, or on all.
void Scheduler::on(Instant, const MomentSaid& event) {
  for (LearnedMoment& each : kept_.moments.learned)
    if (!event.slot || each.slot == *event.slot) each.state = event.state;
}

void Scheduler::on(Instant, const MomentsForgotten&) {
  kept_.moments = {};
  for (BreakState& state : breaks_) state.unjudged.reset();
}

}  // namespace limber
