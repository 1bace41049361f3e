// The first window that one sees: how often, where, and what the body asks to mind.
#pragma once

#include <wx/dialog.h>

#include <array>
#include <functional>
#include <vector>

#include "catalogue/care.hpp"
#include "panel/model/settings_editor.hpp"
#include "panel/model/welcome_form.hpp"

class wxBoxSizer;
class wxButton;
class wxCheckBox;
class wxSimplebook;
class wxStaticText;
class wxToggleButton;

namespace limber {

class NumberSpin;
class Poses;

class WelcomeDialog : public wxDialog {
 public:
  struct Desk {
    SettingsEditor& settings;
    const Poses& poses;
    const Care& care;
    Autostart autostart;
    std::function<bool()> reachable;  ///< what is chosen can be kept now
    std::function<void()> more_settings;
    std::function<void()> closed;
  };
  explicit WelcomeDialog(Desk desk);
  /// Those of the desktop have: what has taken them is made anew, with what was chosen so far.
  void turn_colours();

 private:
  void build();
  wxWindow* build_first(wxWindow& book);
  void build_questions(wxWindow& page, wxBoxSizer& column);
  wxSizer* build_presets(wxWindow& page);
  wxWindow* build_second(wxWindow& book);
  wxSizer* build_conditions(wxWindow& page);
  void choose(Preset preset);
  void choose_minutes(int minutes);
  void show_interval();
  void say(std::string_view text);
  void turn(std::size_t page);
  wxWindow& first_control();
  void begin();
  void on_key(wxKeyEvent& event);

  Desk desk_;
  WelcomeChoices choices_;
  wxSimplebook* book_ = nullptr;
  std::array<wxToggleButton*, 3> presets_{};
  NumberSpin* minutes_ = nullptr;
  wxStaticText *preset_words_ = nullptr, *unkept_ = nullptr;
  std::vector<wxCheckBox*> conditions_;
  wxCheckBox *autostart_ = nullptr, *rather_not_say_ = nullptr;
  wxButton *next_ = nullptr, *begin_ = nullptr;
};

}  // namespace limber
