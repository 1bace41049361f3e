// What was: weeks, months, a day.
#pragma once

#include "panel/windows/page.hpp"

namespace limber {

class HistoryPage : public Page {
 public:
  HistoryPage(wxWindow* parent, PageDesk& desk);
  void link_changed(Link link) override;
  void heard(const nlohmann::ordered_json& event) override;
  void settings_changed(const SettingsFacts& settings) override;
  wxWindow* first_control() override;
};

}  // namespace limber
