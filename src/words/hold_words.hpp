// What a prompt waits for, in words.
#pragma once

#include <optional>
#include <string>

#include "words/clock_words.hpp"
#include "words/status_facts.hpp"

namespace limber {

/// One is on that the person has told of, or the calendar: not one that only begins soon.
bool in_meeting(const StatusFacts& status);

/// What keeps a prompt from being shown now, whether or not a break is due; absence and missing input are none of it.
std::optional<HoldReason> hold_now(const StatusFacts& status);
/// The same for the break that comes next: none where the hold is known to be over by then.
std::optional<HoldReason> hold_of_next(const StatusFacts& status);

/// The clock ends it, and nothing that is seen.
constexpr bool from_the_clock(HoldReason hold) { return hold == HoldReason::quiet || hold == HoldReason::off_hours; }

/// What ends a hold: "until Monday 08:30", "until your call ends", "until Do Not Disturb is off".
std::string until_words(const StatusFacts& status, HoldReason reason, ClockStyle clock);
/// The same of a break, as a heading: "A break waits until your call ends".
std::string held_heading(const StatusFacts& status, HoldReason reason, ClockStyle clock);

/// The program that causes it, and for how long: "Firefox has used the microphone for 12 min."; or whose word it is, as
/// that of the calendar. Empty: not known.
std::string evidence_sentence(const StatusFacts& status, HoldReason reason, ClockStyle clock);

/// The rule for the program in front: "Inkscape is in front, for which you want rest breaks alone." Empty: there is
/// none.
std::string focus_sentence(const StatusFacts& status);

}  // namespace limber
