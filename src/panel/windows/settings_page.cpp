#include "panel/windows/settings_page.hpp"

namespace limber {

SettingsPage::SettingsPage(wxWindow* parent, PageDesk& desk) : Page(parent, desk) {}

void SettingsPage::link_changed(Link) {}

void SettingsPage::heard(const nlohmann::ordered_json&) {}

void SettingsPage::settings_changed(const SettingsFacts&) {}

wxWindow* SettingsPage::first_control() { return this; }

}  // namespace limber
