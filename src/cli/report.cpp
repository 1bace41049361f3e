#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <ostream>

#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/table.hpp"
#include "cli/words.hpp"
#include "core/events.hpp"
#include "core/local_days.hpp"
#include "journal/export.hpp"
#include "os/local_zone.hpp"
#include "os/paths.hpp"
#include "rpc/wall_text.hpp"
#include "words/clock_words.hpp"
#include "words/letter_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

int count_of(const DayTotals& day, Outcome outcome) {
  return day.count(BreakKind::micro, outcome) + day.count(BreakKind::rest, outcome);
}

std::string number_cell(int number) { return number == 0 ? "" : std::to_string(number); }
std::string length_cell(Duration length) { return length < 1min ? "" : elapsed_words(length); }

std::vector<std::string> row_of(std::string heading, const DayTotals& day) {
  std::vector<std::string> cells{std::move(heading), length_cell(day.sitting), length_cell(day.standing),
                                 length_cell(day.longest_sit)};
  for (const Outcome outcome : outcomes) cells.push_back(number_cell(count_of(day, outcome)));
  return cells;
}

DayTotals sum_of(const std::vector<DayTotals>& days) {
  DayTotals sum;
  for (const DayTotals& day : days) {
    // As the rows above it show them, so that it is their sum.
    sum.sitting += std::chrono::floor<std::chrono::minutes>(day.sitting);
    sum.standing += std::chrono::floor<std::chrono::minutes>(day.standing);
    sum.longest_sit = std::max(sum.longest_sit, day.longest_sit);
    for (const BreakKind kind : kinds)
      for (const Outcome outcome : outcomes)
        sum.breaks[index_of(kind)][static_cast<std::size_t>(outcome)] += day.count(kind, outcome);
  }
  return sum;
}

/// "Rest breaks: 12 taken, 3 on your own", a line for each kind that there was.
std::string breaks_summary(const DayTotals& day, const Style& style) {
  std::string text;
  for (const BreakKind kind : longest_first) {
    const std::string its = counted_outcomes([&](Outcome outcome) { return day.count(kind, outcome); }, ", ");
    if (!its.empty()) text += "  " + wrap(breaks_line(kind, its), style.width, 4) + "\n";
  }
  return text;
}

std::string period_of(const std::vector<DayTotals>& days) {
  const std::string first = long_date(days.front().date);
  // Translators: two days.
  return days.size() == 1 ? first : tr("{first} to {last}", "first"_a = first, "last"_a = long_date(days.back().date));
}

std::string lengths_of(const DayTotals& day, const Style& style) {
  const std::string sitting = elapsed_words(day.sitting);
  // Translators: lengths of time on one day: "Sitting 5 h 42 min, standing 1 h 24 min."
  std::string text = day.standing < 1min ? tr("Sitting {length}.", "length"_a = sitting)
                                         : tr("Sitting {sitting}, standing {standing}.", "sitting"_a = sitting,
                                              "standing"_a = elapsed_words(day.standing));
  if (day.longest_sit >= 1min) text += " " + tr("Longest sit {length}.", "length"_a = elapsed_words(day.longest_sit));
  return "  " + wrap(text, style.width, 2) + "\n";
}

std::vector<std::string> row_of(const BreakRow& row, const TimeZone& zone, const Style& style,
                                const StretchTitles& titles) {
  const bool rested = row.lasted > 0ms;
  // Whether it began is not known of one that was left, and what was stretched is told below.
  const bool stretched = rested && row.outcome == Outcome::taken && !row.stretch.empty();
  return {clock_words(zone.to_local(row.started_at), style.clock), std::string(title_of(row.kind)),
          std::string(words_of(row.outcome)), rested ? elapsed_words(row.lasted) : "",
          stretched ? title_of_stretch(titles, row.stretch) : ""};
}

constexpr Date earliest{std::chrono::year{1970} / 1 / 1};

struct ReportOptions {
  bool letter = false;
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

/// The days that are asked for, both included.
struct Days {
  Date first, last;
};

Days days_of(const ReportOptions& options, const LocalDays& days) {
  const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  const Date last = options.date.empty() ? days.date_of(now) : date_argument(options.date);
  Date first = options.day ? last : Date{std::chrono::sys_days{last} - std::chrono::days{6}};
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
std::optional<OpenSpan> open_span(const Days& asked) {
  try {
    const Json answer = ask_daemon("history_query", {{"from", date_text(asked.last)}, {"spans", true}, {"limit", 1}})
                            .value("open", Json());
    return read_open_span(answer, asked.first, asked.last);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::string report_text(History& history, const Days& asked, const LocalZone& zone, const Style& style) {
  auto days = history.days(asked.first, asked.last);
  if (const auto open = open_span(asked)) add_open_span(days, *open);
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

void export_days(std::ostream& out, History& history, ExportFormat format, const Days& asked) {
  ExportRequest request{.format = format, .first = asked.first, .last = asked.last};
  const auto open = format == ExportFormat::json ? open_span(asked) : std::nullopt;
  if (open) request.open = open->row;
  write_export(out, history, request);
}

constexpr int days_of_week = 7;

/// Seven days from `first` on.
WeekSum week_sum(History& history, Date first) {
  WeekSum week;
  for (const DayTotals& day :
       history.days(first, Date{std::chrono::sys_days{first} + std::chrono::days{days_of_week - 1}})) {
    OutcomeCounts counts;
    for (const Outcome outcome : outcomes) counts[outcome] = count_of(day, outcome);
    add_day(week, day.sitting, day.longest_sit, counts);
  }
  return week;
}

/// The letter about the last week that is over; `today` is in the one that goes on. It begins where the locale has
/// it, as in the window.
std::string letter_text(History& history, Date today, const Policy& policy, const Style& style) {
  const std::chrono::sys_days day{today};
  const std::chrono::sys_days begin = day - (std::chrono::weekday{day} - locale_first_weekday());
  const Date first{begin - std::chrono::days{days_of_week}}, last{begin - std::chrono::days{1}};
  const auto letter = letter_words(week_sum(history, first),
                                   week_sum(history, Date{begin - std::chrono::days{2 * days_of_week}}), policy);
  // Translators: two days.
  const std::string dates = tr("{first} to {last}", "first"_a = long_date(first), "last"_a = long_date(last));
  const std::string head = paint(style, Tone::strong, wrap(dates, style.width, 0)) + "\n";
  if (!letter)
    return head + wrap(tr("Too few days of that week are recorded to say much about it."), style.width, 0) + "\n";
  return head + wrap(whole_text(*letter), style.width, 0) + "\n";
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
  if (options.letter)
    console.out << letter_text(
        history,
        LocalDays(zone, policy.day.starts).date_of(std::chrono::floor<Duration>(std::chrono::system_clock::now())),
        policy, console.style);
  else if (format)
    export_days(console.out, history, *format, asked);
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

std::optional<OpenSpan> read_open_span(const Json& open, Date first, Date last) {
  const JsonReader its(open);
  const auto date = its.date("date");
  const auto from = its.instant("from_wall"), to = its.instant("to_wall");
  if (!date || !from || !to || *to <= *from || *date < first || last < *date) return std::nullopt;
  const SpanKind kind = its.text("posture") == name(SpanKind::standing) ? SpanKind::standing : SpanKind::sitting;
  return OpenSpan{{kind, *date, *from, *to}, its.length("sitting_ms").value_or(0ms)};
}

void add_open_span(std::vector<DayTotals>& days, const OpenSpan& open) {
  const auto& [kind, date, from, to] = open.row;
  auto day = std::ranges::lower_bound(days, date, {}, &DayTotals::date);
  if (day == days.end() || day->date != date) day = days.insert(day, DayTotals{.date = date});
  (kind == SpanKind::sitting ? day->sitting : day->standing) += to - from;
  if (kind == SpanKind::sitting) day->longest_sit = std::max(day->longest_sit, open.sitting);
}

std::string days_report(const std::vector<DayTotals>& days, const Style& style) {
  using enum TableColumn::Side;
  std::vector columns{column_of(trc("column, in one line or two", "Day"), left),
                      column_of(trc("column, in one line or two", "Sitting")),
                      column_of(trc("column, in one line or two", "Standing")),
                      // Translators: the longest sitting of a day.
                      column_of(trc("column, in one line or two", "Longest"))};
  columns[2].goes = 1;
  columns[3].goes = 2;
  for (const Outcome outcome : outcomes) columns.push_back(column_of(outcome_heading(outcome)));
  Table table(std::move(columns));
  for (const DayTotals& day : days) table.add_row(row_of(table_date(day.date), day));
  const DayTotals sum = sum_of(days);
  if (days.size() > 1) {
    table.add_gap();
    table.add_row(row_of(tr("In all"), sum));
  }
  const std::string summary = (table.leaves_out(style) ? lengths_of(sum, style) : "") + breaks_summary(sum, style);
  return paint(style, Tone::strong, wrap(period_of(days), style.width, 0)) + "\n\n" + table.text(style) +
         (summary.empty() ? "" : "\n" + summary);
}

std::string day_report(const DayTotals& day, const std::vector<BreakRow>& breaks, const TimeZone& zone,
                       const Style& style, const StretchTitles& titles) {
  std::string text = paint(style, Tone::strong, long_date(day.date)) + "\n\n" + lengths_of(day, style);
  text += breaks_summary(day, style);
  if (breaks.empty()) return text + "  " + tr("No breaks.") + "\n";
  using enum TableColumn::Side;
  Table table({{"", "", right}, {"", "", left}, {"", "", left}, {"", "", right}, {"", "", left, 0, true}});
  for (const BreakRow& row : breaks) table.add_row(row_of(row, zone, style, titles));
  return text + "\n" + table.text(style);
}

std::string stretched_text(const std::vector<StretchRow>& stretches, const Style& style, const StretchTitles& titles) {
  std::map<std::string, int> times;
  for (const StretchRow& row : stretches)
    if (is_done({row.stretch, row.played, row.planned})) ++times[title_of_stretch(titles, row.stretch)];
  if (times.empty()) return "";
  std::vector<std::pair<std::string, int>> often(times.begin(), times.end());
  std::ranges::stable_sort(often, std::greater{}, &std::pair<std::string, int>::second);
  long long sum = 0;
  std::string list;
  for (const auto& [title, count] : often) {
    list += fmt::format("{}{}{}", list.empty() ? "" : ", ", title, count > 1 ? fmt::format(" {}", count) : "");
    sum += count;
  }
  return "  " +
         wrap(trn("Stretched {n} time: {stretches}.", "Stretched {n} times: {stretches}.", sum, "stretches"_a = list),
              style.width, 2) +
         "\n";
}

void add_report(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("report", "Show the past: sitting, standing, breaks");
  auto& options = options_of<ReportOptions>(*command, chosen, report);
  CLI::Option* day = command->add_flag("--day", options.day, "One day, with the times of its breaks");
  CLI::Option* week_option = command->add_flag("--week", options.week, "Seven days (as without any option)");
  day->excludes(week_option);
  CLI::Option* date =
      command->add_option("--date", options.date, "The last day to show; left out: today")->type_name("DATE");
  CLI::Option* since = command->add_option("--since", options.since, "The first day to show");
  since->type_name("DATE")->excludes(day)->excludes(week_option);
  CLI::Option* letter = command->add_flag("--letter", options.letter, "A few sentences about the week before this one");
  letter->excludes(day)->excludes(week_option)->excludes(date)->excludes(since);
  CLI::Option* json =
      command->add_flag("--json", options.json, "Days, breaks, spans and stretches as one object, for programs");
  CLI::Option* csv = command->add_flag("--csv", options.csv, "The days, or the breaks of one day, for a spreadsheet");
  csv->excludes(json);
  letter->excludes(json)->excludes(csv);
  command->footer(
      "Works without limberd. Examples:\n  limber report\n  limber report --day --date 2026-03-02\n"
      "  limber report --since 2026-01-01 --csv > sitting.csv");
}

}  // namespace limber
