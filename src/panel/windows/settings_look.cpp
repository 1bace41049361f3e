#include "panel/windows/settings_sections.hpp"

#include <wx/wx.h>

#include <algorithm>

#include "panel/widgets/swatches.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr const char* light_label = tr_noop("Light");
constexpr const char* dark_label = tr_noop("Dark");
constexpr std::array colour_labels{tr_noop("Like the desktop"), light_label, dark_label};
// Languages are called by their own names.
constexpr std::array language_labels{tr_noop("Like the desktop"), "English", "Deutsch"};
// Translators: how the tray icon looks; it is orange when a break is due.
constexpr std::array tray_labels{tr_noop("Orange when due"), tr_noop("One colour"), light_label, dark_label};
// Translators: where a guided break is shown.
constexpr std::array break_labels{tr_noop("In a window"), tr_noop("Over the whole screen")};

constexpr const char* usual_words = tr_noop("Without it Limber begins when you open its window.");

}  // namespace

SettingsLook::SettingsLook(wxWindow* parent, SettingFields& fields)
    : SettingsSection(parent, fields, trc("heading of settings", "Look")) {
  std::vector<wxChoice*> choices;
  const auto add = [&](const std::string& label, const std::string& key, std::span<const char* const> labels) {
    wxChoice* choice = fields.add_choice(host(), {key, label}, labels);
    choices.push_back(choice);
    add_row(label, choice, {key});
  };
  // Translators: a setting; it comes into force when Limber starts the next time.
  add(tr("Language, from the next start"), "look.language", language_labels);
  add(tr("Colours"), "look.colours", colour_labels);
  add(tr("Tray icon"), "look.tray_icon", tray_labels);
  add(tr("Guided break"), "look.break", break_labels);
  int widest = FromDIP(180);
  for (const wxChoice* choice : choices) widest = std::max(widest, choice->GetBestSize().x);
  for (wxChoice* choice : choices) choice->SetMinSize({widest, with_text(34)});
  // Translators: the person who shows the stretches; the choice is between colours of skin.
  const std::string name = tr("Figure");
  auto* swatches = new Swatches(&host(), name, [this, name](int figure) {
    SettingsLook::fields().change(name, {{"look.figure", std::string(figure_words[static_cast<std::size_t>(figure)])}});
  });
  fields.follow([this, swatches](bool) {
    swatches->show(static_cast<int>(SettingsLook::fields().policy().look.figure));
    swatches->Enable(SettingsLook::fields().usable("look.figure"));
  });
  add_row(name, swatches, {"look.figure"});
  add_check({"look.still", trc("name of a setting", "still pictures")}, tr("&Keep pictures still"));
  add_check({"look.old_tray", trc("name of a setting", "icon in an older tray")},
            tr("Show the &icon in an older tray too"));
  add_words(tr("For bars that show only icons of the older kind. A small program of its own holds it."), 26);
}

SettingsStart::SettingsStart(wxWindow* parent, SettingFields& fields, Autostart autostart)
    : SettingsSection(parent, fields, trc("heading of settings", "Starting")) {
  auto* box = new wxCheckBox(&host(), wxID_ANY, wx_text(tr(at_login_label)));
  style_mark(*box);
  add_whole(box, {});
  wxStaticText* words = add_words(tr(usual_words), 26);
  box->Bind(wxEVT_CHECKBOX, [this, box, words, autostart](wxCommandEvent&) {
    const bool kept = autostart.turn(box->GetValue());
    box->SetValue(autostart.on());
    change_words(*words,
                 kept ? tr(usual_words) : tr("Kept as it was: the autostart folder of the desktop can't be written."));
    SettingsStart::fields().arrange();
  });
  fields.follow([box, autostart](bool) { box->SetValue(autostart.on()); });
}

}  // namespace limber
