// Keeps keys that were meant for another window from doing anything in one that has just come. Pure.
#pragma once

#include <algorithm>

#include "core/time.hpp"

namespace limber {

class KeyGuard {
 public:
  /// The window can be typed into from now on.
  void begin(Instant now) {
    from_ = until_ = now;
    until_ += quiet_at_first;
  }

  /// Whether a key that is pressed now is meant for the window. A person in the middle of a word types on, so each key
  /// that is not taken makes the silence longer that is waited for, up to a limit.
  bool takes(Instant now) {
    if (now >= until_) return true;
    until_ = std::min(std::max(until_, now + pause), from_ + longest);
    return false;
  }

 private:
  static constexpr Duration quiet_at_first = 800ms, pause = 400ms, longest = 3s;
  Instant from_{}, until_{};
};

}  // namespace limber
