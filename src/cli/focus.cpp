// limber focus: rules by program
#include <fmt/format.h>

#include <ostream>

#include "cli/arguments.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/table.hpp"
#include "os/printable.hpp"
#include "settings/edit.hpp"
#include "settings/error.hpp"
#include "settings/set.hpp"
#include "words/focus_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using Rules = std::vector<FocusProgram>;

std::string rules_text(const Rules& rules) {
  Policy policy;
  policy.focus = rules;
  return setting_text(policy, "focus");
}

Rules own_rules(Console& console) {
  const Loaded loaded = load_own_settings();
  if (!loaded.sound()) console.err << "limber: " << unusable_settings() << "\n";
  return loaded.policy.focus;
}

void show_rules(Console& console, const Rules& rules) {
  if (rules.empty()) {
    console.out << tr("There are no rules by program. For example: limber focus add inkscape --rest-only") << "\n";
    return;
  }
  Table table({column_of(tr("Program"), TableColumn::Side::left),
               column_of(tr("While it is in front"), TableColumn::Side::left)});
  for (const FocusProgram& rule : rules) table.add_row({printable(rule.program), words_of(rule)});
  console.out << table.text(console.style);
}

/// Where limberd runs, it has read its files when this returns.
void have_rules_read(Console& console) {
  try {
    ask_daemon("settings_get", {{"key", "focus"}});
  } catch (const NotRunning&) {
    // It reads them when it starts.
  } catch (const std::exception& error) {
    console.err << "limber: "
                << tr("it is written, but limberd has not said that it has read it: {reason}",
                      "reason"_a = error.what())
                << "\n";
  }
}

void write_rules(Console& console, const Rules& rules) {
  const auto write = [&](const std::optional<std::string>& text) {
    edit_settings(Paths().config_file(), {{"focus", text}}, load_own_settings().locked);
  };
  write(rules.empty() ? std::nullopt : std::optional(rules_text(rules)));
  if (rules.empty() && !load_own_settings().policy.focus.empty()) write("[]");  // instead of the administrator's
  have_rules_read(console);
  show_rules(console, own_rules(console));
}

/// Which programs there are is what somebody needs who writes a rule.
void show_programs(Console& console, const Json& answer) {
  const JsonReader from(answer);
  const auto trouble = from.text("trouble");
  const std::string in_front = from.words("in_front");
  if (trouble)
    console.out << tr_said(*trouble) << "\n";
  else if (!from.flag("watched").value_or(true))
    console.out << tr("Which program is in front is looked at once there is a rule.") << "\n";
  else if (in_front.empty())
    console.out << tr("No program is in front.") << "\n";
  else
    console.out << tr("In front: {program}", "program"_a = printable(in_front)) << "\n";
  std::string lately;
  for (const Json& each : from.list("lately"))
    if (each.is_string() && each != in_front)
      lately += (lately.empty() ? "" : ", ") + printable(each.get<std::string>());
  if (!lately.empty()) console.out << tr("Before: {programs}", "programs"_a = lately) << "\n";
  console.out << "\n";
}

ExitCode show_focus(Console& console, const bool& json) {
  if (json) {
    console.out << ask_daemon("focus_get").dump() << "\n";
    return ExitCode::done;
  }
  try {
    show_programs(console, ask_daemon("focus_get"));
  } catch (const NotRunning&) {
    // The rules are in the file, too.
  } catch (const RpcError& error) {
    if (error.code() != ErrorCode::unknown_method) throw;
    console.err << "limber: " << of_another_version() << "\n";
  }
  show_rules(console, own_rules(console));
  return ExitCode::done;
}

struct AddOptions {
  std::string program, preset;
  bool quiet = false, rest_only = false;
  std::vector<std::string> interval;
};

FocusProgram wanted_rule(const AddOptions& options) {
  FocusProgram rule;
  if (const FocusPreset* preset = find_focus_preset(options.preset)) rule = preset->rule;
  if (!options.program.empty()) rule.program = options.program;
  if (rule.program.empty())
    throw CommandError(ExitCode::bad_usage, tr("Name a program, or a preset: limber focus shows what is in front."));
  if (options.quiet) rule.rule = FocusRule::quiet;
  if (options.rest_only) rule.rule = FocusRule::rest_only;
  if (!options.interval.empty()) {
    rule.rule = FocusRule::longer;
    rule.interval = length_argument(options.interval);
  }
  return rule;
}

ExitCode add_rule(Console& console, const AddOptions& options) {
  const Rules rules = with_rule(load_own_settings().policy.focus, wanted_rule(options));
  try {
    Policy unused;
    apply_setting(unused, "focus", rules_text(rules));
  } catch (const SettingsError& error) {
    throw CommandError(ExitCode::bad_usage, error.what());
  }
  write_rules(console, rules);
  return ExitCode::done;
}

ExitCode remove_rule(Console& console, const std::string& program) {
  Rules rules = load_own_settings().policy.focus;
  const FocusPreset* preset = find_focus_preset(program);
  auto which = rule_called(rules, program);
  if (!which && preset != nullptr) which = rule_called(rules, preset->rule.program);
  if (!which)
    throw CommandError(ExitCode::refused,
                       tr("There is no rule for '{program}'. limber focus lists them.", "program"_a = program));
  rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(*which));
  write_rules(console, rules);
  return ExitCode::done;
}

void add_add(CLI::App& focus, Action& chosen) {
  CLI::App* command = focus.add_subcommand("add", "Add a rule, or change the one for the same program");
  auto& options = options_of<AddOptions>(*command, chosen, add_rule);
  command->add_option("PROGRAM", options.program,
                      "As limber focus shows it, or its last part; * stands for any characters; several with commas");
  std::vector<std::string> names;
  for (const FocusPreset& preset : focus_presets()) names.emplace_back(preset.name);
  auto* preset = command->add_option("--preset", options.preset, "Programs of a kind: presentation or drawing");
  preset->check(CLI::IsMember(names));
  auto* quiet = command->add_flag("--quiet", options.quiet, "No prompts while it is in front; the default");
  auto* rest = command->add_flag("--rest-only", options.rest_only, "No micro breaks while it is in front");
  auto* longer =
      command->add_option("--interval", options.interval,
                          "At least so long between breaks, such as 90min; matters where it is more than usual");
  quiet->excludes(rest)->excludes(longer);
  rest->excludes(longer);
  command->footer(
      "Nobody sits for more than two hours because of it without being asked. Examples:\n"
      "  limber focus add inkscape --rest-only\n  limber focus add emacs --interval 90min\n"
      "  limber focus add --preset presentation");
}

void add_remove(CLI::App& focus, Action& chosen) {
  CLI::App* command = focus.add_subcommand("remove", "Remove a rule");
  command->add_option("PROGRAM", options_of<std::string>(*command, chosen, remove_rule), "As it is listed, or a preset")
      ->required();
  command->footer("Example:\n  limber focus remove inkscape");
}

}  // namespace

void add_focus(CLI::App& app, Action& chosen) {
  CLI::App* focus = app.add_subcommand("focus", "Rules by program: quiet, fewer or later breaks while it is in front");
  focus->require_subcommand(0, 1);
  auto& json = options_of<bool>(*focus, chosen, show_focus);
  focus->add_flag("--json", json, "What limberd says, for scripts");
  focus->footer(
      "Without more it lists the rules, and how the programs are called that are and were in front. Only the program\n"
      "is looked at, never a title. Example:\n  limber focus");
  add_add(*focus, chosen);
  add_remove(*focus, chosen);
}

}  // namespace limber
