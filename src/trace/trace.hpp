// A day at a desk as text: what `limber simulate` replays, what the daemon can write down, what tests feed the engine.
// The format is described in README.md beside this file.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/calendar.hpp"
#include "core/events.hpp"

namespace limber {

// Facts that do not go into the engine unchanged; the others are the engine's own events.
struct TraceActive {};  ///< input begins, and goes on without a pause until TraceIdle
struct TraceIdle {};    ///< the last input was now
struct SharingChanged {
  bool on;
};  ///< of the screen; the engine gets it with EngagedChanged
struct QuietAsked {
  std::optional<Duration> length;
};  ///< none: until `unquiet`
struct HoursAsked {
  std::optional<bool> on;
};  ///< reminders all through this day, or none in it; no value: as usual
struct EasyDayAsked {
  bool on;
};  ///< for this day
/// The program whose window is in front from now on, by its id, for the settings' own rules; empty: none.
struct ProgramInFront {
  std::string program;
};
/// A time of the calendar becomes known; none: the calendar is empty from now on.
struct BusySaid {
  std::optional<Duration> from;  ///< since the start
  Duration length{};
};
struct ClockStepped {
  Duration by;
};  ///< the wall clock; the boot clock is not touched
struct DaemonCrashed {
  Duration down_for;
};  ///< killed now, back after that

using FactKind = std::variant<TraceActive, TraceIdle, Locked, Unlocked, Suspended, Resumed, EngagedChanged,
                              SharingChanged, DndChanged, FullscreenChanged, ProgramInFront, FocusChanged, PostureSaid,
                              StartBreak, PostponeBreak, SkipBreak, FinishBreak, RoutineLasts, ResetClocks,
                              TodayForgotten, MomentSaid, MomentsForgotten, MeetingSaid, MeetingOver, BusySaid,
                              QuietAsked, QuietEnded, HoursAsked, EasyDayAsked, ClockStepped, DaemonCrashed>;

/// More than a century: beyond it sums could overflow.
inline constexpr Duration longest_trace = std::chrono::hours{1'000'000};

/// One line of a trace.
struct Fact {
  Duration at;  ///< since the start
  FactKind what;
  int line = 0;  ///< where it stands in its file, from 1; 0: in none
};

struct Trace {
  WallTime start = std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + 9h;  ///< a Monday
  std::string zone = "UTC";                                                      ///< its IANA name
  std::vector<Fact> facts;                                                       ///< their times never decrease
  Duration end{};                                                                ///< not before the last fact
};

/// A text that is no trace. what() has one line "FILE:LINE:COLUMN: MESSAGE" for each problem, in their order; lines and
/// columns (in bytes) count from 1.
class TraceError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Reads a trace; `file` is its name for errors. Throws TraceError, with every problem there is (up to 20).
Trace parse_trace(std::string_view text, const std::string& file = "trace");

/// The same from a file. Throws std::system_error where it cannot be read.
Trace read_trace(const std::filesystem::path& path);

/// "H:MM:SS", with ".mmm" when it is not whole seconds. A negative time begins with "-".
std::string time_text(Duration at);
/// Reads "H:MM:SS" or "H:MM:SS.mmm"; nothing for anything else, or for a time beyond a million hours.
std::optional<Duration> parse_time(std::string_view text);

/// "2026-03-02T09:00:00", with ".mmm" when it is not whole seconds.
std::string local_text(LocalTime local);
/// Reads that; nothing for anything else, or where the calendar has no such date.
std::optional<LocalTime> parse_local(std::string_view text);

/// One fact as its line, without the line's end: "0:40:00 idle".
std::string fact_text(const Fact& fact);

/// The lines that begin a trace at `start`: mostly one. Where a DST change makes the local time come twice, a step
/// of the clock picks the second.
std::string start_text(WallTime start, const std::string& zone);

}  // namespace limber
