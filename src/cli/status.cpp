// limber status and limber why
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>

#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/status_text.hpp"
#include "words/why.hpp"

namespace limber {
namespace {

ExitCode show_status(Console& console, bool json) {
  const Json status = ask_daemon("status_get");
  if (json) {
    console.out << status.dump(2) << "\n";
    return ExitCode::done;
  }
  require_same_protocol(status);
  console.out << status_text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

/// When the next prompt, or the end of the hold, is to be expected; null: not known.
Json expected_at(const Why& answer, const Json& status) {
  const JsonReader from(status);
  switch (answer.reason) {
    case Why::Reason::counting: return from.in("next").in("at_wall").json();
    case Why::Reason::postponed:
    case Why::Reason::on_break: return from.in("breaks").in(name(*answer.kind)).in("until").json();
    case Why::Reason::held:
      if (answer.hold == HoldReason::quiet) return from.in("quiet").in("until").json();
      if (answer.hold == HoldReason::off_hours) return from.in("hours").in("changes_at").json();
      return nullptr;
    default: return nullptr;
  }
}

Json why_json(const Why& answer, const Json& status) {
  return {{"reason", name(answer.reason)},
          {"break", answer.kind ? Json(name(*answer.kind)) : Json(nullptr)},
          {"hold", answer.hold ? Json(name(*answer.hold)) : Json(nullptr)},
          {"at_wall", expected_at(answer, status)},
          {"heading", answer.heading},
          {"text", fmt::format("{}", fmt::join(answer.sentences, " "))},
          {"now_wall", JsonReader(status).in("now_wall").json()}};
}

ExitCode explain(Console& console, bool json) {
  const Json status = ask_daemon("status_get");
  require_same_protocol(status);
  const Why answer = why(read_status(status), console.style.clock);
  console.out << (json ? why_json(answer, status).dump(2) + "\n" : why_text(answer, console.style));
  return ExitCode::done;
}

}  // namespace

void add_status(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("status", "Say how things stand: sitting time, next break, today");
  command->add_flag("--json", options_of<bool>(*command, chosen, show_status),
                    "The status object of the protocol, for programs");
  command->footer("Examples:\n  limber status\n  limber status --json | jq .next.in_ms");
}

void add_why(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("why", "Say why no nudge has come, or when the next one will");
  command->add_flag("--json", options_of<bool>(*command, chosen, explain),
                    "The reason as one word, the break, the hold, the time, and the text");
  command->footer("Examples:\n  limber why\n  limber why --json | jq -r .reason");
}

}  // namespace limber
