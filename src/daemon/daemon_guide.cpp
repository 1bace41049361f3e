// The daemon and what it plays: the routine of a guided break from the catalogue, and what becomes of it over a
// restart.
#include <utility>

#include "catalogue/exercise_of.hpp"
#include "daemon/daemon.hpp"

namespace limber {

std::optional<Exercise> Daemon::exercise(const StretchId& id) const {
  const Stretch* stretch = catalogue_.find(id);
  return stretch ? std::optional(exercise_of(*stretch, settings_.policy().stretches)) : std::nullopt;
}

/// A stretch begins with the other side each time it comes.
RoutineOrder Daemon::order(std::optional<BreakKind> kind, Duration time, const StretchId& first) const {
  return {kind, time, {settings_.policy().stretches.breath, clockwork_->rotation().first_side(first)}};
}

void Daemon::guide(const GuidanceBegan& guided) {
  std::vector<Exercise> candidates;
  const auto add = [&](const StretchId& id) {
    if (auto found = exercise(id)) candidates.push_back(*std::move(found));
  };
  add(guided.stretch);
  if (guided.kind == BreakKind::rest)
    for (const StretchId& id : clockwork_->rotation().more(guided.kind, guided.stretch)) add(id);
  guide_.play(Routine::of_break(std::move(candidates), order(guided.kind, guided.left, guided.stretch)));
}

/// Who draws it asks for the whole with routine_get.
void Daemon::tell_routine() {
  if (!guide_.player()) opened_again_ = false;
  faults_.run("the memory of what is played", [&] {
    if (const RoutinePlayer* player = guide_.player())
      guide_memory_.keep(*player);
    else
      guide_memory_.forget();
  });
  tell("routine", {{"playing", guide_.player() != nullptr}});
}

/// What was playing when the last daemon ended is played on, or what was played of it is recorded (B19, B23).
void Daemon::go_on_guiding(GuideMemory::Kept kept, std::optional<Instant> stopped_at) {
  const Instant now = boot_now();
  const Instant stopped = std::max(kept.at, stopped_at.value_or(kept.at));
  const bool long_gap = !kept.this_boot || now - stopped >= settings_.policy().presence.away_after;
  const auto kind = kept.player.routine().order().kind;
  const Status status = clockwork_->status();
  const bool runs = kind && status.of(*kind).stage == BreakStatus::Stage::resting && status.of(*kind).guided;
  if (kind ? runs && kept.this_boot : !long_gap) {
    // What the daemon has not played for so long that nobody knows who watched is not counted as played.
    if (long_gap)
      kept.player = {kept.player.routine(), now, kept.player.elapsed(now), kept.player.paused(),
                     kept.player.played(stopped)};
    return guide_.play_on(std::move(kept.player));
  }
  for (StretchPlayed its : kept.player.played(stopped)) {
    its.kind = kind;
    its.at = stopped;
    clockwork_->tell(its);
  }
  guide_memory_.forget();
}

}  // namespace limber
