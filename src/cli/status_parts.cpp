#include "cli/status_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/words.hpp"
#include "core/pace.hpp"
#include "words/face.hpp"
#include "words/hold_words.hpp"
#include "words/pace_words.hpp"

namespace limber {
namespace {

constexpr int shortest_bar = 8;
constexpr int longest_bar = 30;
constexpr int room_beside_bar = 50;  // label and note

Face face_in(const Json& status, const Style& style) { return face_of(read_status(status), clock_style(style)); }

/// What can be done on the command line, as things stand.
std::string answers_line(const Json& one, const StretchTitles& titles) {
  const auto stretch = text_in(one, "stretch");
  const std::string with = stretch ? fmt::format("Stretch: {}. ", title_of_stretch(titles, *stretch)) : "";
  const bool later = flag_in(one, "may_postpone");
  return with + (later ? "Answer with limber break, limber postpone or limber skip."
                       : "Answer with limber break or limber skip.");
}

std::string break_line(const Json& one, const Json& status, const Style& style) {
  const auto until = stamp_in(one, "until");
  const std::string end = until && !flag_in(one, "paused")
                              ? fmt::format(" It ends at {}.", when_text(style, until->local, now_in(status)))
                              : "";
  return end + (flag_in(one, "guided") ? " Done sooner? limber finish" : "");
}

std::string gauge_note(const Json& one, const Style& style) {
  const std::string stage = text_in(one, "stage").value_or("");
  if (stage == "resting" && flag_in(one, "paused")) return "paused";
  if (stage == "resting") return countdown_words(length_in(one, "left_ms").value_or(0ms)) + " left";
  if (stage == "postponed") return "back in " + remaining_words(length_in(one, "left_ms").value_or(0ms));
  if (stage == "prompted") return paint(style, Tone::warm, "ready when you are");
  if (stage == "due") return paint(style, Tone::warm, text_in(one, "hold") ? "waiting" : "due");
  const Duration interval = length_in(one, "interval_ms").value_or(0ms);
  const Duration work = std::min(length_in(one, "work_ms").value_or(0ms), interval);
  const auto counted = interval < 1min ? work / Duration{1s} : work / Duration{1min};  // in the interval's unit
  const auto put_off = stamp_in(one, "put_off_until");
  const std::string and_what = put_off                     ? ", not before " + clock_text(style, put_off->local)
                               : !flag_in(one, "counting") ? paint(style, Tone::dim, ", paused")
                                                           : "";
  return fmt::format("{} of {}{}", counted, elapsed_words(interval), and_what);
}

}  // namespace

const Json& break_in(const Json& status, BreakKind kind) { return field(field(status, "breaks"), name(kind)); }

std::optional<BreakKind> kind_at(const Json& status, std::string_view stage) {
  for (const BreakKind kind : longest_first)
    if (text_in(break_in(status, kind), "stage") == stage) return kind;
  return std::nullopt;
}

LocalTime now_in(const Json& status) { return stamp_in(status, "now_wall").value_or(LocalStamp{}).local; }

std::string title_of_stretch(const StretchTitles& titles, const std::string& id) {
  if (id.empty()) return "stand up and walk a little";
  const auto found = titles.find(id);
  return found == titles.end() ? id : found->second;
}

std::string state_line(const Json& status, const Style& style) {
  const Face face = face_in(status, style);
  if (face.kind == Face::Kind::on_break || face.kind == Face::Kind::standing) return face.heading;
  if (const auto away = length_in(status, "absent_ms")) return "Away for " + elapsed_words(*away);
  if (text_in(status, "posture") == "standing") return "Standing";
  return "Sitting for " + elapsed_words(length_in(status, "sitting_ms").value_or(0ms));
}

std::string next_line(const Json& status, const Style& style, const StretchTitles& titles) {
  const Face face = face_in(status, style);
  if (face.kind == Face::Kind::on_break) return face.caption + break_line(break_in(status, *face.of), status, style);
  if (face.kind == Face::Kind::standing) return face.caption;
  const std::string text = sentences_of(face);
  return face.kind == Face::Kind::asked ? text + " " + answers_line(break_in(status, *face.of), titles) : text;
}

std::vector<std::string> notices(const Json& status, const Style& style) {
  std::vector<std::string> sentences;
  if (text_in(status, "pace") == name(Pace::easy_day)) sentences.push_back(*pace_sentence(Pace::easy_day));
  const StatusFacts facts = read_status(status);
  const auto hold = hold_now(facts);
  const ClockStyle clock = clock_style(style);
  const Face::Kind shown = face_of(facts, clock).kind;
  if (hold && !from_the_clock(*hold) && shown != Face::Kind::held) {
    if (shown != Face::Kind::standing && shown != Face::Kind::counting)  // those say it themselves
      sentences.push_back(fmt::format("A break would wait {}.", until_words(facts, *hold, clock)));
    if (std::string evidence = evidence_sentence(facts, *hold); !evidence.empty())
      sentences.push_back(std::move(evidence));
  }
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
  if (standing < 1min) return elapsed_words(sitting) + " sitting";
  return fmt::format("{} sitting, {} standing", elapsed_words(sitting), elapsed_words(standing));
}

std::string outcomes_text(const Json& counts) {
  std::string text;
  for (const Outcome one : outcomes) {
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
