// limber stretches
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/installed.hpp"
#include "cli/stretch_choice.hpp"
#include "cli/stretch_json.hpp"
#include "cli/words.hpp"
#include "words/stretch_text.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

void tell_problems(Console& console, const Catalogue& catalogue) {
  for (const Catalogue::Problem& problem : catalogue.problems) console.err << "limber: " << text(problem) << "\n";
}

Look look_of(const Style& style) {
  const auto painter = [&style](Tone tone) {
    return [style, tone](std::string_view text) { return paint(style, tone, text); };
  };
  return {style.width, painter(Tone::strong), painter(Tone::dim)};
}

ExitCode list(Console& console, const StretchSelection& filter, bool json) {
  const Catalogue catalogue = load_installed_stretches();
  const auto listed = list_stretches(catalogue, filter, load_stretch_policy(console.err));
  tell_problems(console, catalogue);
  if (json)
    console.out << stretches_json(listed).dump(2) << "\n";
  else if (listed.empty())
    console.out << tr("There is none of that kind.") << "\n";
  else
    console.out << list_text(listed, look_of(console.style));
  return ExitCode::done;
}

ExitCode show(Console& console, const std::string& id) {
  const Catalogue catalogue = load_installed_stretches();
  if (!catalogue.find(id)) tell_problems(console, catalogue);
  const Stretch& stretch = require_stretch(catalogue, id);
  console.out << show_text(stretch, load_stretch_policy(console.err), look_of(console.style));
  return ExitCode::done;
}

/// Each file, and whether its id is free: what is found is what would leave it out.
ExitCode check(Console& console, const std::vector<std::string>& files) {
  const Catalogue installed = load_installed_stretches();
  ExitCode code = ExitCode::done;
  for (const std::string& file : files) {
    std::vector<Catalogue::Problem> problems;
    const auto stretch = load_stretch(file, problems);
    const Stretch* holder = stretch ? installed.find(stretch->id) : nullptr;
    std::error_code ignored;
    if (holder && !std::filesystem::equivalent(holder->file, file, ignored))
      problems.push_back(id_is_taken(*stretch, *holder));
    for (const Catalogue::Problem& problem : problems) console.out << text(problem) << "\n";
    if (problems.empty())
      console.out << is_fine(file) << "\n";
    else
      code = ExitCode::refused;
  }
  return code;
}

/// An option that may come several times, with one word each.
void add_words(CLI::App& command, const std::string& option, std::vector<std::string>& words,
               const std::string& description) {
  command.add_option(option, words, description)->expected(1, 64)->allow_extra_args(false);
}

CLI::App* add_show(CLI::App& command, Action& chosen) {
  CLI::App* show_command = command.add_subcommand("show", "How to do one");
  const auto id = std::make_shared<std::string>();
  show_command->add_option("ID", *id, "As limber stretches lists it")->required();
  show_command->footer("Example:\n  limber stretches show seated-twist");
  // CLI11 calls back from the inside out, so what the outer one puts in must not overwrite the inner one's.
  show_command->callback([&chosen, id] { chosen = [id](Console& console) { return show(console, *id); }; });
  return show_command;
}

CLI::App* add_check(CLI::App& command, Action& chosen) {
  CLI::App* check_command =
      command.add_subcommand("check", "Look stretches of your own over; exit code 1 if anything is wrong with them");
  const auto files = std::make_shared<std::vector<std::string>>();
  check_command->add_option("FILE", *files, "A file of a stretch, FILE.toml")->required();
  check_command->footer("Example:\n  limber stretches check ~/.local/share/limber/stretches/*.toml");
  check_command->callback([&chosen, files] { chosen = [files](Console& console) { return check(console, *files); }; });
  return check_command;
}

}  // namespace

void add_stretches(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("stretches", "List the stretches, or show one");
  const auto filter = std::make_shared<StretchSelection>();
  const auto json = std::make_shared<bool>(false);
  add_words(*command, "--place", filter->places, "Only those for desk, standing or mat; may come more than once");
  add_words(*command, "--area", filter->areas, "Only those felt there, such as mid-back; may come more than once");
  command->add_flag("--json", *json, "All about all of them, for programs");
  command->footer(
      "Your own ones are *.toml files in ~/.local/share/limber/stretches. Works without limberd. Examples:\n"
      "  limber stretches --place desk --area mid-back\n  limber stretches show seated-twist");
  command->require_subcommand(0, 1);
  const CLI::App* show_command = add_show(*command, chosen);
  const CLI::App* check_command = add_check(*command, chosen);
  command->callback([&chosen, show_command, check_command, filter, json] {
    if (show_command->parsed() || check_command->parsed()) return;
    chosen = [filter, json](Console& console) { return list(console, *filter, *json); };
  });
}

}  // namespace limber
