// limber stand and limber sit
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/answer_text.hpp"
#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"

namespace limber {
namespace {

ExitCode set_posture(Console& console, Posture posture) {
  const Json status = ask_daemon("posture_set", {{"posture", name(posture)}});
  console.out << posture_text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

void add(CLI::App& app, Action& chosen, const char* name, const char* about, Posture posture) {
  CLI::App* command = app.add_subcommand(name, about);
  command->footer(std::string("Example:\n  limber ") + name);
  command->callback(
      [&chosen, posture] { chosen = [posture](Console& console) { return set_posture(console, posture); }; });
}

}  // namespace

void add_posture(CLI::App& app, Action& chosen) {
  add(app, chosen, "stand", "Say that you stand now", Posture::standing);
  add(app, chosen, "sit", "Say that you sit now", Posture::sitting);
}

}  // namespace limber
