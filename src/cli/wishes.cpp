// limber quiet, hours and gentle: what a person wishes of the reminders for a while, or for the day
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <ostream>

#include "cli/answer_text.hpp"
#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "os/local_zone.hpp"
#include "rpc/wall_text.hpp"
#include "words/pace_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

std::string end_at(const std::string& clock) {
  const auto time_of_day = clock_argument(clock);
  if (!time_of_day)
    throw CommandError(ExitCode::bad_usage, tr("'{text}' is no time of day. Write 14:00 or 2pm.", "text"_a = clock));
  const LocalZone zone;
  const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  return wall_text(next_at_clock(*time_of_day, now, zone), zone);
}

/// The parameters of quiet_set for what was written behind `limber quiet`.
Json quiet_params(const std::vector<std::string>& words) {
  if (words.empty()) return {{"on", true}};
  if (words.front() == "off" && words.size() == 1) return {{"on", false}};
  if (words.back() == "tomorrow" && (words.size() == 1 || (words.front() == "until" && words.size() == 2)))
    return {{"on", true}, {"until", "tomorrow"}};
  if (words.front() == "until" && words.size() > 1)
    return {{"on", true}, {"until", end_at(fmt::format("{}", fmt::join(words.begin() + 1, words.end(), " ")))}};
  return {{"on", true}, {"for_ms", length_argument(words).count()}};
}

ExitCode set_quiet(Console& console, const Json& params) {
  console.out << quiet_text(ask_daemon("quiet_set", params), console.style, load_stretch_titles());
  return ExitCode::done;
}

using Words = std::vector<std::string>;

/// What is to be said of today; empty: only asked.
std::string hours_wish(const Words& words) {
  if (words.empty()) return "";
  const bool today = words.size() == 1 || (words.size() == 2 && words[1] == "today");
  if (today && (words[0] == "on" || words[0] == "off")) return words[0];
  if (words == Words{"usual"}) return words[0];
  throw CommandError(ExitCode::bad_usage, tr("Write on today, off today or usual, or nothing to see what holds."));
}

ExitCode set_hours(Console& console, const std::string& request) {
  const Json status = request.empty() ? ask_daemon("status_get") : ask_daemon("hours_set", {{"today", request}});
  if (request.empty()) require_same_protocol(status);
  console.out << hours_text(status, console.style);
  return ExitCode::done;
}

bool gentle_wish(const std::string& word) {
  if (word.empty() || word == "on" || word == "today") return true;
  if (word == "off") return false;
  throw CommandError(ExitCode::bad_usage, tr("Write today, or off."));
}

ExitCode set_gentle(Console& console, bool today) {
  const Json status = ask_daemon("gentle_set", {{"today", today}});
  const auto pace = pace_sentence(read_status(status).pace);
  if (!today) console.out << (pace ? tr("The easy day is over.") + " " : tr("Stretches come as usual again."));
  console.out << pace.value_or("") << "\n";
  return ExitCode::done;
}

}  // namespace

void add_quiet(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("quiet", "Hold prompts back; sitting time still counts");
  const auto words = std::make_shared<std::vector<std::string>>();
  command->add_option("WHAT", *words, "DURATION, until HH:MM, tomorrow, or off; left out: until told otherwise");
  command->footer(
      "Examples:\n  limber quiet 45min\n  limber quiet until 14:00\n  limber quiet tomorrow\n  limber quiet off");
  command->callback([&chosen, words] {
    chosen = [params = quiet_params(*words)](Console& console) { return set_quiet(console, params); };
  });
}

void add_hours(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("hours", "Show today's work hours, or have others for this one day");
  const auto words = std::make_shared<Words>();
  command->add_option("WHAT", *words, "on today, off today, or usual; left out: shows what holds");
  command->footer(
      "The day ends when the next one begins ([day] starts). Examples:\n  limber hours\n  limber hours off today\n"
      "  limber hours usual");
  command->callback([&chosen, words] {
    chosen = [request = hours_wish(*words)](Console& console) { return set_hours(console, request); };
  });
}

void add_gentle(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("gentle", "An easy day: gentle stretches alone, until tomorrow");
  const auto word = std::make_shared<std::string>();
  command->add_option("WHAT", *word, "today, which is also what nothing says; off: as usual again");
  command->footer(
      "Breaks go on: staying in one place does a sore back no good. Examples:\n  limber gentle\n"
      "  limber gentle off");
  command->callback([&chosen, word] {
    chosen = [today = gentle_wish(*word)](Console& console) { return set_gentle(console, today); };
  });
}

}  // namespace limber
