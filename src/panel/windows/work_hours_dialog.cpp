#include "panel/windows/work_hours_dialog.hpp"

#include <fmt/format.h>
#include <wx/wx.h>

#include <algorithm>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/parts.hpp"
#include "words/clock_words.hpp"

namespace limber {
namespace {

enum Kind { at_these_hours, at_any_time, never };
constexpr const char* way_to_write =
    tr_noop("Write hours like 08:30-12:00, 13:00-17:30. 22:00-06:00 goes past midnight.");

/// Of the days of the settings, which begin with Monday.
std::string name_of(std::size_t day) { return weekday_words(std::chrono::weekday{static_cast<unsigned>(day + 1)}); }

}  // namespace

WorkHoursDialog::WorkHoursDialog(wxWindow* parent, const WorkHours& hours)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, wx_text(tr("Work hours"))) {
  const int margin = FromDIP(20);
  wxWindow* heading = add_text(*this, FontStep::heading, palette().text, tr("When may reminders come?"));
  auto* card = new Card(this, plain_look);
  auto* table = new wxFlexGridSizer(3, FromDIP(wxSize(12, 8)));
  table->AddGrowableCol(2);
  auto* days = new Scroller(card);
  for (std::size_t day = 0; day < days_.size(); ++day) add_day(*days, *table, day, hours);
  auto* padded = column_of({{table, 1, wxEXPAND | wxALL, FromDIP(14)}});
  days->SetSizer(padded);
  days->SetMinSize(padded->CalcMin());
  card->SetSizer(column_of({{days, 1, wxEXPAND}}));
  why_ = add_text(*this, FontStep::small, palette().text2, tr(way_to_write));
  auto* column = column_of(
      {{heading, 0, wxALL, margin}, {card, 1, wxEXPAND | wxLEFT | wxRIGHT, margin}, {why_, 0, wxALL, margin}});
  add_buttons(*column);
  change_text(*why_, tr(way_to_write), words_width());
  const wxSize room = room_in_frame();
  fold(*buttons_, words_width());
  if (const int over = column->CalcMin().y - room.y; over > 0) {
    const wxSize least = days->GetMinSize();  // what does not fit, scrolls
    days->SetMinSize({least.x + wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this), std::max(least.y - over, 1)});
  }
  SetSizerAndFit(column);
  days->FitInside();
  SetEscapeId(wxID_CANCEL);
  check();
  CentreOnParent();
  days_.front().kind->SetFocus();
}

void WorkHoursDialog::add_day(wxWindow& card, wxFlexGridSizer& table, std::size_t day, const WorkHours& hours) {
  const std::string name = name_of(day);
  const auto& its = hours[day];
  table.Add(add_text(card, FontStep::body, palette().text, name), 0, wxALIGN_CENTRE_VERTICAL);
  wxChoice* kind = add_choice_box(card, name, [this](int) { check(); });
  for (const char* label : {tr_noop("At these hours"), tr_noop("At any time"), tr_noop("No reminders")})
    kind->Append(wx_text(tr(label)));
  kind->SetSelection(!its ? at_any_time : its->empty() ? never : at_these_hours);
  table.Add(kind, 0, wxALIGN_CENTRE_VERTICAL);
  auto* ranges = new wxTextCtrl(&card, wxID_ANY, wx_text(its && !its->empty() ? day_text(*its) : "09:00-17:30"));
  ranges->SetMinSize({std::min(with_text(230), room_in_frame().x / 3), with_text(button_height)});
  style_typed(*ranges);
  set_accessible(*ranges, tr("{day}, hours", "day"_a = name), AccessibleRole::as_it_is,
                 tr("Such as 08:30-12:00, 13:00-17:30"));
  table.Add(ranges, 1, wxEXPAND);
  ranges->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
  days_[day] = {kind, ranges};
}

void WorkHoursDialog::add_buttons(wxBoxSizer& column) {
  auto* same = on_press(add_flat_button(*this, tr("&Tuesday to Friday like Monday")), [this] { like_monday(); });
  auto* keep = on_press(add_button(*this, tr("&Leave as it was")), [this] { EndModal(wxID_CANCEL); });
  use_ = on_press(add_primary_button(*this, tr("&Use these")), [this] { EndModal(wxID_OK); });
  use_->SetDefault();
  buttons_ = row_of({same, rest(), {keep, 0, wxLEFT, FromDIP(20)}, {use_, 0, wxLEFT, FromDIP(8)}});
  column.Add(buttons_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
}

void WorkHoursDialog::like_monday() {
  for (std::size_t day = 1; day < 5; ++day) {
    days_[day].kind->SetSelection(days_[0].kind->GetSelection());
    days_[day].ranges->ChangeValue(days_[0].ranges->GetValue());
  }
  check();
}

/// Of what stands below the days.
int WorkHoursDialog::words_width() const { return std::min(with_text(560), room_in_frame().x) - 2 * FromDIP(20); }

void WorkHoursDialog::check() {
  if (!use_) return;
  std::string why;
  for (std::size_t day = 0; day < days_.size(); ++day) {
    const auto& [kind, ranges] = days_[day];
    const bool wanted = kind->GetSelection() == at_these_hours;
    ranges->Enable(wanted);
    if (wanted && why.empty() && !parse_day(ranges->GetValue().utf8_string()))
      why = fmt::format("{}: {}", name_of(day), tr(way_to_write));
  }
  use_->Enable(why.empty());
  why_->SetForegroundColour(colour(why.empty() ? palette().text2 : palette().warm));
  change_text(*why_, why.empty() ? tr(way_to_write) : why, words_width());
  Layout();
}

WorkHours WorkHoursDialog::hours() const {
  WorkHours hours;
  for (std::size_t day = 0; day < days_.size(); ++day) {
    const auto& [kind, ranges] = days_[day];
    if (kind->GetSelection() == at_any_time) continue;
    hours[day].emplace();
    if (kind->GetSelection() != never)
      hours[day] = parse_day(ranges->GetValue().utf8_string()).value_or(std::vector<HourRange>{});
  }
  return hours;
}

}  // namespace limber
