// limber report
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <ostream>

#include "cli/command.hpp"
#include "cli/report_text.hpp"
#include "cli/stretch_titles.hpp"
#include "journal/export.hpp"
#include "journal/local_days.hpp"
#include "rpc/wall_text.hpp"
#include "settings/load.hpp"
#include "system/local_zone.hpp"
#include "system/paths.hpp"

namespace limber {
namespace {

constexpr std::chrono::days week{7};
constexpr Date earliest{std::chrono::year{1970} / 1 / 1};

struct ReportOptions {
  bool day = false;
  bool week = false;
  bool json = false;
  bool csv = false;
  std::string date;
  std::string since;
};

Date date_argument(const std::string& text) {
  if (const auto date = parse_date(text)) return *date;
  throw CommandError(ExitCode::bad_usage, fmt::format("'{}' is no date. Write 2026-03-02.", text));
}

Date before(Date date, std::chrono::days by) { return Date{std::chrono::sys_days{date} - by}; }

/// The days that are asked for, and the time that they take.
ExportRange range_of(const ReportOptions& options, const LocalDays& days) {
  const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  const Date last = options.date.empty() ? days.date_of(now) : date_argument(options.date);
  Date first = options.day ? last : before(last, week - std::chrono::days{1});
  if (!options.since.empty()) first = date_argument(options.since);
  return {days.begin_of(first), days.begin_of(before(last, std::chrono::days{-1})), first, last};
}

std::string nothing_text(History& history, const ExportRange& range) {
  if (history.days(earliest, range.last).empty())
    return "Nothing here yet. Your first day shows up after your first break.\n";
  if (range.first == range.last) return fmt::format("{}: nothing recorded.\n", long_date(range.first));
  return fmt::format("{} to {}: nothing recorded.\n", long_date(range.first), long_date(range.last));
}

std::string report_text(History& history, const ExportRange& range, const LocalZone& zone, const Style& style) {
  const auto days = history.days(range.first, range.last);
  if (days.empty()) return nothing_text(history, range);
  const StretchTitles titles = load_stretch_titles();
  const std::string stretched = stretched_text(history.stretches(range.from, range.to), style, titles);
  if (range.first != range.last) return days_report(days, style) + stretched;
  return day_report(days.front(), history.breaks(range.from, range.to), zone, style, titles) + stretched;
}

void write_csv(std::ostream& out, History& history, const ExportRange& range, bool one_day) {
  if (one_day) return write_breaks_csv(out, history, range);
  write_days_csv(out, history, range);
}

ExitCode report(Console& console, const ReportOptions& options) {
  const Paths paths;
  const LocalZone zone;
  const Policy policy = load_settings({paths.system_config_file(), paths.config_file()}).policy;
  const ExportRange range = range_of(options, LocalDays(zone, policy.day.starts));
  if (range.last < range.first)
    throw CommandError(ExitCode::bad_usage,
                       fmt::format("There are no days from {} to {}: --since comes after {}.", date_text(range.first),
                                   date_text(range.last), options.date.empty() ? "today" : "--date"));
  const bool for_people = !options.json && !options.csv;
  if (!std::filesystem::exists(paths.journal_file())) {
    if (for_people) console.out << "Nothing here yet. Your first day shows up after your first break.\n";
    if (options.json) write_no_json(console.out);
    if (options.csv) range.first == range.last ? write_no_breaks_csv(console.out) : write_no_days_csv(console.out);
    return ExitCode::done;
  }
  History history(paths.journal_file());
  if (options.json) write_json(console.out, history, range);
  if (options.csv) write_csv(console.out, history, range, range.first == range.last);
  if (for_people) console.out << report_text(history, range, zone, console.style);
  return ExitCode::done;
}

}  // namespace

void add_report(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("report", "Show the past: sitting, standing, breaks");
  const auto options = std::make_shared<ReportOptions>();
  CLI::Option* day = command->add_flag("--day", options->day, "One day, with the times of its breaks");
  CLI::Option* week_option = command->add_flag("--week", options->week, "Seven days (as without any option)");
  day->excludes(week_option);
  command->add_option("--date", options->date, "The last day to show; left out: today")->type_name("DATE");
  command->add_option("--since", options->since, "The first day to show")
      ->type_name("DATE")
      ->excludes(day)
      ->excludes(week_option);
  CLI::Option* json =
      command->add_flag("--json", options->json, "Days, breaks, spans and stretches as one object, for programs");
  command->add_flag("--csv", options->csv, "The days, or the breaks of one day, for a spreadsheet")->excludes(json);
  command->footer(
      "Works without limberd. Examples:\n  limber report\n  limber report --day --date 2026-03-02\n"
      "  limber report --since 2026-01-01 --csv > sitting.csv");
  command->callback([&chosen, options] { chosen = [options](Console& console) { return report(console, *options); }; });
}

}  // namespace limber
