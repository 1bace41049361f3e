// One of the person's own reminders: what it says, when it comes, its picture and sound.
#pragma once

#include <wx/dialog.h>

#include <array>
#include <optional>
#include <string>

#include "core/policy.hpp"
#include "panel/windows/forward.hpp"

class wxStaticBitmap;

namespace limber {

class ReminderDialog : public wxDialog {
 public:
  /// `added`: it is new.
  ReminderDialog(wxWindow* parent, const ReminderPolicy& reminder, bool added);
  /// As it was chosen; complete when the dialog has ended with wxID_OK.
  ReminderPolicy reminder() const;

 private:
  void add_when(wxBoxSizer& rows);
  void add_days(wxBoxSizer& rows);
  void add_look(wxBoxSizer& rows);
  void add_buttons(wxBoxSizer& column, bool added);
  void choose_way(bool by_time);
  void show_picture();
  int words_width() const;
  std::array<bool, 7> chosen_days() const;
  void check();

  ReminderPolicy was_;
  int minutes_;  ///< at the desk
  bool by_time_;
  wxWindow* body_ = nullptr;
  wxTextCtrl *text_ = nullptr, *times_ = nullptr;
  wxToggleButton *by_work_button_ = nullptr, *by_time_button_ = nullptr;
  wxWindow* every_ = nullptr;
  NumberSpin* spin_ = nullptr;
  std::optional<std::string> number_trouble_;
  wxBoxSizer *ways_ = nullptr, *when_ = nullptr, *days_row_ = nullptr, *look_row_ = nullptr, *buttons_ = nullptr;
  std::array<wxToggleButton*, 7> days_{};
  wxChoice* icon_ = nullptr;
  wxStaticBitmap* picture_ = nullptr;
  wxCheckBox* sound_ = nullptr;
  wxStaticText* why_ = nullptr;
  wxButton* use_ = nullptr;
};

}  // namespace limber
