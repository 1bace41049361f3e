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
//  19:00:00 moments learned 14:00             or "dropped"; the hour, of one weekday "tue 14:00"
//   0:45:00 reminder TEXT                      one of the person's own
//   0:40:00 span sitting 0:00:00               from
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>

#include "core/effects.hpp"
#include "trace/trace.hpp"

namespace limber {

inline std::string since_start(Instant at) { return time_text(at.time_since_epoch()); }

struct EffectWords {
  std::string operator()(const HeadsUp& what) const {
    return fmt::format("heads_up {} {}", name(what.kind), since_start(what.due_at));
  }
  std::string operator()(const Due& what) const { return fmt::format("due {}", name(what.kind)); }
  std::string operator()(const Held& what) const {
    return fmt::format("held {} {}", name(what.kind), name(what.reason));
  }
  std::string operator()(const Prompted& what) const {
    return fmt::format("prompted {} {}{}{}{}{}", name(what.kind), what.attempt, what.stretch.empty() ? "" : " ",
                       what.stretch, what.may_postpone ? "" : " last", what.quiet ? " quiet" : "");
  }
  std::string operator()(const Withdrawn& what) const { return fmt::format("withdrawn {}", name(what.kind)); }
  std::string operator()(const Postponed& what) const {
    return fmt::format("postponed {} {}", name(what.kind), since_start(what.until));
  }
  std::string operator()(const Started& what) const {
    return fmt::format("started {}{}", name(what.kind), what.guided ? " guided" : "");
  }
  std::string operator()(const Cancelled& what) const {
    return fmt::format("cancelled {} {}", name(what.kind), since_start(what.started_at));
  }
  std::string operator()(const ClocksReset&) const { return "clocks_reset"; }
  std::string operator()(const Ended& what) const {
    const auto text = fmt::format("ended {} {}", name(what.kind), name(what.outcome));
    return what.lasted > 0s ? text + " " + time_text(what.lasted) : text;
  }
  std::string operator()(const Absent& what) const { return "absent " + since_start(what.since); }
  std::string operator()(const Returned& what) const { return "returned " + time_text(what.lasted); }
  std::string operator()(const DayStarted& what) const {
    return fmt::format("day_started {:04}-{:02}-{:02}", static_cast<int>(what.date.year()),
                       static_cast<unsigned>(what.date.month()), static_cast<unsigned>(what.date.day()));
  }
  std::string operator()(const SittingLimit& what) const { return "sitting_limit " + time_text(what.sitting); }
  std::string operator()(const PostureReminder& what) const {
    return fmt::format("posture_reminder {} {}", name(what.posture), time_text(what.spell));
  }
  std::string operator()(const Reminded& what) const { return "reminder " + what.text; }
  std::string operator()(const MeetingEnds& what) const { return what.asks ? "meeting_ends asks" : "meeting_ends"; }
  std::string operator()(const QuestionAsked& what) const { return fmt::format("question {}", name(what.question)); }
  std::string operator()(const QuestionOver& what) const {
    return fmt::format("question_over{}{}", what.answer ? " " : "", what.answer ? name(*what.answer) : "");
  }
  std::string operator()(const MomentsChanged& what) const {
    return fmt::format("moments {} {}", what.learned ? "learned" : "dropped", slot_text(what.slot));
  }
  std::string operator()(const GuidanceBegan& what) const {
    return fmt::format("guided {} {}", name(what.kind), time_text(what.left));
  }
  std::string operator()(const Stretched& what) const {
    return fmt::format("stretched {} {}", what.stretch, time_text(what.played));
  }
  std::string operator()(const SpanEnded& what) const {
    return fmt::format("span {} {}", name(what.kind), since_start(what.from));
  }
};

/// One effect as its line, ended.
inline std::string event_text(const Effect& effect) {
  std::string text = since_start(effect.at) + " " + std::visit(EffectWords{}, effect.what);
  if (effect.known_at != effect.at) text += " known " + since_start(effect.known_at);
  return text + "\n";
}

/// A line for each of `effects` that is reported as an event, which is all but spans.
inline std::string events_text(std::span<const Effect> effects) {
  std::string text;
  for (const Effect& effect : effects)
    if (effect.reported()) text += event_text(effect);
  return text;
}

}  // namespace limber
