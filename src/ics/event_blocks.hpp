// The components of a calendar file (RFC 5545) as text: where each begins, and which of them can matter to a few days,
// so that of years of appointments only some have to be parsed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"

namespace limber {

struct EventBlock {
  std::string_view text;  ///< from its BEGIN to its END; of the text that was split
  int line = 0;           ///< of its BEGIN, from 1
};

struct CalendarBlocks {
  std::vector<EventBlock> zones;      ///< VTIMEZONE
  std::vector<EventBlock> events;     ///< VEVENT
  std::vector<std::string> problems;  ///< "LINE: MESSAGE"
};

/// Splits the text of a file. `text` has to outlive the result.
CalendarBlocks split_calendar(std::string_view text);

/// Whether an event may lie between the two dates, both included, as far as its text shows at a glance. May be true of
/// one that does not; never false of one that does.
bool may_lie_between(std::string_view event, Date first, Date last);

}  // namespace limber
