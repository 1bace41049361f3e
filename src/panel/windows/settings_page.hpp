// What a person would change of the settings.
#pragma once

#include "panel/windows/page.hpp"

namespace limber {

class SettingsPage : public Page {
 public:
  SettingsPage(wxWindow* parent, PageDesk& desk);
  void link_changed(Link link) override;
  void heard(const nlohmann::ordered_json& event) override;
  void settings_changed(const SettingsFacts& settings) override;
  wxWindow* first_control() override;
};

}  // namespace limber
