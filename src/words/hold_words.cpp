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
constexpr std::array<Doing, 6> doings{{{"microphone", HoldReason::engaged, tr_noop("{program} is using the microphone"),
                                        tr_noop("{program} has used the microphone for {length}")},
                                       {"camera", HoldReason::engaged, tr_noop("{program} is using the camera"),
                                        tr_noop("{program} has used the camera for {length}")},
                                       {"sharing", HoldReason::engaged, tr_noop("{program} is sharing your screen"),
                                        tr_noop("{program} has shared your screen for {length}")},
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
  if (status.seen("sharing"))
    return {tr_noop("A break waits until your screen is no longer shared"),
            tr_noop("until your screen is no longer shared")};
  if (status.seen("inhibitor"))
    return {tr_noop("A break waits until the video or talk ends"), tr_noop("until the video or talk ends")};
  return {tr_noop("A break waits until your call or video ends"), tr_noop("until your call or video ends")};
}

/// None while it is being asked whether it goes on.
std::optional<LocalTime> meeting_end(const StatusFacts& status) {
  if (status.meeting_asks) return std::nullopt;
  return std::max(status.meeting_until, status.calendar_until);
}

/// Whose word it is; and where it would be a long sit, that.
std::string meeting_sentence(const StatusFacts& status, ClockStyle clock) {
  const auto time = [&](const std::optional<LocalTime>& at) { return at ? moment_words(*at, status.now, clock) : ""; };
  std::string text;
  if (status.meeting_asks)
    text = tr("Limber asks whether your meeting goes on.");
  else if (status.meeting_said && status.meeting_until >= status.calendar_until)  // the one that ends later
    text = tr("You said that you're in a meeting until {time}.", "time"_a = time(status.meeting_until));
  else if (status.calendar_from && *status.calendar_from > status.now)
    text = tr("Your calendar has a meeting at {time}: too soon for a break before it.",
              "time"_a = time(status.calendar_from));
  else if (status.calendar_until)
    text = tr(status.calendar_several ? tr_noop("Your calendar has meetings until {time}, with hardly a gap.")
                                      : tr_noop("Your calendar has a meeting until {time}."),
              "time"_a = time(status.calendar_until));
  const auto end = meeting_end(status);
  const Duration then = end ? status.sitting + (*end - status.now) : Duration{0};
  if (then <= prolonged_sitting) return text;
  return text + " " +
         tr("By then you'd have sat for {length}: stand up in between, if you can.", "length"_a = elapsed_words(then));
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
    case HoldReason::meeting:
      if (meeting_end(status)) return at_a_moment;
      return {tr_noop("A break waits until your meeting is over"), tr_noop("until your meeting is over")};
    case HoldReason::engaged: return ending_of_engaged(status);
    case HoldReason::dnd:
      return {tr_noop("A break waits until Do Not Disturb is off"), tr_noop("until Do Not Disturb is off")};
    case HoldReason::fullscreen:
      return {tr_noop("A break waits until full screen ends"), tr_noop("until full screen ends")};
    case HoldReason::program:
      return {tr_noop("A break waits until another program is in front"), tr_noop("until another program is in front")};
    case HoldReason::absent: return {tr_noop("A break waits until you're back"), tr_noop("until you're back")};
    case HoldReason::idle: break;
  }
  return {tr_noop("A break waits until you touch keys or mouse"), tr_noop("until you touch keys or mouse")};
}

std::string written(const char* ending, const StatusFacts& status, HoldReason reason, ClockStyle clock) {
  const auto at = reason == HoldReason::quiet     ? status.quiet_until
                  : reason == HoldReason::meeting ? meeting_end(status)
                                                  : status.hours_change;
  return tr(ending, "time"_a = at ? moment_words(*at, status.now, clock) : "");
}

}  // namespace

bool in_meeting(const StatusFacts& status) {
  return status.meeting_said || (status.calendar_from && *status.calendar_from <= status.now);
}

std::optional<HoldReason> hold_now(const StatusFacts& status) {
  if (status.quiet) return HoldReason::quiet;
  if (!status.work_hours) return HoldReason::off_hours;
  if (status.posture == Posture::standing && std::ranges::none_of(status.breaks, &BreakFacts::counting))
    return HoldReason::standing;  // where the clocks go on, they count input and not sitting
  if (in_meeting(status)) return HoldReason::meeting;
  if (status.engaged) return HoldReason::engaged;
  if (status.dnd) return HoldReason::dnd;
  if (status.fullscreen) return HoldReason::fullscreen;
  if (status.focus && status.focus->rule == FocusRule::quiet) return HoldReason::program;
  return std::nullopt;
}

std::optional<HoldReason> hold_of_next(const StatusFacts& status) {
  const auto hold = hold_now(status);
  if (hold != HoldReason::meeting || !status.next || !status.next->at) return hold;
  const auto end = meeting_end(status);
  return end && *end <= *status.next->at ? std::nullopt : hold;
}

std::string until_words(const StatusFacts& status, HoldReason reason, ClockStyle clock) {
  return written(ending_of(status, reason).part, status, reason, clock);
}

std::string held_heading(const StatusFacts& status, HoldReason reason, ClockStyle clock) {
  return written(ending_of(status, reason).heading, status, reason, clock);
}

std::string focus_sentence(const StatusFacts& status) {
  if (!status.focus) return {};
  const auto& [rule, program, interval] = *status.focus;
  const char* sentence = rule == FocusRule::quiet ? tr_noop("{program} is in front, for which you asked for quiet.")
                         : rule == FocusRule::rest_only
                             ? tr_noop("{program} is in front, for which you asked for rest breaks alone.")
                             : tr_noop("{program} is in front, for which you asked for {length} between breaks.");
  std::string text =
      tr(sentence, "program"_a = program.empty() ? tr("A program") : program, "length"_a = elapsed_words(interval));
  if (rule == FocusRule::quiet && status.sitting > prolonged_sitting)
    text += " " +
            tr("You've sat for {length}: stand up in between, if you can.", "length"_a = elapsed_words(status.sitting));
  return text;
}

std::string evidence_sentence(const StatusFacts& status, HoldReason reason, ClockStyle clock) {
  if (reason == HoldReason::meeting) return meeting_sentence(status, clock);
  if (reason == HoldReason::program) return focus_sentence(status);
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
