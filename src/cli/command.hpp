// What every command of `limber` shares. A command is one function add_NAME: it describes itself to CLI11 and, when
// the command line names it, puts what is to be done into `chosen`. Nothing is carried out while parsing.
#pragma once

#include <array>
#include <functional>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/style.hpp"

namespace CLI {
class App;
}

namespace limber {

/// What a script can rely on.
enum class ExitCode : int { done = 0, refused = 1, bad_usage = 2, not_running = 3 };

/// Where a command writes. Errors are thrown, not written.
struct Console {
  std::ostream& out;
  std::ostream& err;  ///< for what accompanies an answer without being part of it
  Style style;        ///< of `out`
};

/// Understands `arguments` (without the program's name), carries the command out, and writes to `console.err` what went
/// wrong.
ExitCode run_command_line(std::vector<std::string> arguments, Console& console);

/// What a command does, once the whole command line is understood.
using Action = std::function<ExitCode(Console&)>;

/// Every word that can follow `words`, which are those behind `limber` that are whole already, for the completion of
/// the shells (resources/completions): commands, options, and the values of an option or a place where there is a list
/// of them. A value "<file>" stands for any file.
std::vector<std::string> completions(const CLI::App& app, const std::vector<std::string>& words);

/// Ends a command with a sentence for the person (without "limber: ") and an exit code.
class CommandError : public std::runtime_error {
 public:
  CommandError(ExitCode code, const std::string& sentence) : std::runtime_error(sentence), code_(code) {}
  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

/// The pages that limber panel opens.
inline constexpr std::array<std::string_view, 10> panel_pages{"today", "stretches", "care",     "history", "settings",
                                                              "why",   "doctor",    "keyboard", "about",   "welcome"};

void add_status(CLI::App& app, Action& chosen);
void add_watch(CLI::App& app, Action& chosen);
void add_answers(CLI::App& app, Action& chosen);  ///< break, postpone, skip, finish, reset
void add_question(CLI::App& app, Action& chosen);
void add_why(CLI::App& app, Action& chosen);
void add_quiet(CLI::App& app, Action& chosen);
void add_meeting(CLI::App& app, Action& chosen);
void add_calendar(CLI::App& app, Action& chosen);
void add_focus(CLI::App& app, Action& chosen);
void add_gentle(CLI::App& app, Action& chosen);
void add_reminders(CLI::App& app, Action& chosen);
void add_hours(CLI::App& app, Action& chosen);
void add_posture(CLI::App& app, Action& chosen);  ///< stand, sit
void add_report(CLI::App& app, Action& chosen);
void add_stretch(CLI::App& app, Action& chosen);
void add_rate(CLI::App& app, Action& chosen);
void add_stretches(CLI::App& app, Action& chosen);
void add_care(CLI::App& app, Action& chosen);
void add_config(CLI::App& app, Action& chosen);
void add_doctor(CLI::App& app, Action& chosen);
void add_nudge(CLI::App& app, Action& chosen);
void add_panel(CLI::App& app, Action& chosen);
void add_daemon(CLI::App& app, Action& chosen);  ///< start, restart, quit

}  // namespace limber
