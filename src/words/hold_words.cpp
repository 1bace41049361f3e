#include "words/hold_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "words/clock_words.hpp"

namespace limber {
namespace {

bool speaks_for(std::string_view evidence, HoldReason hold) {
  switch (hold) {
    case HoldReason::engaged: return evidence == "microphone" || evidence == "camera" || evidence == "inhibitor";
    case HoldReason::dnd: return evidence == "dnd";
    case HoldReason::fullscreen: return evidence == "fullscreen";
    case HoldReason::quiet:
    case HoldReason::off_hours:
    case HoldReason::standing:
    case HoldReason::absent:
    case HoldReason::idle: break;
  }
  return false;
}

std::string_view verb_of(std::string_view evidence) {
  if (evidence == "microphone") return "has used the microphone";
  if (evidence == "camera") return "has used the camera";
  if (evidence == "inhibitor") return "has kept the screen on";
  if (evidence == "fullscreen") return "has been in full screen";
  return "has set Do Not Disturb";
}

/// A call is what the microphone or the camera is used for; what only keeps the screen on is there to be watched.
std::string_view until_engaged_is_over(const StatusFacts& status) {
  if (status.seen("microphone") || status.seen("camera")) return "until your call ends";
  if (status.seen("inhibitor")) return "until the video or talk ends";
  return "until your call or video ends";
}

}  // namespace

std::optional<HoldReason> hold_now(const StatusFacts& status) {
  if (status.quiet) return HoldReason::quiet;
  if (!status.work_hours) return HoldReason::off_hours;
  if (status.posture == Posture::standing && std::ranges::none_of(status.breaks, &BreakFacts::counting))
    return HoldReason::standing;  // where the clocks go on, they count input and not sitting
  if (status.engaged) return HoldReason::engaged;
  if (status.dnd) return HoldReason::dnd;
  if (status.fullscreen) return HoldReason::fullscreen;
  return std::nullopt;
}

std::string until_words(const StatusFacts& status, HoldReason reason, ClockStyle clock) {
  const auto moment = [&](LocalTime at) { return "until " + moment_words(at, status.now, clock); };
  switch (reason) {
    case HoldReason::quiet: return status.quiet_until ? moment(*status.quiet_until) : "until you end the quiet";
    case HoldReason::off_hours:
      return status.hours_change ? moment(*status.hours_change) : "until your work hours begin";
    case HoldReason::standing: return "until you sit";
    case HoldReason::engaged: return std::string(until_engaged_is_over(status));
    case HoldReason::dnd: return "until Do Not Disturb is off";
    case HoldReason::fullscreen: return "until full screen ends";
    case HoldReason::absent: return "until you're back";
    case HoldReason::idle: return "until you touch keys or mouse";
  }
  return "";
}

std::string evidence_sentence(const StatusFacts& status, HoldReason reason) {
  std::string text;
  for (const EvidenceFacts& one : status.evidence) {
    if (!speaks_for(one.kind, reason) || (one.kind == "dnd" && one.whose.empty())) continue;
    const std::string who = !one.whose.empty() ? one.whose : text.empty() ? "A program" : "a program";
    text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", who, verb_of(one.kind),
                        one.since && *one.since >= 1min ? " for " + elapsed_words(*one.since) : "");
  }
  return text.empty() ? text : text + ".";
}

}  // namespace limber
