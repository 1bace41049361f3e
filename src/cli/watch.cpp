// limber watch
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/stretch_titles.hpp"
#include "cli/watch_text.hpp"

namespace limber {
namespace {

struct WatchOptions {
  bool json = false;
  std::vector<std::string> events;
};

ExitCode watch(Console& console, const WatchOptions& options) {
  Client daemon = connect_to_daemon();
  const StretchTitles titles = load_stretch_titles();
  if (!options.json) {
    const Json status = daemon.call("status_get");
    require_same_protocol(status);
    console.out << watch_head(status, console.style, titles) << std::endl;
  }
  const auto show = [&](const Json& event) {
    console.out << (options.json ? event.dump() : watch_line(event, console.style, titles)) << std::endl;
    return console.out.good();
  };
  if (daemon.subscribe(show, options.events)) return ExitCode::done;
  throw CommandError(ExitCode::not_running, "limberd has stopped.");
}

}  // namespace

void add_watch(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("watch", "Say what happens as it happens, until interrupted");
  const auto options = std::make_shared<WatchOptions>();
  command->add_flag("--json", options->json, "One JSON object a line, for programs");
  command->add_option("EVENT", options->events, "Only these: prompted, started, ended, ...");
  command->footer("Examples:\n  limber watch\n  limber watch --json prompted ended");
  command->callback([&chosen, options] { chosen = [options](Console& console) { return watch(console, *options); }; });
}

}  // namespace limber
