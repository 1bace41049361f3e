#include "trace/event_text.hpp"

#include <fmt/format.h>

#include "trace/trace_text.hpp"

namespace limber {
namespace {

std::string since_start(Instant at) { return time_text(at.time_since_epoch()); }

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

}  // namespace

std::string event_text(const Effect& effect) {
  std::string text = since_start(effect.at) + " " + std::visit(EffectWords{}, effect.what);
  if (effect.known_at != effect.at) text += " known " + since_start(effect.known_at);
  return text + "\n";
}

std::string events_text(std::span<const Effect> effects) {
  std::string text;
  for (const Effect& effect : effects)
    if (effect.reported()) text += event_text(effect);
  return text;
}

}  // namespace limber
