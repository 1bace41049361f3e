// limber start, limber restart, limber quit and limber panel: the other programs
#include <cstdlib>
#include <ostream>
#include <system_error>

#include "cli/daemon_link.hpp"
#include "cli/options.hpp"
#include "client/daemon_end.hpp"
#include "client/daemon_start.hpp"
#include "os/programs.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

ExitCode say_done(Console& console, const std::optional<std::string>& why_not, const char* done, ExitCode otherwise) {
  if (why_not) throw CommandError(otherwise, *why_not);
  console.out << tr(done) << "\n";
  return ExitCode::done;
}

ExitCode start(Console& console) {
  return say_done(console, start_daemon(Paths()), tr_noop("Limber is running."), ExitCode::not_running);
}

ExitCode restart(Console& console) {
  return say_done(console, restart_daemon(Paths()), tr_noop("Limber has been started anew."), ExitCode::not_running);
}

ExitCode quit(Console& console) {
  const Paths paths;
  Client(paths.socket(), 1s);  // one that does not run is another answer
  return say_done(console, end_daemon(paths.socket(), EndCondition::in_any_case), tr_noop("Limber has ended."),
                  ExitCode::refused);
}

/// The window says itself that the daemon does not run, and can start it.
void open_without_daemon(const std::string& page) {
  if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr)
    throw CommandError(ExitCode::refused, tr("There is no display here to open a window on."));
  try {
    start_detached({program_beside("limber-panel").string(), "--page", page});
  } catch (const std::system_error& error) {
    throw CommandError(ExitCode::refused, tr("The panel does not open: {reason}.", "reason"_a = error.what()));
  }
}

ExitCode open_panel(Console& /*console*/, const std::string& page) {
  try {
    ask_daemon("panel_open", {{"page", page}});
  } catch (const NotRunning&) {
    open_without_daemon(page);
  }
  return ExitCode::done;
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

void add_panel(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("panel", "Open the window");
  auto& page = options_of<std::string>(*command, chosen, open_panel);
  page = "today";
  command
      ->add_option("PAGE", page, "today, stretches, care, history, settings, why, doctor, keyboard, about or welcome")
      ->check(CLI::IsMember(std::vector<std::string>(panel_pages.begin(), panel_pages.end())))
      ->option_text(" ");
  command->footer("Also where limberd does not run. Examples:\n  limber panel\n  limber panel history");
}

}  // namespace limber
