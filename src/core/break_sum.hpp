// The result of a break or a stretch, and when the next break is, for the messages at its end.
#pragma once

#include <optional>

#include "core/calendar.hpp"
#include "core/terms.hpp"

namespace limber {

struct BreakSum {
  std::optional<Outcome> outcome;  ///< none: a stretch outside of a break
  bool counts = true;              ///< its share is credited; false: it was put off
  int done = 0, stretches = 0;     ///< stretches done, and planned
  Duration lasted{};
  Duration whole{};         ///< as long as it was to last
  int number = 1;           ///< of the breaks of the day, from 1
  bool comes_back = false;  ///< it was left early and is asked for again
};
/// The next break by the clock.
struct NextByClock {
  LocalTime at;
  Duration in{};
};

}  // namespace limber
