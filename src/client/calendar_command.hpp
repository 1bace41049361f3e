// How limber-calendar is started, which reads the person's calendar files, and what it writes (ics/README.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy.hpp"

namespace limber {

/// How far ahead the calendar is read: a night, and the day after it.
inline constexpr Duration calendar_ahead = std::chrono::hours{36};
/// How long that may take: somebody's files may lie on a slow disk.
inline constexpr Duration calendar_patience = std::chrono::seconds{20};

/// The files and folders of the settings, with "~/" as the person's home.
std::vector<std::string> calendar_paths(const CalendarPolicy& policy);

/// `titles`: each event for itself, with what it is called. Only where there are files.
std::vector<std::string> calendar_command(const CalendarPolicy& policy, const WallSpan& window, bool titles = false);

/// A line of its output.
struct CalendarLine {
  std::optional<WallSpan> time;  ///< when the person has something on
  std::string title;             ///< where it was asked for
  std::string problem;           ///< without a time
};
/// A line that has neither is a problem as it stands: the program's last words.
CalendarLine read_calendar_line(std::string_view line);

}  // namespace limber
