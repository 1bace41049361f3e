// The rest break alone, prompting at once: the settings in which a rule is seen best. Tests change what they are about.
#pragma once

#include <string>

#include "support/event_text.hpp"
#include "support/replay_effects.hpp"

namespace limber {

inline Policy rest_only() {
  Policy policy;
  policy.micro_break.enabled = false;
  policy.prompt.patience = 0s;
  return policy;
}

inline Policy both_breaks() {
  Policy policy;
  policy.prompt.patience = 0s;
  return policy;
}

/// What the engine reports of a day, a line an event.
inline std::string replayed(const std::string& trace, const Policy& policy = rest_only()) {
  const auto effects = replay(parse_trace(trace), policy);
  return events_text(effects);
}

}  // namespace limber
