// limber hours
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/answer_text.hpp"
#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using Words = std::vector<std::string>;

/// What is to be said of today; empty: only asked.
std::string wish_in(const Words& words) {
  if (words.empty()) return "";
  const bool today = words.size() == 1 || (words.size() == 2 && words[1] == "today");
  if (today && (words[0] == "on" || words[0] == "off")) return words[0];
  if (words == Words{"usual"}) return words[0];
  throw CommandError(ExitCode::bad_usage, tr("Write on today, off today or usual, or nothing to see what holds."));
}

ExitCode carry_out(Console& console, const std::string& request) {
  const Json status = request.empty() ? ask_daemon("status_get") : ask_daemon("hours_set", {{"today", request}});
  if (request.empty()) require_same_protocol(status);
  console.out << hours_text(status, console.style);
  return ExitCode::done;
}

}  // namespace

void add_hours(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("hours", "Show today's work hours, or have others for this one day");
  const auto words = std::make_shared<Words>();
  command->add_option("WHAT", *words, "on today, off today, or usual; left out: shows what holds");
  command->footer(
      "The day ends when the next one begins ([day] starts). Examples:\n  limber hours\n  limber hours off today\n"
      "  limber hours usual");
  command->callback([&chosen, words] {
    chosen = [request = wish_in(*words)](Console& console) { return carry_out(console, request); };
  });
}

}  // namespace limber
