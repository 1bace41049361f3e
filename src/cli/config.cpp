// limber config
#include <algorithm>
#include <optional>
#include <ostream>

#include "cli/config.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"
#include "os/paths.hpp"
#include "rpc/setting_codec.hpp"
#include "settings/edit.hpp"
#include "settings/error.hpp"
#include "settings/set.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

std::string note(const std::string& message) { return tr("note: {message}", "message"_a = message); }

ExitCode show_path(Console& console) {
  console.out << Paths().config_file().string() << "\n";
  return ExitCode::done;
}

ExitCode check(Console& console) {
  const Loaded loaded = load_own_settings();
  for (const Problem& problem : loaded.problems) console.out << to_string(problem) << "\n";
  for (const Problem& notice : loaded.notices) console.out << note(to_string(notice)) << "\n";
  if (!loaded.sound()) return ExitCode::refused;
  const std::string file = Paths().config_file();
  if (!std::filesystem::exists(file))
    console.out << tr("The defaults hold: there is no {file} yet.", "file"_a = file) << "\n";
  else if (loaded.notices.empty())
    console.out << is_fine(file) << "\n";
  else
    console.out << tr("{file} can be used; see the notes above.", "file"_a = file) << "\n";
  return ExitCode::done;
}

/// A key or value that could never be set is bad usage; one that may not be set here is refused later.
void check_argument(const std::string& key, const std::optional<std::string>& value) {
  try {
    require_setting(key);
    Policy unused;
    if (value) apply_setting(unused, key, *value);
  } catch (const SettingsError& error) {
    throw CommandError(ExitCode::bad_usage, error.what());
  }
}

/// Where a file cannot be used as it is, limberd may keep what held before; null where it does not run.
Json kept_settings(const Loaded& loaded) {
  if (loaded.sound()) return {};
  try {
    return JsonReader(ask_daemon("settings_get")).in("settings").json();
  } catch (const std::exception&) {
    return {};
  }
}

/// The value of `key` in what limberd says, in the text that the settings have for it; none where it does not say.
std::optional<std::string> as_written(const Json& settings, std::string_view key) try {
  const auto value = settings.find(key);
  const auto text = value == settings.end() ? std::nullopt : setting_text_in(*value);
  if (!text) return std::nullopt;
  Policy policy;
  apply_setting(policy, key, *text);
  return setting_text(policy, key);
} catch (const SettingsError&) {  // of another version
  return std::nullopt;
}

/// Of one key its value alone; of a section, or of all, a line each.
ExitCode get(Console& console, const std::string& key) {
  const auto listed = [&](std::string_view one) { return key.empty() || one.starts_with(key + "."); };
  const bool one_key = std::ranges::none_of(setting_keys(), listed);
  if (one_key) check_argument(key, std::nullopt);
  const Loaded loaded = load_own_settings();
  const Json kept = kept_settings(loaded);
  const auto value = [&](std::string_view one) {
    return as_written(kept, one).value_or(setting_text(loaded.policy, one));
  };
  if (one_key) console.out << value(key) << "\n";
  for (const std::string_view one : setting_keys())
    if (listed(one)) console.out << one << " = " << value(one) << "\n";
  point_at_problems(console, loaded);
  return ExitCode::done;
}

/// Where limberd runs, it has read its files when this returns, before it answers: what is in force of `key` now. None:
/// it does not run, or does not say.
std::optional<std::string> have_it_read(Console& console, const std::string& key) {
  try {
    return as_written(JsonReader(ask_daemon("settings_get", {{"key", key}})).in("settings").json(), key);
  } catch (const NotRunning&) {
    // It reads them when it starts.
  } catch (const std::exception& error) {
    console.err << "limber: "
                << tr("it is written, but limberd has not said that it has read it: {reason}",
                      "reason"_a = error.what())
                << "\n";
  }
  return std::nullopt;
}

/// Of a file with a mistake, limberd keeps what held before.
std::string now_set(const std::string& key, const Loaded& loaded, const std::optional<std::string>& in_force) {
  const std::string value = setting_text(loaded.policy, key), setting = key + " = " + value;
  if (loaded.sound() || !in_force || *in_force == value) return setting;
  // Translators: {setting} and {kept} are such as "rest_break.interval = 45min".
  return tr("It is written. {setting} holds once the mistake in the settings is mended; until then, {kept}.",
            "setting"_a = setting, "kept"_a = key + " = " + *in_force);
}

/// Writes one setting of the person's own, or none: the default holds again.
ExitCode write(Console& console, const std::string& key, const std::optional<std::string>& value) {
  check_argument(key, value);
  const auto in_force = write_own_setting(console, key, value);
  const Loaded loaded = load_own_settings();
  console.out << now_set(key, loaded, in_force) << "\n";
  if (value && key == "look.language")
    console.err << note(tr("Each program takes it up at its next start: limber restart, and close Limber's windows."))
                << "\n";
  point_at_problems(console, loaded);
  return ExitCode::done;
}

void add_unset(CLI::App& config, Action& chosen) {
  CLI::App* command = config.add_subcommand("unset", "Take a setting of yours back, so that the default holds");
  const auto unset = [](Console& console, const std::string& key) { return write(console, key, std::nullopt); };
  command->add_option("KEY", options_of<std::string>(*command, chosen, unset), "Such as rest_break.interval")
      ->required();
  command->footer("Example:\n  limber config unset rest_break.interval");
}

void add_get(CLI::App& config, Action& chosen) {
  CLI::App* command = config.add_subcommand("get", "Print a setting, those of a section, or all of them");
  command->add_option("KEY", options_of<std::string>(*command, chosen, get),
                      "Such as rest_break.interval; left out: all");
  command->footer("Example:\n  limber config get rest_break.interval\n  limber config get prompt");
}

void add_set(CLI::App& config, Action& chosen) {
  CLI::App* command = config.add_subcommand("set", "Change a setting; comments and order of the file stay");
  struct Wish {
    std::string key, value;
  };
  auto& wish = options_of<Wish>(*command, chosen,
                                [](Console& console, const Wish& its) { return write(console, its.key, its.value); });
  command->add_option("KEY", wish.key, "Such as rest_break.interval")->required();
  command->add_option("VALUE", wish.value, "One word, as 45min, true or 3; a list in quotes: \"desk, mat\"")
      ->required();
  command->footer(
      "Where limberd runs, it is in force at once, unless the settings have a mistake. Examples:\n"
      "  limber config set rest_break.interval 45min\n"
      "  limber config set work_hours.fri 09:00-12:30");
}

}  // namespace

void point_at_problems(Console& console, const Loaded& loaded) {
  if (!loaded.sound()) console.err << "limber: " << unusable_settings() << "\n";
  for (const Problem& notice : loaded.notices) console.err << "limber: " << note(notice.message) << "\n";
}

std::optional<std::string> write_own_setting(Console& console, const std::string& key,
                                             const std::optional<std::string>& value) {
  edit_settings(Paths().config_file(), {{key, value}}, load_own_settings().locked);
  return have_it_read(console, key);
}

void add_config(CLI::App& app, Action& chosen) {
  CLI::App* config = app.add_subcommand("config", "Look at the settings, check and change them");
  config->require_subcommand(1);
  config->footer("Works without limberd. Examples:\n  limber config check\n  $EDITOR $(limber config path)");
  config->add_subcommand("path", "Print where your settings file is")->callback([&chosen] { chosen = show_path; });
  config->add_subcommand("check", "Name every problem as FILE:LINE:COLUMN: MESSAGE; exit code 1 if there are any")
      ->callback([&chosen] { chosen = check; });
  add_get(*config, chosen);
  add_set(*config, chosen);
  add_unset(*config, chosen);
}

}  // namespace limber
