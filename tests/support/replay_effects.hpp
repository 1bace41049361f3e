// A replay of which only the effects are asked.
#pragma once

#include <utility>

#include "trace/replay.hpp"

namespace limber {

inline std::vector<Effect> replay(const Trace& trace, const Policy& policy, std::vector<RotationEntry> pool = {},
                                  ReplayMode mode = {}) {
  std::vector<Effect> effects;
  ReplayListener listener;
  listener.effect = [&](const Effect& effect) { effects.push_back(effect); };
  replay(trace, policy, std::move(pool), listener, mode);
  return effects;
}

}  // namespace limber
