// What is known of the person: input, session, engagement, absence (B4-B7). Facts go in, queries are answered;
// what follows from them for breaks is the engine's business.
#pragma once

#include <algorithm>
#include <optional>

#include "core/time.hpp"

namespace limber {

struct Presence {
  explicit Presence(Instant now) : last_input(now), idle_from(now) {}

  bool input_known = false;   ///< a watcher has spoken since the start
  bool input_active = false;  ///< as it last said; input on the lock screen included
  Instant last_input;         ///< the latest input that counts: none on the lock screen (B5)
  Instant idle_from;          ///< from where idle time is judged: last input or end of engagement (B7)
  bool locked = false;
  bool suspended = false;
  bool engaged_said = false;  ///< as the desktop says; see engaged()
  bool call_said = false;     ///< of that, a microphone or camera
  std::optional<Instant> absent_since;
  /// Input was believed to go on when the session was locked, so that was taken for the last input. A watcher
  /// may still say better.
  bool last_input_assumed = false;
  std::optional<Instant> engagement_ended;

  bool absent() const { return absent_since.has_value(); }
  /// It is known that there is no input.
  bool still() const { return locked || suspended || (input_known && !input_active); }
  /// Nobody absent is engaged; a lock or suspend ends it (B7).
  bool engaged() const { return engaged_said && !locked && !suspended && !absent(); }
  Duration idle_time(Instant at) const { return still() && at > idle_from ? at - idle_from : Duration{0}; }

  /// The last input was at `since`.
  void fell_still(Instant since) {
    last_input = since;
    idle_from = engagement_ended ? std::max(since, *engagement_ended) : since;
  }
  void engagement_over(Instant at) {
    engagement_ended = at;
    idle_from = std::max(idle_from, at);
  }
};

}  // namespace limber
