#include "panel/windows/settings_sections.hpp"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/weakref.h>
#include <wx/wx.h>

#include <algorithm>
#include <memory>

#include "panel/widgets/popup_menu.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/parts.hpp"
#include "panel/windows/work_hours_dialog.hpp"
#include "settings/clock_text.hpp"

namespace limber {
namespace {

const std::vector<std::string> hour_keys{"work_hours.mon", "work_hours.tue", "work_hours.wed", "work_hours.thu",
                                         "work_hours.fri", "work_hours.sat", "work_hours.sun"};
// Translators: after "Putting a break off".
constexpr std::array later_labels{tr_noop("Costs nothing"), tr_noop("Makes it longer"),
                                  tr_noop("Brings the next sooner")};
// Translators: after "Ask with a".
constexpr std::array style_labels{tr_noop("Notification"), tr_noop("Small window"), tr_noop("Both")};

std::string hours_name() { return trc("name of a setting", "work hours"); }

constexpr const char* day_key = "day.starts";
constexpr const char* calendar_key = "calendar.files";

void fill_times(wxChoice& choice, std::vector<std::chrono::minutes>& times, std::chrono::minutes now,
                ClockStyle clock) {
  times.clear();
  for (auto time = 0min; time < 13h; time += 1h) {
    times.push_back(time);
    if (now > time && now < time + 1h) times.push_back(now);
  }
  if (now > times.back()) times.push_back(now);
  choice.Clear();
  for (std::size_t i = 0; i < times.size(); ++i) {
    choice.Append(wx_text(clock_words(LocalTime{} + times[i], clock)));
    if (times[i] == now) choice.SetSelection(static_cast<int>(i));
  }
  choice.InvalidateBestSize();
  choice.SetMinSize({choice.GetBestSize().x + choice.FromDIP(10), with_text(34)});
}

/// A choice of whole hours, and of the time that is set where that is none of them. `name`: for who does not see it.
wxWindow* add_day_start(wxWindow& parent, SettingFields& fields, const std::string& name, ClockStyle clock) {
  const auto times = std::make_shared<std::vector<std::chrono::minutes>>();
  wxChoice* choice = add_choice_box(parent, name, [&fields, times](int chosen) {
    const auto time = times->at(static_cast<std::size_t>(chosen));
    fields.change(trc("name of a setting", "begin of the day"), {{day_key, format_time_of_day(time)}});
  });
  scroll_page_instead(*choice);
  fill_times(*choice, *times, fields.policy().day.starts, clock);
  fields.follow([&fields, choice, times, clock](bool) {
    const auto now = fields.policy().day.starts;
    const int at = choice->GetSelection();
    if (at == wxNOT_FOUND || times->at(static_cast<std::size_t>(at)) != now) fill_times(*choice, *times, now, clock);
    choice->Enable(fields.usable(day_key));
  });
  return choice;
}

}  // namespace

SettingsQuiet::SettingsQuiet(wxWindow* parent, SettingFields& fields, ClockStyle clock)
    : SettingsSection(parent, fields, tr("Quiet times")), clock_(clock), last_(usual_work_hours()) {
  only_ = add_check_box(host(), wx_text(tr("Only in my &work hours")), [this](bool on) {
    SettingsQuiet::fields().change(hours_name(), work_hours_edits(on ? last_ : WorkHours{}));
  });
  edit_ = on_press(add_link(host(), tr("Edit…")), [this] { edit(); });
  add_checked_row(only_, edit_, {});
  hours_ = add_words("", 26);
  add_notes(hour_keys, 26);
  add_line();
  add_evidence();
  add_line();
  add_calendar();
  add_line();
  const std::string day = tr("A new day begins at");
  add_row(day, add_day_start(host(), fields, day, clock), {day_key});
  fields.follow([this](bool usable) { show_hours(usable); });
}

void SettingsQuiet::add_evidence() {
  struct Sign {
    const char* key;
    const char* what;
    const char* label;
  };
  constexpr std::array signs{
      // Translators: "waiting for …" is the name of a setting; the other goes on after "Prompts also wait while".
      Sign{"presence.microphone", tr_noop("waiting for the microphone"), tr_noop("the &microphone is in use")},
      Sign{"presence.camera", tr_noop("waiting for the camera"), tr_noop("the &camera is in use")},
      Sign{"presence.screen_sharing", tr_noop("waiting while the screen is shared"),
           tr_noop("my screen is being s&hared")},
      Sign{"presence.inhibitors", tr_noop("waiting for videos"), tr_noop("a &video or a talk keeps the screen on")},
      Sign{"presence.fullscreen", tr_noop("waiting for full screen"), tr_noop("a window is in &full screen")},
      Sign{"presence.dnd", tr_noop("waiting for Do Not Disturb"), tr_noop("Do &Not Disturb is on")}};
  add_words(tr("Prompts also wait while"));
  for (const auto& [key, what, label] : signs)
    add_one_of_several(fields().add_check(host(), {key, tr(what)}, tr(label)), {key});
  add_words(tr("While one of the first four is seen, still hands count as being here."), 26);
  add_words(
      tr("Not every desktop tells all of this: \"What works here\" in the menu of the panel says what yours does."),
      26);
}

void SettingsQuiet::add_calendar() {
  calendar_ = on_press(add_link(host(), tr("Choose…")), [this] { choose_calendar(); });
  add_row(tr("No nudge in the meetings of my calendar"), calendar_, {calendar_key});
  wxStaticText* chosen = add_words("");
  fields().follow([this, chosen](bool) {
    change_words(*chosen, calendar_words(fields().policy().calendar.files));
    calendar_->Enable(fields().usable(calendar_key));
  });
  rows().AddSpacer(FromDIP(6));
  add_length_row(tr("A break may come before its time by"),
                 {"calendar.early_by", trc("name of a setting", "breaks before meetings")}, LengthUnit::minutes);
}

/// Adds one, or leaves one out that is chosen.
void SettingsQuiet::choose_calendar() {
  std::vector<MenuChoice> choices{{tr("A calendar file…"),
                                   [this] {
                                     wxFileDialog dialog(this, wx_text(tr("A calendar file")), wxString(), wxString(),
                                                         "*.ics|*.ics", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
                                     if (dialog.ShowModal() == wxID_OK)
                                       change_calendar(dialog.GetPath().utf8_string(), true);
                                   }},
                                  {tr("A folder of calendars…"), [this] {
                                     wxDirDialog dialog(this, wx_text(tr("A folder of calendars")), wxString(),
                                                        wxDD_DIR_MUST_EXIST);
                                     if (dialog.ShowModal() == wxID_OK)
                                       change_calendar(dialog.GetPath().utf8_string(), true);
                                   }}};
  const auto& files = fields().policy().calendar.files;
  if (!files.empty()) choices.push_back({});
  for (const std::string& file : files)
    choices.push_back({tr("Leave {file} out", "file"_a = file), [this, file] { change_calendar(file, false); }});
  pop_up(*calendar_, std::move(choices));
}

void SettingsQuiet::change_calendar(const std::string& file, bool in) {
  fields().change(trc("name of a setting", "calendar"),
                  {{calendar_key, files_text(fields().policy().calendar.files, file, in)}});
}

void SettingsQuiet::show_hours(bool usable) {
  const WorkHours& hours = fields().policy().work_hours;
  const bool limits = has_limits(hours);
  if (limits) last_ = hours;
  only_->SetValue(limits);
  const bool all_locked =
      std::ranges::all_of(hour_keys, [this](const std::string& key) { return fields().editor().locked(key); });
  only_->Enable(usable && !all_locked);
  edit_->Enable(usable && !all_locked);
  change_words(*hours_, limits ? work_hours_words(hours, clock_) : tr("Reminders come at any time."));
}

void SettingsQuiet::edit() {
  const WorkHours& now = fields().policy().work_hours;
  WorkHoursDialog dialog(this, has_limits(now) ? now : last_);
  if (dialog.ShowModal() == wxID_OK) fields().change(hours_name(), work_hours_edits(dialog.hours()));
}

SettingsPrompts::SettingsPrompts(wxWindow* parent, SettingFields& fields, Preview preview)
    : SettingsSection(parent, fields, trc("heading of settings", "Prompts")) {
  // Translators: before a choice of "Notification", "Small window" and "Both".
  add_choice_row(tr("Ask with a"), {"prompt.style", trc("name of a setting", "Prompt")}, style_labels);
  add_preview(std::move(preview));
  wxWindow* on =
      fields.add_on(host(), {"prompt.heads_up", trc("name of a setting", "heads-up")}, tr("A heads-up before"), 2min);
  wxWindow* before =
      fields.add_length(host(), {"prompt.heads_up", tr("Heads-up, before a break")}, LengthUnit::minutes);
  add_checked_row(on, fields.only_while_on(before, "prompt.heads_up"), {"prompt.heads_up"});
  add_length_row(tr("Wait for a pause in my typing, at most"), {"prompt.patience", tr("Wait for a pause, at most")},
                 LengthUnit::minutes);
  add_check({"over_time.questions", trc("name of a setting", "questions")},
            tr("&Ask me now and then whether the breaks suit"));
  add_check({"prompt.learn_moments", trc("name of a setting", "learning when to ask")},
            tr("&Learn from my answers when to ask"));
  begin_more(tr("More about prompts"));
  add_check({"over_time.explain", trc("name of a setting", "why it changes")},
            tr("Say once a week why the stretch is another one"));
  add_check({"over_time.letter", trc("name of a setting", "last week in words")},
            tr("Last week in a few words, in History"));
  add_choice_row(tr("Putting a break off"), {"prompt.later_costs", tr("Putting a break off")}, later_labels);
  add_length_row(tr("Such a pause lasts"), {"prompt.breakpoint_pause", tr("A pause in typing lasts")},
                 LengthUnit::seconds);
  add_length_row(tr("No prompt when nothing has moved for"), "prompt.idle_limit", LengthUnit::seconds);
  add_length_row(tr("An unanswered prompt is put off after"), "prompt.lasts", LengthUnit::minutes);
  add_length_row(tr("Hands off for this long begins the break"),
                 {"prompt.start_after_idle", tr("Hands off begins the break after")}, LengthUnit::seconds);
  add_length_row(tr("A bump of the mouse in a break is forgiven up to"),
                 {"prompt.return_grace", tr("A bump in a break is forgiven up to")}, LengthUnit::seconds);
  add_length_row(tr("A video or full screen holds a break for, at most"),
                 {"prompt.hold_limit", tr("A hold lasts at most")}, LengthUnit::minutes);
  end_more();
}

void SettingsPrompts::add_preview(Preview preview) {
  wxButton* button = on_press(add_button(host(), tr("Tr&y it")), [this, preview = std::move(preview)] {
    say({});
    preview([self = wxWeakRef<SettingsPrompts>(this)](const RpcError& error) {
      if (self) self->say(error.what());
    });
  });
  button->SetToolTip(wx_text(tr("Shows one now, which counts for nothing")));
  add_row(tr("See what one looks like"), button, {});
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
