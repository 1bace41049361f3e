// limber care, and limber care tip
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "catalogue/page.hpp"
#include "catalogue/tips.hpp"
#include "cli/arguments.hpp"
#include "cli/care_sitting.hpp"
#include "cli/care_text.hpp"
#include "cli/options.hpp"
#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "os/paths.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

// For programs; the words are those of src/catalogue/CARE_FORMAT.md.

/// Numbered from 1, as on the page.
Json numbers_json(const std::vector<std::size_t>& sources) {
  return array_of(sources, [](std::size_t source) { return source + 1; });
}

Json source_json(const CareSource& source) {
  Json object{{"title", source.title}, {"where", source.where}, {"own_choice", source.own_choice}};
  if (!source.own_choice) object["seen"] = name(source.seen);
  return object;
}

Json section_json(const CareTopic::Section& section) {
  const auto statement_json = [](const CareTopic::Statement& statement) {
    return Json{{"text", statement.text}, {"sources", numbers_json(statement.sources)}};
  };
  return {{"title", section.title},
          {"role", name(section.role)},
          {"statements", array_of(section.statements, statement_json)}};
}

Json topic_json(const CareTopic& topic) {
  Json object{{"id", topic.id}, {"name", topic.name}, {"summary", topic.summary}};
  if (topic.timer)
    object["timer"] = {{"minutes", topic.timer->length.count()},
                       {"stop_minutes", topic.timer->stop.count()},
                       {"sources", numbers_json(topic.timer->sources)}};
  object["sections"] = array_of(topic.sections, section_json);
  object["sources"] = Json::array();
  for (const CareSource& source : topic.sources) {
    object["sources"].push_back({{"number", object["sources"].size() + 1}});
    object["sources"].back().update(source_json(source));
  }
  return object;
}

Json tip_json(const Tip& tip) {
  return {{"id", tip.id},
          {"text", tip.text},
          {"tags", array_of(tip.tags, [](TipTag tag) { return name(tag); })},
          {"sources", array_of(tip.sources, source_json)}};
}

/// {"topics": [{"id", "name", "summary", "timer", "sections": [{"title", "role", "statements": [{"text", "sources":
/// [1, 2]}]}], "sources": [{"number", "title", "where", "own_choice"}]}]}
Json care_json(const std::vector<CareTopic>& topics) { return {{"topics", array_of(topics, topic_json)}}; }

/// {"tips": [{"id", "text", "tags", "sources": [{"title", "where", "own_choice"}]}]}
Json tips_json(const std::vector<Tip>& tips) { return {{"tips", array_of(tips, tip_json)}}; }

struct CareOptions {
  std::string topic;
  bool json = false;
  bool timer = false;
  std::string length;
  bool yes = false;
  bool stop = false;
};

void list(Console& console, const Care& care) {
  const int width = console.style.width;
  console.out << paint(console.style, Tone::strong, tr("Care: general tips, each with its source")) << "\n\n"
              << care_list_text(care, width);
  if (const auto* notice = care.doctor_notice()) console.out << "\n" << care_paragraph(notice->text, width);
  console.out << "\n" << care_paragraph(tr("One of them: limber care heat. A tip for today: limber care tip."), width);
}

void show(Console& console, const CareTopic& topic) {
  const int width = console.style.width;
  console.out << paint(console.style, Tone::strong, topic.name) << "\n"
              << care_paragraph(topic.summary, width) << care_topic_text(topic, width) << "\n"
              << paint(console.style, Tone::dim, care_sources_text(topic, width));
  if (topic.timer)
    console.out << "\n" << care_paragraph(tr("A timer for it: limber care {page} --timer", "page"_a = topic.id), width);
}

const CareTopic& asked_for(const Care& care, const std::string& id) {
  if (const CareTopic* topic = care.find(id)) return *topic;
  throw CommandError(ExitCode::refused, tr("There is no page called '{page}'. limber care lists them.", "page"_a = id));
}

void run_timer(Console& console, const CareTopic& topic, const CareOptions& options) {
  const auto length = options.length.empty() ? std::nullopt : std::optional(length_argument({options.length}));
  const CareTimer timer = care_timer_for(topic, length);
  const auto alarm = alarm_of_daemon();
  if (!alarm) console.err << tr("limberd does not run: the alarm lasts as long as this terminal.") << "\n";
  CareTerminal terminal(STDIN_FILENO, STDOUT_FILENO);
  run_care_timer(console, topic, timer, terminal, {options.yes, alarm.get()});
}

ExitCode stop_timer(Console& console) {
  const auto alarm = alarm_of_daemon();
  if (!alarm)
    throw CommandError(ExitCode::not_running, tr("limberd does not run: a timer ends with the terminal it runs in."));
  stop_care_timer(console, *alarm, boot_now());
  return ExitCode::done;
}

ExitCode care(Console& console, const CareOptions& options) {
  if (options.stop) return stop_timer(console);
  const Care care = load_care({Paths().resources() / "care"});
  for (const Problem& problem : care.problems) console.err << "limber: " << to_string(problem) << "\n";
  if (options.topic.empty() && options.json)
    console.out << care_json(care.topics).dump(2) << "\n";
  else if (options.topic.empty())
    list(console, care);
  else if (const CareTopic& topic = asked_for(care, options.topic); options.timer)
    run_timer(console, topic, options);
  else if (options.json)
    console.out << care_json({topic}).dump(2) << "\n";
  else
    show(console, topic);
  return ExitCode::done;
}

struct TipOptions {
  bool all = false;
  std::string tag;
  bool json = false;
};

Date today() {
  const LocalTime local = LocalZone().to_local(wall_now());
  return Date{std::chrono::floor<std::chrono::days>(local)};
}

std::vector<Tip> tagged(const std::vector<Tip>& tips, TipTag tag) {
  std::vector<Tip> found;
  std::ranges::copy_if(tips, std::back_inserter(found), [&](const Tip& tip) { return tip.has(tag); });
  return found;
}

/// By TipTag.
std::array<std::string, names_of(TipTag{}).size()> headings() {
  return {
      trc("heading over tips", "Posture"), trc("heading over tips", "Screen"),   trc("heading over tips", "Hands"),
      trc("heading over tips", "Sitting"), trc("heading over tips", "Standing"), trc("heading over tips", "Breaks"),
      trc("heading over tips", "Eyes"),    trc("heading over tips", "Breath"),   trc("heading over tips", "Walk"),
      trc("heading over tips", "Home"),    trc("heading over tips", "Calls"),    trc("heading over tips", "Stretch")};
}

/// Under their main tags, in the order of the words.
std::string all_text(const std::vector<Tip>& tips, int width) {
  Page page(width);
  const auto heading_of = headings();
  for (std::size_t i = 0; i < heading_of.size(); ++i) {
    bool first = true;
    for (const Tip& tip : tips) {
      if (tip.tags.front() != static_cast<TipTag>(i)) continue;
      if (std::exchange(first, false)) page.heading(heading_of[i]);
      page.item("  - ", tip.text);
    }
  }
  return page.text().substr(std::min<std::size_t>(1, page.text().size()));
}

std::string one_text(const Tip& tip, const Style& style) {
  std::string text = care_paragraph(tip.text, style.width);
  std::string sources;
  for (const CareSource& source : tip.sources) sources += (sources.empty() ? "" : "; ") + limber::text(source);
  return text + paint(style, Tone::dim, care_paragraph(tr("Source: {sources}", "sources"_a = sources), style.width));
}

ExitCode tip(Console& console, const TipOptions& options) {
  Tips loaded = load_tips({Paths().resources() / "tips"});
  for (const Problem& problem : loaded.problems) console.err << "limber: " << to_string(problem) << "\n";
  if (loaded.tips.empty()) throw CommandError(ExitCode::refused, tr("There are no tips in this installation."));
  if (const auto tag = from_name<TipTag>(options.tag)) loaded.tips = tagged(loaded.tips, *tag);
  if (!options.all && !loaded.tips.empty()) loaded.tips = {tip_of_the_day(loaded.tips, today())};
  if (options.json)
    console.out << tips_json(loaded.tips).dump(2) << "\n";
  else if (options.all)
    console.out << all_text(loaded.tips, console.style.width);
  else if (!loaded.tips.empty())
    console.out << one_text(loaded.tips.front(), console.style);
  return ExitCode::done;
}

void add_tip(CLI::App& care, Action& chosen) {
  CLI::App* command = care.add_subcommand("tip", "A tip for today");
  auto& options = options_of<TipOptions>(*command, chosen, tip);
  command->add_flag("--all", options.all, "All of them");
  constexpr auto tags = names_of(TipTag{});
  command->add_option("--tag", options.tag, fmt::format("Those about: {}", fmt::join(tags, ", ")))
      ->type_name("TAG")
      ->check(CLI::IsMember(std::vector<std::string>(tags.begin(), tags.end())));
  command->add_flag("--json", options.json, "With their sources, for programs");
  command->footer("Examples:\n  limber care tip\n  limber care tip --all --tag walk");
}

}  // namespace

void add_care(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("care", "Heat and cold, the desk, sitting, doctors; tips");
  auto& options = options_of<CareOptions>(*command, chosen, care);
  CLI::Option* topic =
      command->add_option("PAGE", options.topic, "heat, cold, posture, sitting, other or doctor; left out: the list");
  CLI::Option* timer = command->add_flag("--timer", options.timer, "For heat and cold: says when to take it off");
  timer->needs(topic);
  command->add_option("--length", options.length, "Of the timer; left out: 15min")->type_name("TIME")->needs(timer);
  command->add_flag("--yes", options.yes, "Start the timer without asking")->needs(timer);
  CLI::Option* json = command->add_flag("--json", options.json, "With their sources, for programs")->excludes(timer);
  command->add_flag("--stop", options.stop, "The pack is off: ends its timer, wherever it was started")
      ->excludes(topic)
      ->excludes(json);
  command->footer(
      "Works without limberd, which rings a timer also when the terminal is closed. Examples:\n  limber care\n  limber "
      "care heat --timer\n  limber care tip");
  command->require_subcommand(0, 1);
  add_tip(*command, chosen);
}

}  // namespace limber
