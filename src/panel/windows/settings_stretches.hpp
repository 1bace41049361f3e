// Which stretches may be suggested: where, with what, and what the body asks to mind.
#pragma once

#include <vector>

#include "catalogue/catalogue.hpp"
#include "panel/windows/settings_section.hpp"

namespace limber {

class SettingsStretches : public SettingsSection {
 public:
  /// `catalogue` outlives it.
  SettingsStretches(wxWindow* parent, SettingFields& fields, const Catalogue& catalogue);

 protected:
  void wrap(int width) override;

 private:
  /// Checks in as many columns as there is room for.
  struct Ticks {
    wxBoxSizer* row;
    std::vector<wxWindow*> boxes;
    int most;    ///< columns, however wide it is
    int widest;  ///< px, of the boxes
    int columns = 0;
  };
  void put(Ticks& ticks, int columns);
  void add_hidden();
  void show_hidden(bool usable);
  void add_ticks(std::string_view title, const std::string& key, std::span<const Named> words, int columns,
                 bool ticked_in = true);

  const Catalogue& catalogue_;
  std::vector<Ticks> ticks_;
  wxPanel* hidden_ = nullptr;
  std::vector<std::string> shown_hidden_{"?"};  ///< none that there can be, so that the first is shown
};

}  // namespace limber
