// A routine being played: its position, with pauses and jumps. The caller passes the time in.
#pragma once

#include <optional>
#include <vector>

#include "core/events.hpp"
#include "core/routine.hpp"

namespace limber {

class RoutinePlayer {
 public:
  RoutinePlayer(Routine routine, Instant now) : routine_(std::move(routine)), since_(now) {}
  /// Continues a routine that another process has played up to `elapsed`, with this much of its stretches played.
  RoutinePlayer(Routine routine, Instant now, Duration elapsed, bool paused, std::vector<StretchPlayed> played = {});

  const Routine& routine() const { return routine_; }
  Duration elapsed(Instant now) const;
  Moment at(Instant now) const { return routine_.at(elapsed(now)); }
  const Phase& phase(Instant now) const { return routine_.phases()[at(now).phase]; }
  bool paused() const { return paused_; }
  bool done(Instant now) const { return elapsed(now) >= routine_.length(); }

  void pause(Instant now);
  void resume(Instant now);
  /// Jumps to the next stretch or walk, or the end; to the one before. A paused routine stays paused.
  void next(Instant now) { jump(routine_.next_part(elapsed(now)), now); }
  void previous(Instant now) { jump(routine_.previous_part(elapsed(now)), now); }
  void stop(Instant now) { jump(routine_.length(), now); }
  /// Another stretch instead of the one under way or, outside of one, the next to come, from its beginning; where none
  /// is to come, one more, now.
  void swap(Exercise other, Instant now);
  /// The place of the stretch that `swap` would take; none: none is to come.
  std::optional<std::size_t> place(Instant now) const;

  /// When the next phase begins or the next cue is due; none while paused and at the end.
  std::optional<Instant> next_change(Instant now) const;

  /// The stretches begun so far, in their order, with how much of each was played.
  std::vector<StretchPlayed> played(Instant now) const;

 private:
  void jump(Duration elapsed, Instant now);
  void settle(Instant now);
  static void add(std::vector<StretchPlayed>& played, const Routine& routine, Duration from, Duration to);

  Routine routine_;
  Duration before_{};  ///< elapsed at `since_`
  Instant since_;
  bool paused_ = false;
  std::vector<StretchPlayed> played_;  ///< up to `before_`
};

/// Of those that were played, how many count as done: half of it is enough.
int stretches_done(const std::vector<StretchPlayed>& played);

}  // namespace limber
