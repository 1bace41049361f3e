// What a person tells the daemon: limber break, postpone, skip, finish and reset, the answers to a prompt and to a
// running break; stand and sit; quiet, hours and gentle, wishes for a while or for the day; nudge
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>
#include <ostream>

#include "cli/arguments.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/play.hpp"
#include "cli/status_text.hpp"
#include "core/events.hpp"
#include "os/local_zone.hpp"
#include "rpc/wall_text.hpp"
#include "words/pace_words.hpp"
#include "words/question_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

ExitCode tell(Console& console, AnswerText& text, const Json& status) {
  console.out << text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

struct BreakOptions {
  std::string kind;
  bool detached = false;
};

ExitCode start_break(Console& console, const BreakOptions& options) {
  const bool plays = !options.detached && at_a_terminal();
  Json params = Json::object();
  if (!options.kind.empty()) params["break"] = options.kind;
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
  auto& options = options_of<BreakOptions>(*command, chosen, start_break);
  command->add_flag("--detached", options.detached, "Start it and come back at once, also on a terminal");
  command->add_option("KIND", options.kind, "micro or rest; left out: the one asked for, else the one due first")
      ->check(CLI::IsMember({"micro", "rest"}));
  command->footer(
      "On a terminal its routine plays there, with keys as in limber stretch. Examples:\n  limber break\n"
      "  limber break rest");
}

using Words = std::vector<std::string>;

ExitCode postpone(Console& console, const Words& words) {
  const std::optional<Duration> by = words.empty() ? std::nullopt : std::optional(length_argument(words));
  const Json status = ask_daemon("break_postpone", by ? Json{{"by_ms", by->count()}} : Json::object());
  console.out << postponed_text(status, by >= long_postponement, console.style, load_stretch_titles());
  return ExitCode::done;
}

void add_postpone(CLI::App& app, Action& chosen) {
  CLI::App* command =
      app.add_subcommand("postpone", "Put a break off: the one asked for, or the next one ahead of its time");
  command->add_option("DURATION", options_of<Words>(*command, chosen, postpone),
                      "For how long, such as 15min; an hour or more holds all breaks; left out: as the settings say");
  command->footer("Examples:\n  limber postpone\n  limber postpone 15min");
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

std::string end_at(const std::string& clock) {
  const auto time_of_day = clock_argument(clock);
  if (!time_of_day)
    throw CommandError(ExitCode::bad_usage, tr("'{text}' is no time of day. Write 14:00 or 2pm.", "text"_a = clock));
  const LocalZone zone;
  const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  return wall_text(next_at_clock(*time_of_day, now, zone), zone);
}

/// On, until a time of day or for a length, as `words` say.
Json until_or_for(const Words& words) {
  if (words.front() == "until" && words.size() > 1)
    return {{"on", true}, {"until", end_at(fmt::format("{}", fmt::join(words.begin() + 1, words.end(), " ")))}};
  return {{"on", true}, {"for_ms", length_argument(words).count()}};
}

/// The parameters of quiet_set for what was written behind `limber quiet`.
Json quiet_params(const Words& words) {
  if (words.empty()) return {{"on", true}};
  if (words.front() == "off" && words.size() == 1) return {{"on", false}};
  if (words.back() == "tomorrow" && (words.size() == 1 || (words.front() == "until" && words.size() == 2)))
    return {{"on", true}, {"until", "tomorrow"}};
  return until_or_for(words);
}

ExitCode set_quiet(Console& console, const Words& words) {
  return tell(console, quiet_text, ask_daemon("quiet_set", quiet_params(words)));
}

/// The parameters of meeting_set for what was written behind `limber meeting`.
Json meeting_params(const Words& words) {
  if (words.empty()) return {{"on", true}};
  if (words == Words{"over"} || words == Words{"off"}) return {{"on", false}};
  return until_or_for(words);
}

ExitCode set_meeting(Console& console, const Words& words) {
  return tell(console, meeting_text, ask_daemon("meeting_set", meeting_params(words)));
}

/// An answer to what Limber asks; without a word: what it asks.
ExitCode answer_question(Console& console, const std::string& word) {
  const Json before = ask_daemon("status_get");
  require_same_protocol(before);
  const StretchTitles titles = load_stretch_titles();
  if (word.empty()) {
    console.out << question_text(before, load_own_settings(Paths()).policy, console.style, titles);
    return ExitCode::done;
  }
  const auto answer = read_answer(word);
  if (!answer)
    throw CommandError(ExitCode::bad_usage, tr("'{text}' is no answer: 'limber answer' lists them.", "text"_a = word));
  ask_daemon("question_answer", {{"answer", name(*answer)}});
  const auto asked = read_status(before).question;
  const std::string stretch = asked && !asked->stretch.empty() ? title_of_stretch(titles, asked->stretch) : "";
  console.out << wrap(answer_effect(*answer, load_own_settings(Paths()).policy, stretch), console.style.width, 0)
              << "\n";
  return ExitCode::done;
}

/// What is to be said of today; empty: only asked.
std::string hours_wish(const Words& words) {
  if (words.empty()) return "";
  const bool today = words.size() == 1 || (words.size() == 2 && words[1] == "today");
  if (today && (words[0] == "on" || words[0] == "off")) return words[0];
  if (words == Words{"usual"}) return words[0];
  throw CommandError(ExitCode::bad_usage, tr("Write on today, off today or usual, or nothing to see what holds."));
}

ExitCode set_hours(Console& console, const Words& words) {
  const std::string request = hours_wish(words);
  const Json status = request.empty() ? ask_daemon("status_get") : ask_daemon("hours_set", {{"today", request}});
  if (request.empty()) require_same_protocol(status);
  console.out << hours_text(status, console.style);
  return ExitCode::done;
}

bool gentle_wish(const std::string& word) {
  if (word.empty() || word == "on" || word == "today") return true;
  if (word == "off") return false;
  throw CommandError(ExitCode::bad_usage, tr("Write today, or off."));
}

ExitCode set_gentle(Console& console, const std::string& word) {
  const bool today = gentle_wish(word);
  const Json status = ask_daemon("gentle_set", {{"today", today}});
  const auto pace = pace_sentence(read_status(status).pace);
  if (!today) console.out << (pace ? tr("The easy day is over.") + " " : tr("Stretches come as usual again."));
  console.out << pace.value_or("") << "\n";
  return ExitCode::done;
}

}  // namespace

void add_answers(CLI::App& app, Action& chosen) {
  add_break(app, chosen);
  add_postpone(app, chosen);
  add_plain(app, chosen, "skip", "Give up the break that is due, asked for or running",
            answer("break_skip", tr_noop("Skipped.")));
  add_plain(app, chosen, "reset", "Say that you have just had a break: the clocks start anew",
            answer("clocks_reset", tr_noop("The clocks are at zero, as after a break. The history has none of it.")));
  add_plain(app, chosen, "finish", "End the guided break now; left early, it counts for its share",
            [](Console& console) { return tell(console, over_text, ask_daemon("break_finish")); });
}

void add_question(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("answer", "Answer what Limber asks now and then, or see what that is");
  command->add_option("ANSWER", options_of<std::string>(*command, chosen, answer_question),
                      "As 'limber answer' lists them; left out: shows what is asked");
  command->footer("Examples:\n  limber answer\n  limber answer keep");
}

void add_posture(CLI::App& app, Action& chosen) {
  add_plain(app, chosen, "stand", "Say that you stand now", say_posture(Posture::standing));
  add_plain(app, chosen, "sit", "Say that you sit now", say_posture(Posture::sitting));
}

void add_nudge(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("nudge", "Show what a nudge looks like, now; it counts for nothing");
  command->footer(
      "`limber config set prompt.style window` has that of a rest break come as a small window instead of a "
      "notification.");
  command->callback([&chosen] { chosen = show_nudge; });
}

void add_quiet(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("quiet", "Hold prompts back; sitting time still counts");
  command->add_option("WHAT", options_of<Words>(*command, chosen, set_quiet),
                      "DURATION, until HH:MM, tomorrow, or off; left out: until told otherwise");
  command->footer(
      "Examples:\n  limber quiet 45min\n  limber quiet until 14:00\n  limber quiet tomorrow\n  limber quiet off");
}

void add_meeting(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("meeting", "Say that you are in a meeting: no break is asked for in it");
  command->add_option("WHAT", options_of<Words>(*command, chosen, set_meeting),
                      "DURATION, until HH:MM, or over; left out: an hour");
  command->footer(
      "At its end Limber asks once whether it goes on. Meetings in your calendar are known by themselves: see "
      "[calendar] "
      "in the settings.\nExamples:\n  limber meeting\n  limber meeting until 14:00\n  limber meeting over");
}

void add_hours(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("hours", "Show today's work hours, or have others for this one day");
  command->add_option("WHAT", options_of<Words>(*command, chosen, set_hours),
                      "on today, off today, or usual; left out: shows what holds");
  command->footer(
      "The day ends when the next one begins ([day] starts). Examples:\n  limber hours\n  limber hours off today\n"
      "  limber hours usual");
}

void add_gentle(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("gentle", "An easy day: gentle stretches alone, until tomorrow");
  command->add_option("WHAT", options_of<std::string>(*command, chosen, set_gentle),
                      "today, which is also what nothing says; off: as usual again");
  command->footer(
      "Breaks go on: staying in one place does a sore back no good. Examples:\n  limber gentle\n"
      "  limber gentle off");
}

}  // namespace limber
