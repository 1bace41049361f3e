#include "cli/status_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "cli/words.hpp"
#include "words/break_names.hpp"
#include "words/event_words.hpp"
#include "words/face.hpp"
#include "words/hold_words.hpp"
#include "words/pace_words.hpp"
#include "words/postpone_words.hpp"
#include "words/question_words.hpp"
#include "words/reminder_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using Stage = BreakStatus::Stage;

constexpr int shortest_bar = 8;
constexpr int longest_bar = 30;
constexpr int room_beside_bar = 35;  // for the note

/// What can be done on the command line, as things stand.
std::string answers_line(const BreakFacts& one, const StretchTitles& titles) {
  const std::string with =
      one.stretch.empty() ? "" : tr("Stretch: {stretch}.", "stretch"_a = title_of_stretch(titles, one.stretch)) + " ";
  return with + (one.may_postpone ? tr("Answer with limber break, limber postpone or limber skip.")
                                  : tr("Answer with limber break or limber skip."));
}

std::string break_line(const BreakFacts& one, LocalTime now, const Style& style) {
  const std::string end = one.until && !one.paused
                              ? " " + tr("It ends at {time}.", "time"_a = moment_words(*one.until, now, style.clock))
                              : "";
  return end + (one.guided ? " " + tr("Done sooner? limber finish") : "");
}

std::string paused() { return trc("state of a break", "paused"); }

std::string gauge_note(const BreakFacts& one, const Style& style) {
  const Duration left = one.left.value_or(0ms);
  if (one.stage == Stage::resting) return one.paused ? paused() : time_left(countdown_words(left));
  if (one.stage == Stage::postponed) return tr("back in {length}", "length"_a = remaining_words(left));
  if (one.stage == Stage::prompted) return paint(style, Tone::warm, tr("ready when you are"));
  if (one.stage == Stage::due)
    return paint(style, Tone::warm, one.hold ? trc("state of a break", "waiting") : trc("state of a break", "due"));
  const Duration work = std::min(one.work, one.interval);
  const auto counted = one.interval < 1min ? work / Duration{1s} : work / Duration{1min};  // in the interval's unit
  const std::string interval = elapsed_words(one.interval);
  if (one.put_off_until)
    return tr("{part} of {interval}, not before {time}", "part"_a = counted, "interval"_a = interval,
              "time"_a = clock_words(*one.put_off_until, style.clock));
  // Translators: {part}: without its unit, which is that of the interval: "38 of 60 min".
  const std::string text = tr("{part} of {interval}", "part"_a = counted, "interval"_a = interval);
  return one.counting ? text : text + paint(style, Tone::dim, ", " + paused());
}

std::string today_label() { return tr("Today"); }
// Translators: before what is known of the person's hands at keys and mouse.
std::string hands_label() { return tr("Hands"); }
// Translators: before who shows the prompts.
std::string prompts_label() { return tr("Prompts"); }

// Translators: before the next of the person's own reminders.
std::string reminder_label() { return tr("Reminder"); }

/// With the two spaces before the label and those behind.
int label_width() {
  const std::array<std::string, 6> labels{std::string{title_of(BreakKind::micro)},
                                          std::string{title_of(BreakKind::rest)},
                                          today_label(),
                                          hands_label(),
                                          prompts_label(),
                                          reminder_label()};
  return columns_of(*std::ranges::max_element(labels, {}, columns_of)) + 4;
}

std::string first_words() {
  return tr(
      "Limber is new here: `limber break` begins a break now, `limber panel` opens the windows where there is a "
      "screen, and `limber --help` tells the rest.");
}

std::string labelled(const Style& style, std::string_view label, std::string_view text) {
  const int width = label_width();
  return "  " + paint(style, Tone::dim, pad(label, width - 2)) + wrap(text, style.width, width) + "\n";
}

std::string breaks_part(const Json& status, const StatusFacts& facts, const Style& style) {
  const int width = label_width();
  Style beside = style;
  beside.width -= width;
  std::string text;
  for (const BreakKind kind : kinds)
    if (JsonReader(status).in("breaks").in(name(kind)).json().is_object())
      text += "  " + pad(title_of(kind), width - 2) + break_gauge(facts.of(kind), beside) + "\n";
  return text;
}

/// "2 h 10 min sitting, 24 min standing".
std::string day_text(const JsonReader& today) {
  const Duration sitting = today.length("sitting_ms").value_or(0ms);
  const Duration standing = today.length("standing_ms").value_or(0ms);
  if (standing < 1min) return tr("{length} sitting", "length"_a = elapsed_words(sitting));
  return tr("{sitting} sitting, {standing} standing", "sitting"_a = elapsed_words(sitting),
            "standing"_a = elapsed_words(standing));
}

std::string today_part(const JsonReader& today, const Style& style) {
  if (!today.json().is_object()) return "";
  std::string text = labelled(style, today_label(), day_text(today));
  for (const BreakKind kind : longest_first) {
    const JsonReader counts = today.in(name(kind));
    const auto its = counted_outcomes([&](Outcome one) { return counts.number(name(one)).value_or(0); }, ", ");
    if (!its.empty()) text += labelled(style, "", breaks_line(kind, its));
  }
  return text;
}

std::string watcher_text(const JsonReader& watcher) {
  // Translators: the person's hands at keys and mouse, by a program or protocol such as "x11".
  if (const auto by = watcher.text("name")) return tr("seen through {watcher}", "watcher"_a = *by);
  return tr("not seen: counting by the clock. limber doctor says how to change that.");
}

std::string notifications_text(const JsonReader& notifications) {
  const auto server = notifications.text("server");
  if (!server) return tr("nobody shows notifications here. limber doctor says what to do.");
  const auto version = notifications.text("version");
  const std::string name = version ? *server + " " + *version : *server;
  return notifications.flag("actions").value_or(false)
             ? tr("shown by {server}", "server"_a = name)
             : tr("shown by {server}, without buttons: answer with limber break, postpone or skip", "server"_a = name);
}

std::string problems_part(const StatusFacts& facts, const Style& style) {
  std::string text;
  for (const std::string& problem : facts.problems)
    text += paint(style, Tone::warm, "! ") + wrap(problem, style.width, 2) + "\n";
  return text.empty() ? text : "\n" + text;
}

Tone tone_of(std::string_view event) {
  if (event == "prompted" || event == "due") return Tone::warm;
  if (event == "started" || event == "ended") return Tone::accent;
  return Tone::plain;
}

std::string all_words(const FarewellWords& words, const Style& style) {
  return wrap(words.title + ". " + whole_text(words), style.width, 0) + "\n";
}

/// Ahead of its time: which one, since another may come before it; or `all`, by hours or where the settings say so.
/// " It takes 6 min then." Empty: putting it off costs nothing.
std::string cost_words(const BreakFacts& its) {
  const std::string cost = put_off_cost(its.length.value_or(0ms), its.longer_by, its.sooner_by);
  return cost.empty() ? cost : " " + cost;
}

std::string put_off_words(const StatusFacts& status, bool all, const Style& style) {
  const auto &micro = status.of(BreakKind::micro).put_off_until, &rest = status.of(BreakKind::rest).put_off_until;
  const bool together = all || (micro && micro == rest);
  std::optional<LocalTime> earliest;
  for (const BreakKind kind : kinds) {
    const auto& until = status.of(kind).put_off_until;
    if (!until) continue;
    if (!together)
      return tr("Postponed: the {break} comes at {time} at the earliest.", "break"_a = noun_of(kind),
                "time"_a = moment_words(*until, status.now, style.clock)) +
             cost_words(status.of(kind));
    earliest = std::min(earliest.value_or(*until), *until);
  }
  if (!earliest) return tr("Postponed.");
  return tr("Postponed: no break comes before {time}. 'limber reset' takes that back; the clocks start anew then.",
            "time"_a = moment_words(*earliest, status.now, style.clock));
}

}  // namespace

std::string title_of_stretch(const StretchTitles& titles, const std::string& id) {
  // Translators: in place of the name of a stretch: "Stretch: stand up and walk a little."
  if (id.empty()) return tr("stand up and walk a little");
  const auto found = titles.find(id);
  return found == titles.end() ? id : found->second;
}

std::string state_line(const StatusFacts& status, const Style& style) {
  const Face face = face_of(status, style.clock);
  if (face.kind == Face::Kind::on_break || face.kind == Face::Kind::standing) return face.heading;
  if (status.absent) return tr("Away for {length}", "length"_a = elapsed_words(*status.absent));
  if (status.posture == Posture::standing) return tr("Standing");
  return tr("Sitting for {length}", "length"_a = elapsed_words(status.sitting));
}

std::string next_line(const StatusFacts& facts, const Style& style, const StretchTitles& titles) {
  const Face face = face_of(facts, style.clock);
  if (face.kind == Face::Kind::on_break) return face.caption + break_line(facts.of(*face.of), facts.now, style);
  if (face.kind == Face::Kind::standing) return face.caption;
  const std::string text = sentences_of(face);
  if (face.kind != Face::Kind::asked) return text;
  return text + " " + answers_line(facts.of(*face.of), titles);
}

std::vector<std::string> notices(const StatusFacts& status, const Style& style) {
  std::vector<std::string> sentences;
  if (status.pace == Pace::easy_day) sentences.push_back(*pace_sentence(Pace::easy_day));
  if (status.question)
    sentences.push_back(
        tr("Limber asks: {question} Answer by 'limber answer'.",
           "question"_a = question_words(status.question->question, Policy{}, status.question->answers).title));
  const auto hold = hold_now(status);
  const Face::Kind shown = face_of(status, style.clock).kind;
  if (hold && !from_the_clock(*hold) && shown != Face::Kind::held) {
    if (shown != Face::Kind::standing && shown != Face::Kind::counting)  // those say it themselves
      // Translators: {until}: such as "until your call ends".
      sentences.push_back(tr("A break would wait {until}.", "until"_a = until_words(status, *hold, style.clock)));
    if (std::string evidence = evidence_sentence(status, *hold, style.clock); !evidence.empty())
      sentences.push_back(std::move(evidence));
  }
  return sentences;
}

std::string break_gauge(const BreakFacts& one, const Style& style) {
  if (!one.enabled) return paint(style, Tone::dim, trc("state of a break", "off"));
  const auto work = static_cast<double>(one.work.count()), interval = static_cast<double>(one.interval.count());
  const Tone tone = one.stage == Stage::due || one.stage == Stage::prompted ? Tone::warm : Tone::accent;
  const int cells = std::clamp(style.width - room_beside_bar, shortest_bar, longest_bar);
  return bar(style, tone, interval > 0 ? work / interval : 0, cells) + "  " + gauge_note(one, style);
}

std::string status_text(const Json& status, const Style& style, const StretchTitles& titles) {
  const JsonReader from(status);
  const StatusFacts facts = read_status(status);
  std::string text = paint(style, Tone::strong, state_line(facts, style)) + "\n";
  text += wrap(next_line(facts, style, titles), style.width, 0) + "\n";
  if (from.flag("first_start").value_or(false)) text += wrap(first_words(), style.width, 0) + "\n";
  for (const std::string& notice : notices(facts, style)) text += wrap(notice, style.width, 0) + "\n";
  text += "\n" + breaks_part(status, facts, style);
  text += "\n" + today_part(from.in("today"), style);
  if (const auto reminder = next_reminder_words(facts, style.clock))
    text += labelled(style, reminder_label(), *reminder);
  text += "\n" + labelled(style, hands_label(), watcher_text(from.in("watcher")));
  text += labelled(style, prompts_label(), notifications_text(from.in("notifications")));
  return text + problems_part(facts, style);
}

std::string watch_head(const Json& status, const Style& style, const StretchTitles& titles) {
  const StatusFacts facts = read_status(status);
  const std::string head = state_line(facts, style) + ". " + next_line(facts, style, titles);
  return paint(style, Tone::strong, wrap(head, style.width, 0));
}

bool for_people(const Json& event) {
  const std::string name = JsonReader(event).words("event");
  return name != "tray_changed" && name != "routine" && name != "evidence_changed";
}

std::string watch_line(const Json& event, const Style& style, const StretchTitles& titles) {
  const JsonReader from(event);
  const std::string sentence =
      event_words(event, style.clock, [&](const std::string& id) { return title_of_stretch(titles, id); });
  const auto wall = from.local("wall");
  const std::string clock = wall ? clock_seconds_text(style, *wall) : "";
  return paint(style, Tone::dim, clock) + "  " + paint(style, tone_of(from.words("event")), sentence);
}

std::string why_text(const Why& answer, const Style& style) {
  return paint(style, Tone::strong, answer.heading) + "\n" +
         wrap(fmt::format("{}", fmt::join(answer.sentences, " ")), style.width, 0) + "\n";
}

std::string answer_text(std::string_view sentence, const Json& status, const Style& style,
                        const StretchTitles& titles) {
  return wrap(fmt::format("{} {}", sentence, next_line(read_status(status), style, titles)), style.width, 0) + "\n";
}

std::string over_stretch_text(const BreakSum& sum, const Style& style) {
  return all_words(farewell_words(sum, std::nullopt, style.clock), style);
}

std::string over_text(const Json& status, const Style& style, const StretchTitles& titles) {
  const BreakEndFacts facts = read_break_end(status);
  BreakSum sum = facts.last.value_or(BreakSum{});
  if (sum.outcome != Outcome::cut_short) sum.outcome = Outcome::taken;
  sum.number = facts.breaks_today;
  FarewellWords words = farewell_words(sum, facts.next, style.clock);
  if (words.next.empty()) words.next = next_line(read_status(status), style, titles);
  return all_words(words, style);
}

std::string started_text(const Json& status, const Style& style, const StretchTitles& titles) {
  const StatusFacts facts = read_status(status);
  const auto kind = facts.in_stage(BreakStatus::Stage::resting);
  if (!kind) return answer_text(tr("The break is over already."), status, style, titles);
  const bool micro = *kind == BreakKind::micro;
  const std::string& id = facts.of(*kind).stretch;
  if (id.empty())
    return answer_text(micro ? tr("Micro break started.") : tr("Rest break started."), status, style, titles);
  const std::string stretch = title_of_stretch(titles, id);
  return answer_text(micro ? tr("Micro break started: {stretch}.", "stretch"_a = stretch)
                           : tr("Rest break started: {stretch}.", "stretch"_a = stretch),
                     status, style, titles);
}

std::string postponed_text(const Json& status, bool all, const Style& style, const StretchTitles& titles) {
  const StatusFacts facts = read_status(status);
  const auto kind = facts.in_stage(BreakStatus::Stage::postponed);
  const auto until = kind ? facts.of(*kind).until : std::nullopt;
  if (!until) return answer_text(put_off_words(facts, all, style), status, style, titles);
  return wrap(tr("Postponed. It comes back at {time}.", "time"_a = moment_words(*until, facts.now, style.clock)) +
                  cost_words(facts.of(*kind)),
              style.width, 0) +
         "\n";
}

std::string quiet_text(const Json& status, const Style& style, const StretchTitles& titles) {
  const Face face = face_of(read_status(status), style.clock);
  if (face.kind == Face::Kind::quiet) return wrap(sentences_of(face), style.width, 0) + "\n";
  return answer_text(tr("Quiet is off."), status, style, titles);
}

std::string meeting_text(const Json& status, const Style& style, const StretchTitles& titles) {
  const StatusFacts facts = read_status(status);
  if (!facts.meeting_said || !facts.meeting_until)
    return answer_text(tr("The meeting is over."), status, style, titles);
  return wrap(tr("In a meeting until {time}: no break is asked for before then.",
                 "time"_a = moment_words(*facts.meeting_until, facts.now, style.clock)),
              style.width, 0) +
         "\n";
}

namespace {

/// As it is typed: with hyphens.
std::string typed(QuestionAnswer answer) {
  std::string word(name(answer));
  std::ranges::replace(word, '_', '-');
  return word;
}

}  // namespace

std::string question_text(const Json& status, const Policy& policy, const Style& style, const StretchTitles& titles) {
  const StatusFacts now = read_status(status);
  const auto& facts = now.question;
  if (!facts)
    return (now.meeting_asks
                ? tr("Limber asks whether your meeting goes on: limber meeting 15min, or limber meeting over.")
                : tr("Limber is not asking anything now.")) +
           "\n";
  const auto [title, body] = question_words(facts->question, policy, facts->answers);
  std::string text = paint(style, Tone::strong, title) + "\n" + wrap(body, style.width, 0) + "\n\n";
  std::size_t widest = 0;
  for (const QuestionAnswer answer : facts->answers) widest = std::max(widest, typed(answer).size());
  const std::string stretch = facts->stretch.empty() ? "" : title_of_stretch(titles, facts->stretch);
  for (const QuestionAnswer answer : facts->answers) {
    const std::string would = answer_would(answer, policy, stretch);
    const std::string head = fmt::format("  limber answer {:<{}}  ", typed(answer), widest);
    text +=
        head + wrap(would.empty() ? answer_label(answer) : would, style.width, static_cast<int>(head.size())) + "\n";
  }
  return text;
}

std::optional<QuestionAnswer> read_answer(std::string word) {
  std::ranges::replace(word, '-', '_');
  return from_name<QuestionAnswer>(word);
}

std::string hours_text(const Json& status, const Style& style) {
  const StatusFacts facts = read_status(status);
  const std::string at = facts.hours_change ? moment_words(*facts.hours_change, facts.now, style.clock) : "";
  const std::string today = JsonReader(status).in("hours").words("today");
  std::string text;
  if (today == "off") {
    text = at.empty() ? tr("No reminders today. limber hours usual takes that back.")
                      : tr("No reminders today, until {time}. limber hours usual takes that back.", "time"_a = at);
  } else if (today == "on") {
    text = at.empty()
               ? tr("Reminders all through today. limber hours usual takes that back.")
               : tr("Reminders all through today, until {time}. limber hours usual takes that back.", "time"_a = at);
  } else if (JsonReader(status).flag("work_hours").value_or(false)) {
    text = at.empty() ? tr("Reminders may come at any time: no work hours are set.")
                      : tr("Inside your work hours until {time}.", "time"_a = at);
  } else {
    text = at.empty() ? tr("Outside your work hours; none begin within two weeks.")
                      : tr("Outside your work hours until {time}.", "time"_a = at);
  }
  return wrap(text, style.width, 0) + "\n";
}

std::string posture_text(const Json& status, const Style& style, const StretchTitles& titles) {
  if (read_status(status).posture != Posture::standing) return answer_text(tr("Sitting."), status, style, titles);
  const std::string text =
      tr("Standing. Breaks wait until you sit (limber sit), until tomorrow, or until you have been away for a while.");
  return wrap(text, style.width, 0) + "\n";
}

}  // namespace limber
