// Effects as terse lines, so that a test can say what it expects in one text.
//
//   TIME EVENT BREAK FIELDS [known TIME]
//
// TIME is since the start, "H:MM:SS[.mmm]"; `known` is left out where it is the same time. The fields, in this order:
//
//   0:58:00 heads_up rest 1:00:00              due at
//   1:00:00 due rest
//   1:00:00 held rest engaged                  reason
//   1:00:05 prompted rest 1 [ID]               attempt, stretch (none: left out), "last" if it cannot be postponed
//   1:00:05 withdrawn rest
//   1:02:00 postponed rest 1:12:00             until
//   1:02:00 started rest [guided] [known ...]
//   1:07:00 ended rest taken 0:05:00 [known ...]   outcome, length; of one not started: no length
//   0:43:00 absent 0:40:00                     since
//   0:44:00 returned 0:04:00                   length
//  19:00:00 day_started 2026-01-06
//   4:00:00 sitting_limit 4:00:00              sitting time of the day
//   1:00:05 posture_reminder standing 1:00:05  posture to change to, length of the other
//   0:40:00 span sitting 0:00:00               from
#pragma once

#include <span>
#include <string>

#include "core/effects.hpp"

namespace limber {

/// One effect as its line, ended.
std::string event_text(const Effect& effect);

/// A line for each of `effects` that is reported as an event, which is all but spans.
std::string events_text(std::span<const Effect> effects);

}  // namespace limber
