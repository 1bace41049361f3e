// limber panel
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <system_error>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "os/programs.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

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

ExitCode open_panel(const std::string& page) {
  try {
    ask_daemon("panel_open", {{"page", page}});
  } catch (const NotRunning&) {
    open_without_daemon(page);
  }
  return ExitCode::done;
}

}  // namespace

void add_panel(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("panel", "Open the window");
  const auto page = std::make_shared<std::string>("today");
  command
      ->add_option("PAGE", *page, "today, stretches, care, history, settings, why, doctor, keyboard, about or welcome")
      ->check(CLI::IsMember(std::vector<std::string>(panel_pages.begin(), panel_pages.end())))
      ->option_text(" ");
  command->footer("Also where limberd does not run. Examples:\n  limber panel\n  limber panel history");
  command->callback([&chosen, page] { chosen = [page](Console&) { return open_panel(*page); }; });
}

}  // namespace limber
