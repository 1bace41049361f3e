// Converts status and effects of the engine into the objects of the protocol (PROTOCOL.md), in its order of fields.
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

/// One instant read on both clocks, so that other instants can be converted to wall-clock time.
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
  /// The number of those in which the person was up.
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
  int done = 0, stretches = 0;  ///< stretches done, and planned
};

/// The part of the status that does not come from the engine.
struct DaemonFacts {
  struct RefusedWatcher {
    std::string name;
    std::string reason;
  };
  struct NotificationServer {
    std::string name;
    std::string version;   ///< empty: not reported
    bool actions = false;  ///< it shows buttons
  };

  /// What holds prompts back, or makes the person present without input.
  struct Evidence {
    std::string kind;
    std::string whose;  ///< the name of the program, for people; empty: not known
    Instant since;
  };

  std::string version;
  int pid = 0;
  Instant started;
  ClockPair clock;
  std::array<OutcomeCounts, 2> today;  ///< by index_of(kind)
  std::optional<std::string> watcher;  ///< none: nothing watches the input
  std::vector<RefusedWatcher> others;  ///< watchers that could not be opened
  std::optional<NotificationServer> notifications;
  std::vector<std::optional<WallTime>>
      reminder_times;                    ///< of each of Status::reminders: when its time of day comes next
  std::optional<WallTime> hours_change;  ///< when the work hours open or close next
  std::optional<LastBreak> last_break;   ///< since the daemon started
  std::optional<NextBreak> at_work;      ///< the next one, if the person goes on working
  std::vector<Evidence> evidence;
  std::string focus_program;  ///< the program in front that a rule is for, for people; empty: not known
  /// A line of the settings that cannot be read.
  struct SettingsTrouble {
    int line = 0;      ///< from 1; 0: the file as a whole
    std::string file;  ///< empty: the person's own
    std::string message;
    bool kept = false;  ///< the last settings stay in force; else the sound keys of the file, and defaults
  };
  std::optional<SettingsTrouble> settings_trouble;
  bool first_start = false;                ///< of this person, and no introduction has been shown on a screen yet
  std::optional<PreviewedPrompt> preview;  ///< none: none is shown
  std::vector<std::string> problems;       ///< sentences for people
};

/// The answer of status_get.
Json status_json(const Status& status, const DaemonFacts& facts, const TimeZone& zone);

/// {"taken": 1, ...}, in the order of Outcome.
Json counts_json(const OutcomeCounts& counts);

/// `effect` as an event, its times in seconds since `start`, without the wall clock. None: it is not reported.
std::optional<Json> event_json(const Effect& effect, Instant start);
/// The same with "wall", which is `at` as wall-clock time.
std::optional<Json> event_json(const Effect& effect, Instant start, const ClockPair& clock, const TimeZone& zone);

/// A change of the day's state by the person or by the wall clock, as an event of the protocol.
struct StatusEvent {
  std::string_view name;
  Json fields;  ///< the event's own fields, without the time
};

/// One event for each of posture, quiet, meeting, work hours, evidence, what a due break without a hold waits for, and
/// pace that differs between `before` and `after`.
std::vector<StatusEvent> status_events(const Status& before, const Status& after, const ClockPair& clock,
                                       const TimeZone& zone);
/// Whether it is quiet, and until when, for the status and for the event.
Json quiet_json(const Status& status, const ClockPair& clock, const TimeZone& zone);
/// The meeting that the person has told of, and the one of the calendar; the same for both.
Json meeting_json(const Status& status, const ClockPair& clock, const TimeZone& zone);

}  // namespace limber
