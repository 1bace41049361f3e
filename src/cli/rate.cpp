// limber rate
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/stretch_choice.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

std::string sentence(const std::string& name, const std::string& rating) {
  if (rating == "like") return tr("{stretch} comes a little more often from now on.", "stretch"_a = name);
  if (rating == "dislike") return tr("{stretch} comes less often from now on.", "stretch"_a = name);
  if (rating == "hide") return tr("{stretch} is not suggested any more.", "stretch"_a = name);
  return tr("{stretch} comes as often as any other.", "stretch"_a = name);
}

ExitCode rate(Console& console, const std::string& id, const std::string& rating) {
  const std::string name = require_stretch(load_installed_stretches(), id).name;
  Json params{{"id", id}};
  if (rating != "none") params["rating"] = rating;
  ask_daemon("stretch_rate", params);
  console.out << sentence(name, rating) << "\n";
  return ExitCode::done;
}

}  // namespace

void add_rate(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("rate", "Say what you think of a stretch");
  const auto id = std::make_shared<std::string>();
  const auto rating = std::make_shared<std::string>();
  command->add_option("ID", *id, "As limber stretches lists it")->required();
  command->add_option("RATING", *rating, "like, dislike, hide, or none to take it back")
      ->required()
      ->check(CLI::IsMember({"like", "dislike", "hide", "none"}));
  command->footer("Examples:\n  limber rate cat-cow like\n  limber rate cobra hide");
  command->callback(
      [&chosen, id, rating] { chosen = [id, rating](Console& console) { return rate(console, *id, *rating); }; });
}

}  // namespace limber
