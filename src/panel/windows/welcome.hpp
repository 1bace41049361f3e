// The first window that one sees: how often, where, and what the body asks to mind.
#pragma once

#include <wx/dialog.h>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "panel/link/autostart.hpp"
#include "panel/model/settings_editor.hpp"
#include "panel/model/settings_form.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class WelcomeDialog : public wxDialog {
 public:
  struct Context {
    SettingsEditor& settings;
    const Poses& poses;
    Autostart autostart;
    bool first;  ///< it has not been open before: from now on Limber starts with the session, unless that was refused
    /// Keeps what was chosen. A sentence for people where that cannot be; none: it is kept, or on its way.
    std::function<std::optional<std::string>(const SettingEdits& edits)> keep;
    /// It is over: what was answered is kept. `more_settings`: the settings are wanted next.
    std::function<void(bool more_settings)> closed;
  };
  /// Every way out of it keeps what was answered: Begin, More settings, Escape and closing it.
  explicit WelcomeDialog(Context context);
  /// Those of the desktop have: what has taken them is made anew, with what was chosen so far.
  void rebuild();

 private:
  void build();
  void fit();
  int whole_width() const;
  int words_width() const;
  bool shows_figure() const;
  wxWindow* build_first(wxWindow& book);
  void build_questions(wxWindow& page, wxBoxSizer& column);
  void fold_questions(wxFlexGridSizer& grid) const;
  wxSizer* build_presets(wxWindow& page);
  wxWindow* build_second(wxWindow& book);
  wxWindow* build_first_foot(wxWindow& book);
  wxWindow* build_second_foot(wxWindow& book);
  wxSizer* build_conditions(wxWindow& page);
  void choose(Preset preset);
  void show_interval();
  void say(std::string_view text);
  void turn(std::size_t page);
  void show_page(std::size_t page);
  wxWindow& first_control();
  void leave(bool more_settings);
  bool keep();
  void on_key(wxKeyEvent& event);

  Context context_;
  WelcomeChoices choices_;
  bool reported_ = false;  ///< that it cannot be kept
  Scroller* scroller_ = nullptr;
  wxSimplebook* book_ = nullptr;
  wxSimplebook* foot_book_ = nullptr;  ///< the buttons of each page
  static constexpr int foot_margin = 20;
  std::array<wxToggleButton*, 3> presets_{};
  NumberSpin* minutes_ = nullptr;
  wxStaticText *breaks_ = nullptr, *unkept_ = nullptr;
  std::vector<wxCheckBox*> conditions_;
  wxCheckBox* autostart_ = nullptr;
  wxButton *next_ = nullptr, *begin_ = nullptr;
};

}  // namespace limber
