#include "panel/model/break_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numbers>

#include "words/clock_words.hpp"

namespace limber {
namespace {

using Seconds = std::chrono::seconds;  // limber::seconds is a function

constexpr std::string_view where_words(Place place) {
  switch (place) {
    case Place::desk: return "At your desk";
    case Place::standing: return "Standing";
    case Place::mat: return "On a mat";
  }
  return "";
}

const Stretch* stretch_of(const Routine& routine, const Phase& phase, const Catalogue& catalogue) {
  return phase.exercise ? catalogue.find(routine.exercises()[*phase.exercise].id) : nullptr;
}

std::string title_of(const Routine& routine, const Phase& phase) {
  if (phase.exercise) return routine.exercises()[*phase.exercise].name;
  switch (phase.kind) {
    case PhaseKind::walk: return "Up and walk";
    case PhaseKind::rest: return "Rest a moment";
    case PhaseKind::done:
    case PhaseKind::ready:
    case PhaseKind::move:
    case PhaseKind::hold:
    case PhaseKind::breathe_out:
    case PhaseKind::breathe_in:
    case PhaseKind::repeat:
    case PhaseKind::change_sides:
    case PhaseKind::leave: break;  // the others belong to a stretch
  }
  return "That's it";
}

std::vector<BreakStep> steps_of(const Stretch& stretch, const Phase& phase) {
  std::vector<BreakStep> steps;
  for (std::size_t i = 0; i < stretch.steps.size(); ++i) {
    const StepState state = phase.step == i                 ? StepState::current
                            : phase.step && i < *phase.step ? StepState::done
                                                            : StepState::coming;
    steps.push_back({with_side(stretch.steps[i].action, phase.side), state});
  }
  return steps;
}

/// Outside of a stretch, what is said is the only step.
std::vector<BreakStep> cue_steps(const Phase& phase) {
  std::vector<BreakStep> steps;
  for (const TimedCue& cue : phase.cues) steps.push_back({cue.say, StepState::current});
  return steps;
}

struct Cue {
  std::string first, second;
};
Cue cue_of(const Phase& phase, const std::optional<Breath>& breath) {
  switch (phase.kind) {
    case PhaseKind::walk: return {"A few steps", "arms loose, eyes far away"};
    case PhaseKind::ready: return {"Get ready", "take your time"};
    case PhaseKind::move: return {"Slowly into it", "take your time"};
    case PhaseKind::repeat: return {"Back for a moment", phase.round + 1 < phase.rounds ? "then on" : "then once more"};
    case PhaseKind::change_sides: return {"Change sides", "take your time"};
    case PhaseKind::leave: return {"Come out of it", "slow and easy"};
    case PhaseKind::done: return {"", ""};
    case PhaseKind::hold:
    case PhaseKind::rest:
    case PhaseKind::breathe_out:
    case PhaseKind::breathe_in: break;
  }
  const bool counted = phase.kind == PhaseKind::hold && phase.rounds > 1;
  return {breath && breath->out ? "Breathe out…" : "Breathe in…",
          counted ? fmt::format("{} of {}", phase.round, phase.rounds) : "slow and easy"};
}

std::optional<Breath> breath_of(const Routine& routine, const Moment& moment) {
  const Phase& phase = routine.phases()[moment.phase];
  if (phase.kind == PhaseKind::breathe_in) return Breath{false, moment.progress};
  if (phase.kind == PhaseKind::breathe_out) return Breath{true, moment.progress};
  if (phase.kind != PhaseKind::hold && phase.kind != PhaseKind::rest) return std::nullopt;
  const Duration whole = routine.order().taste.breath, into = moment.into % whole, in = breath_in(whole);
  if (into < in) return Breath{false, seconds(into) / seconds(in)};
  return Breath{true, seconds(into - in) / seconds(whole - in)};
}

/// "18", "1:30".
std::string countdown(Seconds left) {
  return left < 1min ? fmt::format("{}", left.count()) : fmt::format("{}:{:02}", left / 1min, (left % 1min).count());
}

/// "18 s left", "1:30 left".
std::string countdown_left(Seconds left) { return countdown(left) + (left < 1min ? " s left" : " left"); }

std::string spoken_countdown(Seconds left) {
  const auto counted = [](auto count, const char* unit) {
    return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
  };
  if (left < 1min) return counted(left.count(), "second");
  const std::string minutes = counted(left / 1min, "minute");
  return left % 1min == 0s ? minutes : minutes + " " + counted((left % 1min).count(), "second");
}

std::string counted_left(Seconds left, Side side) {
  const std::string on = side == Side::none ? "" : fmt::format(" on the {} side", name(side));
  return fmt::format("{} left{}", spoken_countdown(left), on);
}

/// What is left of the routine. It counts with the ring, so that both change at once.
Seconds left_in_all(const Routine& routine, const Moment& moment) {
  return std::chrono::ceil<Seconds>(moment.left) +
         std::chrono::ceil<Seconds>(routine.length() - routine.phases()[moment.phase].to());
}

std::string next_words(const Routine& routine, Duration elapsed) {
  const Phase& next = routine.phase_at(routine.next_part(elapsed));
  if (next.kind == PhaseKind::change_sides) return "Next: the other side";
  if (next.exercise) return "Next: " + routine.exercises()[*next.exercise].name;
  if (next.kind == PhaseKind::walk) return "Next: a few steps";
  return next.kind == PhaseKind::rest ? "Next: rest a moment" : "Next: the end";
}

void count_down(BreakView& view, const Phase& phase, const Moment& moment) {
  if (phase.rounds > 1 && (phase.kind == PhaseKind::breathe_in || phase.kind == PhaseKind::breathe_out)) {
    view.count = fmt::format("{}", phase.round);
    view.unit = fmt::format("of {}", phase.rounds);
    view.spoken = fmt::format("{} of {}", phase.round, phase.rounds);
    return;
  }
  const auto left = std::chrono::ceil<Seconds>(moment.left);
  view.count = countdown(left);
  view.unit = left >= 1min ? "minutes" : left == 1s ? "second" : "seconds";
  view.spoken = counted_left(left, phase.side);
}

std::string areas_of(const Stretch& stretch) {
  std::string text;
  for (const Area area : stretch.areas) text += (text.empty() ? "" : ", ") + std::string(name(area));
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', at + 1))
    if (text.compare(at - std::min<std::size_t>(at, 3), 3, "mid") != 0) text[at] = ' ';
  if (!text.empty()) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

std::string place_and_area(const Stretch& stretch) {
  const std::string_view place = stretch.places.empty() ? "" : where_words(stretch.places.front());
  return fmt::format("{}. {}.", place, areas_of(stretch));
}

std::string place_and_break(const Stretch& stretch, const std::string& length) {
  const std::string_view place = stretch.places.empty() ? "" : where_words(stretch.places.front());
  return length.empty() ? std::string(place) : fmt::format("{}, in a break of {}", place, length);
}

BreakView break_view(const RoutinePlayer& player, Instant now, const Catalogue& catalogue) {
  const Routine& routine = player.routine();
  const Moment moment = player.at(now);
  const Phase& phase = routine.phases()[moment.phase];
  const Stretch* stretch = stretch_of(routine, phase, catalogue);
  BreakView view;
  if (phase.exercise && routine.exercises().size() > 1)
    view.part = fmt::format("Stretch {} of {}", *phase.exercise + 1, routine.exercises().size());
  view.left = countdown_left(left_in_all(routine, moment)) + (routine.order().kind ? " in this break" : "");
  view.title = title_of(routine, phase);
  if (stretch) view.stretch = stretch->id;
  if (stretch) view.place = place_and_area(*stretch);
  view.steps = stretch ? steps_of(*stretch, phase) : cue_steps(phase);
  view.side = phase.side;
  view.next = next_words(routine, player.elapsed(now));
  if (const auto coming = routine.stretch_from(moment.phase); coming && !phase.exercise)
    view.then = routine.exercises()[*coming].id;
  count_down(view, phase, moment);
  const Cue cue = cue_of(phase, breath_of(routine, moment));
  view.cue = cue.first;
  view.cue_below = cue.second;
  view.paused = player.paused();
  view.done = phase.kind == PhaseKind::done;
  if (view.paused) {
    view.cue = "Paused";
    view.cue_below = "Space to go on";
  }
  if (view.done) {
    for (std::string* gone : {&view.place, &view.next, &view.cue, &view.cue_below}) gone->clear();
    view.steps.clear();
    view.left.clear();
    view.spoken.clear();
  }
  return view;
}

BreakMotion break_motion(const RoutinePlayer& player, Instant now) {
  const Routine& routine = player.routine();
  const Moment moment = player.at(now);
  const Phase& phase = routine.phases()[moment.phase];
  BreakMotion its;
  its.share = phase.length > 0s ? 1 - moment.progress : 1;
  its.breath = breath_of(routine, moment);
  its.walking = phase.kind == PhaseKind::walk;
  its.into = moment.into;
  its.motion = phase.motion;
  its.progress = moment.progress;
  its.held = phase.kind == PhaseKind::hold;
  constexpr double half = std::numbers::pi;
  if (its.breath) its.breath_phase = (its.breath->out ? half / 2 : -half / 2) + half * its.breath->progress;
  return its;
}

std::vector<std::string> poses_of(const Routine& routine, std::optional<std::size_t> exercise) {
  std::vector<std::string> names;
  if (!exercise) return names;
  for (const Phase& phase : routine.phases()) {
    if (phase.exercise != exercise) continue;
    for (const std::string* name : {&phase.motion.from, &phase.motion.via, &phase.motion.to})
      if (!name->empty() && (names.empty() || names.back() != *name)) names.push_back(*name);
  }
  return names;
}

}  // namespace limber
