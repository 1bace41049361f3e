// limber stretches
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "catalogue/text.hpp"
#include "cli/command.hpp"
#include "cli/installed_stretches.hpp"
#include "cli/stretch_json.hpp"

namespace limber {
namespace {

void tell_problems(Console& console, const Catalogue& catalogue) {
  for (const Catalogue::Problem& problem : catalogue.problems) console.err << "limber: " << text(problem) << "\n";
}

ExitCode list(Console& console, bool json) {
  const Catalogue catalogue = load_installed_stretches();
  tell_problems(console, catalogue);
  if (json)
    console.out << stretches_json(catalogue.stretches).dump(2) << "\n";
  else
    console.out << list_text(catalogue);
  return ExitCode::done;
}

ExitCode show(Console& console, const std::string& id) {
  const Catalogue catalogue = load_installed_stretches();
  const Stretch* stretch = catalogue.find(id);
  if (stretch == nullptr) {
    tell_problems(console, catalogue);
    throw CommandError(ExitCode::refused,
                       fmt::format("There is no stretch called '{}'. limber stretches lists them.", id));
  }
  console.out << show_text(*stretch, console.style.width);
  return ExitCode::done;
}

}  // namespace

void add_stretches(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("stretches", "List the stretches, or show one");
  const auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "All about all of them, for programs");
  command->footer("Works without limberd. Examples:\n  limber stretches\n  limber stretches show seated-twist");
  command->require_subcommand(0, 1);
  CLI::App* show_command = command->add_subcommand("show", "How to do one");
  const auto id = std::make_shared<std::string>();
  show_command->add_option("ID", *id, "As limber stretches lists it")->required();
  show_command->footer("Example:\n  limber stretches show seated-twist");
  // CLI11 calls back from the inside out, so what the outer one puts in must not overwrite the inner one's.
  show_command->callback([&chosen, id] { chosen = [id](Console& console) { return show(console, *id); }; });
  command->callback([&chosen, show_command, json] {
    if (!show_command->parsed()) chosen = [json](Console& console) { return list(console, *json); };
  });
}

}  // namespace limber
