#include "panel/windows/settings_reminders.hpp"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/style_sheet.hpp"

namespace limber {
namespace {

constexpr std::array counts_labels{"Time sitting", "Time with keys or mouse"};

/// A name over a caption.
wxSizer* name_and_about(wxWindow& parent, const char* title, const char* about) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(add_text(parent, FontStep::body_bold, palette().text, title));
  column->Add(add_text(parent, FontStep::caption, palette().text2, about));
  return column;
}

}  // namespace

SettingsReminders::SettingsReminders(wxWindow* parent, SettingFields& fields)
    : SettingsSection(parent, fields, "Reminders") {
  add_presets();
  add_table();
  add_notes({"micro_break.enabled", "micro_break.interval", "micro_break.duration", "micro_break.postpone",
             "rest_break.enabled", "rest_break.interval", "rest_break.duration", "rest_break.postpone",
             "day.sitting_limit"});
  begin_more("More about the breaks");
  add_finer("rest_break", "Rest break");
  add_row("No micro break when a rest break is this near",
          fields.add_length(host(), {"rest_break.merge_within", "No micro break so near a rest break"},
                            LengthUnit::minutes),
          {"rest_break.merge_within"});
  add_line();
  add_finer("micro_break", "Micro break");
  end_more();
}

wxWindow* SettingsReminders::first_control() {
  for (wxToggleButton* button : presets_)
    if (button->GetValue() && button->IsEnabled()) return button;
  return presets_.front();
}

void SettingsReminders::add_presets() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < presets_.size(); ++i) {
    auto* button = new wxToggleButton(this, wxID_ANY, preset_labels[i]);
    style_segment(*button, i == 0 ? Segment::first : i + 1 == presets_.size() ? Segment::last : Segment::middle);
    button->SetMinSize({button->GetBestSize().x + FromDIP(12), FromDIP(button_height)});
    button->SetToolTip(wx_text(preset_words(static_cast<Preset>(i))));
    button->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { choose(static_cast<Preset>(i)); });
    row->Add(button);
    presets_[i] = button;
  }
  head().Add(row, 0, wxALIGN_CENTRE_VERTICAL);
  fields().follow([this](bool usable) {
    const Preset now = preset_of(fields().policy());
    for (std::size_t i = 0; i < presets_.size(); ++i) {
      presets_[i]->SetValue(static_cast<Preset>(i) == now);
      presets_[i]->Enable(usable);
    }
  });
}

/// "My own" is what it is already as soon as a number is changed; pressing it changes nothing.
void SettingsReminders::choose(Preset preset) {
  if (preset != Preset::own)
    fields().change(std::string("reminders, ") + preset_labels[static_cast<std::size_t>(preset)], preset_edits(preset));
  const Preset now = preset_of(fields().policy());
  for (std::size_t i = 0; i < presets_.size(); ++i) presets_[i]->SetValue(static_cast<Preset>(i) == now);
}

void SettingsReminders::add_table() {
  table_ = new wxFlexGridSizer(5, FromDIP(wxSize(10, 14)));
  table_->AddGrowableCol(1);
  table_->AddSpacer(FromDIP(18));
  for (const char* title : {"Remind me of", "After sitting", "For about", "Postpone by"})
    table_->Add(add_text(host(), FontStep::caption, palette().text2, title));
  add_break("rest_break", "Rest break", "get up, walk, stretch", LengthUnit::minutes);
  add_break("micro_break", "Micro break", "short, at the desk", LengthUnit::seconds);
  add_daily();
  rows().Add(table_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16));
}

void SettingsReminders::add_break(const std::string& section, const char* title, const char* about,
                                  LengthUnit duration) {
  const std::string name(title);
  table_->Add(fields().add_check(host(), {section + ".enabled", name}, ""), 0, wxALIGN_CENTRE_VERTICAL);
  table_->Add(name_and_about(host(), title, about), 1, wxALIGN_CENTRE_VERTICAL | wxEXPAND);
  struct Column {
    const char* key;
    const char* what;
    LengthUnit unit;
  };
  for (const Column& its :
       {Column{".interval", ", after sitting", LengthUnit::minutes}, Column{".duration", ", for about", duration},
        Column{".postpone", ", postpone by", LengthUnit::minutes}})
    table_->Add(fields().add_length(host(), {section + its.key, name + its.what}, its.unit), 0,
                wxALIGN_CENTRE_VERTICAL);
}

void SettingsReminders::add_daily() {
  table_->Add(fields().add_on(host(), {"day.sitting_limit", "Daily sitting"}, "", 7h), 0, wxALIGN_CENTRE_VERTICAL);
  table_->Add(name_and_about(host(), "Daily sitting", "one notice a day"), 1, wxALIGN_CENTRE_VERTICAL | wxEXPAND);
  wxWindow* after =
      fields().add_length(host(), {"day.sitting_limit", "Daily sitting, after sitting"}, LengthUnit::hours);
  table_->Add(fields().only_while_on(after, "day.sitting_limit"), 0,
              wxALIGN_CENTRE_VERTICAL | wxRESERVE_SPACE_EVEN_IF_HIDDEN);
}

void SettingsReminders::add_finer(const std::string& section, const std::string& title) {
  rows().Add(add_text(host(), FontStep::body_bold, palette().text, title), 0, wxLEFT | wxBOTTOM, FromDIP(16));
  add_row(
      "Resting this long on your own counts as one",
      fields().add_length(host(), {section + ".natural_after", title + ", counts as one after"}, LengthUnit::minutes),
      {section + ".natural_after"});
  add_row("Counts towards it",
          fields().add_choice(host(), {section + ".counts", title + ", what counts towards it"}, counts_labels),
          {section + ".counts"});
  add_row("Postponing it in a row, at most",
          fields().add_count(host(), {section + ".max_postpones", title + ", postponing in a row, times"}, "times"),
          {section + ".max_postpones"});
}

/// Beside each other, or below each other where they do not fit.
void SettingsReminders::fit(int width) { SettingsSection::fit(width); }

}  // namespace limber
