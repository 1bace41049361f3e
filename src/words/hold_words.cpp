#include "words/hold_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// What a program does, and the same where it has done so for a while.
struct Doing {
  std::string_view evidence;
  HoldReason hold;  ///< that it brings about
  const char* sentence;
  const char* for_long;
};
constexpr std::array<Doing, 5> doings{{{"microphone", HoldReason::engaged, tr_noop("{program} is using the microphone"),
                                        tr_noop("{program} has used the microphone for {length}")},
                                       {"camera", HoldReason::engaged, tr_noop("{program} is using the camera"),
                                        tr_noop("{program} has used the camera for {length}")},
                                       {"inhibitor", HoldReason::engaged, tr_noop("{program} is keeping the screen on"),
                                        tr_noop("{program} has kept the screen on for {length}")},
                                       {"fullscreen", HoldReason::fullscreen, tr_noop("{program} is in full screen"),
                                        tr_noop("{program} has been in full screen for {length}")},
                                       {"dnd", HoldReason::dnd, tr_noop("{program} has set Do Not Disturb"),
                                        tr_noop("{program} has set Do Not Disturb for {length}")}}};

/// What ends a hold: as a heading, and as a part of a sentence.
struct Ending {
  const char* heading;
  const char* part;
};

constexpr Ending at_a_moment{
    tr_noop("A break waits until {time}"),
    // Translators: parts of sentences, which stand for {until} there, as in "As things are, it waits {until}."
    tr_noop("until {time}")};

/// A call is what the microphone or the camera is used for; what only keeps the screen on is there to be watched.
Ending ending_of_engaged(const StatusFacts& status) {
  if (status.seen("microphone") || status.seen("camera"))
    return {tr_noop("A break waits until your call ends"), tr_noop("until your call ends")};
  if (status.seen("inhibitor"))
    return {tr_noop("A break waits until the video or talk ends"), tr_noop("until the video or talk ends")};
  return {tr_noop("A break waits until your call or video ends"), tr_noop("until your call or video ends")};
}

Ending ending_of(const StatusFacts& status, HoldReason reason) {
  switch (reason) {
    case HoldReason::quiet:
      if (status.quiet_until) return at_a_moment;
      return {tr_noop("A break waits until you end the quiet"), tr_noop("until you end the quiet")};
    case HoldReason::off_hours:
      if (status.hours_change) return at_a_moment;
      return {tr_noop("A break waits until reminders are on again"), tr_noop("until reminders are on again")};
    case HoldReason::standing: return {tr_noop("A break waits until you sit"), tr_noop("until you sit")};
    case HoldReason::engaged: return ending_of_engaged(status);
    case HoldReason::dnd:
      return {tr_noop("A break waits until Do Not Disturb is off"), tr_noop("until Do Not Disturb is off")};
    case HoldReason::fullscreen:
      return {tr_noop("A break waits until full screen ends"), tr_noop("until full screen ends")};
    case HoldReason::absent: return {tr_noop("A break waits until you're back"), tr_noop("until you're back")};
    case HoldReason::idle: break;
  }
  return {tr_noop("A break waits until you touch keys or mouse"), tr_noop("until you touch keys or mouse")};
}

std::string written(const char* ending, const StatusFacts& status, HoldReason reason, ClockStyle clock) {
  const auto& at = reason == HoldReason::quiet ? status.quiet_until : status.hours_change;
  return tr(ending, "time"_a = at ? moment_words(*at, status.now, clock) : "");
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
  return written(ending_of(status, reason).part, status, reason, clock);
}

std::string held_heading(const StatusFacts& status, HoldReason reason, ClockStyle clock) {
  return written(ending_of(status, reason).heading, status, reason, clock);
}

std::string evidence_sentence(const StatusFacts& status, HoldReason reason) {
  std::string text;
  for (const EvidenceFacts& one : status.evidence) {
    const auto* const doing = std::ranges::find(doings, one.kind, &Doing::evidence);
    if (doing == doings.end() || doing->hold != reason || (one.kind == "dnd" && one.whose.empty())) continue;
    // Translators: nobody says which; stands for {program}, at the beginning of a sentence and within one.
    const std::string who = !one.whose.empty() ? one.whose : text.empty() ? tr("A program") : tr("a program");
    const bool for_long = one.since && *one.since >= 1min;
    text += (text.empty() ? "" : ", ") + tr(for_long ? doing->for_long : doing->sentence, "program"_a = who,
                                            "length"_a = for_long ? elapsed_words(*one.since) : "");
  }
  return text.empty() ? text : text + ".";
}

}  // namespace limber
