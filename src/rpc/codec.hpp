// What the engine says, as the objects of the protocol (PROTOCOL.md), field by field in its order.
#pragma once

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/effects.hpp"
#include "core/status.hpp"

namespace limber {

inline constexpr int protocol_version = 1;

/// One instant read on both clocks, so that others can be told by the wall.
struct ClockPair {
  Instant at;
  WallTime wall;
  WallTime wall_at(Instant other) const { return wall + (other - at); }
};

/// How often a break ended in each way.
struct OutcomeCounts {
  std::array<int, 5> of{};  ///< by Outcome
  int& operator[](Outcome outcome) { return of[static_cast<std::size_t>(outcome)]; }
  int operator[](Outcome outcome) const { return of[static_cast<std::size_t>(outcome)]; }
};

/// What the engine does not know about itself.
struct DaemonFacts {
  struct RefusedWatcher {
    std::string name;
    std::string reason;
  };
  struct NotificationServer {
    std::string name;
    std::string version;   ///< empty: it did not say
    bool actions = false;  ///< it shows buttons
  };

  /// What holds prompts back, or makes the person present with still hands.
  struct Evidence {
    std::string kind;
    std::string whose;  ///< for people; empty: nobody says
    Instant since;
  };

  std::string version;
  int pid = 0;
  Instant started;
  ClockPair clock;
  std::array<OutcomeCounts, 2> today;  ///< by index_of(kind)
  std::optional<std::string> watcher;  ///< none: nothing watches the hands
  std::vector<RefusedWatcher> others;  ///< those that could not
  std::optional<NotificationServer> notifications;
  std::optional<WallTime> hours_change;  ///< when the work hours open or close next
  std::optional<Ended> last_break;       ///< the latest that is over, since the daemon started
  std::vector<Evidence> evidence;
  bool first_start = false;             ///< of this person, and nothing on a screen has said so yet
  std::optional<std::string> previews;  ///< the stretch of the prompt that is shown to look at; none: none is
  std::vector<std::string> problems;    ///< sentences for people
};

/// The answer of status_get.
nlohmann::ordered_json status_json(const Status& status, const DaemonFacts& facts, const TimeZone& zone);

/// {"taken": 1, ...}, in the order of Outcome.
nlohmann::ordered_json counts_json(const OutcomeCounts& counts);

/// The event that `effect` is, its times in seconds since `start`, without the wall clock. None: it is not reported.
std::optional<nlohmann::ordered_json> event_json(const Effect& effect, Instant start);
/// The same with "wall", which tells `at` by the wall clock.
std::optional<nlohmann::ordered_json> event_json(const Effect& effect, Instant start, const ClockPair& clock,
                                                 const TimeZone& zone);

}  // namespace limber
