// limber panel
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"

namespace limber {

void add_panel(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("panel", "Open the window");
  const auto page = std::make_shared<std::string>("today");
  command->add_option("PAGE", *page, "today, stretches, care, history or settings")
      ->check(CLI::IsMember({"today", "stretches", "care", "history", "settings"}))
      ->option_text("PAGE");
  command->footer("Examples:\n  limber panel\n  limber panel history");
  command->callback([&chosen, page] {
    chosen = [page](Console&) {
      ask_daemon("panel_open", {{"page", *page}});
      return ExitCode::done;
    };
  });
}

}  // namespace limber
