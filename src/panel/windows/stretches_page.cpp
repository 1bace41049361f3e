#include "panel/windows/stretches_page.hpp"

namespace limber {

StretchesPage::StretchesPage(wxWindow* parent, PageDesk& desk) : Page(parent, desk) {}

void StretchesPage::link_changed(Link) {}

void StretchesPage::heard(const nlohmann::ordered_json&) {}

void StretchesPage::settings_changed(const SettingsFacts&) {}

wxWindow* StretchesPage::first_control() { return this; }

}  // namespace limber
