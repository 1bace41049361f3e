#include "panel/windows/care_page.hpp"

namespace limber {

CarePage::CarePage(wxWindow* parent, PageDesk& desk) : Page(parent, desk) {}

void CarePage::link_changed(Link) {}

void CarePage::heard(const nlohmann::ordered_json&) {}

void CarePage::settings_changed(const SettingsFacts&) {}

wxWindow* CarePage::first_control() { return this; }

}  // namespace limber
