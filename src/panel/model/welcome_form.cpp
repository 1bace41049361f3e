#include "panel/model/welcome_form.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>
#include <system_error>

namespace limber {
namespace {

namespace fs = std::filesystem;

fs::path mark(const Paths& paths) { return paths.data_dir() / "welcome-shown"; }

std::string words(const std::vector<std::string>& list) {
  return list.empty() ? "[]" : fmt::format("{}", fmt::join(list, ", "));
}

/// As the specification of desktop entries wants a program with spaces or worse in its name.
std::string quoted(const fs::path& program) {
  std::string text = "\"";
  for (const char c : program.string()) {
    if (c == '"' || c == '`' || c == '$' || c == '\\') text += "\\\\";
    if (c == '%') text += '%';
    text += c;
  }
  return text + '"';
}

}  // namespace

bool welcome_wanted(const Paths& paths) {
  std::error_code error;
  return !fs::exists(paths.config_file(), error) && !fs::exists(mark(paths), error);
}

void remember_welcome(const Paths& paths) {
  std::error_code error;
  fs::create_directories(paths.data_dir(), error);
  std::ofstream(mark(paths)) << "Limber said hello. Without this file, and without settings, it says so again.\n";
}

WelcomeChoices welcome_choices(const Policy& policy) {
  WelcomeChoices choices;
  choices.preset = preset_of(policy);
  choices.minutes = static_cast<int>(policy.rest_break.interval / Duration{1min});
  choices.places = policy.stretches.places;
  choices.conditions = policy.stretches.conditions;
  choices.rather_not_say = policy.stretches.rather_not_say;
  return choices;
}

SettingEdits welcome_edits(const WelcomeChoices& choices) {
  SettingEdits edits = preset_edits(choices.preset);
  edits["rest_break.interval"] = length_text(choices.minutes, LengthUnit::minutes);
  if (!choices.places.empty()) edits["stretches.places"] = words(choices.places);
  edits["stretches.conditions"] = words(choices.conditions);
  edits["stretches.rather_not_say"] = choices.rather_not_say ? "true" : "false";
  return edits;
}

Autostart::Autostart(const fs::path& folder, fs::path daemon)
    : entry_(folder / "autostart/org.limberbreaks.Limber.desktop"), daemon_(std::move(daemon)) {}

bool Autostart::on() const {
  std::error_code error;
  return fs::exists(entry_, error);
}

bool Autostart::turn(bool wanted) const {
  std::error_code error;
  if (!wanted) {
    fs::remove(entry_, error);
    return !error;
  }
  fs::create_directories(entry_.parent_path(), error);
  std::ofstream file(entry_);
  file << "[Desktop Entry]\nType=Application\nName=Limber\nComment=Break reminders with stretches\nExec="
       << quoted(daemon_) << "\nIcon=limber\nTerminal=false\nNoDisplay=true\nX-GNOME-Autostart-enabled=true\n";
  file.flush();
  return file.good();
}

}  // namespace limber
