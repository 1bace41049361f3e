#include "cli/simulate.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <memory>

#include "catalogue/suitable.hpp"
#include "cli/event_table.hpp"
#include "cli/installed.hpp"
#include "settings/error.hpp"
#include "settings/load.hpp"
#include "settings/set.hpp"
#include "trace/office_day.hpp"
#include "trace/replay.hpp"
#include "trace/trace.hpp"
#include "trace/zone.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr const char* more =
    "FILE is a trace: one fact a line, such as \"0:40:00 idle\", with \"end\" last. The daemon writes one with\n"
    "limberd --record FILE. Settings are the built-in defaults but for --own, --config and --set.\n"
    "\n"
    "--office-day makes days up: about nine hours from about nine, Monday to Friday, in spells of typing with pauses\n"
    "to read, coffee, meetings with a call on, lunch with the screen locked, nights with the machine asleep. The\n"
    "person gets up for most prompts, puts some off and overlooks the rest. The same seed makes the same days and\n"
    "the same moods, so runs with different settings can be compared.\n"
    "\n"
    "Examples:\n"
    "  limber simulate monday.trace\n"
    "  limber simulate --office-day --days 5 --summary --set rest_break.interval=45min\n"
    "  limber simulate --format jsonl - < monday.trace";

using Format = SimulateOptions::Format;
constexpr std::array<std::pair<std::string_view, Format>, 3> formats{
    {{"table", Format::table}, {"jsonl", Format::jsonl}, {"csv", Format::csv}}};

Policy policy_of(const SimulateOptions& options) {
  Policy policy;
  if (options.own) policy = load_own_settings().policy;
  if (!options.config.empty()) policy = load_settings_strictly({options.config});
  for (const std::string& assignment : options.assignments) apply_setting(policy, assignment);
  return policy;
}

Trace trace_of(const SimulateOptions& options, std::istream& in) {
  if (options.office_day) return synthetic_days(options.days, options.seed);
  if (options.file != "-") return read_trace(options.file);
  return parse_trace(std::string{std::istreambuf_iterator<char>{in}, {}}, tr("standard input"));
}

void run(const SimulateOptions& options, const Trace& trace, const Policy& policy, Console& console) {
  const auto zone = find_zone(trace.zone);
  const auto printer = make_event_printer(options.format, console, trace.start, *zone);
  ReplayListener listener;
  listener.effect = [&](const Effect& effect) { printer->event(effect); };
  listener.clock_stepped = [&](Instant, Duration by) { printer->clock_stepped(by); };
  if (options.office_day) listener.respond = office_person(policy, options.seed);
  const Snapshot last =
      replay(trace, policy, options.pool ? options.pool(policy.stretches) : std::vector<RotationEntry>{}, listener);
  printer->end(last, Instant{trace.end});
}

}  // namespace

ExitCode simulate(const SimulateOptions& options, std::istream& in, Console& console) {
  if (options.office_day == !options.file.empty())
    throw CommandError(ExitCode::bad_usage, options.office_day ? tr("give a trace or --office-day, not both")
                                                               : tr("give the trace to replay, or --office-day"));
  try {
    const Policy policy = policy_of(options);
    run(options, trace_of(options, in), policy, console);
  } catch (const SettingsError& error) {
    throw CommandError(ExitCode::bad_usage, error.what());
  } catch (const TraceError& error) {
    throw CommandError(ExitCode::bad_usage, tr("that is no trace:") + "\n" + error.what());
  } catch (const std::system_error& error) {
    throw CommandError(ExitCode::bad_usage, error.what());
  }
  return ExitCode::done;
}

void add_simulate(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("simulate", "Replay a day, to see what the settings make of it");
  const auto options = std::make_shared<SimulateOptions>();
  command->add_option("FILE", options->file, "The trace; - for standard input")->option_text(" ");
  command->add_option("--config", options->config, "Settings from this limber.toml")
      ->check(CLI::ExistingFile)
      ->option_text("FILE");
  command->add_flag("--own", options->own, "Start from your own settings")->excludes("--config")->option_text(" ");
  command->add_option("--set", options->assignments, "One setting; may be given again")
      ->allow_extra_args(false)
      ->option_text("KEY=VALUE");
  const auto format = std::make_shared<std::string>(formats.front().first);
  auto* format_option = command->add_option("--format", *format, "table (as without it), jsonl or csv")
                            ->check(CLI::IsMember({"table", "jsonl", "csv"}))
                            ->option_text("FORMAT");
  const auto summary = std::make_shared<bool>(false);
  command->add_flag("--summary", *summary, "Only what all of it comes to")->excludes(format_option)->option_text(" ");
  auto* office = command->add_flag("--office-day", options->office_day, "Make the days up");
  command->add_option("--days", options->days, "How many of them (1)")
      ->check(CLI::Range(1, 5000))
      ->needs(office)
      ->option_text("N");
  command->add_option("--seed", options->seed, "Which ones (1)")->needs(office)->option_text("N");
  command->footer(more);
  options->pool = [](const StretchPolicy& policy) { return rotation_pool(load_installed_stretches(), policy); };
  command->callback([&chosen, options, format, summary] {
    options->format = std::ranges::find(formats, *format, &std::pair<std::string_view, Format>::first)->second;
    if (*summary) options->format = Format::summary;
    chosen = [options](Console& console) { return simulate(*options, std::cin, console); };
  });
}

}  // namespace limber
