#include "panel/model/info_sheet.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "panel/model/history_facts.hpp"
#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/face.hpp"
#include "words/json_reader.hpp"
#include "words/moment_words.hpp"
#include "words/tr.hpp"
#include "words/why.hpp"

namespace limber {
namespace {

constexpr std::size_t most_lines = 12;
constexpr const char* why_title = tr_noop("Why no nudge?");
constexpr const char* checks_title = tr_noop("What works here");

bool same_day(LocalTime one, LocalTime other) {
  return std::chrono::floor<std::chrono::days>(one) == std::chrono::floor<std::chrono::days>(other);
}

struct Happened {
  LocalTime at;
  std::string text;
};

/// What the daemon remembers, the day's.
std::vector<Happened> lines_of(const Json& recent, LocalTime now, ClockStyle clock, const StretchTitle& title) {
  std::vector<Happened> lines;
  for (const Json& event : JsonReader(recent).list("events")) {
    const auto at = JsonReader(event).local("wall");
    if (at && same_day(*at, now)) lines.push_back({*at, event_words(event, clock, title)});
  }
  return lines;
}

/// Breaks that were over before the daemon was started, from the history.
std::vector<Happened> lines_before(const Json& today, std::optional<LocalTime> before) {
  std::vector<Happened> lines;
  for (const HistoryBreak& one : read_history(today).breaks)
    if (!before || one.ended < *before)
      lines.push_back({one.ended, ended_words(title_of(one.kind), one.outcome, one.lasted)});
  return lines;
}

/// The newest first.
InfoPart today_part(const StatusFacts& status, const Json& recent, const Json& today, ClockStyle clock,
                    const StretchTitle& title) {
  std::vector<Happened> lines = lines_of(recent, status.now, clock, title);
  const auto first = lines.empty() ? std::nullopt : std::optional(lines.front().at);
  for (Happened& line : lines_before(today, first)) lines.push_back(std::move(line));
  std::ranges::reverse(lines);  // of several at one instant the last comes first, too
  std::ranges::stable_sort(lines, std::ranges::greater{}, &Happened::at);
  if (lines.size() > most_lines) lines.resize(most_lines);
  InfoPart part{trc("over what has happened", "Today"), {}};
  for (const Happened& line : lines) part.lines.push_back({clock_words(line.at, clock), line.text});
  if (part.lines.empty()) part.lines.push_back({"", tr("Nothing was asked for yet.")});
  return part;
}

std::vector<InfoAction> actions_on(const LearnedMoment& its) {
  const InfoAction undo{tr("&Undo"), its.slot, MomentState::undone};
  switch (its.state) {
    // Translators: on a button: what was learned stays, whatever is answered.
    case MomentState::learned: return {undo, {tr("&Keep"), its.slot, MomentState::kept}};
    case MomentState::kept: return {undo};
    // Translators: on a button: what was undone has its effect again.
    case MomentState::undone: return {{tr("Use it &again"), its.slot, MomentState::learned}};
  }
  return {};
}

/// Only where Limber learns: else what was learned before has no effect.
std::vector<InfoPart> moments_part(const Json& moments, ClockStyle clock) {
  const MomentsAnswer answer = read_moments(moments);
  if (!answer.on) return {};
  InfoPart part{tr("Learned from your answers"), {{"", moments_sentence(answer, false)}}};
  for (const auto& each : answer.hours) {
    MomentWords words = moment_words(each, clock);
    part.lines.push_back({.label = std::move(words.hour),
                          .text = std::move(words.effect),
                          .hint = std::move(words.reason),
                          .actions = actions_on(each.moment)});
  }
  return {std::move(part)};
}

InfoLine check_line(const Json& check) {
  using Mark = InfoLine::Mark;
  const JsonReader its(check);
  const bool ok = its.flag("ok").value_or(false), note = its.flag("note").value_or(false);
  return {tr_said(its.words("name")), tr_said(its.words("detail")), tr_said(its.words("hint")),
          !ok    ? Mark::bad
          : note ? Mark::absent
                 : Mark::good};
}

bool same_line_but_words(const InfoLine& one, const InfoLine& other) {
  return one.mark == other.mark && one.actions == other.actions && one.label.empty() == other.label.empty() &&
         one.hint.empty() == other.hint.empty();
}

bool same_part_but_words(const InfoPart& one, const InfoPart& other) {
  return one.heading.empty() == other.heading.empty() &&
         std::ranges::equal(one.lines, other.lines, same_line_but_words);
}

}  // namespace

bool same_but_words(const InfoSheet& one, const InfoSheet& other) {
  return one.text.empty() == other.text.empty() && std::ranges::equal(one.parts, other.parts, same_part_but_words);
}

InfoSheet why_sheet(const StatusFacts& status, const Json& recent, const Json& today, const Json& moments,
                    ClockStyle clock, const StretchTitle& title) {
  const Why answer = why(status, clock, false);
  InfoSheet sheet{tr(why_title),
                  answer.heading,
                  fmt::format("{}", fmt::join(answer.sentences, " ")),
                  {today_part(status, recent, today, clock, title)}};
  for (InfoPart& part : moments_part(moments, clock)) sheet.parts.push_back(std::move(part));
  return sheet;
}

InfoSheet why_sheet_without_daemon() {
  return {tr(why_title),
          tr(reminders_are_off),
          tr("The background service isn't running, so no nudge comes. Start it in the panel, or with: limber start"),
          {}};
}

InfoSheet checks_sheet(const Json& checks) {
  if (checks.is_null()) return {tr(checks_title), tr("Looking…"), tr("This takes a few seconds."), {}};
  InfoPart part;
  for (const Json& check : JsonReader(checks).list("checks")) part.lines.push_back(check_line(check));
  const auto wrong = std::ranges::count(part.lines, InfoLine::Mark::bad, &InfoLine::mark);
  if (part.lines.empty())
    return {tr(checks_title), tr("That could not be found out"), tr("In a terminal: limber doctor"), {}};
  return {tr(checks_title),
          wrong == 0 ? tr("All is well") : trn("One thing needs a look", "{n} things need a look", wrong),
          tr("What Limber can see and do on this desktop."),
          {std::move(part)}};
}

InfoSheet keys_sheet() {
  // Translators: the keys of the keyboard, as they are called on it.
  const std::string enter = tr("Enter"), space = tr("Space"), escape = tr("Esc");
  const std::string close = trc("what a key does", "Close");
  return {tr("Keyboard"),
          tr("Keys"),
          tr("Every button can be reached with Tab; where a letter is underlined, Alt and that letter press it."),
          {{tr("In the panel"), {{enter, tr("What the coloured button says")}, {escape, close}}},
           {tr("In a break"),
            {{space, tr("Pause, and go on")},
             {"N", trc("what a key does", "Next")},
             {"B", trc("what a key does", "Back")},
             {"A", tr("Another stretch")},
             {enter, trc("what a key does", "Done")},
             {"F1", tr("All keys of the break")},
             {escape, trc("what a key does", "Leave")}}},
           {tr("In the main window"),
            {{tr("Ctrl+1 to 4"), tr("Stretches, Care, History, Settings")},
             {"Ctrl+,", trc("what a key opens", "Settings")},
             {"F6", tr("To the next part of the window")},
             {tr("Esc, Ctrl+W"), close}}},
           {tr("Anywhere"),
            {{tr("A key of yours"),
              // Translators: what stands after the colon is typed as it is.
              tr("In your desktop's settings, for: limber break, limber postpone or limber skip")}}}}};
}

InfoSheet about_sheet(const std::string& version) {
  return {
      tr("About Limber"),
      "Limber " + version,
      tr("Calm reminders to get up and stretch. What you do stays on this computer."),
      {{tr("Licence"), {{"", tr("MIT. Free to use, to read, to change and to pass on.")}}},
       {trc("what the texts are based on", "Sources"),
        {{"",
          tr("Each stretch, tip and care page names the studies and guides that it follows, with their addresses.")},
         {"", tr("Limber gives general tips; it cannot examine you.")}}},
       {tr("Thanks"),
        {{"", tr("To those who make Debian, GTK, wxWidgets, SQLite, sdbus-c++, toml++, fmt, spdlog, Boost, JSON for "
                 "Modern C++, CLI11, libcanberra and Speech Dispatcher.")}}}}};
}

}  // namespace limber
