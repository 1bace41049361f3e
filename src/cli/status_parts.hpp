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
/// How gently the stretches go, as a sentence; none: as usual.
std::optional<std::string> pace_sentence(const Json& status);
std::string title_of_stretch(const StretchTitles& titles, const std::string& id);

/// One of "breaks".
const Json& break_in(const Json& status, BreakKind kind);
/// The break in that stage ("resting", "prompted"), the longer first.
std::optional<BreakKind> kind_at(const Json& status, std::string_view stage);
/// What ends a hold: "until Monday 08:30", "until your call or video ends".
std::string hold_words(const Json& status, const Style& style, HoldReason reason);
/// Whether the postponed break is the next thing, before the other falls due.
bool comes_back_first(const Json& postponed, const Json& next);
/// The clock as the daemon read it.
LocalTime now_in(const Json& status);

/// Where the person is: "Sitting for 38 min", "On a rest break, 3 min left".
std::string state_line(const Json& status);
/// What happens next and what can be done: "Next: rest break in 22 min, at 11:16."
std::string next_line(const Json& status, const Style& style, const StretchTitles& titles);
/// "Quiet until 14:00. No prompts until then. Sitting time still counts."; nothing if it is not quiet.
std::optional<std::string> quiet_notice(const Json& status, const Style& style);
/// What holds reminders back at large, a sentence each: quiet, work hours, Do Not Disturb, a call.
std::vector<std::string> notices(const Json& status, const Style& style);

/// The work clock of one break ("breaks.rest"): a bar and "38 of 60 min".
std::string break_gauge(const Json& one, const Style& style);
/// "2 h 10 min sitting, 24 min standing".
std::string day_text(const Json& today);
/// "2 taken, 1 on your own"; empty when there was none.
std::string outcomes_text(const Json& counts);
std::string watcher_text(const Json& watcher);
std::string notifications_text(const Json& notifications);

}  // namespace limber
