// The machine's clocks as types of the core, and the detection of a suspend by their difference.
#pragma once

#include <optional>
#include <string>

#include "core/time.hpp"

namespace limber {

/// CLOCK_BOOTTIME, rounded down to the millisecond: goes on while the machine sleeps, is never stepped.
Instant boot_now();

/// CLOCK_REALTIME: UTC, and stepped at will.
WallTime wall_now();

/// The kernel's name for the time since it was started. Instants of different boots cannot be compared.
/// Throws std::runtime_error where the kernel does not provide it.
std::string boot_id();

/// Two clocks at one instant.
struct ClockReading {
  Instant boot;
  Duration monotonic;  ///< CLOCK_MONOTONIC: the same clock without the time asleep
};
ClockReading read_clocks();

/// Detects afterwards that the machine was asleep: the boot clock has then run ahead of the monotonic one.
class SuspendDetector {
 public:
  explicit SuspendDetector(ClockReading start = read_clocks());

  /// How long the machine slept since the last call (or the start); none below one second.
  std::optional<Duration> slept(ClockReading now = read_clocks());

 private:
  Duration ahead_;  // of the boot clock over the monotonic one
};

}  // namespace limber
