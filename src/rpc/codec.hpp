// What the engine says, as the objects of the protocol (PROTOCOL.md), field by field in its order.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "core/effects.hpp"
#include "core/next_break.hpp"
#include "core/status.hpp"
#include "rpc/json.hpp"

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
  bool operator==(const OutcomeCounts&) const = default;
  /// Of those in which the person was up.
  int had() const {
    int count = 0;
    for (const Outcome outcome : outcomes)
      if (was_had(outcome)) count += (*this)[outcome];
    return count;
  }
};

/// The latest break that is over, and how much of its routine was done.
struct LastBreak {
  Ended ended;
  Duration whole{};             ///< as long as it was to last
  int done = 0, stretches = 0;  ///< stretches that were done, of those that were to be
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

  /// What holds prompts back, or makes the person present without input.
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
  std::optional<std::string> watcher;  ///< none: nothing watches the input
  std::vector<RefusedWatcher> others;  ///< those that could not
  std::optional<NotificationServer> notifications;
  std::optional<WallTime> hours_change;  ///< when the work hours open or close next
  std::optional<LastBreak> last_break;   ///< since the daemon started
  std::optional<NextBreak> at_work;      ///< the next one, if the person goes on working
  std::vector<Evidence> evidence;
  /// A line of the settings that cannot be read.
  struct SettingsTrouble {
    int line = 0;      ///< from 1; 0: the file as a whole
    std::string file;  ///< empty: the person's own
    std::string message;
    bool kept = false;  ///< the last ones hold; else what else is sound of it, and the defaults
  };
  std::optional<SettingsTrouble> settings_trouble;
  bool first_start = false;                ///< of this person, and nothing on a screen has said so yet
  std::optional<PreviewedPrompt> preview;  ///< none: none is shown
  std::vector<std::string> problems;       ///< sentences for people
};

/// The answer of status_get.
Json status_json(const Status& status, const DaemonFacts& facts, const TimeZone& zone);

/// {"taken": 1, ...}, in the order of Outcome.
Json counts_json(const OutcomeCounts& counts);

/// The event that `effect` is, its times in seconds since `start`, without the wall clock. None: it is not reported.
std::optional<Json> event_json(const Effect& effect, Instant start);
/// The same with "wall", which tells `at` by the wall clock.
std::optional<Json> event_json(const Effect& effect, Instant start, const ClockPair& clock, const TimeZone& zone);

/// What people say of their day, and what the wall clock changes in it, as an event of the protocol.
struct StatusEvent {
  std::string_view name;
  Json fields;  ///< its own, without the time
};

/// One for each of posture, quiet, work hours and pace that `after` has otherwise than `before`.
std::vector<StatusEvent> status_events(const Status& before, const Status& after, const TimeZone& zone);

}  // namespace limber
