// limber gentle
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/status_text.hpp"
#include "words/pace_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

bool wish_in(const std::string& word) {
  if (word.empty() || word == "on" || word == "today") return true;
  if (word == "off") return false;
  throw CommandError(ExitCode::bad_usage, tr("Write today, or off."));
}

ExitCode carry_out(Console& console, bool today) {
  const Json status = ask_daemon("gentle_set", {{"today", today}});
  const auto pace = pace_sentence(read_status(status).pace);
  if (!today) console.out << (pace ? tr("The easy day is over.") + " " : tr("Stretches come as usual again."));
  console.out << pace.value_or("") << "\n";
  return ExitCode::done;
}

}  // namespace

void add_gentle(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("gentle", "An easy day: gentle stretches alone, until tomorrow");
  const auto word = std::make_shared<std::string>();
  command->add_option("WHAT", *word, "today, which is also what nothing says; off: as usual again");
  command->footer(
      "Breaks go on: staying in one place does a sore back no good. Examples:\n  limber gentle\n"
      "  limber gentle off");
  command->callback(
      [&chosen, word] { chosen = [today = wish_in(*word)](Console& console) { return carry_out(console, today); }; });
}

}  // namespace limber
