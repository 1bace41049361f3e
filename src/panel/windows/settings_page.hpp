// What a person would change of the settings: saved as it is changed, and undone step by step.
#pragma once

#include <vector>

#include "panel/windows/forward.hpp"
#include "panel/windows/page.hpp"
#include "panel/windows/settings_fields.hpp"

namespace limber {

class SettingsPrograms;
class SettingsReminders;
class SettingsSection;

class SettingsPage : public MainPage {
 public:
  SettingsPage(wxWindow* parent, PageContext& context);
  ~SettingsPage() override;
  void opened() override;
  void link_changed(Link link) override;
  void service_changed() override;
  wxWindow* first_control() override;

 private:
  void build_sections();
  wxWindow* build_banner();
  wxWindow* build_foot();
  void refresh();
  void ask_programs();
  void show_banner();
  void show_foot();
  void ask_restore(bool asking);
  void arrange();
  void put_in_columns(int columns);
  void arrange_later();
  void on_key(wxKeyEvent& event);

  SettingFields fields_;
  Link link_;
  Card* banner_ = nullptr;
  wxStaticText *banner_title_ = nullptr, *banner_text_ = nullptr;
  wxButton *open_file_ = nullptr, *read_again_ = nullptr, *start_ = nullptr;
  wxBoxSizer *banner_buttons_ = nullptr, *foot_buttons_ = nullptr, *foot_row_ = nullptr;
  wxScrolledWindow* scrolled_ = nullptr;
  wxBoxSizer* columns_ = nullptr;
  SettingsReminders* reminders_ = nullptr;
  SettingsPrograms* programs_ = nullptr;
  std::vector<SettingsSection*> wide_, left_, right_;
  ProseView *saved_ = nullptr, *question_ = nullptr;
  wxButton *undo_ = nullptr, *restore_ = nullptr, *welcome_ = nullptr, *yes_ = nullptr, *no_ = nullptr;
  wxWindow* foot_ = nullptr;
  bool asking_ = false, arranging_ = false;
  int least_ = 0;           ///< the width that a column takes
  int in_columns_ = 0;      ///< how they stand now
  int arranged_width_ = 0;  ///< of what is seen of it
};

}  // namespace limber
