#include "panel/windows/settings_quiet.hpp"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/weakref.h>

#include <array>

#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/style_sheet.hpp"
#include "panel/windows/settings_day.hpp"
#include "panel/windows/work_hours_dialog.hpp"

namespace limber {
namespace {

const std::vector<std::string> hour_keys{"work_hours.mon", "work_hours.tue", "work_hours.wed", "work_hours.thu",
                                         "work_hours.fri", "work_hours.sat", "work_hours.sun"};
constexpr std::array style_labels{"Notification", "Small window", "Both"};

}  // namespace

SettingsQuiet::SettingsQuiet(wxWindow* parent, SettingFields& fields, ClockStyle clock)
    : SettingsSection(parent, fields, "Quiet times"), clock_(clock), last_(usual_work_hours()) {
  only_ = new wxCheckBox(&host(), wxID_ANY, "Only in my &work hours");
  style_mark(*only_);
  only_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { turn(only_->GetValue()); });
  edit_ = add_link(host(), "Edit…");
  edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { edit(); });
  add_checked_row(only_, edit_, {});
  hours_ = add_words("", 26);
  add_notes(hour_keys, 26);
  add_line();
  add_evidence();
  add_line();
  add_row("A new day begins at", add_day_start(host(), fields, clock), {"day.starts"});
  fields.follow([this](bool usable) { show_hours(usable); });
}

void SettingsQuiet::add_evidence() {
  struct Sign {
    const char* key;
    const char* what;
    const char* label;
  };
  constexpr std::array signs{
      Sign{"presence.microphone", "waiting for the microphone", "the &microphone is in use"},
      Sign{"presence.camera", "waiting for the camera", "the &camera is in use"},
      Sign{"presence.inhibitors", "waiting for videos", "a &video or a talk keeps the screen on"},
      Sign{"presence.fullscreen", "waiting for full screen", "a window is in &full screen"},
      Sign{"presence.dnd", "waiting for Do Not Disturb", "Do &Not Disturb is on"}};
  add_words("Prompts also wait while");
  for (const auto& [key, what, label] : signs)
    add_one_of_several(fields().add_check(host(), {key, what}, label), {key});
  add_words("While one of the first three is seen, still hands count as being here.", 26);
}

void SettingsQuiet::show_hours(bool usable) {
  const WorkHours& hours = fields().policy().work_hours;
  const bool limits = has_limits(hours);
  if (limits) last_ = hours;
  only_->SetValue(limits);
  bool all_locked = true;
  for (const std::string& key : hour_keys) all_locked = all_locked && fields().editor().locked(key);
  only_->Enable(usable && !all_locked);
  edit_->Enable(usable && !all_locked);
  change_words(*hours_, limits ? work_hours_words(hours, clock_) : "Reminders come at any time.");
}

void SettingsQuiet::turn(bool on) { fields().change("work hours", work_hours_edits(on ? last_ : WorkHours{})); }

void SettingsQuiet::edit() {
  const WorkHours& now = fields().policy().work_hours;
  WorkHoursDialog dialog(this, has_limits(now) ? now : last_);
  if (dialog.ShowModal() == wxID_OK) fields().change("work hours", work_hours_edits(dialog.hours()));
}

SettingsPrompts::SettingsPrompts(wxWindow* parent, SettingFields& fields, Preview preview)
    : SettingsSection(parent, fields, "Prompts") {
  add_row("Ask with a", fields.add_choice(host(), {"prompt.style", "Prompt"}, style_labels), {"prompt.style"});
  add_preview(std::move(preview));
  wxWindow* on = fields.add_on(host(), {"prompt.heads_up", "heads-up"}, "A heads-up before", 2min);
  wxWindow* before = fields.add_length(host(), {"prompt.heads_up", "Heads-up, before a break"}, LengthUnit::minutes);
  add_checked_row(on, fields.only_while_on(before, "prompt.heads_up"), {"prompt.heads_up"});
  add_length_row("Wait for a pause in my typing, at most", {"prompt.patience", "Wait for a pause, at most"},
                 LengthUnit::minutes);
  begin_more("More about prompts");
  add_length_row("Such a pause lasts", {"prompt.breakpoint_pause", "A pause in typing lasts"}, LengthUnit::seconds);
  add_length_row("No prompt when nothing has moved for", {"prompt.idle_limit", "No prompt when nothing has moved for"},
                 LengthUnit::seconds);
  add_length_row("An unanswered prompt is put off after", {"prompt.lasts", "An unanswered prompt is put off after"},
                 LengthUnit::minutes);
  add_length_row("Hands off for this long begins the break",
                 {"prompt.start_after_idle", "Hands off begins the break after"}, LengthUnit::seconds);
  add_length_row("A bump of the mouse in a break is forgiven up to",
                 {"prompt.return_grace", "A bump in a break is forgiven up to"}, LengthUnit::seconds);
  add_length_row("A video or full screen holds a break for, at most", {"prompt.hold_limit", "A hold lasts at most"},
                 LengthUnit::minutes);
  end_more();
}

void SettingsPrompts::add_preview(Preview preview) {
  wxButton* button = add_button(host(), "Tr&y it");
  button->SetToolTip("Shows one now, which counts for nothing");
  button->Bind(wxEVT_BUTTON, [this, preview = std::move(preview)](wxCommandEvent&) {
    say({});
    preview([self = wxWeakRef<SettingsPrompts>(this)](const RpcError& error) {
      if (self) self->say(error.what());
    });
  });
  add_row("See what one looks like", button, {});
  refusal_ = add_words("");
  refusal_->Hide();
}

void SettingsPrompts::say(const std::string& refusal) {
  if (refusal.empty() && !refusal_->IsShown()) return;
  change_words(*refusal_, refusal);
  refusal_->Show(!refusal.empty());
  fields().arrange();
}

}  // namespace limber
