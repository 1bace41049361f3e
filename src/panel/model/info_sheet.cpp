#include "panel/model/info_sheet.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/face.hpp"
#include "words/json_reader.hpp"
#include "words/why.hpp"

namespace limber {
namespace {

constexpr std::size_t most_lines = 12;
constexpr const char* why_title = "Why no nudge?";
constexpr const char* checks_title = "What works here";

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
  for (const Json& row : JsonReader(today).list("breaks")) {
    const JsonReader its(row);
    const auto at = its.local("ended_wall");
    const auto kind = break_kind(its.words("break"));
    const auto how = outcome(its.words("outcome"));
    if (!at || !kind || !how || (before && *at >= *before)) continue;
    const Duration lasted = its.length("lasted_ms").value_or(0ms);
    lines.push_back({*at, fmt::format("{} {}{}", title_of(*kind), words_of(*how),
                                      lasted > 0ms ? ", " + elapsed_words(lasted) : "")});
  }
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
  InfoPart part{"Today", {}};
  for (const Happened& line : lines) part.lines.push_back({clock_words(line.at, clock), line.text});
  if (part.lines.empty()) part.lines.push_back({"", "Nothing was asked for yet."});
  return part;
}

InfoLine check_line(const Json& check) {
  using Mark = InfoLine::Mark;
  const JsonReader its(check);
  const bool ok = its.flag("ok").value_or(false), note = its.flag("note").value_or(false);
  return {its.words("name"), its.words("detail"), its.words("hint"),
          !ok    ? Mark::bad
          : note ? Mark::absent
                 : Mark::good};
}

}  // namespace

InfoSheet why_sheet(const StatusFacts& status, const Json& recent, const Json& today, ClockStyle clock,
                    const StretchTitle& title) {
  const Why answer = why(status, clock, false);
  return {why_title,
          answer.heading,
          fmt::format("{}", fmt::join(answer.sentences, " ")),
          {today_part(status, recent, today, clock, title)}};
}

InfoSheet why_sheet_without_daemon() {
  return {why_title, reminders_are_off, "The background service isn't running, so no nudge comes.", {}};
}

InfoSheet checks_sheet(const Json& checks) {
  if (checks.is_null()) return {checks_title, "Looking…", "This takes a few seconds.", {}};
  InfoPart part;
  for (const Json& check : JsonReader(checks).list("checks")) part.lines.push_back(check_line(check));
  const auto wrong = std::ranges::count(part.lines, InfoLine::Mark::bad, &InfoLine::mark);
  if (part.lines.empty()) return {checks_title, "That could not be found out", "In a terminal: limber doctor", {}};
  return {checks_title,
          wrong == 0   ? "All is well"
          : wrong == 1 ? "One thing needs a look"
                       : fmt::format("{} things need a look", wrong),
          "What Limber can see and do on this desktop.",
          {std::move(part)}};
}

InfoSheet keys_sheet() {
  return {"Keyboard",
          "Keys",
          "Every button can be reached with Tab; where a letter is underlined, Alt and that letter press it.",
          {{"In the panel", {{"Enter", "What the coloured button says"}, {"Esc", "Close"}}},
           {"In a break",
            {{"Space", "Pause, and go on"},
             {"N", "Next"},
             {"B", "Back"},
             {"A", "Another stretch"},
             {"Enter", "Done"},
             {"F1", "All keys of the break"},
             {"Esc", "Leave"}}},
           {"In the main window",
            {{"Ctrl+1 to 4", "Stretches, Care, History, Settings"},
             {"Ctrl+,", "Settings"},
             {"F6", "To the next part of the window"},
             {"Esc, Ctrl+W", "Close"}}},
           {"Anywhere",
            {{"A key of yours", "In your desktop's settings, for: limber break, limber postpone or limber skip"}}}}};
}

InfoSheet about_sheet(const std::string& version) {
  return {
      "About Limber",
      "Limber " + version,
      "Calm reminders to get up and stretch. What you do stays on this computer.",
      {{"Licence", {{"", "MIT. Free to use, to read, to change and to pass on."}}},
       {"Sources",
        {{"", "Each stretch, tip and care page names the studies and guides that it follows, with their addresses."},
         {"", "Limber gives general tips; it cannot examine you."}}},
       {"Thanks",
        {{"",
          "To those who make Debian, GTK, wxWidgets, SQLite, sdbus-c++, toml++, fmt, spdlog, Boost, JSON for "
          "Modern C++, CLI11, libcanberra and Speech Dispatcher."}}}}};
}

}  // namespace limber
