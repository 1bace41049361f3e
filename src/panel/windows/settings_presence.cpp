#include "panel/windows/settings_presence.hpp"

#include <fmt/format.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/slider.h>
#include <wx/stattext.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/still_wheel.hpp"
#include "panel/widgets/style_sheet.hpp"

namespace limber {

SettingsPresence::SettingsPresence(wxWindow* parent, SettingFields& fields)
    : SettingsSection(parent, fields, "Presence") {
  add_length_row("I'm away after", {"presence.away_after", "I'm away after"}, LengthUnit::minutes);
  add_whole(fields.add_check(host(), {"presence.standing", "standing at the desk"}, "I sometimes &stand at my desk"),
            {"presence.standing"});
  add_whole(
      fields.add_check(host(), {"standing.reminders", "reminders to stand"}, "&Remind me to stand, and to sit again"),
      {"standing.reminders"});
  add_standing("Stand after sitting at the desk for", "standing.after");
  add_standing("Sit again after standing for", "standing.lasts");
  begin_more("More about presence");
  add_length_row("Away this long, I have been on my feet",
                 {"presence.stood_up_after", "On my feet after being away for"}, LengthUnit::minutes);
  add_length_row("Away this long, I'm no longer standing",
                 {"standing.ends_after", "Standing ends after being away for"}, LengthUnit::minutes);
  add_length_row("A call or video counts as being here, at most",
                 {"presence.engaged_limit", "A call counts as being here, at most"}, LengthUnit::minutes);
  add_length_row("My hands are still after", {"presence.idle_threshold", "My hands are still after"},
                 LengthUnit::seconds);
  end_more();
  add_words(
      "Programs of your own at a break, such as one that pauses the music, are set in the settings file: [hooks].");
  add_words("Limber sees that keys or mouse were used, never which.");
}

/// It says something only while there are such reminders.
void SettingsPresence::add_standing(const char* label, const char* key) {
  wxWindow* length = fields().add_length(host(), {key, label}, LengthUnit::minutes);
  fields().follow([this, length](bool usable) { length->Enable(usable && fields().policy().standing.reminders); });
  rows().AddSpacer(FromDIP(6));
  add_row(label, length, {key});
}

SettingsSound::SettingsSound(wxWindow* parent, SettingFields& fields) : SettingsSection(parent, fields, "Sound") {
  add_whole(fields.add_check(host(), {"sound.chimes", "chimes"}, "&Chime when a guided break changes"),
            {"sound.chimes"});
  add_whole(fields.add_check(host(), {"sound.speech", "spoken steps"}, "S&peak the steps aloud"), {"sound.speech"});
  rows().AddSpacer(FromDIP(8));
  add_row("Volume", add_volume(), {"sound.volume"});
  add_words("Guided breaks are silent while a call is on.");
}

wxWindow* SettingsSound::add_volume() {
  auto* box = new Pane(&host());
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* slider = new wxSlider(box, wxID_ANY, 0, 0, 100);
  slider->SetMinSize({FromDIP(150), with_text(34)});
  style_slider(*slider);
  slider->SetLineSize(5);
  set_accessible(*slider, "Volume, percent");
  scroll_page_instead(*slider);
  auto* percent = add_text(*box, FontStep::small, palette().text2, "100 %");
  percent->SetMinSize(percent->GetBestSize());
  row->Add(slider, 1, wxALIGN_CENTRE_VERTICAL);
  row->Add(percent, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8));
  box->SetSizerAndFit(row);
  slider->Bind(wxEVT_SLIDER, [this, slider](wxCommandEvent&) {
    fields().change("volume", {{"sound.volume", std::to_string(slider->GetValue())}});
  });
  fields().follow([this, slider, percent](bool) {
    const int volume = fields().policy().sound.volume;
    if (slider->GetValue() != volume) slider->SetValue(volume);
    change_text(*percent, fmt::format("{} %", volume));
    slider->Enable(fields().usable("sound.volume"));
  });
  return box;
}

}  // namespace limber
