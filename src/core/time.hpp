// The units of time. The engine counts on the boot clock, which also runs while the machine sleeps (B1);
// wall-clock time is a type of its own, so that the two can never be mixed up.
#pragma once

#include <chrono>
#include <cstdint>

namespace limber {

using namespace std::chrono_literals;

/// A length of time. Milliseconds throughout: whole numbers, so that splitting an interval loses nothing (B2).
using Duration = std::chrono::milliseconds;

/// The clock of the engine: CLOCK_BOOTTIME in the daemon, time since the start of a trace in a replay.
/// It has no now(): the core gets the time from its caller.
struct BootClock {
  using duration = Duration;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<BootClock>;
  static constexpr bool is_steady = true;
};
using Instant = BootClock::time_point;

/// Wall-clock time in UTC: for people, files and the calendar, never for intervals.
using WallTime = std::chrono::sys_time<Duration>;

/// A date of the local calendar.
using Date = std::chrono::year_month_day;

/// Seconds with their fraction, as events and JSON carry them.
constexpr double seconds(Duration d) { return std::chrono::duration<double>(d).count(); }

/// From `from` up to `to`, by the wall clock.
struct WallSpan {
  WallTime from, to;
  bool operator==(const WallSpan&) const = default;
};

}  // namespace limber
