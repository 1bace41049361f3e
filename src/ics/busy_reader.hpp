// The times in which a person has something on, from a calendar file: the only place that knows libical.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/policy.hpp"

namespace limber {

/// From `from` to `to`. The title is for the person alone: it is neither stored nor sent.
struct CalendarEvent {
  WallTime from, to;
  std::string title;
};

struct CalendarRead {
  std::vector<CalendarEvent> events;  ///< those that overlap the window, in order
  std::vector<std::string> problems;  ///< "FILE:LINE: MESSAGE"
};

/// Reads the text of a file; `file` is its name for problems. Left out: all-day events, those marked free, cancelled or
/// declined by `own_address` (empty: unknown), and what is longer than `longest_meeting`. An event that cannot be read
/// is a problem, and the others count. Local times are those of the environment (TZ, /etc/localtime).
CalendarRead read_calendar(std::string_view text, const std::string& file, const WallSpan& window,
                           const std::string& own_address);

/// The times alone: those that overlap or touch are one.
std::vector<WallSpan> joined(const std::vector<CalendarEvent>& events);

}  // namespace limber
