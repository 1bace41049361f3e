// The daemon and what it plays: the routine of a guided break from the catalogue, what becomes of it over a restart,
// and what is said at its end.
#include <utility>

#include "catalogue/exercise_of.hpp"
#include "daemon/daemon.hpp"
#include "words/clock_words.hpp"
#include "words/status_facts.hpp"

namespace limber {

std::optional<Exercise> Daemon::exercise(const StretchId& id) const {
  const Stretch* stretch = catalogue_.find(id);
  if (!stretch) return std::nullopt;
  // While it starts, what the last one played is read before there is a rotation.
  const Pace pace = engine_driver_ ? engine_driver_->rotation().pace() : Pace::usual;
  return exercise_of(*stretch, settings_.policy().stretches, pace);
}

/// A stretch begins with the other side each time it comes.
RoutineOrder Daemon::order(std::optional<BreakKind> kind, Duration time, const StretchId& first) const {
  return {kind, time, {settings_.policy().stretches.breath, engine_driver_->rotation().first_side(first)}};
}

void Daemon::begin_guidance(const GuidanceBegan& guided) {
  std::vector<Exercise> candidates;
  const auto add = [&](const StretchId& id) {
    if (auto found = exercise(id)) candidates.push_back(*std::move(found));
  };
  add(guided.stretch);
  if (guided.kind == BreakKind::rest)
    for (const StretchId& id : engine_driver_->rotation().more(guided.kind, guided.stretch)) add(id);
  RoutineOrder its = order(guided.kind, guided.left, guided.stretch);
  its.walks_first = guided.asked;
  guided_routine_.play(Routine::of_break(std::move(candidates), its));
}

/// A client that draws it asks for the whole with routine_get.
void Daemon::tell_routine() {
  if (!guided_routine_.player()) opened_again_ = false;
  faults_.run("the memory of what is played", [&] {
    if (const RoutinePlayer* player = guided_routine_.player())
      routine_store_.keep(*player);
    else
      routine_store_.forget();
  });
  tell("routine", {{"playing", guided_routine_.player() != nullptr}});
}

/// What was playing when the last daemon ended is played on, or what was played of it is recorded (B19, B23).
void Daemon::go_on_guiding(RoutineStore::Kept kept, std::optional<Instant> stopped_at) {
  const Instant now = boot_now();
  const Instant stopped = std::max(kept.at, stopped_at.value_or(kept.at));
  const bool long_gap = !kept.this_boot || now - stopped >= settings_.policy().presence.away_after;
  const auto kind = kept.player.routine().order().kind;
  const Status status = engine_driver_->status();
  const bool runs = kind && status.of(*kind).stage == BreakStatus::Stage::resting && status.of(*kind).guided;
  if (kind ? runs && kept.this_boot : !long_gap) {
    // What the daemon has not played for so long that it may not have been watched is not counted as played.
    if (long_gap)
      kept.player = {kept.player.routine(), now, kept.player.elapsed(now), kept.player.paused(),
                     kept.player.played(stopped)};
    return guided_routine_.play_on(std::move(kept.player));
  }
  for (StretchPlayed its : kept.player.played(stopped)) {
    its.kind = kind;
    its.at = stopped;
    engine_driver_->tell(its);
  }
  routine_store_.forget();
}

void Daemon::remember(const Ended& ended) {
  const GuidedRoutine::Sum sum = ended.guided ? guided_routine_.sum() : GuidedRoutine::Sum{};
  const Duration whole = ended.whole > 0ms ? ended.whole : settings_.policy().of(ended.kind).duration;
  last_break_ = LastBreak{ended, whole, sum.done, sum.stretches};
}

/// Of the break that has just ended.
FarewellWords Daemon::farewell() const {
  const BreakEndFacts facts = read_break_end(status_json());
  BreakSum sum = facts.last.value_or(BreakSum{});
  sum.number = facts.breaks_today;
  return farewell_words(sum, facts.next, locale_clock_style());
}

}  // namespace limber
