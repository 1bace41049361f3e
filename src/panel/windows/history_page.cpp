#include "panel/windows/history_page.hpp"

namespace limber {

HistoryPage::HistoryPage(wxWindow* parent, PageDesk& desk) : Page(parent, desk) {}

void HistoryPage::link_changed(Link) {}

void HistoryPage::heard(const nlohmann::ordered_json&) {}

void HistoryPage::settings_changed(const SettingsFacts&) {}

wxWindow* HistoryPage::first_control() { return this; }

}  // namespace limber
