// limber doctor
#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>
#include <thread>

#include "cli/checks.hpp"
#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// Some things take the daemon a while to find out: it is asked again until it knows, or for a few seconds.
Json settled_answer(Client& daemon) {
  constexpr int most_times = 40;
  for (int times = 1;; ++times) {
    Json answer = daemon.call("doctor");
    const auto is_pending = [](const Json& one) { return JsonReader(one).flag("pending") == true; };
    if (times == most_times || std::ranges::none_of(JsonReader(answer).list("checks"), is_pending)) return answer;
    std::this_thread::sleep_for(200ms);
  }
}

/// Whether the daemon runs, and what it says about itself.
std::vector<Check> check_daemon() {
  try {
    Client daemon = connect_to_daemon();
    const Json status = daemon.call("status_get");
    require_same_protocol(status);
    const std::string version = JsonReader(status).text("version").value_or("?");
    const auto pid = JsonReader(status).number("pid").value_or(0);
    std::vector<Check> checks{
        {"limberd", true, tr("{version}, process {number}", "version"_a = version, "number"_a = pid), ""}};
    for (Check& check : checks_in(settled_answer(daemon))) checks.push_back(std::move(check));
    return checks;
  } catch (const NotRunning&) {
    return {{"limberd", false, tr("not running"), tr("Start it with: limber start")}};
  } catch (const std::exception& error) {
    return {{"limberd", false, error.what(), tr("Restart it with: limber restart")}};
  }
}

ExitCode diagnose(Console& console, bool json) {
  const std::vector<Check> checks = joined(check_here(Paths(), process_environment), check_daemon());
  const auto wrong = std::ranges::count_if(checks, [](const Check& check) { return !check.ok; });
  if (json)
    console.out << checks_json(checks).dump(2) << "\n";
  else
    console.out << checks_text(checks, console.style) << "\n"
                << (wrong == 0 ? tr("All is well.")
                               // Translators: of all things that were looked at.
                               : trn("{n} of {all} needs a look.", "{n} of {all} need a look.", wrong,
                                     "all"_a = checks.size()))
                << "\n";
  return wrong == 0 ? ExitCode::done : ExitCode::refused;
}

}  // namespace

void add_doctor(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("doctor", "Check what Limber can see and do on this desktop");
  const auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "The checks as one object, for programs");
  command->footer(
      "ok: it works. -: this desktop has nothing of the kind, and Limber does without.\n"
      "!: it needs a look; the exit code is 1 then.\nExample:\n  limber doctor");
  command->callback([&chosen, json] { chosen = [json](Console& console) { return diagnose(console, *json); }; });
}

}  // namespace limber
