#include "panel/windows/settings_look.hpp"

#include <wx/checkbox.h>
#include <wx/choice.h>

#include <algorithm>
#include <array>
#include <vector>

#include "panel/widgets/swatches.hpp"

namespace limber {
namespace {

constexpr std::array colour_labels{"Like the desktop", "Light", "Dark"};
constexpr std::array tray_labels{"Orange when due", "One colour", "Light", "Dark"};
constexpr std::array break_labels{"In a window", "Over the whole screen"};

}  // namespace

SettingsLook::SettingsLook(wxWindow* parent, SettingFields& fields) : SettingsSection(parent, fields, "Look") {
  std::vector<wxChoice*> choices;
  const auto add = [&](const char* label, const Of& of, std::span<const char* const> labels) {
    wxChoice* choice = fields.add_choice(host(), of, labels);
    choices.push_back(choice);
    add_row(label, choice, {of.key});
  };
  add("Colours", {"look.colours", "Colours"}, colour_labels);
  add("Tray icon", {"look.tray_icon", "Tray icon"}, tray_labels);
  add("Guided break", {"look.break", "Guided break"}, break_labels);
  int widest = FromDIP(180);
  for (const wxChoice* choice : choices) widest = std::max(widest, choice->GetBestSize().x);
  for (wxChoice* choice : choices) choice->SetMinSize({widest, with_text(34)});
  auto* swatches = new Swatches(&host(), "Figure", [this](int figure) {
    SettingsLook::fields().change("Figure",
                                  {{"look.figure", std::string(figure_words[static_cast<std::size_t>(figure)])}});
  });
  fields.follow([this, swatches](bool) {
    swatches->show(static_cast<int>(SettingsLook::fields().policy().look.figure));
    swatches->Enable(SettingsLook::fields().usable("look.figure"));
  });
  add_row("Figure", swatches, {"look.figure"});
  add_whole(fields.add_check(host(), {"look.still", "still pictures"}, "&Keep pictures still"), {"look.still"});
  add_whole(fields.add_check(host(), {"look.old_tray", "icon in an older tray"}, "Show the &icon in an older tray too"),
            {"look.old_tray"});
  add_words("For bars that show only icons of the older kind. A small program of its own holds it.", 26);
}

}  // namespace limber
