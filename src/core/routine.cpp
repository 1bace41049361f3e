#include "core/routine.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/routine_builder.hpp"

namespace limber {

namespace {

constexpr Duration calm_end = 8s;            // of a single stretch, and the least of a rest break
constexpr Duration too_long_to_stand = 20s;  // a longer time left over is walked
constexpr Duration shortest_walk = 20s, longest_walk = 2min;
constexpr Duration part_is_new = 3s;

struct Measured {
  Dose dose;
  Duration length;
};

/// The largest dose that takes at most `time`, or the least one.
Measured fitting(const Exercise& exercise, Duration time, const RoutineTaste& taste) {
  std::optional<Measured> best;
  for (const Dose& dose : doses(exercise, taste.breath)) {
    if (best && time <= 0s) break;  // the least it is
    RoutineBuilder trial(taste);
    trial.add(exercise, dose);
    if (!best || (trial.length() <= time && trial.length() > best->length)) best = {dose, trial.length()};
  }
  return best.value_or(Measured{});
}

/// A micro break that the whole of it does not fit into has its short form.
Exercise form_for(Exercise exercise, const RoutineOrder& order) {
  const bool briefly = order.kind == BreakKind::micro && exercise.brief &&
                       fitting(exercise, order.time - calm_end, order.taste).length > order.time - calm_end;
  return briefly ? in_brief(std::move(exercise)) : in_full(std::move(exercise));
}

/// The side with which the next stretch begins after this one.
RoutineTaste after(const Exercise& exercise, RoutineTaste taste) {
  if (exercise.sides == 2) taste.first = other(taste.first);
  return taste;
}

/// How long the walk of a rest break is beside its first stretch, which has been promised: none without room for both.
Duration walk_beside(const std::vector<Exercise>& candidates, const RoutineOrder& order) {
  const Duration usual = std::clamp(order.time * 3 / 10, shortest_walk, longest_walk), room = order.time - calm_end;
  if (candidates.empty()) return usual;
  const Duration least = fitting(in_full(candidates.front()), 0s, order.taste).length;
  if (least > room) return usual;
  return room - least < shortest_walk ? 0s : std::min(usual, room - least);
}

constexpr const char* up_and_walk = "Up you get. Walk a few steps and let your arms swing.";

}  // namespace

bool is_busy(const Phase& phase) {
  switch (phase.kind) {
    case PhaseKind::move:
    case PhaseKind::hold:
    case PhaseKind::breathe_out:
    case PhaseKind::breathe_in:
    case PhaseKind::repeat: return true;
    case PhaseKind::walk:
    case PhaseKind::ready:
    case PhaseKind::change_sides:
    case PhaseKind::leave:
    case PhaseKind::rest:
    case PhaseKind::done: return false;
  }
  return false;
}

std::optional<Breath> breath_at(const Routine& routine, const Moment& moment) {
  const Phase& phase = routine.phases()[moment.phase];
  if (phase.kind == PhaseKind::breathe_in) return Breath{false, moment.progress};
  if (phase.kind == PhaseKind::breathe_out) return Breath{true, moment.progress};
  if (phase.kind != PhaseKind::hold && phase.kind != PhaseKind::rest) return std::nullopt;
  const Duration whole = routine.order().taste.breath, into = moment.into % whole, in = breath_in(whole);
  if (into < in) return Breath{false, seconds(into) / seconds(in)};
  return Breath{true, seconds(into - in) / seconds(whole - in)};
}

Routine::Routine(std::vector<Exercise> exercises, std::vector<Phase> phases, RoutineOrder order)
    : exercises_(std::move(exercises)), phases_(std::move(phases)), order_(order) {
  Duration at{0};
  const auto require = [](bool holds, const char* what) {
    if (!holds) throw std::invalid_argument{std::string{"not a routine: "} + what};
  };
  require(!phases_.empty() && phases_.back().kind == PhaseKind::done, "it has no end");
  for (const Phase& phase : phases_) {
    require(phase.from == at && phase.length >= 0s, "a phase does not begin where the one before ends");
    require(!phase.exercise || *phase.exercise < exercises_.size(), "a phase is of no exercise");
    at = phase.to();
  }
  require(phases_.back().length == 0s, "it does not end");
}

Routine Routine::of_stretch(Exercise exercise, const RoutineOrder& order) {
  return stretch({}, std::move(exercise), order);
}

Routine Routine::stretch(Begun begun, Exercise its, const RoutineOrder& order) {
  RoutineTaste taste = order.taste;
  for (const Exercise& before : begun.exercises) taste = after(before, taste);
  RoutineBuilder builder(taste, std::move(begun.phases), begun.exercises.size());
  Exercise exercise = form_for(std::move(its), order);
  builder.add(exercise, fitting(exercise, order.time - calm_end, order.taste).dose);
  // In a break the rest of its time is for standing calmly; just so, there is no rest of the time.
  const Duration left = order.kind ? std::min(order.time - builder.length(), too_long_to_stand) : calm_end;
  builder.end(std::max(calm_end, left));
  begun.exercises.push_back(std::move(exercise));
  return {std::move(begun.exercises), builder.take(), order};
}

Routine Routine::of_rest(std::vector<Exercise> candidates, const RoutineOrder& order) {
  return rest({}, std::move(candidates), order, false);
}

/// `first_is_certain`: the first candidate comes in its least dose even where there is no time for it.
Routine Routine::rest(Begun begun, std::vector<Exercise> candidates, const RoutineOrder& order, bool first_is_certain) {
  const bool anew = begun.phases.empty() && !first_is_certain;
  RoutineTaste taste = order.taste;
  for (const Exercise& exercise : begun.exercises) taste = after(exercise, taste);
  RoutineBuilder builder(taste, std::move(begun.phases), begun.exercises.size());
  const Duration walk = walk_beside(candidates, order);
  Duration left = order.time - calm_end - builder.length() - (builder.walked() ? 0s : walk);
  std::vector<Dose> doses;
  for (Exercise& candidate : candidates) {
    const Measured measured = fitting(candidate, left, taste);
    const bool certain = first_is_certain && &candidate == &candidates.front();
    if (measured.length > left && !certain) continue;
    left -= measured.length;
    taste = after(candidate, taste);
    begun.exercises.push_back(in_full(std::move(candidate)));
    doses.push_back(measured.dose);
  }
  if (anew && order.walks_first && !doses.empty() && walk > 0s) builder.walk(walk, up_and_walk);
  for (std::size_t i = 0; i < doses.size(); ++i)
    builder.add(begun.exercises[begun.exercises.size() - doses.size() + i], doses[i]);
  const Duration over = order.time - calm_end - builder.length();
  if (over > too_long_to_stand || builder.length() == 0s)
    builder.walk(std::max(over, calm_end), builder.walked() ? "A few more steps, as you like." : up_and_walk);
  builder.end(std::max(calm_end, order.time - builder.length()));
  return {std::move(begun.exercises), builder.take(), order};
}

Routine Routine::of_break(std::vector<Exercise> candidates, const RoutineOrder& order) {
  if (order.kind == BreakKind::rest || candidates.empty()) return of_rest(std::move(candidates), order);
  return of_stretch(std::move(candidates.front()), order);
}

Opening Routine::opening() const {
  if (phases_.front().kind != PhaseKind::walk) return Opening::stretch;
  return exercises_.empty() ? Opening::walk : Opening::walk_then_stretch;
}

std::optional<std::size_t> Routine::stretch_from(std::size_t phase) const {
  for (std::size_t i = phase; i < phases_.size(); ++i)
    if (phases_[i].exercise) return phases_[i].exercise;
  return std::nullopt;
}

Routine::Begun Routine::before(std::size_t place) const {
  const auto end = std::ranges::find(phases_, std::optional(place), &Phase::exercise);
  return {{exercises_.begin(), exercises_.begin() + static_cast<std::ptrdiff_t>(place)}, {phases_.begin(), end}};
}

Routine Routine::with(std::size_t place, Exercise other) const {
  if (order_.kind != BreakKind::rest) return stretch(before(place), std::move(other), order_);
  std::vector<Exercise> candidates{std::move(other)};
  Begun begun = before(place);
  for (std::size_t i = place + 1; i < exercises_.size(); ++i)
    if (exercises_[i].id != candidates.front().id) candidates.push_back(exercises_[i]);  // each comes once
  return rest(std::move(begun), std::move(candidates), order_, true);
}

Routine Routine::with_more(Exercise more, Duration elapsed) const {
  Begun begun{exercises_, {}};
  for (const Phase& phase : phases_) {
    if (phase.from >= elapsed) break;
    begun.phases.push_back(phase);
    begun.phases.back().length = std::min(phase.length, elapsed - phase.from);
  }
  if (!begun.phases.empty())
    std::erase_if(begun.phases.back().cues,
                  [&](const TimedCue& cue) { return cue.after >= begun.phases.back().length; });
  if (order_.kind != BreakKind::rest) return stretch(std::move(begun), std::move(more), order_);
  return rest(std::move(begun), {std::move(more)}, order_, true);
}

Moment Routine::at(Duration elapsed) const {
  const Duration when = std::max(elapsed, Duration{0});
  const auto after = std::ranges::upper_bound(phases_, when, {}, &Phase::from);
  const std::size_t index = static_cast<std::size_t>(std::distance(phases_.begin(), after)) - 1;
  const Phase& phase = phases_[index];
  Moment moment{.phase = index, .into = std::min(when - phase.from, phase.length)};
  moment.left = phase.length - moment.into;
  if (phase.length > 0s) moment.progress = seconds(moment.into) / seconds(phase.length);
  return moment;
}

std::optional<Duration> Routine::next_change(Duration elapsed) const {
  std::optional<Duration> next;
  const auto consider = [&](Duration when) {
    if (when > elapsed && (!next || when < *next)) next = when;
  };
  for (std::size_t i = at(elapsed).phase; i < phases_.size() && i < at(elapsed).phase + 2; ++i) {
    consider(phases_[i].from);
    for (const TimedCue& cue : phases_[i].cues) consider(phases_[i].from + cue.after);
  }
  return next;
}

std::vector<std::string> Routine::cues(Duration after, Duration upto) const {
  std::vector<std::string> said;
  for (const Phase& phase : phases_)
    for (const TimedCue& cue : phase.cues)
      if (const Duration when = phase.from + cue.after; when > after && when <= upto) said.push_back(cue.say);
  return said;
}

Duration Routine::busy(std::size_t exercise) const {
  Duration sum{0};
  for (const Phase& phase : phases_)
    if (phase.exercise == exercise && is_busy(phase)) sum += phase.length;
  return sum;
}

bool Routine::begins_part(std::size_t phase) const {
  const Phase& its = phases_[phase];
  return phase == 0 || its.exercise != phases_[phase - 1].exercise || its.kind == PhaseKind::change_sides ||
         its.kind == PhaseKind::rest || its.kind == PhaseKind::done;
}

Duration Routine::next_part(Duration elapsed) const {
  for (std::size_t i = at(elapsed).phase + 1; i < phases_.size(); ++i)
    if (begins_part(i)) return phases_[i].from;
  return length();
}

Duration Routine::previous_part(Duration elapsed) const {
  const auto begin_of = [&](std::size_t index) {
    while (!begins_part(index)) --index;
    return index;
  };
  const std::size_t begin = begin_of(at(elapsed).phase);
  if (begin == 0 || std::min(elapsed, length()) - phases_[begin].from > part_is_new) return phases_[begin].from;
  return phases_[begin_of(begin - 1)].from;
}

}  // namespace limber
