// Made-up days at an office: what a year of a setting would be like, and how fast the engine is. Plausible,
// not measured; the same seed gives the same days with every compiler.
#pragma once

#include <cstdint>

#include "core/policy.hpp"
#include "trace/replay.hpp"
#include "trace/trace.hpp"

namespace limber {

/// From and to, both possible. What is between is drawn evenly, or `mostly short`: a quarter up on the average.
struct Between {
  Duration least;
  Duration most;
};

/// One kind of day. The person comes, works in spells of input with pauses to read, fetches coffee, sits in meetings
/// with a call on and hands mostly still, locks the screen for lunch, and leaves with the machine asleep. All times
/// are whole seconds.
struct OfficeDay {
  Between arrives{8h + 40min, 9h + 20min};  ///< local time
  Between stays{8h + 40min, 9h + 20min};    ///< lunch included
  Between lunch_at{12h, 13h};               ///< local time
  Between lunch{30min, 60min};              ///< screen locked
  int most_coffees = 4;                     ///< 0 to that many
  Between coffee{2min, 9min};               ///< mostly short
  int most_meetings = 3;                    ///< 0 to that many, half an hour or an hour
  Between typing{5s, 150s};                 ///< mostly short
  Between reading{6s, 80s};                 ///< mostly short
  Between listening{15s, 8min};             ///< no input in a meeting; mostly short
  Between noting{2s, 20s};                  ///< input in a meeting; mostly short
};

/// `days` working days, Monday to Friday with the weekends between, from Monday 5 January 2026 08:30 UTC on.
/// `days` is at least 1.
Trace synthetic_days(int days, std::uint64_t seed, const OfficeDay& day = {});

/// How the person of these days answers a prompt, each time drawn anew. The rest of the chances is to take no notice.
struct OfficePerson {
  double gets_up = 0.6;         ///< leaves the desk,
  Between reaction{2s, 20s};    ///< after that long,
  double shortest_break = 0.7;  ///< for that share of the break's duration at least
  double longest_break = 2.0;   ///< and that at most
  double postpones = 0.2;       ///< skips instead where that is not offered
  double skips = 0.05;
};

/// The person as a ReplayListener::respond. Copies answer alike.
std::function<std::optional<Response>(const Effect&)> office_person(const Policy& policy, std::uint64_t seed,
                                                                    const OfficePerson& person = {});

}  // namespace limber
