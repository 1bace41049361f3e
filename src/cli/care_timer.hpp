// The timer of a warm or cold pack: what it says and when. Pure; it is told how long the pack has been on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time.hpp"

namespace limber {

class CareTimer {
 public:
  /// `what` is on, "Heat". At `length` it is time to take it off, at `stop` it is over; at least 1 s and no more than
  /// `stop`. Both from the topic, `length` perhaps from the person.
  CareTimer(std::string what, Duration length, Duration stop);

  /// Something to say once.
  struct Call {
    Duration at;
    std::string words;
    bool ring = false;
  };
  /// What there is to say after `after`, up to and at `until`, in its order: late looks lose nothing.
  std::vector<Call> calls(Duration after, Duration until) const;

  /// The line that changes: "Heat on: 12:34 left.", then "Take it off. Over in 4:12."; at most 40 letters.
  std::string line(Duration elapsed) const;

  /// When the next of the calls, or, for a line that is watched, the next second comes; none once it is over.
  std::optional<Duration> next_wakeup(Duration elapsed, bool line_is_watched) const;

  /// What to say when the person ends it.
  std::string ended_text(Duration elapsed) const;

  Duration length() const { return length_; }
  Duration stop() const { return stop_; }

 private:
  std::string what_;
  Duration length_;
  Duration stop_;
  std::vector<Call> calls_;
};

}  // namespace limber
