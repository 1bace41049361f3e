// Input in a rest: touches are forgiven until, taken together, they are as long as the grace (B5, B20).
#pragma once

#include <algorithm>
#include <optional>

#include "core/time.hpp"

namespace limber {

struct ForgivenInput {
  Duration used{};               ///< the touches so far, each at least a tenth of the grace
  std::optional<Instant> since;  ///< input that goes on

  void begin(Instant at) {
    if (!since) since = at;
  }
  /// When input that goes on reaches the grace. Only with `since`.
  Instant beyond(Duration grace) const { return *since + std::max(grace - used, Duration{0}); }
  /// Input went on until `at`. Only with `since`. Whether all of it is still forgiven.
  bool end(Instant at, Duration grace) {
    used += std::max(at - *since, grace / 10);
    since.reset();
    return used < grace;
  }
};

}  // namespace limber
