// Random draws that come out the same with every standard library: its distributions may differ, its engines may not.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>

#include "core/time.hpp"

namespace limber {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}

  /// From 0 up to, but not including, 1.
  double share() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
  /// From 0 to `most`.
  int count(int most) { return static_cast<int>(share() * (most + 1)); }
  /// Whole seconds, evenly.
  Duration between(Duration least, Duration most) { return stretched(least, most, share()); }
  /// Whole seconds, mostly short: a quarter of the way up on the average.
  Duration mostly_short(Duration least, Duration most) {
    const double one = share();
    return stretched(least, most, one * one * one);
  }

 private:
  static Duration stretched(Duration least, Duration most, double share) {
    const auto seconds = static_cast<double>((most - least) / 1s) * share;
    return least + std::chrono::seconds{std::llround(seconds)};
  }

  std::mt19937_64 engine_;
};

}  // namespace limber
