// How limber-calendar is started, which reads the person's calendar files.
#pragma once

#include <string>
#include <vector>

#include "core/policy.hpp"

namespace limber {

/// The files and folders of the settings, with "~/" as the person's home.
std::vector<std::string> calendar_paths(const CalendarPolicy& policy);

/// `titles`: each event for itself, with what it is called. Only where there are files.
std::vector<std::string> calendar_command(const CalendarPolicy& policy, const WallSpan& window, bool titles = false);

}  // namespace limber
