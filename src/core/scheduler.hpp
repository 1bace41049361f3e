// The engine: decides what falls due, when to prompt and what a break is worth. The rules (B1-B32) are in README.md
// beside this file. It reads no clock and takes no action: events go in with their instant, effects come out.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "core/rotation.hpp"
#include "core/snapshot.hpp"
#include "core/status.hpp"

namespace limber {

class Engine;

/// Why an answer cannot be taken as things stand.
enum class Refusal {
  nothing_asked,
  no_break_running,
  no_more_postpones,
  switched_off,
  another_break_running,
  not_guided,
  unknown_stretch
};

class Scheduler {
 public:
  Scheduler(Policy policy, Rotation rotation, Instant now);
  /// Restores the state of a snapshot taken at `taken_at`; the next event has to be Restarted.
  Scheduler(Policy policy, Rotation rotation, const Snapshot& snapshot, Instant taken_at);
  Scheduler(Scheduler&&) noexcept;
  Scheduler& operator=(Scheduler&&) noexcept;
  ~Scheduler();

  /// Applies an event and returns the effects. `now` never decreases. What fell in since the last call is worked out
  /// first, in its order (B2).
  std::vector<Effect> apply(Instant now, const Event& event);
  /// Takes a return that is still uncertain (it may prove a bump in an absence, B5) for certain. For where no event
  /// follows, as at the end of a trace.
  std::vector<Effect> finish(Instant now);
  /// When to apply Wake next, if nothing else happens; none: nothing can fall due (B3).
  std::optional<Instant> next_wakeup() const;
  /// As things stand at the last `apply`, with clocks read at `now` (not before it).
  Status status(Instant now) const;
  Snapshot snapshot(Instant now) const;
  /// Why `answer` (StartBreak, PostponeBreak, SkipBreak, FinishBreak, ResetClocks,
  /// ChooseStretch) would change nothing; none: it
  /// would be taken.
  std::optional<Refusal> refusal(const Event& answer) const;
  /// Which stretches came and what would come next.
  const Rotation& rotation() const;
  /// The catalogue or the choice of stretches has changed.
  void replace_pool(std::vector<RotationEntry> pool);

 private:
  std::unique_ptr<Engine> engine_;
};

}  // namespace limber
