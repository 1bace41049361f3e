#include "cli/simulate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <memory>
#include <ostream>
#include <set>

#include "catalogue/suitable.hpp"
#include "cli/calendar_times.hpp"
#include "cli/installed.hpp"
#include "cli/simulate_person.hpp"
#include "cli/status_text.hpp"
#include "cli/table.hpp"
#include "cli/words.hpp"
#include "core/effects.hpp"
#include "core/snapshot.hpp"
#include "rpc/codec.hpp"
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

constexpr const char* help_footer =
    "FILE is a trace: one fact a line, such as \"0:40:00 idle\", with \"end\" last. The daemon writes one with\n"
    "limberd --record FILE. Settings are the built-in defaults but for --own, --config and --set; a calendar in\n"
    "them (calendar.files) counts as it would have then.\n"
    "\n"
    "--office-day makes days up: about nine hours from about nine, Monday to Friday, in spells of typing with pauses\n"
    "to read, coffee, meetings with a call on, lunch with the screen locked, nights with the machine asleep. The\n"
    "person gets up for most prompts, puts some off and overlooks the rest. The same seed makes the same days and\n"
    "the same moods, so runs with different settings can be compared.\n"
    "\n"
    "--person NAME makes up the days of somebody who answers in a way of their own, has them live these days with "
    "your\n"
    "settings and with what --set changes of these, and compares. --person list tells who there is.\n"
    "\n"
    "Examples:\n"
    "  limber simulate monday.trace\n"
    "  limber simulate --person early --year --set prompt.learn_moments=true\n"
    "  limber simulate --office-day --days 5 --summary --set rest_break.interval=45min\n"
    "  limber simulate --format jsonl - < monday.trace";

using Format = SimulateOptions::Format;
constexpr std::array<std::pair<std::string_view, Format>, 3> formats{
    {{"table", Format::table}, {"jsonl", Format::jsonl}, {"csv", Format::csv}}};

/// An absence of that length is the end of the day, not a break in it.
constexpr Duration a_night = 4h;

/// What a replay comes to: prompts and outcomes of each break, and the time in the chair.
class SimulateSummary {
 public:
  /// `local` is the time on the wall at `effect.at`.
  void add(const Effect& effect, LocalTime local) {
    if (const auto* prompt = std::get_if<Prompted>(&effect.what)) {
      ++breaks_[index_of(prompt->kind)].prompts;
    } else if (const auto* later = std::get_if<Postponed>(&effect.what)) {
      ++breaks_[index_of(later->kind)].postponed;
    } else if (const auto* ended = std::get_if<Ended>(&effect.what)) {
      if (ended->lasted >= a_night) return;
      ++breaks_[index_of(ended->kind)].outcomes[ended->outcome];
    } else if (const auto* span = std::get_if<SpanEnded>(&effect.what); span && span->kind == SpanKind::sitting) {
      add_sitting(span->to - span->from, local + (span->to - effect.at));
    }
  }

  /// The sitting that is still under way at the end, as the engine remembers it.
  void end(const Snapshot& last, LocalTime local) {
    if (last.span == SpanKind::sitting) add_sitting(last.span_for, local);
  }

  /// A few lines for people, ended.
  std::string text(const Style& style) const {
    using enum TableColumn::Side;
    std::vector columns{column_of("", left), column_of(trc("column, in one line or two", "Prompts"))};
    for (const Outcome outcome : outcomes) columns.push_back(column_of(outcome_heading(outcome)));
    columns.push_back(column_of(trc("column, in one line or two", "Put\noff")));
    Table table(std::move(columns));
    for (const BreakKind kind : kinds) {
      const auto& its = breaks_[index_of(kind)];
      std::vector<std::string> row{std::string(title_of(kind)), std::to_string(its.prompts)};
      for (const Outcome outcome : outcomes) row.push_back(std::to_string(its.outcomes[outcome]));
      row.push_back(std::to_string(its.postponed));
      table.add_row(std::move(row));
    }
    std::string text = table.text(style);
    const std::string sitting = elapsed_words(sitting_), longest = elapsed_words(longest_);
    // Translators: lengths of time: "Sitting 12 h, the longest at a stretch 1 h 10 min".
    std::string sums =
        tr("Sitting {sitting}, the longest at a stretch {longest}", "sitting"_a = sitting, "longest"_a = longest);
    if (const auto days = static_cast<Duration::rep>(days_.size()); days > 1)
      sums = tr("Sitting {sitting}, the longest at a stretch {longest}, {average} a day", "sitting"_a = sitting,
                "longest"_a = longest, "average"_a = elapsed_words(sitting_ / days));
    return text + "\n" + wrap(sums, style.width, 0) + "\n";
  }

 private:
  struct Counts {
    int prompts = 0;
    int postponed = 0;
    OutcomeCounts outcomes;
  };

  void add_sitting(Duration length, LocalTime until) {
    if (length <= 0s) return;
    sitting_ += length;
    longest_ = std::max(longest_, length);
    days_.insert(std::chrono::floor<std::chrono::days>(until - length));
  }

  std::array<Counts, 2> breaks_;  // by index_of(kind)
  Duration sitting_{};
  Duration longest_{};
  std::set<std::chrono::local_days> days_;  // with any sitting
};

/// What events have, in a fixed order; what is new comes last.
constexpr std::array<std::string_view, 32> csv_columns{
    "at",      "known_at", "wall",    "event",    "break",      "attempt",    "stretch",  "reason",
    "due_at",  "until",    "guided",  "outcome",  "started_at", "lasted",     "since",    "date",
    "sitting", "posture",  "spell",   "length",   "quiet",      "text",       "question", "answer",
    "asks",    "hour",     "learned", "ahead_of", "explains",   "unanswered", "icon",     "sound"};

std::string csv_cell(const Json& field) {
  if (field.is_null()) return "";
  if (!field.is_string()) return field.dump();
  auto text = field.get<std::string>();
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  for (std::size_t i = 0; (i = text.find('"', i)) != std::string::npos; i += 2) text.insert(i, 1, '"');
  return '"' + text + '"';
}

/// Prints the events of a replay.
class EventPrinter {
 public:
  /// The start of the replay is Instant{}, which is `start` on the wall of `zone`. All of them have to outlive this.
  EventPrinter(Format format, Console& console, WallTime start, const TimeZone& zone)
      : format_(format), console_(console), wall_start_(start), zone_(zone) {
    if (format_ == Format::csv) console_.out << fmt::format("{}\n", fmt::join(csv_columns, ","));
  }

  void clock_stepped(Duration by) { wall_start_ += by; }

  void event(const Effect& effect) {
    const LocalTime local = local_at(effect.at);
    summary_.add(effect, local);
    if (format_ == Format::summary) return;
    const auto event = format_ == Format::jsonl ? event_json(effect, Instant{})
                                                : event_json(effect, Instant{}, {Instant{}, wall_start_}, zone_);
    if (!event) return;
    if (format_ == Format::csv) return print_row(*event);
    if (format_ == Format::table) head(std::chrono::floor<std::chrono::days>(local));
    console_.out << (format_ == Format::jsonl ? event->dump() : "  " + watch_line(*event, console_.style, {})) << '\n';
  }

  /// The replay is over at `at`.
  void end(const Snapshot& last, Instant at) {
    if (format_ == Format::jsonl || format_ == Format::csv) return;
    summary_.end(last, local_at(at));
    if (format_ == Format::table) console_.out << (day_ ? "" : tr("Nothing to report.") + "\n") << "\n";
    console_.out << summary_.text(console_.style);
  }

 private:
  LocalTime local_at(Instant at) const { return zone_.to_local(wall_start_ + at.time_since_epoch()); }

  void print_row(const Json& event) {
    for (const std::string_view column : csv_columns) {
      if (column != csv_columns.front()) console_.out << ',';
      if (const auto field = event.find(column); field != event.end()) console_.out << csv_cell(*field);
    }
    console_.out << '\n';
  }

  void head(std::chrono::local_days day) {
    if (day_ == day) return;
    console_.out << (day_ ? "\n" : "") << paint(console_.style, Tone::strong, long_date(Date{day})) << '\n';
    day_ = day;
  }

  Format format_;
  Console& console_;
  WallTime wall_start_;
  const TimeZone& zone_;
  SimulateSummary summary_;
  std::optional<std::chrono::local_days> day_;  ///< the latest heading
};

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

/// What the calendar of the settings has in the time of the trace, known from its beginning (B33).
void add_calendar(Trace& trace, const CalendarPolicy& policy, Console& console) {
  if (policy.files.empty()) return;
  constexpr Duration looks_ahead = 1h;  // a break comes before a meeting that begins only after the trace
  std::vector<Fact> busy;
  for (const CalendarLine& meeting :
       calendar_times(policy, {trace.start, trace.start + trace.end + looks_ahead}, false, console)) {
    const Duration begins = std::max(meeting.time->from - trace.start, Duration{0});
    busy.push_back({Duration{0}, BusySaid{begins, meeting.time->to - trace.start - begins}});
  }
  trace.facts.insert(trace.facts.begin(), busy.begin(), busy.end());
}

void run(const SimulateOptions& options, const Trace& trace, const Policy& policy, Console& console) {
  const auto zone = find_zone(trace.zone);
  EventPrinter printer(options.format, console, trace.start, *zone);
  ReplayListener listener;
  listener.effect = [&](const Effect& effect) { printer.event(effect); };
  listener.clock_stepped = [&](Instant, Duration by) { printer.clock_stepped(by); };
  if (options.office_day) listener.respond = office_person(policy, options.seed);
  const Snapshot last =
      replay(trace, policy, options.pool ? options.pool(policy.stretches) : std::vector<RotationEntry>{}, listener);
  printer.end(last, Instant{trace.end});
}

}  // namespace

ExitCode simulate(const SimulateOptions& options, std::istream& in, Console& console) {
  if (!options.person.empty()) return simulate_person(options, console);
  if (options.office_day == !options.file.empty())
    throw CommandError(ExitCode::bad_usage, options.office_day ? tr("give a trace or --office-day, not both")
                                                               : tr("give the trace to replay, or --office-day"));
  try {
    const Policy policy = policy_of(options);
    Trace trace = trace_of(options, in);
    add_calendar(trace, policy.calendar, console);
    run(options, trace, policy, console);
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
  auto* file = command->add_option("FILE", options->file, "The trace; - for standard input")->option_text(" ");
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
  auto* person =
      command->add_option("--person", options->person, "Compare settings on a made-up person; list: who there is")
          ->excludes(format_option)
          ->option_text("NAME");
  const auto summary = std::make_shared<bool>(false);
  command->add_flag("--summary", *summary, "Only what all of it comes to")->excludes(format_option)->option_text(" ");
  auto* office = command->add_flag("--office-day", options->office_day, "Make the days up");
  person->excludes(office)->excludes(file);
  auto* days = command->add_option("--days", options->days, "How many of them (1; of a person 20)")
                   ->check(CLI::Range(1, 5000))
                   ->option_text("N");
  const auto year = std::make_shared<bool>(false);
  command->add_flag("--year", *year, "250 of them")->excludes(days)->option_text(" ");
  auto* seed = command->add_option("--seed", options->seed, "Which ones (1)")->option_text("N");
  command->footer(help_footer);
  options->pool = [](const StretchPolicy& policy) { return rotation_pool(load_installed_stretches(), policy); };
  command->callback([&chosen, options, format, summary, year, days, seed] {
    const bool made_up = options->office_day || !options->person.empty();
    if (!made_up && (days->count() > 0 || seed->count() > 0 || *year))
      throw CLI::RequiredError("--days, --seed and --year: --office-day or --person");
    constexpr int days_of_a_person = 20, days_of_a_year = 250;
    if (!options->person.empty() && days->count() == 0) options->days = days_of_a_person;
    if (*year) options->days = days_of_a_year;
    options->format = std::ranges::find(formats, *format, &std::pair<std::string_view, Format>::first)->second;
    if (*summary) options->format = Format::summary;
    chosen = [options](Console& console) { return simulate(*options, std::cin, console); };
  });
}

}  // namespace limber
