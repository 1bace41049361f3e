#include "cli/why_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/status_parts.hpp"
#include "cli/words.hpp"

namespace limber {
namespace {

using Reason = Why::Reason;

constexpr std::array longest_first{BreakKind::rest, BreakKind::micro};

bool stands(const Json& status, BreakKind kind) {
  const Json& one = break_in(status, kind);
  return flag_in(one, "enabled") && text_in(one, "stage") == "working" && !length_in(one, "due_in_ms");
}

/// What keeps a prompt from being shown now, whether or not one is due; absence and still hands are none of it.
std::optional<HoldReason> hold_now(const Json& status) {
  if (flag_in(field(status, "quiet"), "on")) return HoldReason::quiet;
  const Json& hours = field(status, "work_hours");
  if (hours.is_boolean() && !hours.get<bool>()) return HoldReason::off_hours;
  if (flag_in(status, "engaged")) return HoldReason::engaged;
  if (flag_in(status, "dnd")) return HoldReason::dnd;
  if (flag_in(status, "fullscreen")) return HoldReason::fullscreen;
  return std::nullopt;
}

bool speaks_for(std::string_view evidence, HoldReason hold) {
  switch (hold) {
    case HoldReason::engaged: return evidence == "microphone" || evidence == "camera" || evidence == "inhibitor";
    case HoldReason::dnd: return evidence == "dnd";
    case HoldReason::fullscreen: return evidence == "fullscreen";
    case HoldReason::quiet:
    case HoldReason::off_hours:
    case HoldReason::absent:
    case HoldReason::idle: break;
  }
  return false;
}

std::string_view deed_of(std::string_view evidence) {
  if (evidence == "microphone") return "uses the microphone";
  if (evidence == "camera") return "uses the camera";
  if (evidence == "inhibitor") return "keeps the screen on";
  if (evidence == "fullscreen") return "is in full screen";
  return "has set Do Not Disturb";
}

/// "Firefox uses the microphone (12 min)."; nothing where the status has no evidence.
std::string evidence_sentence(const Json& status, HoldReason hold) {
  std::string text;
  const Json& all = field(status, "evidence");
  if (!all.is_array()) return text;
  for (const Json& one : all) {
    const std::string kind = text_in(one, "kind").value_or("");
    const std::string whose = text_in(one, "whose").value_or("");
    if (!speaks_for(kind, hold) || (kind == "dnd" && whose.empty())) continue;
    const auto since = length_in(one, "since_ms");
    text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", whose.empty() ? "A program" : whose, deed_of(kind),
                        since ? " (" + passed_text(*since) + ")" : "");
  }
  return text.empty() ? text : text + ".";
}

/// Writes one answer; holds what all its parts need.
class Explainer {
 public:
  Explainer(const Json& status, const Style& style) : status_(status), style_(style) { why_.hold = hold_now(status); }

  Why explain() {
    if (std::ranges::none_of(kinds, [&](BreakKind kind) { return flag_in(break_in(status_, kind), "enabled"); }))
      say(Reason::switched_off, {}, "Both breaks are switched off in the settings, so no nudge comes.");
    else if (const auto running = kind_at(status_, "resting"))
      resting(*running);
    else if (const auto asked = kind_at(status_, "prompted"))
      prompted(*asked);
    else if (const auto due = kind_at(status_, "due"))
      waiting(*due);
    else if (why_.hold == HoldReason::quiet || why_.hold == HoldReason::off_hours)
      held_until_the_clock_says();
    else if (!coming())
      standing_still();
    if (const auto pace = pace_sentence(status_)) add(*pace);
    if (!text_in(field(status_, "watcher"), "name"))
      add("Nobody here tells when your hands are still, so the clock alone counts; limber doctor says more.");
    return std::move(why_);
  }

 private:
  void say(Reason reason, std::optional<BreakKind> kind, std::string sentence) {
    why_.reason = reason;
    why_.kind = kind;
    add(std::move(sentence));
  }
  void add(std::string sentence) {
    if (!sentence.empty()) why_.sentences.push_back(std::move(sentence));
  }
  /// "at 14:05", and remembers it as the answer.
  std::string at(const Json& object, std::string_view name) {
    const auto stamp = stamp_in(object, name);
    if (!stamp) return "";
    why_.at_wall = *text_in(object, name);
    return ", at " + when_text(style_, stamp->local, now_in(status_));
  }

  /// "until 14:30", "until your call or video ends".
  std::string until(HoldReason hold) const { return hold_words(status_, style_, hold); }

  const Json& end_of_hold(HoldReason hold) const {
    return hold == HoldReason::quiet ? field(field(status_, "quiet"), "until")
                                     : field(field(status_, "hours"), "changes_at");
  }

  void resting(BreakKind kind) {
    say(Reason::on_break, kind,
        fmt::format("You are on a {}{}; nothing else comes before it ends.", noun_of(kind),
                    flag_in(break_in(status_, kind), "paused")     ? std::string(", which is paused")
                    : at(break_in(status_, kind), "until").empty() ? std::string()
                                                                   : ends_at(kind)));
  }
  std::string ends_at(BreakKind kind) const {
    const auto stamp = stamp_in(break_in(status_, kind), "until");
    return stamp ? " until " + when_text(style_, stamp->local, now_in(status_)) : "";
  }

  void prompted(BreakKind kind) {
    const Json& one = break_in(status_, kind);
    const auto since = length_in(one, "since_ms");
    say(Reason::prompted, kind,
        fmt::format("A {} was asked for{}: get up, or answer with {}.", noun_of(kind),
                    since ? " " + passed_text(*since) + " ago" : "",
                    flag_in(one, "may_postpone") ? "limber break, postpone or skip" : "limber break or skip"));
    if (!flag_in(one, "may_postpone")) add("It has been put off as often as the settings allow.");
    if (const auto once = kind_in(status_, "asks_once"); once && *once >= kind)
      add("The round before was ignored, so this one asks once only.");
  }

  void waiting(BreakKind kind) {
    const Json& one = break_in(status_, kind);
    const auto since = length_in(one, "since_ms");
    const std::string due =
        fmt::format("The {} fell due{}", noun_of(kind), since ? " " + passed_text(*since) + " ago" : "");
    if (const auto hold = hold_reason(text_in(one, "hold").value_or(""))) {
      why_.hold = hold;
      say(Reason::held, kind, fmt::format("{} and waits {}.", due, until(*hold)));
      if (const Json& end = end_of_hold(*hold); end.is_string() && from_the_clock(*hold)) why_.at_wall = end;
      add(evidence_sentence(status_, *hold));
      if (const auto left = length_in(one, "asked_in_spite_in_ms")) asked_in_spite(*left);
    } else if (flag_in(one, "awaits_input")) {
      say(Reason::waiting, kind,
          due + " and waits until you touch keys or mouse again: what held it back has just ended.");
    } else if (field(status_, "hands_known") == Json(false)) {
      say(Reason::hands_unknown, kind,
          due + " and waits for you to touch keys or mouse: Limber has not seen them move yet.");
    } else {
      say(Reason::waiting, kind, due + " and waits for a short pause in your typing, so as not to cut you off.");
    }
  }
  void asked_in_spite(Duration left) {
    add(fmt::format(
        "If that goes on, it is asked for once, quietly, in a longer pause of your typing{}; never in a call.",
        left > 0ms ? " in " + left_text(left) + " or later" : ""));
  }
  static bool from_the_clock(HoldReason hold) { return hold == HoldReason::quiet || hold == HoldReason::off_hours; }

  void held_until_the_clock_says() {
    const HoldReason hold = *why_.hold;
    const Json& end = end_of_hold(hold);
    if (end.is_string()) why_.at_wall = end;
    const bool off_today = hold == HoldReason::off_hours && text_in(field(status_, "hours"), "today") == "off";
    const std::string_view state = hold == HoldReason::quiet ? "You have asked for quiet"
                                   : off_today               ? "You have switched today's reminders off"
                                                             : "It is outside your work hours";
    say(Reason::held, std::nullopt, fmt::format("{}: no nudge comes {}.", state, until(hold)));
    const Json& next = field(status_, "next");
    if (const auto kind = kind_in(next, "break"))
      add(fmt::format("The {} falls due in {}, and waits if it is still so.", noun_of(*kind),
                      left_text(length_in(next, "in_ms").value_or(0ms))));
  }

  /// Something is on its way: put off, or still counting.
  bool coming() {
    const Json& next = field(status_, "next");
    if (const auto kind = kind_at(status_, "postponed"); kind && comes_back_first(break_in(status_, *kind), next)) {
      const Json& one = break_in(status_, *kind);
      say(Reason::postponed, *kind,
          fmt::format("The {} was put off and comes back in {}{}.", noun_of(*kind),
                      left_text(length_in(one, "left_ms").value_or(0ms)), at(one, "until")));
    } else if (const auto first = kind_in(next, "break")) {
      const Json& one = break_in(status_, *first);
      say(Reason::counting, *first,
          fmt::format("The next nudge is the {} in {}{}: {} of its {} have passed.", noun_of(*first),
                      left_text(length_in(next, "in_ms").value_or(0ms)), at(next, "at_wall"),
                      passed_text(length_in(one, "work_ms").value_or(0ms)),
                      passed_text(length_in(one, "interval_ms").value_or(0ms))));
      if (*first == BreakKind::rest && stands(status_, BreakKind::micro) &&
          flag_in(break_in(status_, BreakKind::micro), "counting"))
        add("The micro break gives way to it, as it is so near.");
    } else {
      return false;
    }
    if (why_.hold) {
      add(fmt::format("As things are it would then wait {}.", until(*why_.hold)));
      add(evidence_sentence(status_, *why_.hold));
    }
    return true;
  }

  void standing_still() {
    for (const BreakKind kind : longest_first)
      if (!why_.kind && stands(status_, kind)) why_.kind = kind;
    const auto away = length_in(status_, "absent_ms");
    const char* sentence = "The clocks are at rest and go on with your next key press.";
    if (text_in(status_, "posture") == "standing")
      sentence =
          "You are standing, and the breaks count sitting: they go on when you sit (limber sit), with a new day, or "
          "when "
          "you have been away for a while.";
    if (flag_in(status_, "locked")) sentence = "The screen is locked: the clocks stand still until you're back.";
    if (away && !flag_in(status_, "locked"))
      add(fmt::format("Nobody has been at the desk for {}: the clocks stand still until you're back.",
                      passed_text(*away)));
    else
      add(sentence);
  }

  const Json& status_;
  const Style& style_;
  Why why_;
};

}  // namespace

Why why(const Json& status, const Style& style) { return Explainer(status, style).explain(); }

}  // namespace limber
