#include "cli/simulate_person.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <system_error>
#include <vector>

#include "cli/installed.hpp"
#include "cli/table.hpp"
#include "cli/words.hpp"
#include "core/effects.hpp"
#include "rpc/codec.hpp"
#include "settings/error.hpp"
#include "settings/load.hpp"
#include "settings/set.hpp"
#include "trace/seeded_person.hpp"
#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

struct PersonSentence {
  std::string_view name;
  const char* words;
};
constexpr std::array<PersonSentence, 6> person_sentences{
    {{"early", tr_noop("Takes breaks in the morning, and from eleven on in every second hour only.")},
     {"meetings", tr_noop("Has up to seven meetings a day, and takes breaks in every second hour only.")},
     {"phones", tr_noop("Answers the phone in every second hour, and hardly takes breaks then.")},
     {"weekdays",
      tr_noop("Answers the phone in every second hour of Tuesdays and Thursdays, and hardly takes breaks then.")},
     {"skips", tr_noop("Takes no break that is asked for.")},
     {"random", tr_noop("Takes every second break, whatever the hour.")}}};

/// An absence of that length is the end of the day, not a break in it.
constexpr Duration whole_night = 4h;

/// What the days of a person come to.
struct Lived {
  int asked_for = 0;  ///< breaks
  int prompts = 0;    ///< of which a break may have several
  OutcomeCounts outcomes;
  int sits = 0;
  Duration longest_sit{}, sitting{};
  std::set<Instant> days;  ///< with any sitting, by whole days since the start

  void add(const Effect& effect) {
    if (const auto* prompt = std::get_if<Prompted>(&effect.what)) {
      ++prompts;
      if (prompt->attempt == 1) ++asked_for;
    }
    if (const auto* ended = std::get_if<Ended>(&effect.what); ended && ended->lasted < whole_night)
      ++outcomes[ended->outcome];
    const auto* span = std::get_if<SpanEnded>(&effect.what);
    if (span == nullptr || span->kind != SpanKind::sitting) return;
    ++sits;
    sitting += span->to - span->from;
    longest_sit = std::max(longest_sit, span->to - span->from);
    days.insert(std::chrono::floor<std::chrono::days>(span->from));
  }
};

Lived live_days(const SeededPerson& person, const Trace& trace, const Policy& policy, std::uint64_t seed) {
  Lived lived;
  ReplayListener listener;
  listener.respond = answers_of(person, policy, LocalTime{trace.start.time_since_epoch()}, seed);
  listener.effect = [&](const Effect& effect) { lived.add(effect); };
  replay(trace, policy, {}, listener);
  return lived;
}

Duration::rep days_lived(const Lived& lived) { return std::max<Duration::rep>(1, std::ssize(lived.days)); }

std::string number_with_tenth(double number) { return fmt::format("{:.1f}", number); }

/// One line of the table: its words, and what to say of each of both.
struct LivedMeasure {
  std::string words;
  std::string (*of)(const Lived& lived);
};

template <Outcome outcome>
std::string outcome_count(const Lived& lived) {
  return std::to_string(lived.outcomes[outcome]);
}

std::vector<LivedMeasure> lived_measures() {
  return {
      {tr("Breaks asked for"), [](const Lived& lived) { return std::to_string(lived.asked_for); }},
      {tr("Prompts a day"),
       [](const Lived& lived) { return number_with_tenth(lived.prompts / static_cast<double>(days_lived(lived))); }},
      {outcome_heading(Outcome::taken), outcome_count<Outcome::taken>},
      {outcome_heading(Outcome::natural), outcome_count<Outcome::natural>},
      {outcome_heading(Outcome::cut_short), outcome_count<Outcome::cut_short>},
      {outcome_heading(Outcome::skipped), outcome_count<Outcome::skipped>},
      {outcome_heading(Outcome::ignored), outcome_count<Outcome::ignored>},
      {tr("Longest sit"), [](const Lived& lived) { return elapsed_words(lived.longest_sit); }},
      {tr("Sit on average"), [](const Lived& lived) { return elapsed_words(lived.sitting / std::max(1, lived.sits)); }},
      {tr("Sitting a day"), [](const Lived& lived) { return elapsed_words(lived.sitting / days_lived(lived)); }}};
}

/// Headings of two lines belong into one cell here.
std::string in_one_line(std::string words) {
  std::ranges::replace(words, '\n', ' ');
  return words;
}

ExitCode list_people(Console& console) {
  Table table({column_of("", TableColumn::Side::left), column_of("", TableColumn::Side::left)});
  for (const SeededPerson& each : seeded_people())
    table.add_row({std::string(each.name), seeded_person_words(each.name)});
  console.out << table.text(console.style);
  return ExitCode::done;
}

}  // namespace

std::string seeded_person_words(std::string_view name) {
  const auto its = std::ranges::find(person_sentences, name, &PersonSentence::name);
  return its == person_sentences.end() ? "" : tr(its->words);
}

ExitCode simulate_person(const SimulateOptions& options, Console& console) {
  if (options.person == "list") return list_people(console);
  const SeededPerson* person = find_seeded_person(options.person);
  if (person == nullptr) {
    std::vector<std::string_view> names;
    for (const SeededPerson& each : seeded_people()) names.push_back(each.name);
    throw CommandError(ExitCode::bad_usage,
                       tr("there is no person {name}; there are {names}", "name"_a = options.person,
                          "names"_a = fmt::format("{}", fmt::join(names, ", "))));
  }
  Policy now, tried;
  try {
    now = load_own_settings().policy;
    tried = options.config.empty() ? now : load_settings_strictly({options.config});
    for (const std::string& assignment : options.assignments) apply_setting(tried, assignment);
  } catch (const SettingsError& error) {
    throw CommandError(ExitCode::bad_usage, error.what());
  } catch (const std::system_error& error) {
    throw CommandError(ExitCode::bad_usage, error.what());
  }
  const Trace trace = days_of(*person, options.days, options.seed);
  const Lived by_now = live_days(*person, trace, now, options.seed);
  const bool compares = !options.assignments.empty() || !options.config.empty();
  const Lived by_tried = compares ? live_days(*person, trace, tried, options.seed) : by_now;

  console.out << wrap(seeded_person_words(person->name), console.style.width, 0) << "\n\n";
  std::vector columns{column_of("", TableColumn::Side::left),
                      column_of(trc("column: with the settings of now", "Your settings"))};
  if (compares) columns.push_back(column_of(trc("column: with the settings that are tried", "With these")));
  Table table(std::move(columns));
  for (const LivedMeasure& each : lived_measures()) {
    std::vector<std::string> row{in_one_line(each.words), each.of(by_now)};
    if (compares) row.push_back(each.of(by_tried));
    table.add_row(std::move(row));
  }
  const std::string days = trn("{n} working day, made up.", "{n} working days, made up.", options.days);
  console.out << table.text(console.style) << "\n" << wrap(days, console.style.width, 0) << "\n";
  return ExitCode::done;
}

}  // namespace limber
