// limber status
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/status_text.hpp"

namespace limber {
namespace {

ExitCode show_status(Console& console, bool json) {
  const Json status = ask_daemon("status_get");
  if (json) {
    console.out << status.dump(2) << "\n";
    return ExitCode::done;
  }
  require_same_protocol(status);
  console.out << status_text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

}  // namespace

void add_status(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("status", "Say how things stand: sitting time, next break, today");
  const auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "The status object of the protocol, for programs");
  command->footer("Examples:\n  limber status\n  limber status --json | jq .next.in_ms");
  command->callback([&chosen, json] { chosen = [json](Console& console) { return show_status(console, *json); }; });
}

}  // namespace limber
