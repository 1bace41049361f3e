// limber care
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/arguments.hpp"
#include "cli/care_json.hpp"
#include "cli/care_sitting.hpp"
#include "cli/care_terminal.hpp"
#include "cli/care_text.hpp"
#include "cli/care_tip.hpp"
#include "cli/command.hpp"
#include "os/paths.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

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
  stop_care_timer(console, *alarm);
  return ExitCode::done;
}

ExitCode care(Console& console, const CareOptions& options) {
  if (options.stop) return stop_timer(console);
  const Care care = load_care({Paths().resources() / "care"});
  for (const Catalogue::Problem& problem : care.problems) console.err << "limber: " << text(problem) << "\n";
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

}  // namespace

void add_care(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("care", "Heat and cold, the desk, sitting, doctors; tips");
  const auto options = std::make_shared<CareOptions>();
  CLI::Option* topic =
      command->add_option("PAGE", options->topic, "heat, cold, posture, sitting, other or doctor; left out: the list");
  CLI::Option* timer = command->add_flag("--timer", options->timer, "For heat and cold: says when to take it off");
  timer->needs(topic);
  command->add_option("--length", options->length, "Of the timer; left out: 15min")->type_name("TIME")->needs(timer);
  command->add_flag("--yes", options->yes, "Start the timer without asking")->needs(timer);
  CLI::Option* json = command->add_flag("--json", options->json, "With their sources, for programs")->excludes(timer);
  command->add_flag("--stop", options->stop, "The pack is off: ends its timer, wherever it was started")
      ->excludes(topic)
      ->excludes(json);
  command->footer(
      "Works without limberd, which rings a timer also when the terminal is closed. Examples:\n  limber care\n  limber "
      "care heat --timer\n  limber care tip");
  command->require_subcommand(0, 1);
  add_care_tip(*command, chosen);
  const CLI::App* tip = command->get_subcommand("tip");
  command->callback([&chosen, tip, options] {
    if (!tip->parsed()) chosen = [options](Console& console) { return care(console, *options); };
  });
}

}  // namespace limber
