// The sentences that the status is put together from; the answers to commands use some of them too. Pure functions
// of the objects of the protocol.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/fields.hpp"
#include "cli/style.hpp"

namespace limber {

/// The names of stretches for people, by id. One that is not in it is called by its id.
using StretchTitles = std::map<std::string, std::string, std::less<>>;
std::string title_of_stretch(const StretchTitles& titles, const std::string& id);

/// One of "breaks".
const Json& break_in(const Json& status, BreakKind kind);
/// The break in that stage ("resting", "prompted"), the longer first.
std::optional<BreakKind> kind_at(const Json& status, std::string_view stage);
/// The clock as the daemon read it.
LocalTime now_in(const Json& status);

/// Where the person is: "Sitting for 38 min", "On a break, 3 min left".
std::string state_line(const Json& status, const Style& style);
/// What all the others show too, and what can be done: "Next break in 22 min. Around 11:16."
std::string next_line(const Json& status, const Style& style, const StretchTitles& titles);
/// What holds prompts back besides, a sentence each: Do Not Disturb, a call, a window in full screen.
std::vector<std::string> notices(const Json& status, const Style& style);

/// The work clock of one break ("breaks.rest"): a bar and "38 of 60 min", in the style's width.
std::string break_gauge(const Json& one, const Style& style);
/// "2 h 10 min sitting, 24 min standing".
std::string day_text(const Json& today);
/// "2 taken, 1 on your own"; empty when there was none.
std::string outcomes_text(const Json& counts);
std::string watcher_text(const Json& watcher);
std::string notifications_text(const Json& notifications);

}  // namespace limber
