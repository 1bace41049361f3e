#include "panel/link/autostart.hpp"

#include <fstream>
#include <optional>
#include <string>
#include <system_error>

#include "os/programs.hpp"
#include "os/replace_file.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr const char* entry_name = "autostart/org.limberbreaks.Limber.desktop";

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

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
  return text;
}

/// Whether the desktop would start what this entry names; none: there is no such entry.
std::optional<bool> starts(const fs::path& entry) {
  std::ifstream file(entry);
  if (!file) return std::nullopt;
  bool in_entry = false, on = true;
  for (std::string line; std::getline(file, line);) {
    line = without_spaces(line);
    if (line.starts_with("[")) in_entry = line == "[DesktopEntry]";
    if (in_entry && (line == "Hidden=true" || line == "X-GNOME-Autostart-enabled=false")) on = false;
  }
  return on;
}

bool write(const fs::path& entry, const std::string& text) {
  std::error_code error;
  fs::create_directories(entry.parent_path(), error);
  return !replace_file(entry, text);
}

}  // namespace

Autostart::Autostart(const fs::path& folder, fs::path limber, const std::vector<fs::path>& others)
    : entry_(folder / entry_name), limber_(std::move(limber)) {
  for (const fs::path& other : others) others_.push_back(other / entry_name);
}

bool Autostart::elsewhere() const {
  for (const fs::path& other : others_)
    if (const auto on = starts(other)) return *on;
  return false;
}

bool Autostart::on() const { return starts(entry_).value_or(elsewhere()); }

bool Autostart::refused() const { return starts(entry_) == false; }

bool Autostart::turn(bool wanted) const {
  if (on() == wanted) return true;
  const std::string head = "[Desktop Entry]\nType=Application\nName=Limber\nComment=Break reminders with stretches\n";
  if (wanted)
    return write(entry_, head + "Exec=" + quoted(limber_) + " start" +
                             "\nIcon=limber\nTerminal=false\nNoDisplay=true\nX-GNOME-Autostart-enabled=true\n");
  // Where the system would start it, only an entry that says otherwise keeps it from that.
  if (elsewhere()) return write(entry_, head + "Exec=" + quoted(limber_) + " start\nHidden=true\n");
  std::error_code error;
  fs::remove(entry_, error);
  return !error;
}

Autostart own_autostart(const Paths& paths) {
  const auto folder_of = [](const fs::path& settings_file) { return settings_file.parent_path().parent_path(); };
  return {folder_of(paths.config_file()), program_beside("limber"), {folder_of(paths.system_config_file())}};
}

}  // namespace limber
