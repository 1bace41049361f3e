#include "panel/windows/settings_reminders.hpp"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <utility>

#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/style_sheet.hpp"

namespace limber {
namespace {

constexpr int around_table = 16;
constexpr std::array counts_labels{"Time sitting", "Time with keys or mouse"};

wxSizer* one_over_the_other(wxWindow& name, wxWindow& about) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (wxWindow* text : {&name, &about}) column->Add(text);
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
  const auto title = [this](const char* text) { return add_text(host(), FontStep::caption, palette().text2, text); };
  titles_ = {title("Remind me of"), title("After sitting"), title("For about"), title("Postpone by")};
  add_break("rest_break", "Rest break", "get up, walk, stretch", LengthUnit::minutes);
  add_break("micro_break", "Micro break", "short, at the desk", LengthUnit::seconds);
  add_daily();
  table_ = new wxFlexGridSizer(5, FromDIP(wxSize(10, 14)));
  table_->AddGrowableCol(1);
  rows().Add(table_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(around_table));
  put_table(false);
  wide_ = table_->CalcMin().x + FromDIP(2 * around_table);
}

void SettingsReminders::add_break(const std::string& section, const char* title, const char* about,
                                  LengthUnit duration) {
  const std::string name(title);
  wxWindow* on = fields().add_check(host(), {section + ".enabled", name}, "");
  const auto length = [&](const char* key, const char* what, LengthUnit unit) {
    return fields().add_length(host(), {section + key, name + what}, unit);
  };
  wxWindow* after = length(".interval", ", after sitting", LengthUnit::minutes);
  wxWindow* about_for = length(".duration", ", for about", duration);
  breaks_.push_back({on, add_text(host(), FontStep::body_bold, palette().text, title),
                     add_text(host(), FontStep::caption, palette().text2, about), after, about_for,
                     add_text(host(), FontStep::caption, palette().text2, "Postpone by"),
                     length(".postpone", ", postpone by", LengthUnit::minutes)});
}

void SettingsReminders::add_daily() {
  wxWindow* on = fields().add_on(host(), {"day.sitting_limit", "Daily sitting"}, "", 7h);
  wxWindow* name = add_text(host(), FontStep::body_bold, palette().text, "Daily sitting");
  wxWindow* about = add_text(host(), FontStep::caption, palette().text2, "one notice a day");
  wxWindow* after =
      fields().add_length(host(), {"day.sitting_limit", "Daily sitting, after sitting"}, LengthUnit::hours);
  breaks_.push_back({on, name, about, fields().only_while_on(after, "day.sitting_limit"), nullptr, nullptr, nullptr});
}

/// `narrow`: what each is postponed by stands below it, with its own words, and not in a column.
void SettingsReminders::put_table(bool narrow) {
  table_->Clear(false);
  table_->SetCols(narrow ? 4 : 5);
  const auto add = [this](wxWindow* cell, int flags = wxALIGN_CENTRE_VERTICAL) {
    cell ? table_->Add(cell, 0, flags) : table_->AddSpacer(0);
  };
  table_->AddSpacer(FromDIP(18));
  titles_.back()->Show(!narrow);
  for (std::size_t i = 0; i + (narrow ? 1 : 0) < titles_.size(); ++i) add(titles_[i]);
  for (const Row& its : breaks_) {
    add(its.on);
    table_->Add(one_over_the_other(*its.name, *its.about), 0, wxALIGN_CENTRE_VERTICAL);
    add(its.after, wxALIGN_CENTRE_VERTICAL | wxRESERVE_SPACE_EVEN_IF_HIDDEN);
    add(its.about_for);
    if (its.postpone_words) its.postpone_words->Show(narrow);
    if (narrow && its.postpone) {
      add(nullptr);
      add(nullptr);
      add(its.postpone_words, wxALIGN_CENTRE_VERTICAL | wxALIGN_RIGHT);
    }
    if (its.postpone || !narrow) add(its.postpone);
  }
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

void SettingsReminders::fit(int width) {
  if (const bool narrow = width < wide_; std::exchange(narrow_, narrow) != narrow) put_table(narrow);
  SettingsSection::fit(width);
}

}  // namespace limber
