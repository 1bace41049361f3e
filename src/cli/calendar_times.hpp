// The person's calendar, as limber-calendar reads it.
#pragma once

#include <vector>

#include "cli/command.hpp"
#include "client/calendar_command.hpp"

namespace limber {

/// The times in `window`, in order; what cannot be read of the files is said on the console's error stream. Throws
/// CommandError where limber-calendar does not answer.
std::vector<CalendarLine> calendar_times(const CalendarPolicy& policy, const WallSpan& window, bool titles,
                                         Console& console);

}  // namespace limber
