// Which breaks come and how often: three ready ways, and a row for each kind.
#pragma once

#include <array>

#include "panel/windows/settings_section.hpp"

class wxFlexGridSizer;
class wxToggleButton;

namespace limber {

class SettingsReminders : public SettingsSection {
 public:
  SettingsReminders(wxWindow* parent, SettingFields& fields);
  wxWindow* first_control();
  void fit(int width) override;

 private:
  void add_presets();
  void choose(Preset preset);
  void add_table();
  void add_break(const std::string& section, const char* title, const char* about, LengthUnit duration);
  void add_daily();
  void add_finer(const std::string& section, const std::string& title);

  std::array<wxToggleButton*, 4> presets_{};
  wxFlexGridSizer* table_ = nullptr;
  wxStaticText* preset_words_ = nullptr;
};

}  // namespace limber
