// limber stretch
#include <algorithm>
#include <ostream>

#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/play.hpp"
#include "cli/status_text.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// Whether a break has been asked for, so that a stretch now is the answer to it.
bool is_asked_for(const Json& status) {
  using Stage = BreakStatus::Stage;
  return std::ranges::any_of(read_status(status).breaks, [](const BreakFacts& one) {
    return one.stage == Stage::due || one.stage == Stage::prompted || one.stage == Stage::postponed;
  });
}

/// True: it is a break.
bool begin(Client& daemon, const std::string& id) {
  if (is_asked_for(daemon.call("status_get"))) {
    if (!id.empty()) daemon.call("stretch_choose", {{"id", id}});
    daemon.call("break_start");
    return true;
  }
  daemon.call("routine_start", id.empty() ? Json::object() : Json{{"stretch", id}});
  return false;
}

ExitCode play_by_daemon(Console& console, Client daemon, const Catalogue& catalogue, const std::string& id) {
  const bool is_break = begin(daemon, id);
  PlayDaemon source(std::move(daemon));
  const BreakSum sum = play(console, source, catalogue);
  console.out << (is_break ? over_text(ask_daemon("status_get"), console.style, load_stretch_titles())
                           : over_stretch_text(sum, console.style));
  return ExitCode::done;
}

ExitCode play_alone(Console& console, const Catalogue& catalogue, const std::string& id) {
  const StretchPolicy policy = load_own_settings().policy.stretches;
  PlayHere source(catalogue, policy, id);
  console.err << tr("limberd does not run: this is neither heard nor recorded.") << "\n";
  console.out << over_stretch_text(play(console, source, catalogue), console.style);
  return ExitCode::done;
}

ExitCode stretch(Console& console, const std::string& id) {
  const Catalogue catalogue = load_installed_stretches();
  if (!id.empty()) require_stretch(catalogue, id);
  std::optional<Client> daemon;
  try {
    daemon.emplace(connect_to_daemon());
  } catch (const NotRunning&) {
    return play_alone(console, catalogue, id);
  }
  return play_by_daemon(console, *std::move(daemon), catalogue, id);
}

}  // namespace

void add_stretch(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("stretch", "Be guided through a stretch, here in the terminal");
  command->add_option("ID", options_of<std::string>(*command, chosen, stretch),
                      "As limber stretches lists it; left out: the one whose turn it is");
  command->footer(
      "Keys: space pauses, n and b go on and back, a takes another stretch, q is done. Not on a terminal it\n"
      "says what to do line by line. If a break has been asked for, this is it. Examples:\n"
      "  limber stretch\n  limber stretch seated-twist");
}

}  // namespace limber
