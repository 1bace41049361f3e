// limber report
#include <CLI/CLI.hpp>
#include <chrono>
#include <ostream>

#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/report_text.hpp"
#include "core/local_days.hpp"
#include "journal/export.hpp"
#include "os/local_zone.hpp"
#include "os/paths.hpp"
#include "rpc/wall_text.hpp"
#include "words/tr.hpp"

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
  throw CommandError(ExitCode::bad_usage, tr("'{text}' is no date. Write 2026-03-02.", "text"_a = text));
}

Date before(Date date, std::chrono::days by) { return Date{std::chrono::sys_days{date} - by}; }

/// The days that are asked for, both included.
struct Days {
  Date first, last;
};

Days days_of(const ReportOptions& options, const LocalDays& days) {
  const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  const Date last = options.date.empty() ? days.date_of(now) : date_argument(options.date);
  Date first = options.day ? last : before(last, week - std::chrono::days{1});
  if (!options.since.empty()) first = date_argument(options.since);
  if (last < first)
    throw CommandError(
        ExitCode::bad_usage,
        options.date.empty()
            ? tr("{day} is still to come: today is {today}.", "day"_a = date_text(first), "today"_a = date_text(last))
            : tr("{first} is after {last}.", "first"_a = date_text(first), "last"_a = date_text(last)));
  return {first, last};
}

std::string nothing_yet() { return tr("Nothing here yet. Your first day shows up after your first break.") + "\n"; }

std::string nothing_text(History& history, const Days& asked) {
  if (history.days(earliest, asked.last, 1).empty()) return nothing_yet();
  const std::string first = long_date(asked.first), last = long_date(asked.last);
  if (asked.first == asked.last) return tr("{day}: nothing recorded.", "day"_a = first) + "\n";
  return tr("{first} to {last}: nothing recorded.", "first"_a = first, "last"_a = last) + "\n";
}

/// The span that goes on now is no history yet. A daemon that does not run, or not answer, has none.
Json open_span(Date last) {
  try {
    return JsonReader(ask_daemon("history_query", {{"from", date_text(last)}, {"spans", true}, {"limit", 1}}))
        .in("open")
        .json();
  } catch (const std::exception&) {
    return nullptr;
  }
}

std::string report_text(History& history, const Days& asked, const LocalZone& zone, const Style& style) {
  auto days = history.days(asked.first, asked.last);
  add_open_span(days, open_span(asked.last), asked.first, asked.last);
  if (days.empty()) return nothing_text(history, asked);
  const auto range = RowRange::of_days(asked.first, asked.last);
  const StretchTitles titles = load_stretch_titles();
  const std::string stretched = stretched_text(history.stretches(range), style, titles);
  if (asked.first != asked.last) return days_report(days, style) + stretched;
  return day_report(days.front(), history.breaks(range), zone, style, titles) + stretched;
}

/// None: the report is for people.
std::optional<ExportFormat> format_of(const ReportOptions& options, const Days& asked) {
  if (options.json) return ExportFormat::json;
  if (!options.csv) return std::nullopt;
  return asked.first == asked.last ? ExportFormat::breaks_csv : ExportFormat::days_csv;
}

ExitCode report(Console& console, const ReportOptions& options) {
  const Paths paths;
  const LocalZone zone;
  const Policy policy = load_own_settings(paths).policy;
  const Days asked = days_of(options, LocalDays(zone, policy.day.starts));
  const auto format = format_of(options, asked);
  if (!History::is_there(paths.journal_file())) {
    if (format)
      write_empty_export(console.out, *format);
    else
      console.out << nothing_yet();
    return ExitCode::done;
  }
  History history(paths.journal_file());
  if (format)
    write_export(console.out, history, {.format = *format, .first = asked.first, .last = asked.last});
  else
    console.out << report_text(history, asked, zone, console.style);
  if (const auto number = history.passed_over(); number > 0)
    console.err << "limber: "
                << trn("{n} row of the history left out: this Limber cannot make sense of it.",
                       "{n} rows of the history left out: this Limber cannot make sense of them.", number)
                << "\n";
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
