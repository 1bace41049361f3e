// The result of a break or a stretch, and when the next break is, for the messages at its end.
#pragma once

#include <optional>

#include "core/calendar.hpp"
#include "core/terms.hpp"

namespace limber {

/// When a break comes.
struct NextByClock {
  LocalTime at;
  Duration in{};
};

struct BreakSum {
  std::optional<Outcome> outcome;  ///< none: a stretch outside of a break
  bool counts = true;              ///< its share is credited; false: it was put off
  int done = 0, stretches = 0;     ///< stretches done, and planned
  Duration lasted{};
  Duration whole{};                                ///< as long as it was to last
  int number = 1;                                  ///< of the breaks of the day, from 1
  std::optional<NextByClock> back = std::nullopt;  ///< left early: when it is asked for again
};

}  // namespace limber
