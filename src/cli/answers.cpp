// limber break, postpone, skip, finish and reset: the answers to a prompt, and to a running break
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/answer_text.hpp"
#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/play.hpp"
#include "cli/play_daemon.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// What it was worth and what comes next, once a routine is over.
ExitCode answer_after(Console& console) {
  const Json status = ask_daemon("status_get");
  console.out << over_text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

ExitCode finish(Console& console) {
  const Json status = ask_daemon("break_finish");
  console.out << over_text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

ExitCode start(Console& console, const std::string& kind, bool detached) {
  const bool plays = !detached && at_a_terminal();
  Json params = Json::object();
  if (!kind.empty()) params["break"] = kind;
  if (plays) params["terminal"] = true;
  Client daemon = connect_to_daemon();
  const Json status = daemon.call("break_start", params);
  if (!plays) {
    console.out << started_text(status, console.style, load_stretch_titles());
    return ExitCode::done;
  }
  PlayDaemon source(std::move(daemon));
  play(console, source, load_installed_stretches());
  return answer_after(console);
}

ExitCode postpone(Console& console, std::optional<Duration> by) {
  const Json params = by ? Json{{"by_ms", by->count()}} : Json::object();
  console.out << postponed_text(ask_daemon("break_postpone", params), console.style, load_stretch_titles());
  return ExitCode::done;
}

ExitCode answer(Console& console, std::string_view method, const char* sentence) {
  console.out << answer_text(tr(sentence), ask_daemon(method), console.style, load_stretch_titles());
  return ExitCode::done;
}

void add_break(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("break", "Start a guided break now");
  const auto kind = std::make_shared<std::string>();
  const auto detached = std::make_shared<bool>(false);
  command->add_flag("--detached", *detached, "Start it and come back at once, also on a terminal");
  command->add_option("KIND", *kind, "micro or rest; left out: the one asked for, else the one due first")
      ->check(CLI::IsMember({"micro", "rest"}));
  command->footer(
      "On a terminal its routine plays there, with keys as in limber stretch. Examples:\n  limber break\n"
      "  limber break rest");
  command->callback([&chosen, kind, detached] {
    chosen = [kind, detached](Console& console) { return start(console, *kind, *detached); };
  });
}

void add_postpone(CLI::App& app, Action& chosen) {
  CLI::App* command =
      app.add_subcommand("postpone", "Put a break off: the one asked for, or the next one ahead of its time");
  const auto words = std::make_shared<std::vector<std::string>>();
  command->add_option("DURATION", *words,
                      "For how long, such as 15min; an hour or more holds all breaks; left out: as the settings say");
  command->footer("Examples:\n  limber postpone\n  limber postpone 15min");
  command->callback([&chosen, words] {
    const std::optional<Duration> by = words->empty() ? std::nullopt : std::optional(length_argument(*words));
    chosen = [by](Console& console) { return postpone(console, by); };
  });
}

void add_plain(CLI::App& app, Action& chosen, const char* name, const char* about, std::string_view method,
               const char* sentence) {
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
  add_plain(app, chosen, "skip", "Give up the break that is due, asked for or running", "break_skip",
            tr_noop("Skipped."));
  add_plain(app, chosen, "reset", "Say that you have just had a break: the clocks start anew", "clocks_reset",
            tr_noop("Counted as a break: the clocks are at zero."));
  CLI::App* done = app.add_subcommand("finish", "End the guided break now; left early, it counts for its share");
  done->footer("Example:\n  limber finish");
  done->callback([&chosen] { chosen = finish; });
}

}  // namespace limber
