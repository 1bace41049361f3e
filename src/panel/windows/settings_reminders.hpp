// Which breaks come and how often: three ready ways, and a row for each kind.
#pragma once

#include <array>
#include <vector>

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
  /// Null: there is no such length.
  struct Row {
    wxWindow *on, *name, *about, *after, *about_for;
    wxStaticText* postpone_words;
    wxWindow* postpone;
  };
  void add_presets();
  void choose(Preset preset);
  void add_table();
  void add_break(const std::string& section, const char* title, const char* about, LengthUnit duration);
  void add_daily();
  void put_table(bool narrow);
  void add_finer(const std::string& section, const std::string& title);

  std::array<wxToggleButton*, 4> presets_{};
  std::array<wxStaticText*, 4> titles_{};
  std::vector<Row> breaks_;
  wxFlexGridSizer* table_ = nullptr;
  int wide_ = 0;  ///< what all columns beside each other take
  bool narrow_ = false;
  wxStaticText* preset_words_ = nullptr;
};

}  // namespace limber
