// limber quiet
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

}  // namespace limber
