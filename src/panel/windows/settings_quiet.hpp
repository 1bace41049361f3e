// When reminders come: work hours, and how a break asks.
#pragma once

#include <functional>
#include <string>
#include "core/policy.hpp"
#include "panel/link/connection.hpp"
#include "panel/windows/settings_section.hpp"
#include "words/clock_words.hpp"

class wxCheckBox;

namespace limber {

class SettingsQuiet : public SettingsSection {
 public:
  SettingsQuiet(wxWindow* parent, SettingFields& fields, ClockStyle clock);

 private:
  void add_evidence();
  void show_hours(bool usable);
  void turn(bool on);
  void edit();

  ClockStyle clock_;
  WorkHours last_;  ///< for who ticks the box again
  wxCheckBox* only_ = nullptr;
  wxButton* edit_ = nullptr;
  wxStaticText* hours_ = nullptr;
};

class SettingsPrompts : public SettingsSection {
 public:
  /// Shows a prompt to look at; hears the daemon's sentence where it is refused.
  using Preview = std::function<void(Connection::Refused refused)>;
  SettingsPrompts(wxWindow* parent, SettingFields& fields, Preview preview);

 private:
  void add_preview(Preview preview);
  void say(const std::string& refusal);

  wxStaticText* refusal_ = nullptr;
};

}  // namespace limber
