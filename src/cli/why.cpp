// limber why
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/why_text.hpp"

namespace limber {
namespace {

Json why_json(const Why& answer, const Json& status) {
  return {{"reason", name(answer.reason)},
          {"break", answer.kind ? Json(name(*answer.kind)) : Json(nullptr)},
          {"hold", answer.hold ? Json(name(*answer.hold)) : Json(nullptr)},
          {"at_wall", answer.at_wall.empty() ? Json(nullptr) : Json(answer.at_wall)},
          {"text", fmt::format("{}", fmt::join(answer.sentences, " "))},
          {"now_wall", field(status, "now_wall")}};
}

ExitCode explain(Console& console, bool json) {
  const Json status = ask_daemon("status_get");
  require_same_protocol(status);
  const Why answer = why(status, console.style);
  if (json)
    console.out << why_json(answer, status).dump(2) << "\n";
  else
    console.out << wrap(fmt::format("{}", fmt::join(answer.sentences, " ")), console.style.width, 0) << "\n";
  return ExitCode::done;
}

}  // namespace

void add_why(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("why", "Say why no nudge has come, or when the next one will");
  const auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "The reason as one word, the break, the hold, the time, and the text");
  command->footer("Examples:\n  limber why\n  limber why --json | jq -r .reason");
  command->callback([&chosen, json] { chosen = [json](Console& console) { return explain(console, *json); }; });
}

}  // namespace limber
