// limber start, limber restart, limber quit
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "client/client.hpp"
#include "client/daemon_end.hpp"
#include "client/daemon_start.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

ExitCode say(Console& console, const std::optional<std::string>& why_not, const char* done, ExitCode otherwise) {
  if (why_not) throw CommandError(otherwise, *why_not);
  console.out << tr(done) << "\n";
  return ExitCode::done;
}

ExitCode start(Console& console) {
  return say(console, start_daemon(Paths()), tr_noop("Limber is running."), ExitCode::not_running);
}

ExitCode restart(Console& console) {
  return say(console, restart_daemon(Paths()), tr_noop("Limber has been started anew."), ExitCode::not_running);
}

ExitCode quit(Console& console) {
  const Paths paths;
  Client(paths.socket(), 1s);  // one that does not run is another answer
  return say(console, end_daemon(paths.socket(), EndCondition::in_any_case), tr_noop("Limber has ended."),
             ExitCode::refused);
}

}  // namespace

void add_daemon(CLI::App& app, Action& chosen) {
  app.add_subcommand("start", "Start Limber in the background")
      ->footer("By systemd where that has its unit, else as a program of its own.\nExample:\n  limber start")
      ->callback([&chosen] { chosen = start; });
  app.add_subcommand("restart", "End Limber and start it anew, as after an update")
      ->footer("Breaks, clocks and the history go on as they were.\nExample:\n  limber restart")
      ->callback([&chosen] { chosen = restart; });
  app.add_subcommand("quit", "End Limber until it is started again")
      ->footer("Example:\n  limber quit")
      ->callback([&chosen] { chosen = quit; });
}

}  // namespace limber
