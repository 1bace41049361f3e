#include "panel/model/break_view.hpp"

#include <fmt/format.h>

#include <numbers>
#include <utility>

#include "catalogue/page.hpp"
#include "panel/model/stretch_list.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using Seconds = std::chrono::seconds;  // limber::seconds is a function

constexpr Duration least_played = 3s;  // less of a stretch is not worth a word

std::string where_words(Place place) {
  switch (place) {
    case Place::desk: return tr("At your desk");
    case Place::standing: return trc("where a stretch is done", "Standing");
    case Place::mat: return tr("On a mat");
  }
  return "";
}

const Stretch* stretch_of(const Routine& routine, const Phase& phase, const Catalogue& catalogue) {
  return phase.exercise ? catalogue.find(routine.exercises()[*phase.exercise].id) : nullptr;
}

std::string title_of(const Routine& routine, const Phase& phase) {
  if (phase.exercise) return routine.exercises()[*phase.exercise].name;
  if (phase.kind == PhaseKind::walk) return tr("Up and walk");
  return phase.kind == PhaseKind::rest ? tr("Rest a moment") : tr("That's it");
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

/// Of repetitions and of breaths.
std::string round_words(const Phase& phase) {
  // Translators: how often something has been done, as "2 of 6".
  return tr("{number} of {count}", "number"_a = phase.round, "count"_a = phase.rounds);
}

std::string slow_and_easy() { return tr("slow and easy"); }

struct Cue {
  std::string first, second;
};
Cue unhurried(std::string what) { return {std::move(what), tr("take your time")}; }

Cue cue_of(const Phase& phase, const std::optional<Breath>& breath) {
  switch (phase.kind) {
    case PhaseKind::walk: return {tr("A few steps"), tr("arms loose, eyes far away")};
    case PhaseKind::ready: return unhurried(tr("Get ready"));
    case PhaseKind::move: return unhurried(tr("Slowly into it"));
    case PhaseKind::repeat:
      return {tr("Back for a moment"), phase.round + 1 < phase.rounds ? tr("then on") : tr("then once more")};
    case PhaseKind::change_sides: return unhurried(tr("Change sides"));
    case PhaseKind::leave: return {tr("Come out of it"), slow_and_easy()};
    case PhaseKind::done: return {"", ""};
    case PhaseKind::hold:
    case PhaseKind::rest:
    case PhaseKind::breathe_out:
    case PhaseKind::breathe_in: break;
  }
  const bool counted = phase.kind == PhaseKind::hold && phase.rounds > 1;
  return {breath && breath->out ? tr("Breathe out…") : tr("Breathe in…"),
          counted ? round_words(phase) : slow_and_easy()};
}

/// "18", "1:30".
std::string countdown(Seconds left) {
  return left < 1min ? fmt::format("{}", left.count()) : minutes_and_seconds(left);
}

std::string left_words(const std::string& length) { return tr("{length} left", "length"_a = length); }

/// "18 s left", "1:30 left in this break".
std::string countdown_left(Seconds left, bool in_break) {
  const std::string length = left < 1min ? remaining_words(left) : countdown(left);
  return in_break ? tr("{length} left in this break", "length"_a = length) : left_words(length);
}

std::string spoken_countdown(Seconds left) {
  const auto in_seconds = [](Seconds some) { return trn("{n} second", "{n} seconds", some.count()); };
  if (left < 1min) return in_seconds(left);
  const std::string minutes = trn("{n} minute", "{n} minutes", left / 1min);
  if (left % 1min == 0s) return minutes;
  // Translators: a length that is read aloud, as "1 minute 30 seconds".
  return tr("{minutes} {seconds}", "minutes"_a = minutes, "seconds"_a = in_seconds(left % 1min));
}

std::string counted_left(Seconds left, Side side) {
  const std::string length = spoken_countdown(left);
  if (side == Side::right) return tr("{length} left on the right side", "length"_a = length);
  return side == Side::left ? tr("{length} left on the left side", "length"_a = length) : left_words(length);
}

/// What is left of the routine. It counts with the ring, so that both change at once.
Seconds left_in_all(const Routine& routine, const Moment& moment) {
  return std::chrono::ceil<Seconds>(moment.left) +
         std::chrono::ceil<Seconds>(routine.length() - routine.phases()[moment.phase].to());
}

std::string next_words(const Routine& routine, Duration elapsed) {
  const Phase& next = routine.phase_at(routine.next_part(elapsed));
  if (next.kind == PhaseKind::change_sides) return tr("Next: the other side");
  if (next.exercise) return tr("Next: {stretch}", "stretch"_a = routine.exercises()[*next.exercise].name);
  if (next.kind == PhaseKind::walk) return tr("Next: a few steps");
  return next.kind == PhaseKind::rest ? tr("Next: rest a moment") : tr("Next: the end");
}

void count_down(BreakView& view, const Phase& phase, const Moment& moment) {
  if (phase.rounds > 1 && (phase.kind == PhaseKind::breathe_in || phase.kind == PhaseKind::breathe_out)) {
    view.count = fmt::format("{}", phase.round);
    // Translators: stands below a number, as 2 "of 6".
    view.unit = tr("of {count}", "count"_a = phase.rounds);
    view.spoken = round_words(phase);
    return;
  }
  const auto left = std::chrono::ceil<Seconds>(moment.left);
  view.count = countdown(left);
  view.unit = left >= 1min ? trc("below a number, as 1:30", "minutes") : remaining_number(left).unit;
  view.spoken = counted_left(left, phase.side);
}

std::string all_areas(const Stretch& stretch) {
  std::string text;
  for (const Area area : stretch.areas) text += (text.empty() ? "" : ", ") + area_name(area);
  return capitalised(std::move(text));
}

}  // namespace

std::string place_and_area(const Stretch& stretch) {
  const std::string place = stretch.places.empty() ? "" : where_words(stretch.places.front());
  // Translators: as "At your desk. Mid-back, sides."
  return tr("{place}. {areas}.", "place"_a = place, "areas"_a = all_areas(stretch));
}

std::string place_and_break(const Stretch& stretch, const std::string& length) {
  const std::string place = stretch.places.empty() ? "" : where_words(stretch.places.front());
  // Translators: as "At your desk, in a break of 5 min".
  return length.empty() ? place : tr("{place}, in a break of {length}", "place"_a = place, "length"_a = length);
}

BreakView break_view(const RoutinePlayer& player, Instant now, const Catalogue& catalogue) {
  const Routine& routine = player.routine();
  const Moment moment = player.at(now);
  const Phase& phase = routine.phases()[moment.phase];
  const Stretch* stretch = stretch_of(routine, phase, catalogue);
  BreakView view;
  if (phase.exercise && routine.exercises().size() > 1)
    view.part =
        tr("Stretch {number} of {count}", "number"_a = *phase.exercise + 1, "count"_a = routine.exercises().size());
  view.left = countdown_left(left_in_all(routine, moment), routine.order().kind.has_value());
  view.title = title_of(routine, phase);
  if (stretch) view.stretch = stretch->id;
  if (stretch) view.place = place_and_area(*stretch);
  view.steps = stretch ? steps_of(*stretch, phase) : cue_steps(phase);
  view.side = phase.side;
  view.next = next_words(routine, player.elapsed(now));
  if (const auto coming = routine.stretch_from(moment.phase); coming && !phase.exercise)
    view.then = routine.exercises()[*coming].id;
  count_down(view, phase, moment);
  const Cue cue = cue_of(phase, breath_at(routine, moment));
  view.cue = cue.first;
  view.cue_below = cue.second;
  view.paused = player.paused();
  view.done = phase.kind == PhaseKind::done;
  if (view.paused) {
    view.cue = tr("Paused");
    // Translators: the key.
    view.cue_below = tr("Space to go on");
  }
  if (view.done) {
    for (std::string* gone : {&view.place, &view.next, &view.cue, &view.cue_below, &view.left, &view.spoken})
      gone->clear();
    view.steps.clear();
  }
  return view;
}

BreakMotion break_motion(const RoutinePlayer& player, Instant now) {
  const Routine& routine = player.routine();
  const Moment moment = player.at(now);
  const Phase& phase = routine.phases()[moment.phase];
  BreakMotion its;
  its.share = phase.length > 0s ? 1 - moment.progress : 1;
  its.breath = breath_at(routine, moment);
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

BreakEndView break_end_view(const RoutinePlayer& player, Instant now, Duration opened,
                            const std::optional<BreakEndFacts>& facts, const Catalogue& catalogue, ClockStyle clock) {
  BreakSum sum = sum_of(player, now);
  const bool its_own = facts && facts->last && player.routine().order().kind && facts->ended_ago <= opened;
  if (its_own) sum = *facts->last;
  sum.number = facts ? facts->breaks_today : 1;
  BreakEndView view;
  view.words = farewell_words(sum, facts ? facts->next : std::nullopt, clock);
  if (!facts) view.words.thanks.clear();  // which one it is comes with them
  for (const StretchPlayed& its : player.played(now))
    if (const Stretch* stretch = catalogue.find(its.id); stretch && its.played >= least_played)
      view.stretches.push_back({stretch->id, stretch->name});
  return view;
}

}  // namespace limber
