#include "core/routine_player.hpp"

#include <algorithm>

namespace limber {

RoutinePlayer::RoutinePlayer(Routine routine, Instant now, Duration elapsed, bool paused,
                             std::vector<StretchPlayed> played)
    : routine_(std::move(routine)), before_(elapsed), since_(now), paused_(paused), played_(std::move(played)) {}

Duration RoutinePlayer::elapsed(Instant now) const {
  if (paused_) return before_;
  return std::min(before_ + std::max(now - since_, Duration{0}), routine_.length());
}

/// The time since the last jump or pause is counted and becomes the past.
void RoutinePlayer::settle(Instant now) {
  const Duration reached = elapsed(now);
  add(played_, routine_, before_, reached);
  before_ = reached;
  since_ = now;
}

void RoutinePlayer::add(std::vector<StretchPlayed>& played, const Routine& routine, Duration from, Duration to) {
  for (const Phase& phase : routine.phases()) {
    const Duration overlap = std::min(to, phase.to()) - std::max(from, phase.from);
    if (!phase.exercise || !is_busy(phase) || overlap <= 0s) continue;
    const std::string& id = routine.exercises()[*phase.exercise].id;
    auto its = std::ranges::find(played, id, &StretchPlayed::id);
    if (its == played.end()) its = played.insert(played.end(), {id, 0s, routine.busy(*phase.exercise)});
    its->played = std::min(its->played + overlap, its->planned);
  }
}

void RoutinePlayer::jump(Duration elapsed, Instant now) {
  settle(now);
  before_ = elapsed;
}

void RoutinePlayer::pause(Instant now) {
  settle(now);
  paused_ = true;
}

void RoutinePlayer::resume(Instant now) {
  settle(now);
  paused_ = false;
}

std::optional<std::size_t> RoutinePlayer::place(Instant now) const { return routine_.stretch_from(at(now).phase); }

void RoutinePlayer::swap(Exercise other, Instant now) {
  settle(now);
  const auto where = place(now);
  if (!where) {
    routine_ = routine_.with_more(std::move(other), before_);
    return;
  }
  const bool under_way = phase(now).exercise.has_value();
  routine_ = routine_.with(*where, std::move(other));
  if (!under_way) return;
  const auto begin = std::ranges::find(routine_.phases(), where, &Phase::exercise);
  before_ = begin->from;
}

std::optional<Instant> RoutinePlayer::next_change(Instant now) const {
  if (paused_) return std::nullopt;
  const Duration reached = elapsed(now);
  const auto next = routine_.next_change(reached);
  return next ? std::optional(now + (*next - reached)) : std::nullopt;
}

std::vector<StretchPlayed> RoutinePlayer::played(Instant now) const {
  std::vector<StretchPlayed> played = played_;
  add(played, routine_, before_, elapsed(now));
  return played;
}

int stretches_done(const std::vector<StretchPlayed>& played) {
  return static_cast<int>(std::ranges::count_if(played, is_done));
}

}  // namespace limber
