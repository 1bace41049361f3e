#include "cli/status_parts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/words.hpp"
#include "core/pace.hpp"
#include "words/face.hpp"
#include "words/hold_words.hpp"
#include "words/pace_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int shortest_bar = 8;
constexpr int longest_bar = 30;
constexpr int room_beside_bar = 35;  // for the note

Face face_in(const Json& status, const Style& style) { return face_of(read_status(status), clock_style(style)); }

/// What can be done on the command line, as things stand.
std::string answers_line(const Json& one, const StretchTitles& titles) {
  const auto stretch = text_in(one, "stretch");
  const std::string with =
      stretch ? tr("Stretch: {stretch}.", "stretch"_a = title_of_stretch(titles, *stretch)) + " " : "";
  const bool later = flag_in(one, "may_postpone");
  return with + (later ? tr("Answer with limber break, limber postpone or limber skip.")
                       : tr("Answer with limber break or limber skip."));
}

std::string break_line(const Json& one, const Json& status, const Style& style) {
  const auto until = stamp_in(one, "until");
  const std::string end =
      until && !flag_in(one, "paused")
          ? " " + tr("It ends at {time}.", "time"_a = when_text(style, until->local, now_in(status)))
          : "";
  return end + (flag_in(one, "guided") ? " " + tr("Done sooner? limber finish") : "");
}

std::string paused() { return trc("state of a break", "paused"); }

std::string gauge_note(const Json& one, const Style& style) {
  const std::string stage = text_in(one, "stage").value_or("");
  if (stage == "resting" && flag_in(one, "paused")) return paused();
  const Duration left = length_in(one, "left_ms").value_or(0ms);
  if (stage == "resting") return time_left(countdown_words(left));
  if (stage == "postponed") return tr("back in {length}", "length"_a = remaining_words(left));
  if (stage == "prompted") return paint(style, Tone::warm, tr("ready when you are"));
  if (stage == "due")
    return paint(style, Tone::warm,
                 text_in(one, "hold") ? trc("state of a break", "waiting") : trc("state of a break", "due"));
  const Duration interval = length_in(one, "interval_ms").value_or(0ms);
  const Duration work = std::min(length_in(one, "work_ms").value_or(0ms), interval);
  const auto counted = interval < 1min ? work / Duration{1s} : work / Duration{1min};  // in the interval's unit
  if (const auto put_off = stamp_in(one, "put_off_until"))
    return tr("{part} of {interval}, not before {time}", "part"_a = counted, "interval"_a = elapsed_words(interval),
              "time"_a = clock_text(style, put_off->local));
  // Translators: {part}: without its unit, which is that of the interval: "38 of 60 min".
  const std::string text = tr("{part} of {interval}", "part"_a = counted, "interval"_a = elapsed_words(interval));
  return flag_in(one, "counting") ? text : text + paint(style, Tone::dim, ", " + paused());
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
  // Translators: in place of the name of a stretch: "Stretch: stand up and walk a little."
  if (id.empty()) return tr("stand up and walk a little");
  const auto found = titles.find(id);
  return found == titles.end() ? id : found->second;
}

std::string state_line(const Json& status, const Style& style) {
  const Face face = face_in(status, style);
  if (face.kind == Face::Kind::on_break || face.kind == Face::Kind::standing) return face.heading;
  if (const auto away = length_in(status, "absent_ms"))
    return tr("Away for {length}", "length"_a = elapsed_words(*away));
  if (text_in(status, "posture") == "standing") return tr("Standing");
  const Duration sitting = length_in(status, "sitting_ms").value_or(0ms);
  return tr("Sitting for {length}", "length"_a = elapsed_words(sitting));
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
      // Translators: {until}: such as "until your call ends".
      sentences.push_back(tr("A break would wait {until}.", "until"_a = until_words(facts, *hold, clock)));
    if (std::string evidence = evidence_sentence(facts, *hold); !evidence.empty())
      sentences.push_back(std::move(evidence));
  }
  return sentences;
}

std::string break_gauge(const Json& one, const Style& style) {
  if (!flag_in(one, "enabled")) return paint(style, Tone::dim, trc("state of a break", "off"));
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
  if (standing < 1min) return tr("{length} sitting", "length"_a = elapsed_words(sitting));
  return tr("{sitting} sitting, {standing} standing", "sitting"_a = elapsed_words(sitting),
            "standing"_a = elapsed_words(standing));
}

std::string outcomes_text(const Json& counts) {
  return counted_outcomes([&](Outcome one) { return count_in(counts, name(one)); }, ", ");
}

std::string watcher_text(const Json& watcher) {
  // Translators: the person's hands at keys and mouse, by a program or protocol such as "x11".
  if (const auto by = text_in(watcher, "name")) return tr("seen through {watcher}", "watcher"_a = *by);
  return tr("not seen: counting by the clock. limber doctor says how to change that.");
}

std::string notifications_text(const Json& notifications) {
  const auto server = text_in(notifications, "server");
  if (!server) return tr("nobody shows notifications here. limber doctor says what to do.");
  const auto version = text_in(notifications, "version");
  const std::string name = version ? *server + " " + *version : *server;
  return flag_in(notifications, "actions")
             ? tr("shown by {server}", "server"_a = name)
             : tr("shown by {server}, without buttons: answer with limber break, postpone or skip", "server"_a = name);
}

}  // namespace limber
