// A stopwatch that can be put back: what it counted after an instant that lies in the past can be taken off again,
// because an absence is known late and begins earlier (B4).
#pragma once

#include <optional>
#include <vector>

#include "core/time.hpp"

namespace limber {

class WorkClock {
 public:
  Duration value(Instant now) const;
  bool running() const { return running_since_.has_value(); }
  /// What it counted after `from`, as far as that can still be taken off.
  Duration counted_after(Instant from, Instant now) const;
  /// When it reads `target`; none while it stands still. In the past if it already does.
  std::optional<Instant> reaches(Duration target) const;

  void run(Instant at);
  /// Stops at `at`; what was counted after it is taken off.
  void stop(Instant at);
  /// Reads `value` from now on; counts nothing from before, and cannot be put back behind it.
  void set(Duration value, Instant at);
  /// Stands still at `value`, of which `at_stake` was counted just before `at` and may still be taken off.
  void restore(Duration value, Duration at_stake, Instant at);
  /// From now on nothing counted before `until` can be taken off.
  void settle(Instant until);

 private:
  struct Span {
    Instant from, to;
  };
  Duration counted() const;

  Duration settled_{};
  std::vector<Span> recent_;  ///< closed, in order, still to be settled
  std::optional<Instant> running_since_;
};

}  // namespace limber
