#include "cli/answer_text.hpp"

#include <fmt/format.h>

#include "cli/words.hpp"
#include "words/break_names.hpp"
#include "words/face.hpp"
#include "words/tr.hpp"

namespace limber {

std::string answer_text(std::string_view sentence, const Json& status, const Style& style,
                        const StretchTitles& titles) {
  return wrap(fmt::format("{} {}", sentence, next_line(status, style, titles)), style.width, 0) + "\n";
}

namespace {

std::string all_words(const FarewellWords& words, const Style& style) {
  return wrap(words.title + ". " + whole_text(words), style.width, 0) + "\n";
}

/// Ahead of its time: which one, since another may come before it.
std::string put_off_words(const StatusFacts& status, const Style& style) {
  for (const BreakKind kind : kinds)
    if (const auto& until = status.of(kind).put_off_until)
      return tr("Postponed: the {break} comes at {time} at the earliest.", "break"_a = noun_of(kind),
                "time"_a = moment_words(*until, status.now, style.clock));
  return tr("Postponed.");
}

}  // namespace

std::string over_stretch_text(const BreakSum& sum, const Style& style) {
  return all_words(farewell_words(sum, ""), style);
}

std::string over_text(const Json& status, const Style& style, const StretchTitles& titles) {
  const BreakEndFacts facts = read_break_end(status);
  BreakSum sum = facts.last.value_or(BreakSum{});
  if (sum.outcome != Outcome::cut_short) sum.outcome = Outcome::taken;
  sum.number = facts.breaks_today;
  const auto about = about_when(facts.next);
  FarewellWords words = farewell_words(sum, about ? clock_words(*about, style.clock) : "");
  if (words.next.empty()) words.next = next_line(status, style, titles);
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

std::string postponed_text(const Json& status, const Style& style, const StretchTitles& titles) {
  const StatusFacts facts = read_status(status);
  const auto kind = facts.in_stage(BreakStatus::Stage::postponed);
  const auto until = kind ? facts.of(*kind).until : std::nullopt;
  if (!until) return answer_text(put_off_words(facts, style), status, style, titles);
  return tr("Postponed. It comes back at {time}.", "time"_a = moment_words(*until, facts.now, style.clock)) + "\n";
}

std::string quiet_text(const Json& status, const Style& style, const StretchTitles& titles) {
  const Face face = face_of(read_status(status), style.clock);
  if (face.kind == Face::Kind::quiet) return wrap(sentences_of(face), style.width, 0) + "\n";
  return answer_text(tr("Quiet is off."), status, style, titles);
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
