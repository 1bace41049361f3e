// Heat and cold with their timer, the desk, and when to see a doctor.
#pragma once

#include "panel/windows/page.hpp"

namespace limber {

class CarePage : public Page {
 public:
  CarePage(wxWindow* parent, PageDesk& desk);
  void link_changed(Link link) override;
  void heard(const nlohmann::ordered_json& event) override;
  void settings_changed(const SettingsFacts& settings) override;
  wxWindow* first_control() override;
};

}  // namespace limber
