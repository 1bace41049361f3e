#include <wx/statbmp.h>
#include <wx/wx.h>

#include "panel/model/edited_entry.hpp"
#include "panel/model/reminder_form.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/windows/parts.hpp"
#include "panel/windows/reminder_dialog.hpp"
#include "panel/windows/reminder_pack_dialog.hpp"
#include "panel/windows/settings_sections.hpp"
#include "words/reminder_words.hpp"

namespace limber {
namespace {

constexpr int own_picture_size = 30, around_reminder = 16, least_words = 150;

bool same_but_on(std::vector<ReminderPolicy> one, const std::vector<ReminderPolicy>& other) {
  if (one.size() != other.size()) return false;
  for (std::size_t i = 0; i < one.size(); ++i) one[i].enabled = other[i].enabled;
  return one == other;
}

}  // namespace

SettingsOwnReminders::SettingsOwnReminders(wxWindow* parent, SettingFields& fields, ClockStyle clock,
                                           std::optional<ReminderPack> pack)
    : SettingsSection(parent, fields, tr("Your own reminders")), clock_(clock), pack_(std::move(pack)) {
  list_ = new Pane(&host());
  list_->SetSizer(new wxBoxSizer(wxVERTICAL));
  rows().Add(list_, 0, wxEXPAND);
  about_ =
      add_words(tr("Such as a glass of water each hour, or lunch at 12:30. They come at a pause in your typing, keep "
                   "clear of breaks, and ask nothing."));
  add_ = on_press(add_button(host(), tr("Add a reminder…")), [this] { add(); });
  buttons_ = row_of({{add_, 0, wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM, FromDIP(4)}});
  if (pack_) {
    take_ = on_press(add_link(host(), tr("For eyes and wrists…")), [this] { show_pack(); });
    buttons_->Add(take_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8));
  }
  rows().Add(buttons_, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(around_reminder));
  add_notes({reminder_key});
  fields.follow([this](bool) { show(); });
}

const std::vector<ReminderPolicy>& SettingsOwnReminders::reminders() { return fields().policy().reminders; }

void SettingsOwnReminders::show() {
  const bool usable = fields().usable(reminder_key);
  add_->Enable(usable);
  if (take_) take_->Enable(usable);
  list_->Enable(usable);
  if (!shown_ || !same_but_on(*shown_, reminders())) build();
  for (std::size_t i = 0; i < entries_.size(); ++i) entries_[i].on->SetValue(reminders()[i].enabled);
  shown_ = reminders();
}

/// What had the keyboard goes with its row, and the keys go on at the button below.
void SettingsOwnReminders::build() {
  wxWindow* focused = wxWindow::FindFocus();
  const bool had_focus = focused && list_->IsDescendant(focused);
  list_->DestroyChildren();
  entries_.clear();
  auto* column = new wxBoxSizer(wxVERTICAL);
  list_->SetSizer(column);
  for (std::size_t i = 0; i < reminders().size(); ++i) add_entry(*column, i);
  about_->Show(reminders().empty());
  if (had_focus) add_->SetFocus();
  if (list_width_ > 0) wrap(list_width_);
  fields().arrange();
}

void SettingsOwnReminders::add_entry(wxBoxSizer& column, std::size_t place) {
  const ReminderPolicy& its = reminders()[place];
  wxCheckBox* on = add_check_box(*list_, wxString(), [this, place](bool ticked) {
    auto list = reminders();
    list.at(place).enabled = ticked;
    change(its_name(list.at(place).text), list);
  });
  set_accessible(*on, its.text);
  auto* picture = new wxStaticBitmap(list_, wxID_ANY, reminder_picture(its.icon, with_text(own_picture_size)));
  wxStaticText* text = add_text(*list_, FontStep::body_bold, palette().text, its.text);
  std::string when = reminder_schedule(its, clock_);
  if (its.sound) when = tr("{when}, with a sound", "when"_a = when);
  wxStaticText* schedule = add_text(*list_, FontStep::caption, palette().text2, when);
  wxButton* edit = add_link(*list_, tr("Edit…"));
  set_accessible(*edit, tr("Edit {reminder}", "reminder"_a = its.text));
  // After the press has been dealt with: the button may go with its row while the dialog is open.
  on_press(edit, [this, its] { CallAfter([this, its] { this->edit(its); }); });
  wxButton* gone = add_icon_button(*list_, Icon::close, tr("Remove {reminder}", "reminder"_a = its.text));
  on_press(gone, [this, place] { remove(place); });
  const int middle = wxALIGN_CENTRE_VERTICAL, gap = FromDIP(10);
  auto* buttons = row_of({{edit, 0, middle}, {gone, 0, middle}});
  auto* row = row_of({{row_of({{on, 0, middle},
                               {picture, 0, middle | wxLEFT | wxRIGHT, gap},
                               {column_of({{text}, {schedule}}), 1, middle}}),
                       1, wxEXPAND},
                      {buttons, 0, middle | wxLEFT, gap}});
  column.Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(around_reminder));
  entries_.push_back({on, row, text, its.text, schedule, std::move(when), buttons});
}

/// The words of each beside what is beside them, or above its buttons where that leaves them no room.
void SettingsOwnReminders::wrap(int width) {
  list_width_ = width;
  SettingsSection::wrap(width);
  const int inner = inner_width(width), before = with_text(26 + own_picture_size) + FromDIP(30);
  fold(*buttons_, inner);
  for (const Entry& each : entries_) {
    const int beside = each.buttons->CalcMin().x + FromDIP(10);
    const bool fits = inner - before - beside >= with_text(least_words);
    each.row->SetOrientation(fits ? wxHORIZONTAL : wxVERTICAL);
    const int room = std::max(inner - before - (fits ? beside : 0), with_text(90));
    change_text(*each.text, each.words, room);
    change_text(*each.schedule, each.when, room);
  }
}

/// After the press has been dealt with: its button goes with the row.
void SettingsOwnReminders::change(const std::string& what, std::vector<ReminderPolicy> list) {
  CallAfter([this, what, list = std::move(list)] {
    fields().change(what, reminder_edits(list, fields().editor().facts().defaults));
    show();  // where it was refused, as it was
  });
}

std::string SettingsOwnReminders::its_name(const std::string& text) {
  return trc("name of a setting", "reminder \"{text}\"", "text"_a = text);
}

void SettingsOwnReminders::add() {
  ReminderDialog dialog(this, new_reminder(), true);
  if (dialog.ShowModal() != wxID_OK) return;
  auto list = reminders();
  list.push_back(dialog.reminder());
  const std::string name = its_name(list.back().text);
  change(name, std::move(list));
}

void SettingsOwnReminders::edit(const ReminderPolicy& was) {
  ReminderDialog dialog(this, was, false);
  if (dialog.ShowModal() != wxID_OK) return;
  const ReminderPolicy now = dialog.reminder();
  change(its_name(now.text), with_edited(reminders(), was, now));
}

void SettingsOwnReminders::remove(std::size_t place) {
  auto list = reminders();
  if (place >= list.size()) return;
  const std::string text = list[place].text;
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(place));
  change(its_name(text), std::move(list));
}

void SettingsOwnReminders::show_pack() {
  ReminderPackDialog dialog(this, *pack_, clock_);
  if (dialog.ShowModal() == wxID_OK) change(its_name(pack_->name), with_pack(reminders(), *pack_));
}

}  // namespace limber
