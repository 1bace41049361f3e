// The hours of the week in which reminders may come, a row for each day.
#pragma once

#include <wx/dialog.h>

#include <array>

#include "core/policy.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class WorkHoursDialog : public wxDialog {
 public:
  WorkHoursDialog(wxWindow* parent, const WorkHours& hours);
  /// As they were chosen; complete when the dialog has ended with wxID_OK.
  WorkHours hours() const;

 private:
  struct Day {
    wxChoice* kind;
    wxTextCtrl* ranges;
  };
  void add_day(wxWindow& card, wxFlexGridSizer& table, std::size_t day, const WorkHours& hours);
  void add_buttons(wxBoxSizer& column);
  int words_width() const;
  void check();
  void like_monday();

  std::array<Day, 7> days_{};
  wxBoxSizer* buttons_ = nullptr;
  wxStaticText* why_ = nullptr;
  wxButton* use_ = nullptr;
};

}  // namespace limber
