#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/simulate.hpp"
#include "client/client.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr const char* about =
    "Limber reminds you to get up and stretch.\n"
    "This is its command line; limberd, the daemon, does the reminding.";
constexpr const char* more =
    "Each command explains itself: limber quiet --help\n"
    "Exit codes: 0 done, 1 refused, 2 not understood, 3 Limber is not running";
constexpr const char* how_to_start = tr_noop("Reminders are off: Limber is not running. Start it with: limber start");

std::unique_ptr<CLI::App> make_app(Action& chosen) {
  auto app = std::make_unique<CLI::App>(about, "limber");
  app->footer(more);
  app->set_version_flag("--version", "limber " LIMBER_VERSION);
  app->require_subcommand(1);
  app->get_formatter()->column_width(26);
  for (const auto add :
       {add_status, add_why,   add_watch,  add_answers,   add_question, add_quiet,  add_meeting, add_calendar,
        add_focus,  add_hours, add_gentle, add_reminders, add_posture,  add_report, add_stretch, add_stretches,
        add_rate,   add_care,  add_config, add_doctor,    add_nudge,    add_panel,  add_daemon,  add_simulate})
    add(*app, chosen);
  return app;
}

ExitCode say(Console& console, ExitCode code, std::string_view sentence) {
  console.out << std::flush;
  console.err << "limber: " << sentence << std::endl;
  return code;
}

/// Which --help has the answer to a command line that was not understood.
std::string help_of(const CLI::App& app) {
  std::string name = "limber";
  for (const CLI::App* at = &app; !at->get_subcommands().empty();) {
    at = at->get_subcommands().front();
    name += " " + at->get_name();
  }
  return name + " --help";
}

/// Fills `chosen`; the exit code where there is nothing to be carried out.
std::optional<ExitCode> understand(CLI::App& app, std::vector<std::string> arguments, Console& console) {
  if (arguments.empty()) {
    console.err << app.help();
    return ExitCode::bad_usage;
  }
  try {
    std::ranges::reverse(arguments);  // as CLI11 wants them
    app.parse(std::move(arguments));
    return std::nullopt;
  } catch (const CLI::CallForVersion& version) {
    console.out << version.what() << "\n";
    return ExitCode::done;
  } catch (const CLI::Success&) {
    console.out << app.help();
    return ExitCode::done;
  } catch (const CLI::ParseError& error) {
    return say(console, ExitCode::bad_usage, error.what() + ("\n" + tr("See {command}", "command"_a = help_of(app))));
  }
}

bool for_programs(const CLI::App& app) {
  return std::ranges::any_of(app.get_subcommands(), [](const CLI::App* command) {
    const CLI::Option* json = command->get_option_no_throw("--json");
    return (json != nullptr && json->count() > 0) || for_programs(*command);
  });
}

ExitCode carry_out(std::vector<std::string> arguments, Console& console) {
  Action chosen;
  const auto app = make_app(chosen);
  // For the shells; a person has no use for it, so that no help speaks of it.
  if (!arguments.empty() && arguments.front() == "--complete") {
    for (const std::string& word : completions(*app, {arguments.begin() + 1, arguments.end()}))
      console.out << word << "\n";
    return ExitCode::done;
  }
  if (const auto code = understand(*app, std::move(arguments), console)) return *code;
  if (for_programs(*app)) set_language({}, Language::en);  // what they read is the same in every language
  const ExitCode code = chosen(console);
  if (!console.out.flush()) return say(console, ExitCode::refused, tr("cannot write the answer"));
  return code;
}

}  // namespace

ExitCode run_command_line(std::vector<std::string> arguments, Console& console) {
  try {
    return carry_out(std::move(arguments), console);
  } catch (const CommandError& error) {
    return say(console, error.code(), error.what());
  } catch (const NotRunning&) {
    return say(console, ExitCode::not_running, tr(how_to_start));
  } catch (const ConnectionLost& error) {
    return say(console, ExitCode::not_running, error.what());
  } catch (const RpcError& error) {
    const bool unknown = error.code() == ErrorCode::unknown_method;
    return say(console, ExitCode::refused, unknown ? of_another_version() : tr_said(error.what()));
  } catch (const std::exception& error) {
    return say(console, ExitCode::refused, tr_said(error.what()));
  }
}

}  // namespace limber
