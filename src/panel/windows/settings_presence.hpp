// How Limber tells whether somebody is at the desk; what breaks sound like.
#pragma once

#include "panel/windows/settings_section.hpp"

namespace limber {

class SettingsPresence : public SettingsSection {
 public:
  SettingsPresence(wxWindow* parent, SettingFields& fields);

 private:
  void add_standing(const std::string& label, const std::string& key);
};

class SettingsSound : public SettingsSection {
 public:
  SettingsSound(wxWindow* parent, SettingFields& fields);

 private:
  wxWindow* add_volume();
};

}  // namespace limber
