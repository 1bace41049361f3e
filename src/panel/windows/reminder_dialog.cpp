#include "panel/windows/reminder_dialog.hpp"

#include <wx/statbmp.h>
#include <wx/tglbtn.h>
#include <wx/wx.h>

#include <algorithm>

#include "panel/model/edited_entry.hpp"
#include "panel/model/reminder_form.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/number_spin.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/parts.hpp"
#include "words/clock_words.hpp"

namespace limber {
namespace {

constexpr int dialog_width = 520, dialog_margin = 20, between_rows = 14, picture_size = 30;
constexpr LengthField minutes_at_desk{60, 1, 24 * 60, LengthUnit::minutes};
const char* const reminder_hint =
    tr_noop("It comes at a pause in your typing, never on top of a break, and asks nothing.");

}  // namespace

ReminderDialog::ReminderDialog(wxWindow* parent, const ReminderPolicy& reminder, bool added)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, wx_text(added ? tr("New reminder") : tr("Reminder"))),
      was_(reminder),
      minutes_(minutes_shown(reminder.every)),
      by_time_(!reminder.at.empty()) {
  if (minutes_ == 0) minutes_ = minutes_at_desk.value;
  const int margin = FromDIP(dialog_margin), gap = FromDIP(between_rows);
  auto* body = new Scroller(this);
  body_ = body;
  auto* rows = new wxBoxSizer(wxVERTICAL);
  const std::string says = tr("What it says");
  rows->Add(add_text(*body, FontStep::body_bold, palette().text, says), 0, wxBOTTOM, FromDIP(6));
  text_ = new wxTextCtrl(body, wxID_ANY, wx_text(reminder.text));
  text_->SetMinSize({-1, with_text(button_height)});
  style_typed(*text_);
  set_accessible(*text_, says);
  text_->SetHint(wx_text(tr("Drink some water")));
  text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
  rows->Add(text_, 0, wxEXPAND | wxBOTTOM, gap);
  add_when(*rows);
  add_days(*rows);
  add_look(*rows);
  body->SetSizer(rows);
  why_ = add_text(*this, FontStep::small, palette().text2);
  auto* column = column_of({{body, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, margin}, {why_, 0, wxALL, margin}});
  add_buttons(*column, added);
  choose_way(by_time_);
  for (wxBoxSizer* row : {ways_, days_row_, look_row_, buttons_}) fold(*row, words_width());
  wxSize least = rows->CalcMin();
  least.x = std::max(least.x, std::min(with_text(dialog_width), room_in_frame().x) - 2 * margin);
  body->SetMinSize(least);
  if (const int over = column->CalcMin().y - room_in_frame().y; over > 0)
    body->SetMinSize({least.x + wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this), std::max(least.y - over, 1)});
  SetSizerAndFit(column);
  body->FitInside();
  SetEscapeId(wxID_CANCEL);
  CentreOnParent();
  text_->SetFocus();
}

void ReminderDialog::add_when(wxBoxSizer& rows) {
  rows.Add(add_text(*body_, FontStep::body_bold, palette().text, tr("When it comes")), 0, wxBOTTOM, FromDIP(6));
  by_work_button_ = add_segment(*body_, wx_text(tr("After time at the &desk")), 0, 2, 0, [this] { choose_way(false); });
  by_time_button_ = add_segment(*body_, wx_text(tr("At &times of day")), 1, 2, 0, [this] { choose_way(true); });
  ways_ = row_of({{by_work_button_}, {by_time_button_}});
  rows.Add(ways_, 0, wxBOTTOM, FromDIP(8));
  auto* every = new Pane(body_);
  NumberSpin* spin = spin_ = new NumberSpin(every);
  LengthField field = minutes_at_desk;
  field.value = minutes_;
  const std::string name = tr("Minutes at the desk");
  spin->show(field, name, unit_spoken(LengthUnit::minutes));
  spin->listen({[this, spin, field, name](int minutes) mutable {
                  minutes_ = field.value = minutes;
                  spin->show(field, name, unit_spoken(LengthUnit::minutes));
                },
                [this](const auto& why) {
                  number_trouble_ = why;
                  check();
                }});
  // Translators: before a number of minutes.
  every->SetSizerAndFit(
      row_of({{add_text(*every, FontStep::body, palette().text, tr("Every")), 0, wxALIGN_CENTRE_VERTICAL},
              {spin, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8)},
              {add_text(*every, FontStep::body, palette().text, unit_label(LengthUnit::minutes)), 0,
               wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8)}}));
  every_ = every;
  times_ = new wxTextCtrl(body_, wxID_ANY, wx_text(was_.at.empty() ? "12:30" : times_text(was_.at)));
  times_->SetMinSize({with_text(230), with_text(button_height)});
  style_typed(*times_);
  set_accessible(*times_, tr("Times of day"), AccessibleRole::as_it_is, tr("Such as 12:30, or 10:00, 15:00"));
  times_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
  when_ = column_of({{every_}, {times_}});
  rows.Add(when_, 0, wxBOTTOM, FromDIP(between_rows));
}

void ReminderDialog::add_days(wxBoxSizer& rows) {
  rows.Add(add_text(*body_, FontStep::body_bold, palette().text, tr("On these days")), 0, wxBOTTOM, FromDIP(6));
  days_row_ = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < days_.size(); ++i) {
    const std::chrono::weekday day{static_cast<unsigned>(i + 1)};
    days_[i] = add_segment(*body_, wx_text(weekday_short(day)), i, days_.size(), wxBU_EXACTFIT, [this] { check(); });
    days_[i]->SetValue(was_.comes_on(day));
    set_accessible(*days_[i], weekday_words(day));
    days_row_->Add(days_[i]);
  }
  rows.Add(days_row_, 0, wxBOTTOM, FromDIP(between_rows));
}

void ReminderDialog::add_look(wxBoxSizer& rows) {
  picture_ = new wxStaticBitmap(body_, wxID_ANY, reminder_picture(was_.icon, with_text(picture_size)));
  icon_ = add_choice_box(*body_, tr("Picture"), [this](int) { show_picture(); });
  for (const char* label : reminder_icon_labels) icon_->Append(wx_text(tr(label)));
  icon_->SetSelection(static_cast<int>(was_.icon));
  sound_ = add_check_box(*body_, wx_text(tr("With a &sound")), [](bool) {});
  sound_->SetValue(was_.sound);
  auto* picture = row_of(
      {{picture_, 0, wxALIGN_CENTRE_VERTICAL}, {icon_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, FromDIP(10)}});
  look_row_ = row_of({{picture, 0, wxALIGN_CENTRE_VERTICAL | wxBOTTOM, FromDIP(6)},
                      {sound_, 0, wxALIGN_CENTRE_VERTICAL | wxBOTTOM, FromDIP(6)}});
  rows.Add(look_row_);
}

void ReminderDialog::add_buttons(wxBoxSizer& column, bool added) {
  auto* keep =
      on_press(add_button(*this, added ? tr("&Not now") : tr("&Leave as it was")), [this] { EndModal(wxID_CANCEL); });
  use_ = on_press(add_primary_button(*this, added ? tr("&Add it") : tr("&Use this")), [this] { EndModal(wxID_OK); });
  use_->SetDefault();
  buttons_ = row_of({rest(), {keep}, {use_, 0, wxLEFT, FromDIP(8)}});
  column.Add(buttons_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(dialog_margin));
}

void ReminderDialog::choose_way(bool by_time) {
  by_time_ = by_time;
  by_work_button_->SetValue(!by_time);
  by_time_button_->SetValue(by_time);
  every_->Show(!by_time);
  times_->Show(by_time);
  check();
}

void ReminderDialog::show_picture() {
  picture_->SetBitmap(reminder_picture(static_cast<ReminderIcon>(icon_->GetSelection()), with_text(picture_size)));
}

int ReminderDialog::words_width() const {
  return std::min(with_text(dialog_width), room_in_frame().x) - 2 * FromDIP(dialog_margin);
}

std::array<bool, 7> ReminderDialog::chosen_days() const {
  std::array<bool, 7> chosen{};
  std::ranges::transform(days_, chosen.begin(), [](const wxToggleButton* day) { return day->GetValue(); });
  return chosen;
}

/// What is still missing in a new one is said as it is of one that was wrong: kindly, and before anything is pressed.
void ReminderDialog::check() {
  if (!use_) return;
  const auto trouble =
      reminder_trouble(text_->GetValue().utf8_string(), by_time_, times_->GetValue().utf8_string(), chosen_days());
  const bool untouched = text_->GetValue().empty() && was_.text.empty();
  use_->Enable(!trouble && (by_time_ || !spin_->wrong()));
  auto told = by_time_ ? std::nullopt : number_trouble_;
  if (!told && !untouched) told = trouble;
  why_->SetForegroundColour(colour(told ? palette().warm : palette().text2));
  change_text(*why_, told.value_or(tr(reminder_hint)), words_width());
  Layout();
}

ReminderPolicy ReminderDialog::reminder() const {
  ReminderPolicy reminder = was_;
  reminder.text = text_->GetValue().utf8_string();
  reminder.at.clear();
  reminder.every = 0s;
  if (by_time_)
    reminder.at = parse_times(times_->GetValue().utf8_string()).value_or(std::vector<std::chrono::minutes>{});
  else
    reminder.every = edited_length(was_.every, minutes_);
  reminder.days.clear();
  const auto days = chosen_days();
  if (!std::ranges::all_of(days, [](bool on) { return on; }))
    for (std::size_t i = 0; i < days.size(); ++i)
      if (days[i]) reminder.days.emplace_back(reminder_day_words[i]);
  reminder.icon = static_cast<ReminderIcon>(icon_->GetSelection());
  reminder.sound = sound_->GetValue();
  return reminder;
}

}  // namespace limber
