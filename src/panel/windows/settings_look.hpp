// What the icon and the windows look like.
#pragma once

#include "panel/windows/settings_section.hpp"

namespace limber {

class SettingsLook : public SettingsSection {
 public:
  SettingsLook(wxWindow* parent, SettingFields& fields);
};

}  // namespace limber
