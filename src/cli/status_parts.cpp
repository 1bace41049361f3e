#include "cli/status_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/words.hpp"
#include "core/pace.hpp"

namespace limber {
namespace {

constexpr int shortest_bar = 8;
constexpr int longest_bar = 30;
constexpr int room_beside_bar = 50;  // label and note

std::optional<std::string> when_in(const Json& object, std::string_view name, const Json& status, const Style& style) {
  const auto at = stamp_in(object, name);
  return at ? std::optional(when_text(style, at->local, now_in(status))) : std::nullopt;
}

std::optional<std::string> quiet_end(const Json& status, const Style& style) {
  return when_in(field(status, "quiet"), "until", status, style);
}

std::optional<std::string> hours_change(const Json& status, const Style& style) {
  return when_in(field(status, "hours"), "changes_at", status, style);
}

std::string resting_line(const Json& one, const Json& status, const Style& style) {
  const auto until = stamp_in(one, "until");
  const std::string end = flag_in(one, "paused") ? "It is paused."
                          : until ? fmt::format("It ends at {}.", when_text(style, until->local, now_in(status)))
                                  : "";
  if (flag_in(one, "guided")) return end + " Done sooner? limber finish";
  return end + " Stay away as long as you like.";
}

std::string prompted_line(const Json& one, BreakKind kind, const StretchTitles& titles) {
  const auto stretch = text_in(one, "stretch");
  const std::string with = stretch ? ": " + title_of_stretch(titles, *stretch) : "";
  const std::string_view answers =
      flag_in(one, "may_postpone") ? "limber break, limber postpone or limber skip" : "limber break or limber skip";
  return fmt::format("Time for a {}{}. Get up, or answer with {}.", noun_of(kind), with, answers);
}

std::string due_line(const Json& one, BreakKind kind, const Json& status, const Style& style) {
  const auto hold = hold_reason(text_in(one, "hold").value_or(""));
  if (hold) return fmt::format("A {} is waiting {}.", noun_of(kind), hold_words(status, style, *hold));
  return fmt::format("A {} is due. Limber waits for a short pause in your typing.", noun_of(kind));
}

std::string postponed_line(const Json& one, BreakKind kind, const Json& status, const Style& style) {
  const auto until = stamp_in(one, "until");
  const std::string at = until ? ", at " + when_text(style, until->local, now_in(status)) : "";
  return fmt::format("Next: the {} comes back in {}{}.", noun_of(kind),
                     left_text(length_in(one, "left_ms").value_or(0ms)), at);
}

std::string coming_line(const Json& next, const Json& status, const Style& style) {
  const auto kind = kind_in(next, "break");
  if (!kind) return "";
  const auto at = stamp_in(next, "at_wall");
  return fmt::format("Next: {} in {}{}.", noun_of(*kind), left_text(length_in(next, "in_ms").value_or(0ms)),
                     at ? ", at " + when_text(style, at->local, now_in(status)) : "");
}

/// Nothing is coming: why.
std::string still_line(const Json& status) {
  if (!flag_in(break_in(status, BreakKind::micro), "enabled") && !flag_in(break_in(status, BreakKind::rest), "enabled"))
    return "Both breaks are switched off in the settings.";
  if (length_in(status, "absent_ms")) return "The clocks stand still until you're back.";
  if (text_in(status, "posture") == "standing") return "Breaks wait; sitting time starts fresh when you sit.";
  return "Nothing is coming up.";
}

/// What is seen of a kind, as in "microphone in use by Firefox".
std::string evidence_words(const Json& one) {
  const std::string kind = text_in(one, "kind").value_or(""), whose = text_in(one, "whose").value_or("");
  const std::string by = whose.empty() ? "" : " by " + whose, of = whose.empty() ? "" : " (" + whose + ")";
  if (kind == "microphone") return "microphone in use" + by;
  if (kind == "camera") return "camera in use" + by;
  if (kind == "inhibitor") return "screen kept on" + by;
  if (kind == "fullscreen") return "a window in full screen" + of;
  if (kind == "dnd") return "Do Not Disturb on" + of;
  return kind;
}

bool is_of(const Json& one, std::string_view flag) {
  const std::string kind = text_in(one, "kind").value_or("");
  return flag == "engaged" ? kind != "fullscreen" && kind != "dnd" : kind == flag;
}

/// Why prompts wait, by what is seen; `otherwise` where nothing of that is known.
std::string held_line(const Json& status, std::string_view flag, std::string_view otherwise) {
  std::string seen;
  for (const Json& one : field(status, "evidence")) {
    if (!is_of(one, flag)) continue;
    const auto since = length_in(one, "since_ms").value_or(0ms);
    seen += fmt::format("{}{} ({})", seen.empty() ? "Held: " : ", ", evidence_words(one), passed_text(since));
  }
  return seen.empty() ? std::string(otherwise) : seen + ". Prompts wait until it is over.";
}

std::string gauge_note(const Json& one, const Style& style) {
  const std::string stage = text_in(one, "stage").value_or("");
  if (stage == "resting" && flag_in(one, "paused")) return "paused";
  if (stage == "resting") return left_text(length_in(one, "left_ms").value_or(0ms)) + " left";
  if (stage == "postponed") return "back in " + left_text(length_in(one, "left_ms").value_or(0ms));
  if (stage == "prompted") return paint(style, Tone::warm, "ready when you are");
  if (stage == "due") return paint(style, Tone::warm, text_in(one, "hold") ? "waiting" : "due");
  const auto whole_minutes = std::chrono::floor<std::chrono::minutes>(length_in(one, "work_ms").value_or(0ms));
  return fmt::format("{} of {}{}", whole_minutes.count(), passed_text(length_in(one, "interval_ms").value_or(0ms)),
                     flag_in(one, "counting") ? "" : paint(style, Tone::dim, ", standing still"));
}

}  // namespace

const Json& break_in(const Json& status, BreakKind kind) { return field(field(status, "breaks"), name(kind)); }

std::optional<BreakKind> kind_at(const Json& status, std::string_view stage) {
  for (const BreakKind kind : {BreakKind::rest, BreakKind::micro})
    if (text_in(break_in(status, kind), "stage") == stage) return kind;
  return std::nullopt;
}

std::string hold_words(const Json& status, const Style& style, HoldReason reason) {
  std::optional<std::string> end;
  if (reason == HoldReason::quiet) end = quiet_end(status, style);
  if (reason == HoldReason::off_hours) end = hours_change(status, style);
  return end ? "until " + *end : std::string(words_of(reason));
}

bool comes_back_first(const Json& postponed, const Json& next) {
  const auto back = length_in(postponed, "left_ms");
  const auto due = length_in(next, "in_ms");
  return back && (!due || *back <= *due);
}

LocalTime now_in(const Json& status) { return stamp_in(status, "now_wall").value_or(LocalStamp{}).local; }

std::optional<std::string> pace_sentence(const Json& status) {
  const auto pace = pace_called(text_in(status, "pace").value_or(""));
  if (pace == Pace::easy_day)
    return "An easy day: gentle stretches alone, with short holds, until tomorrow. limber gentle off ends it.";
  if (pace == Pace::first_week) return "Your first week: easy stretches, held for 10 seconds at most.";
  if (pace == Pace::second_week) return "Your second week: nothing hard, and holds of 20 seconds at most.";
  return std::nullopt;
}

std::string title_of_stretch(const StretchTitles& titles, const std::string& id) {
  if (id.empty()) return "stand up and walk a little";
  const auto found = titles.find(id);
  return found == titles.end() ? id : found->second;
}

std::string state_line(const Json& status) {
  if (const auto kind = kind_at(status, "resting")) {
    if (flag_in(break_in(status, *kind), "paused")) return fmt::format("On a {}, paused", noun_of(*kind));
    const auto left = length_in(break_in(status, *kind), "left_ms").value_or(0ms);
    return fmt::format("On a {}, {} left", noun_of(*kind), left_text(left));
  }
  if (const auto away = length_in(status, "absent_ms")) return "Away for " + passed_text(*away);
  if (text_in(status, "posture") == "standing") return "Standing";
  return "Sitting for " + passed_text(length_in(status, "sitting_ms").value_or(0ms));
}

std::string next_line(const Json& status, const Style& style, const StretchTitles& titles) {
  if (const auto kind = kind_at(status, "resting")) return resting_line(break_in(status, *kind), status, style);
  if (const auto kind = kind_at(status, "prompted")) return prompted_line(break_in(status, *kind), *kind, titles);
  if (const auto kind = kind_at(status, "due")) return due_line(break_in(status, *kind), *kind, status, style);
  const Json& next = field(status, "next");
  if (const auto kind = kind_at(status, "postponed"); kind && comes_back_first(break_in(status, *kind), next))
    return postponed_line(break_in(status, *kind), *kind, status, style);
  const std::string coming = coming_line(next, status, style);
  return coming.empty() ? still_line(status) : coming;
}

std::optional<std::string> quiet_notice(const Json& status, const Style& style) {
  if (!flag_in(field(status, "quiet"), "on")) return std::nullopt;
  const std::string end = quiet_end(status, style).value_or("you say so");
  return fmt::format("Quiet until {}. No prompts until then. Sitting time still counts.", end);
}

std::vector<std::string> notices(const Json& status, const Style& style) {
  std::vector<std::string> sentences;
  if (const auto quiet = quiet_notice(status, style)) sentences.push_back(*quiet);
  const Json& hours = field(status, "work_hours");
  if (hours.is_boolean() && !hours.get<bool>())
    sentences.push_back(fmt::format("Outside your work hours. No prompts until {}.",
                                    hours_change(status, style).value_or("they begin")));
  if (text_in(status, "pace") == name(Pace::easy_day)) sentences.push_back(*pace_sentence(status));
  const auto held = [&](std::string_view flag, std::string_view otherwise) {
    if (flag_in(status, flag)) sentences.push_back(held_line(status, flag, otherwise));
  };
  held("dnd", "Do Not Disturb is on. Prompts wait until it is off.");
  held("engaged", "In a call or a video. Prompts wait until it ends.");
  held("fullscreen", "A window is in full screen. Prompts wait until it leaves it.");
  return sentences;
}

std::string break_gauge(const Json& one, const Style& style) {
  if (!flag_in(one, "enabled")) return paint(style, Tone::dim, "off");
  const double work = static_cast<double>(count_in(one, "work_ms"));
  const double interval = static_cast<double>(count_in(one, "interval_ms"));
  const std::string stage = text_in(one, "stage").value_or("");
  const Tone tone = stage == "due" || stage == "prompted" ? Tone::warm : Tone::accent;
  const int cells = std::clamp(style.width - room_beside_bar, shortest_bar, longest_bar);
  return bar(style, tone, interval > 0 ? work / interval : 0, cells) + "  " + gauge_note(one, style);
}

std::string day_text(const Json& today) {
  const Duration sitting = length_in(today, "sitting_ms").value_or(0ms);
  const Duration standing = length_in(today, "standing_ms").value_or(0ms);
  if (standing < 1min) return passed_text(sitting) + " sitting";
  return fmt::format("{} sitting, {} standing", passed_text(sitting), passed_text(standing));
}

std::string outcomes_text(const Json& counts) {
  std::string text;
  for (const Outcome one : {Outcome::taken, Outcome::natural, Outcome::cut_short, Outcome::skipped, Outcome::ignored}) {
    const long long number = count_in(counts, name(one));
    if (number > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", number, words_of(one));
  }
  return text;
}

std::string watcher_text(const Json& watcher) {
  if (const auto by = text_in(watcher, "name")) return "seen through " + *by;
  return "not seen: counting by the clock. limber doctor says how to change that.";
}

std::string notifications_text(const Json& notifications) {
  const auto server = text_in(notifications, "server");
  if (!server) return "nobody shows notifications here. limber doctor says what to do.";
  const auto version = text_in(notifications, "version");
  const std::string text = "shown by " + *server + (version ? " " + *version : "");
  return flag_in(notifications, "actions") ? text
                                           : text + ", without buttons: answer with limber break, postpone or skip";
}

}  // namespace limber
