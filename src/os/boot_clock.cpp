#include "os/boot_clock.hpp"

#include <ctime>
#include <fstream>
#include <stdexcept>

namespace limber {

namespace {

// Clocks are read at slightly different moments; a suspend this short could not matter to anybody.
constexpr Duration shortest_suspend{1s};

Duration read_clock(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);  // fails only for clocks that do not exist
  return std::chrono::floor<Duration>(std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec});
}

}  // namespace

Instant boot_now() { return Instant{read_clock(CLOCK_BOOTTIME)}; }

WallTime wall_now() { return WallTime{read_clock(CLOCK_REALTIME)}; }

std::string boot_id() {
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  std::string id;
  if (!(file >> id)) throw std::runtime_error("cannot read the boot id of the kernel");
  return id;
}

ClockReading read_clocks() { return {boot_now(), read_clock(CLOCK_MONOTONIC)}; }

SuspendDetector::SuspendDetector(ClockReading start) : ahead_(start.boot.time_since_epoch() - start.monotonic) {}

std::optional<Duration> SuspendDetector::slept(ClockReading now) {
  const Duration ahead = now.boot.time_since_epoch() - now.monotonic;
  const Duration gained = ahead - ahead_;
  ahead_ = ahead;
  if (gained < shortest_suspend) return std::nullopt;
  return gained;
}

}  // namespace limber
