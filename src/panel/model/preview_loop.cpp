#include "panel/model/preview_loop.hpp"

#include <algorithm>
#include <numbers>

#include "panel/model/break_view.hpp"

namespace limber {
namespace {

constexpr Duration getting_ready = 1500ms, into_it = 1800ms, staying = 3600ms, out_of_it = 1800ms;
constexpr Duration half_breath_out = 2600ms, half_breath_in = 2200ms;
constexpr Duration looking_at_start = 900ms;
constexpr int breaths_shown = 2;

/// How long a phase of the routine takes here; 0: it is not shown.
Duration shown_for(const Phase& phase) {
  const bool still = phase.motion.from == phase.motion.to;
  switch (phase.kind) {
    case PhaseKind::ready: return still ? 0ms : getting_ready;
    case PhaseKind::move: return phase.round > 1 ? 0ms : into_it;
    case PhaseKind::hold: return phase.round > 1 ? 0ms : staying;
    case PhaseKind::breathe_out: return phase.round > breaths_shown ? 0ms : half_breath_out;
    case PhaseKind::breathe_in: return phase.round > breaths_shown ? 0ms : half_breath_in;
    case PhaseKind::change_sides:
    case PhaseKind::leave: return still ? 0ms : out_of_it;
    case PhaseKind::walk:
    case PhaseKind::repeat:
    case PhaseKind::rest:
    case PhaseKind::done: break;
  }
  return 0ms;
}

}  // namespace

PreviewLoop::PreviewLoop(const Routine& routine) : poses_(poses_of(routine, 0)) {
  for (const Phase& phase : routine.phases()) {
    if (!phase.exercise) continue;
    const Duration length = shown_for(phase);
    if (length == 0ms) continue;
    Part part{phase.motion, length, phase.kind == PhaseKind::hold, phase.side};
    const bool about = part.held || phase.kind == PhaseKind::breathe_in;
    if (about && about_.length == 0ms) about_ = part;
    if (parts_.empty()) {
      Part start = part;
      start.motion = {part.motion.from, "", part.motion.from, part.motion.mirrored};
      start.length = looking_at_start;
      start.held = false;
      parts_.push_back(start);
    }
    parts_.push_back(std::move(part));
  }
}

Duration PreviewLoop::length() const {
  Duration whole{};
  for (const Part& part : parts_) whole += part.length;
  return whole;
}

PreviewLoop::Picture PreviewLoop::at(Duration elapsed) const {
  const Duration whole = length();
  if (whole == 0ms) return {};
  Duration into = std::max(elapsed, Duration{}) % whole;
  for (const Part& part : parts_) {
    if (into >= part.length) {
      into -= part.length;
      continue;
    }
    const double progress = seconds(into) / seconds(part.length);
    Picture its{part.motion, progress, part.held, 0, part.side};
    if (part.held) its.breath_phase = std::numbers::pi * (2 * progress - 0.5);  // one breath in and out
    return its;
  }
  return {};
}

PreviewLoop::Picture PreviewLoop::still() const {
  return {{about_.motion.to, "", about_.motion.to, about_.motion.mirrored}, 1, true, 0, about_.side};
}

std::string main_pose(const Exercise& exercise) {
  for (const auto* step : {&exercise.hold, &exercise.move, &exercise.in})
    if (*step && !(*step)->pose.empty()) return (*step)->pose;
  for (auto step = exercise.ready.rbegin(); step != exercise.ready.rend(); ++step)
    if (!step->pose.empty()) return step->pose;
  return {};
}

}  // namespace limber
