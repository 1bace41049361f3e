// The pack of reminders for eyes and wrists, with why and where that comes from, before it is added.
#pragma once

#include <wx/dialog.h>

#include "catalogue/reminder_pack.hpp"
#include "panel/windows/forward.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// Ends with wxID_OK where the person takes it.
class ReminderPackDialog : public wxDialog {
 public:
  ReminderPackDialog(wxWindow* parent, const ReminderPack& pack, ClockStyle clock);
};

}  // namespace limber
