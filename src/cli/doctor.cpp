#include "cli/doctor.hpp"

#include <algorithm>
#include <ostream>
#include <thread>

#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "journal/history.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr Date first_of_days{std::chrono::year{1970} / 1 / 1};
constexpr Date last_of_days{std::chrono::year{9999} / 12 / 31};

Check check_settings(const Paths& paths) {
  const auto file = paths.config_file();
  const Loaded loaded = load_own_settings(paths);
  if (!loaded.sound())
    return {"settings", false, to_string(loaded.problems.front()), tr("limber config check names every problem.")};
  std::error_code ignored;
  return {"settings", true, std::filesystem::exists(file, ignored) ? file.string() : tr("the defaults"), ""};
}

Check check_language(const Paths& paths) {
  const bool own = own_language(paths) != Language::desktop;
  const std::string& language = language_in_use();
  return {"language", true,
          own ? tr("{language}, by look.language", "language"_a = language)
              : tr("{language}, by the desktop", "language"_a = language),
          ""};
}

Check check_history(const Paths& paths) {
  const auto file = paths.journal_file();
  if (!History::is_there(file)) return {"history", true, tr("nothing recorded yet"), ""};
  const auto days = History(file).days(first_of_days, last_of_days).size();
  if (days == 0) return {"history", true, tr("nothing recorded yet in {file}", "file"_a = file.string()), ""};
  return {"history", true, trn("{n} day in {file}", "{n} days in {file}", days, "file"_a = file.string()), ""};
}

std::string install_again() { return tr("Install Limber again."); }

Check check_stretches(const Paths& paths) {
  const Catalogue catalogue = load_installed_stretches(paths);
  if (!catalogue.problems.empty())
    return {"stretches", false, to_string(catalogue.problems.front()), tr("Install Limber again, or mend the file.")};
  const auto number = catalogue.stretches.size();
  if (number == 0)
    // Translators: of stretches.
    return {"stretches", false, tr("none found in {folder}", "folder"_a = paths.resources().string()), install_again()};
  return {"stretches", true, trn("{n} stretch", "{n} stretches", number), ""};
}

Check check_runtime_dir(const Paths& paths) {
  const auto dir = paths.runtime_dir();
  if (!std::filesystem::exists(dir))
    return {"runtime directory", true, tr("{folder}, made when limberd starts", "folder"_a = dir.string()), ""};
  check_private_dir(dir);
  return {"runtime directory", true, dir.string(), ""};
}

Check check_display(const Environment& environment) {
  if (const auto display = environment("WAYLAND_DISPLAY"))
    return {tr_noop("display"), true, "Wayland, " + *display, ""};
  if (const auto display = environment("DISPLAY")) return {"display", true, "X11, " + *display, ""};
  return {"display", false, tr("neither WAYLAND_DISPLAY nor DISPLAY is set"),
          tr("Run this on the desktop; without one Limber counts by the clock.")};
}

Check check_session_bus(const Environment& environment) {
  if (const auto address = environment("DBUS_SESSION_BUS_ADDRESS")) return {tr_noop("session bus"), true, *address, ""};
  const auto runtime = user_runtime_dir(environment);
  if (runtime && std::filesystem::exists(*runtime / "bus")) return {"session bus", true, *runtime / "bus", ""};
  return {"session bus", false, tr("DBUS_SESSION_BUS_ADDRESS is not set"),
          tr("Without it there are no notifications.")};
}

/// `check`, or what it threw as the finding.
template <typename Function>
Check guarded(std::string name, const std::string& hint, Function check) {
  try {
    return check();
  } catch (const std::exception& error) {
    return {std::move(name), false, error.what(), hint};
  }
}

std::string mark(const Check& check, const Style& style) {
  if (!check.ok) return paint(style, Tone::warm, "!   ");
  return check.note ? paint(style, Tone::dim, "-   ") : paint(style, Tone::accent, "ok  ");
}

/// Some things take the daemon a while to find out: it is asked again until it knows, or for a few seconds.
Json settled_answer(Client& daemon) {
  constexpr int most_times = 40;
  for (int times = 1;; ++times) {
    Json answer = daemon.call("doctor");
    const auto is_pending = [](const Json& one) { return JsonReader(one).flag("pending") == true; };
    if (times == most_times || std::ranges::none_of(JsonReader(answer).list("checks"), is_pending)) return answer;
    std::this_thread::sleep_for(200ms);
  }
}

/// Whether the daemon runs, and what it says about itself.
std::vector<Check> check_daemon() {
  try {
    Client daemon = connect_to_daemon();
    const Json status = daemon.call("status_get");
    require_same_protocol(status);
    const std::string version = JsonReader(status).text("version").value_or("?");
    const auto pid = JsonReader(status).number("pid").value_or(0);
    std::vector<Check> checks{
        {"limberd", true, tr("{version}, process {number}", "version"_a = version, "number"_a = pid), ""}};
    for (Check& check : checks_in(settled_answer(daemon))) checks.push_back(std::move(check));
    return checks;
  } catch (const NotRunning&) {
    return {{"limberd", false, tr("not running"), tr("Start it with: limber start")}};
  } catch (const std::exception& error) {
    return {{"limberd", false, error.what(), tr("Restart it with: limber restart")}};
  }
}

ExitCode diagnose(Console& console, bool json) {
  const std::vector<Check> checks = joined(check_here(Paths(), process_environment), check_daemon());
  const auto wrong = std::ranges::count_if(checks, [](const Check& check) { return !check.ok; });
  if (json)
    console.out << checks_json(checks).dump(2) << "\n";
  else
    console.out << checks_text(checks, console.style) << "\n"
                << (wrong == 0 ? tr("All is well.")
                               // Translators: of all things that were looked at.
                               : trn("{n} of {all} needs a look.", "{n} of {all} need a look.", wrong,
                                     "all"_a = checks.size()))
                << "\n";
  return wrong == 0 ? ExitCode::done : ExitCode::refused;
}

}  // namespace

std::vector<Check> check_here(const Paths& paths, const Environment& environment) {
  return {guarded(tr_noop("settings"), "", [&] { return check_settings(paths); }),
          guarded(tr_noop("history"), tr("limberd sets a damaged history aside and begins a new one."),
                  [&] { return check_history(paths); }),
          guarded(tr_noop("stretches"), install_again(), [&] { return check_stretches(paths); }),
          guarded(tr_noop("runtime directory"), tr("Remove it, or set XDG_RUNTIME_DIR."),
                  [&] { return check_runtime_dir(paths); }),
          guarded(tr_noop("language"), "", [&] { return check_language(paths); }),
          check_display(environment),
          check_session_bus(environment)};
}

std::vector<Check> joined(std::vector<Check> here, std::vector<Check> of_daemon) {
  for (Check& check : of_daemon) {
    const auto same = std::ranges::find(here, check.name, &Check::name);
    if (same == here.end())
      here.push_back(std::move(check));
    else if (same->ok && !check.ok)
      *same = std::move(check);
  }
  return here;
}

std::vector<Check> checks_in(const Json& answer) {
  std::vector<Check> checks;
  for (const Json& object : JsonReader(answer).list("checks")) {
    const JsonReader one(object);
    checks.push_back({one.text("name").value_or("?"), one.flag("ok").value_or(false), one.words("detail"),
                      one.words("hint"), one.flag("note").value_or(false)});
  }
  return checks;
}

std::string checks_text(const std::vector<Check>& checks, const Style& style) {
  int width = 0;
  for (const Check& check : checks) width = std::max(width, columns_of(tr_said(check.name)));
  constexpr int mark_width = 4, least_room = 40;
  const bool beside = mark_width + width + 2 + least_room <= style.width;
  const int indent = beside ? mark_width + width + 2 : mark_width;
  std::string text;
  for (const Check& check : checks) {
    const std::string name = tr_said(check.name);
    text += mark(check, style) + (beside ? pad(name, width + 2) : name + "\n" + std::string(mark_width, ' '));
    text += wrap(tr_said(check.detail), style.width, indent) + "\n";
    if (!check.hint.empty())
      text += std::string(static_cast<std::size_t>(indent), ' ') +
              paint(style, Tone::dim, wrap(tr_said(check.hint), style.width, indent)) + "\n";
  }
  return text;
}

Json checks_json(const std::vector<Check>& checks) {
  Json list = Json::array();
  for (const Check& check : checks) {
    list.push_back({{"name", check.name}, {"ok", check.ok}, {"detail", check.detail}});
    if (!check.hint.empty()) list.back()["hint"] = check.hint;
    if (check.note) list.back()["note"] = true;
  }
  return {{"checks", list}};
}

void add_doctor(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("doctor", "Check what Limber can see and do on this desktop");
  command->add_flag("--json", options_of<bool>(*command, chosen, diagnose), "The checks as one object, for programs");
  command->footer(
      "ok: it works. -: this desktop has nothing of the kind, and Limber does without.\n"
      "!: it needs a look; the exit code is 1 then.\nExample:\n  limber doctor");
}

}  // namespace limber
