// limber break, postpone, skip and finish: the answers to a prompt, and to a running break
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/answer_text.hpp"
#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/length_argument.hpp"
#include "cli/stretch_titles.hpp"

namespace limber {
namespace {

ExitCode start(Console& console, const std::string& kind) {
  const Json params = kind.empty() ? Json::object() : Json{{"break", kind}};
  const Json status = ask_daemon("break_start", params);
  console.out << started_text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

ExitCode postpone(Console& console, std::optional<Duration> by) {
  const Json params = by ? Json{{"by_ms", by->count()}} : Json::object();
  console.out << postponed_text(ask_daemon("break_postpone", params), console.style, load_stretch_titles());
  return ExitCode::done;
}

ExitCode answer(Console& console, std::string_view method, std::string_view sentence) {
  console.out << answer_text(sentence, ask_daemon(method), console.style, load_stretch_titles());
  return ExitCode::done;
}

void add_break(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("break", "Start a guided break now");
  const auto kind = std::make_shared<std::string>();
  command->add_option("KIND", *kind, "micro or rest; left out: the one asked for, else the one due first")
      ->check(CLI::IsMember({"micro", "rest"}));
  command->footer("Examples:\n  limber break\n  limber break rest");
  command->callback([&chosen, kind] { chosen = [kind](Console& console) { return start(console, *kind); }; });
}

void add_postpone(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("postpone", "Put the break off that is asked for");
  const auto words = std::make_shared<std::vector<std::string>>();
  command->add_option("DURATION", *words, "For how long, such as 15min; left out: as the settings say");
  command->footer("Examples:\n  limber postpone\n  limber postpone 15min");
  command->callback([&chosen, words] {
    const std::optional<Duration> by = words->empty() ? std::nullopt : std::optional(length_argument(*words));
    chosen = [by](Console& console) { return postpone(console, by); };
  });
}

void add_plain(CLI::App& app, Action& chosen, const char* name, const char* about, std::string_view method,
               std::string_view sentence) {
  CLI::App* command = app.add_subcommand(name, about);
  command->footer(std::string("Example:\n  limber ") + name);
  command->callback([&chosen, method, sentence] {
    chosen = [method, sentence](Console& console) { return answer(console, method, sentence); };
  });
}

}  // namespace

void add_answers(CLI::App& app, Action& chosen) {
  add_break(app, chosen);
  add_postpone(app, chosen);
  add_plain(app, chosen, "skip", "Give up the break that is asked for or running", "break_skip", "Skipped.");
  add_plain(app, chosen, "finish", "End the guided break: its routine is done", "break_finish", "That's it.");
}

}  // namespace limber
