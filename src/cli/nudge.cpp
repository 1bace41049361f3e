// limber nudge
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

ExitCode show_nudge(Console& console) {
  ask_daemon("prompt_preview");
  console.out << tr("There is a nudge to look at; it counts for nothing.") << "\n";
  return ExitCode::done;
}

}  // namespace

void add_nudge(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("nudge", "Show what a nudge looks like, now; it counts for nothing");
  command->footer("`limber config set prompt.style window` has it come as a small window instead of a notification.");
  command->callback([&chosen] { chosen = show_nudge; });
}

}  // namespace limber
