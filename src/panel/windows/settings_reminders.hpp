// Which breaks come and how often: three ready ways, and a row for each kind.
#pragma once

#include <array>
#include <vector>

#include "core/terms.hpp"
#include "panel/windows/settings_section.hpp"

class wxGridBagSizer;
class wxToggleButton;

namespace limber {

class SettingsReminders : public SettingsSection {
 public:
  SettingsReminders(wxWindow* parent, SettingFields& fields);
  wxWindow* first_control();

 protected:
  void wrap(int width) override;

 private:
  /// A length of a break and the words that stand beside it where there is no column for it. Null: there is none.
  struct Cell {
    wxStaticText* words = nullptr;
    wxWindow* length = nullptr;
  };
  struct Row {
    wxWindow *on, *name, *about;
    std::array<Cell, 3> cells;
    wxStaticText* note;
  };
  void add_presets();
  void choose(Preset preset);
  void add_table();
  void add_break(BreakKind kind, const std::string& about, LengthUnit duration);
  void add_daily();
  Cell cell_of(std::size_t column, wxWindow* length);
  void put_table(bool stacked);
  int put_row(const Row& its, int line, bool stacked);
  void add_finer(BreakKind kind);

  std::array<wxToggleButton*, 4> presets_{};
  std::array<wxStaticText*, 4> titles_{};
  std::vector<Row> breaks_;
  wxGridBagSizer* table_ = nullptr;
  int wide_ = 0;  ///< px that all columns beside each other take
  bool stacked_ = false;
  wxStaticText* preset_words_ = nullptr;  ///< what the chosen one means
};

}  // namespace limber
