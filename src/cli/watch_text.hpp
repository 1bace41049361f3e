// The lines of `limber watch`: one event of the protocol, for people. Pure.
#pragma once

#include <string>

#include "cli/status_parts.hpp"

namespace limber {

/// Where one stands as the watching begins: state and what is next.
std::string watch_head(const Json& status, const Style& style, const StretchTitles& titles);

/// Whether an event tells a person something; the others say only that there is something to ask for.
bool for_people(const Json& event);
/// "11:16:00  Rest break: Seated Twist is suggested", without an end of line. An event that is not known is shown by
/// its name.
std::string watch_line(const Json& event, const Style& style, const StretchTitles& titles);

}  // namespace limber
