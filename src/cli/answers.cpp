// limber break, postpone, skip, finish and reset: the answers to a prompt, and to a running break; limber stand, sit
// and nudge
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/answer_text.hpp"
#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/play.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

ExitCode tell(Console& console, AnswerText& text, const Json& status) {
  console.out << text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

ExitCode start_break(Console& console, const std::string& kind, bool detached) {
  const bool plays = !detached && at_a_terminal();
  Json params = Json::object();
  if (!kind.empty()) params["break"] = kind;
  if (plays) params["terminal"] = true;
  Client daemon = connect_to_daemon();
  const Json status = daemon.call("break_start", params);
  if (!plays) return tell(console, started_text, status);
  PlayDaemon source(std::move(daemon));
  play(console, source, load_installed_stretches());
  return tell(console, over_text, ask_daemon("status_get"));
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
    chosen = [kind, detached](Console& console) { return start_break(console, *kind, *detached); };
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
    chosen = [params = by ? Json{{"by_ms", by->count()}} : Json::object()](Console& console) {
      return tell(console, postponed_text, ask_daemon("break_postpone", params));
    };
  });
}

void add_plain(CLI::App& app, Action& chosen, const std::string& name, const char* about, const Action& action) {
  CLI::App* command = app.add_subcommand(name, about);
  command->footer("Example:\n  limber " + name);
  command->callback([&chosen, action] { chosen = action; });
}

/// Does what `method` says, and then says `sentence` and what comes next.
Action answer(std::string_view method, const char* sentence) {
  return [method, sentence](Console& console) {
    console.out << answer_text(tr(sentence), ask_daemon(method), console.style, load_stretch_titles());
    return ExitCode::done;
  };
}

Action say_posture(Posture posture) {
  return [posture](Console& console) {
    return tell(console, posture_text, ask_daemon("posture_set", {{"posture", name(posture)}}));
  };
}

ExitCode show_nudge(Console& console) {
  ask_daemon("prompt_preview");
  console.out << tr("There is a nudge to look at; it counts for nothing.") << "\n";
  return ExitCode::done;
}

}  // namespace

void add_answers(CLI::App& app, Action& chosen) {
  add_break(app, chosen);
  add_postpone(app, chosen);
  add_plain(app, chosen, "skip", "Give up the break that is due, asked for or running",
            answer("break_skip", tr_noop("Skipped.")));
  add_plain(app, chosen, "reset", "Say that you have just had a break: the clocks start anew",
            answer("clocks_reset", tr_noop("Counted as a break: the clocks are at zero.")));
  add_plain(app, chosen, "finish", "End the guided break now; left early, it counts for its share",
            [](Console& console) { return tell(console, over_text, ask_daemon("break_finish")); });
}

void add_posture(CLI::App& app, Action& chosen) {
  add_plain(app, chosen, "stand", "Say that you stand now", say_posture(Posture::standing));
  add_plain(app, chosen, "sit", "Say that you sit now", say_posture(Posture::sitting));
}

void add_nudge(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("nudge", "Show what a nudge looks like, now; it counts for nothing");
  command->footer("`limber config set prompt.style window` has it come as a small window instead of a notification.");
  command->callback([&chosen] { chosen = show_nudge; });
}

}  // namespace limber
