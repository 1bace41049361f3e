// How Limber is started.
#pragma once

#include "panel/link/autostart.hpp"
#include "panel/windows/settings_section.hpp"

namespace limber {

/// It is no setting of limber.toml but an entry of the desktop, so that it is read anew each time it is shown, and
/// cannot be undone from here.
class SettingsStart : public SettingsSection {
 public:
  SettingsStart(wxWindow* parent, SettingFields& fields, Autostart autostart);
};

}  // namespace limber
