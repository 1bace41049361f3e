#include "panel/windows/settings_sections.hpp"

#include <wx/wx.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

std::string percent_words(int number) { return tr("{number} %", "number"_a = number); }

}  // namespace

SettingsPresence::SettingsPresence(wxWindow* parent, SettingFields& fields)
    : SettingsSection(parent, fields, trc("heading of settings", "Presence")) {
  add_length_row(tr("I'm away after"), "presence.away_after", LengthUnit::minutes);
  add_check({"presence.standing", trc("name of a setting", "standing at the desk")},
            tr("I sometimes &stand at my desk"));
  add_check({"standing.reminders", trc("name of a setting", "reminders to stand")},
            tr("&Remind me to stand, and to sit again"));
  add_standing(tr("Stand after sitting at the desk for"), "standing.after");
  add_standing(tr("Sit again after standing for"), "standing.lasts");
  begin_more(tr("More about presence"));
  add_length_row(tr("Away this long, I have been on my feet"),
                 {"presence.stood_up_after", tr("On my feet after being away for")}, LengthUnit::minutes);
  add_length_row(tr("Away this long, I'm no longer standing"),
                 {"standing.ends_after", tr("Standing ends after being away for")}, LengthUnit::minutes);
  add_length_row(tr("A call or video counts as being here, at most"),
                 {"presence.engaged_limit", tr("A call counts as being here, at most")}, LengthUnit::minutes);
  add_length_row(tr("My hands are still after"), "presence.idle_threshold", LengthUnit::seconds);
  end_more();
  add_words(
      tr("Programs of your own at a break, such as one that locks the screen, are set in the settings file: [hooks]."));
  add_words(tr("Limber sees that keys or mouse were used, never which."));
}

/// It says something only while there are such reminders.
void SettingsPresence::add_standing(const std::string& label, const std::string& key) {
  wxWindow* length = fields().add_length(host(), {key, label}, LengthUnit::minutes);
  fields().follow([this, length](bool usable) { length->Enable(usable && fields().policy().standing.reminders); });
  rows().AddSpacer(FromDIP(6));
  add_row(label, length, {key});
}

SettingsSound::SettingsSound(wxWindow* parent, SettingFields& fields)
    : SettingsSection(parent, fields, trc("heading of settings", "Sound")) {
  add_check({"sound.chimes", trc("name of a setting", "chimes")}, tr("&Chime when a guided break changes"));
  add_check({"sound.speech", trc("name of a setting", "spoken steps")}, tr("S&peak the steps aloud"));
  add_check({"sound.pause_media", trc("name of a setting", "paused music")},
            tr("Pause &music and videos during a guided break"));
  rows().AddSpacer(FromDIP(8));
  add_row(tr("Volume"), add_volume(), {"sound.volume"});
  add_words(tr("Guided breaks are silent while a call is on."));
}

wxWindow* SettingsSound::add_volume() {
  auto* box = new Pane(&host());
  auto* slider = new wxSlider(box, wxID_ANY, 0, 0, 100);
  slider->SetMinSize({FromDIP(150), with_text(34)});
  add_style(*slider, {"limber-slider"});
  slider->SetLineSize(5);
  set_accessible(*slider, tr("Volume, percent"));
  scroll_page_instead(*slider);
  auto* percent = add_text(*box, FontStep::small, palette().text2, percent_words(100));
  percent->SetMinSize(percent->GetBestSize());
  box->SetSizerAndFit(
      row_of({{slider, 1, wxALIGN_CENTRE_VERTICAL}, {percent, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8)}}));
  slider->Bind(wxEVT_SLIDER, [this, slider](wxCommandEvent&) {
    fields().change(trc("name of a setting", "volume"), {{"sound.volume", std::to_string(slider->GetValue())}});
  });
  fields().follow([this, slider, percent](bool) {
    const int volume = fields().policy().sound.volume;
    if (slider->GetValue() != volume) slider->SetValue(volume);
    change_text(*percent, percent_words(volume));
    slider->Enable(fields().usable("sound.volume"));
  });
  return box;
}

}  // namespace limber
