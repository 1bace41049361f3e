// The controls of the settings page, each bound to its setting: shows what is in force, reports what was chosen.
#pragma once

#include <wx/window.h>

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "panel/model/settings_form.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class SettingFields {
 public:
  /// `editor` outlives it. `resized`: a line has come or gone, so the page is to be arranged anew.
  SettingFields(SettingsEditor& editor, std::function<void()> resized);

  /// What a control is for: its setting, and how that is called, for who does not see it and for what can be undone.
  struct Of {
    std::string key;
    std::string what;
  };
  wxCheckBox* add_check(wxWindow& parent, const Of& of, std::string_view label);
  /// A check for a word of a list. `ticked_in`: ticked where the word is in the list, else where it is not.
  wxCheckBox* add_word(wxWindow& parent, const Of& of, const Named& word, bool ticked_in = true);
  /// A check for a length that is off at 0; `otherwise` is what it is without a length of its own.
  wxCheckBox* add_on(wxWindow& parent, const Of& of, std::string_view label, Duration otherwise);
  /// `control` is seen only while the length is above 0: "0 h" would say nothing.
  wxWindow* only_while_on(wxWindow* control, const std::string& key);
  /// A number with its unit behind it.
  wxWindow* add_length(wxWindow& parent, const Of& of, LengthUnit usual);
  wxWindow* add_count(wxWindow& parent, const Of& of, std::string_view unit);
  /// `labels` in English, in the order of the setting's own words.
  wxChoice* add_choice(wxWindow& parent, const Of& of, std::span<const char* const> labels);
  /// A line for what is to be said about these settings; hidden while there is nothing.
  wxStaticText* add_note(wxWindow& parent, std::vector<std::string> keys);

  /// Something that is shown from the settings; `usable`: they can be changed now.
  void follow(std::function<void(bool usable)> shown) { followers_.push_back(std::move(shown)); }
  void refresh(bool usable);
  void arrange() { resized_(); }
  void change(const std::string& what, const SettingEdits& edits);
  SettingsEditor& editor() { return editor_; }
  const Policy& policy() const { return editor_.policy(); }
  bool usable(std::string_view key) const { return usable_ && !editor_.locked(key); }

 private:
  struct Note {
    wxStaticText* text;
    std::vector<std::string> keys;
  };
  wxCheckBox* add_box(wxWindow& parent, const Of& of, std::string_view label, std::function<bool()> on,
                      std::function<std::string(bool on)> value);
  /// A number with its unit behind it. `value`: as settings_set takes it; `show` shows what is in force.
  wxWindow* add_number(wxWindow& parent, const Of& of, std::function<std::string(int, LengthUnit)> value,
                       std::function<void(NumberSpin& spin, wxStaticText& unit)> show);
  void say_trouble(const std::string& key, const std::optional<std::string>& why, int now);
  std::string trouble_of(const std::vector<std::string>& keys) const;
  std::string lock_of(const std::vector<std::string>& keys) const;
  bool show_notes();
  void allow(wxWindow& control, std::string_view key) const;

  SettingsEditor& editor_;
  std::function<void()> resized_;
  std::vector<std::function<void(bool)>> followers_;
  std::vector<Note> notes_;
  std::map<std::string, std::string> troubles_;  ///< with what is being typed, by key
  std::map<std::string, std::string> names_;     ///< how settings are called, by key
  bool usable_ = false;
};

}  // namespace limber
