#include "core/routine_builder.hpp"

#include <algorithm>
#include <utility>

namespace limber {

namespace {

constexpr Duration shortest_ready = 4s;   // to get there after hearing it
constexpr Duration shortest_change = 5s;  // of sides
constexpr Duration shortest_leave = 4s;
constexpr Duration between_repetitions = 2s;
constexpr Duration halfway_from = 20s;  // holds at least so long are told half way
constexpr Duration hold_step = 5s;      // by which the dose of a hold grows

std::string joined(const std::string& a, const std::string& b) { return a.empty() || b.empty() ? a + b : a + " " + b; }

}  // namespace

RoutineBuilder::RoutineBuilder(const RoutineTaste& taste, std::vector<Phase> before, std::size_t exercises)
    : taste_(taste), side_(taste.first), phases_(std::move(before)), exercises_(exercises) {
  if (!phases_.empty()) at_ = phases_.back().to();
}

bool RoutineBuilder::walked() const {
  return std::ranges::find(phases_, PhaseKind::walk, &Phase::kind) != phases_.end();
}

void RoutineBuilder::phase(PhaseKind kind, Duration length, Cues cues, Motion motion, std::optional<std::size_t> step) {
  Phase next;
  next.kind = kind;
  next.from = at_;
  next.length = length;
  next.step = step;
  next.side = now_;
  next.round = round_;
  next.rounds = rounds_;
  next.motion = std::move(motion);
  if (!name_.empty()) next.exercise = exercises_;
  next.motion.mirrored = now_ == Side::left;
  if (!cues.first.empty()) next.cues.push_back({0ms, with_side(cues.first, now_)});
  for (TimedCue& cue : cues.more) next.cues.push_back(std::move(cue));
  phases_.push_back(std::move(next));
  at_ += length;
}

void RoutineBuilder::walk(Duration length, std::string cue) {
  phase(PhaseKind::walk, length, {std::move(cue), {}}, {});
}

void RoutineBuilder::end(Duration rest) {
  phase(PhaseKind::rest, rest, {"Let your breath settle.", {}}, {});
  phase(PhaseKind::done, 0s, {"That's it.", {}}, {});
}

void RoutineBuilder::add(const Exercise& exercise, const Dose& dose) {
  name_ = exercise.name;
  pose_ = start_pose_ = exercise.ready.empty() ? "" : exercise.ready.front().pose;
  const bool two_sided = exercise.sides == 2;
  now_ = two_sided ? side_ : Side::none;
  rounds_ = exercise.flows() ? dose.repetitions : std::max(1, dose.repetitions);
  round_ = 1;
  for (std::size_t i = 0; i < exercise.ready.size(); ++i) ready(exercise.ready[i], i == 0);
  start_pose_ = pose_;
  for (int side = 0; side < (two_sided ? 2 : 1); ++side) {
    if (side == 1) {
      go_back(PhaseKind::change_sides, exercise, "Change sides. Take your time.", shortest_change);
      now_ = other(now_);
      round_ = 1;
      for (const ExerciseStep& step : exercise.ready)
        if (step.say.find('{') != std::string::npos) ready(step, false);
    }
    if (exercise.flows())
      flow(exercise, dose.repetitions, side == 1);
    else
      held(exercise, dose, side == 1);
  }
  go_back(PhaseKind::leave, exercise, exercise.come_out, shortest_leave);
  if (two_sided) side_ = other(side_);
  name_.clear();
  now_ = Side::none;
  round_ = rounds_ = 1;
  ++exercises_;
}

/// The figure goes to where the step ends, while it is said.
void RoutineBuilder::go_to(const ExerciseStep& step, PhaseKind kind, Duration length, const std::string& said) {
  const std::string from = pose_;
  if (!step.pose.empty()) pose_ = step.pose;
  phase(kind, length, {said, {}}, {from, step.via, pose_, false}, step.index);
}

void RoutineBuilder::ready(const ExerciseStep& step, bool first) {
  const std::string said = first ? joined(name_ + ".", step.say) : step.say;
  go_to(step, PhaseKind::ready, std::max({shortest_ready, step.moving, speaking_time(said)}), said);
}

void RoutineBuilder::held(const Exercise& exercise, const Dose& dose, bool again) {
  for (round_ = 1; round_ <= rounds_; ++round_) {
    const bool told = round_ > 1;
    if (exercise.move) {
      const std::string said = told ? (round_ == rounds_ ? "One last time." : "And again.") : exercise.move->say;
      const Duration length = std::max({exercise.move->moving, speaking_time(said), Duration{1s}});
      go_to(*exercise.move, PhaseKind::move, length, said);
    }
    hold(exercise, dose.hold, told || again);
    if (round_ < rounds_)
      go_back(PhaseKind::repeat, exercise, exercise.back && !told && !again ? exercise.back->say : "",
              between_repetitions);
  }
  round_ = rounds_;
}

void RoutineBuilder::hold(const Exercise& exercise, Duration length, bool again) {
  Cues cues{again ? "" : exercise.hold ? exercise.hold->say : "Stay here and breathe.", {}};
  const bool counted = exercise.breaths.has_value();
  if (counted && length >= 4 * taste_.breath && speaking_time(cues.first) < length - 2 * taste_.breath)
    cues.more.push_back({length - 2 * taste_.breath, "Two more breaths."});
  else if (!counted && length >= halfway_from && speaking_time(cues.first) < length / 2)
    cues.more.push_back({length / 2, "Half way."});
  const std::optional<std::size_t> step =
      exercise.hold ? exercise.hold->index : (exercise.move ? std::optional(exercise.move->index) : std::nullopt);
  phase(PhaseKind::hold, length, std::move(cues), {pose_, "", pose_, false}, step);
}

/// The first breath is as slow as the words that go with it.
void RoutineBuilder::flow(const Exercise& exercise, int breaths, bool again) {
  const auto half = [&](PhaseKind kind, const ExerciseStep& step, Duration length, const char* briefly) {
    const bool told = round_ > 1 || again;
    const std::string said = told ? briefly : step.say;
    go_to(step, kind, told ? length : std::max(length, speaking_time(said)), said);
  };
  rounds_ = breaths;
  for (round_ = 1; round_ <= breaths; ++round_) {
    if (exercise.in_first) half(PhaseKind::breathe_in, *exercise.in, breath_in(taste_.breath), "In.");
    half(PhaseKind::breathe_out, *exercise.out, breath_out(taste_.breath), exercise.in_first ? "And out." : "Out.");
    if (!exercise.in_first) half(PhaseKind::breathe_in, *exercise.in, breath_in(taste_.breath), "And in.");
  }
  round_ = rounds_;
}

void RoutineBuilder::go_back(PhaseKind kind, const Exercise& exercise, const std::string& cue, Duration least) {
  const ExerciseStep* step = exercise.back ? &*exercise.back : nullptr;
  const std::string from = pose_;
  std::string via = exercise.move ? exercise.move->via : "";
  const Duration moving = step ? step->moving : exercise.move ? exercise.move->moving : Duration{0};
  pose_ = step && !step->pose.empty() ? step->pose : start_pose_;
  if (kind == PhaseKind::leave && !exercise.come_out_pose.empty()) via = std::exchange(pose_, exercise.come_out_pose);
  phase(kind, std::max({least, moving, speaking_time(cue)}), {cue, {}}, {from, via, pose_, false},
        step ? std::optional(step->index) : std::nullopt);
}

std::vector<Dose> doses(const Exercise& exercise, Duration breath) {
  std::vector<Duration> holds{0s};
  if (exercise.hold_for) {
    holds.clear();
    for (Duration hold = exercise.hold_for->least; hold < exercise.hold_for->most; hold += hold_step)
      holds.push_back(hold);
    holds.push_back(exercise.hold_for->most);
  } else if (exercise.breaths) {
    holds.clear();
    for (int count = exercise.breaths->least; count <= exercise.breaths->most; ++count) holds.push_back(count * breath);
  }
  std::vector<Dose> all;
  for (int times = exercise.repetitions.least; times <= exercise.repetitions.most; ++times)
    for (const Duration hold : holds) all.push_back({hold, times});
  std::ranges::stable_sort(all, {}, [](const Dose& dose) { return dose.hold * dose.repetitions; });
  return all;
}

}  // namespace limber
