// A heading and a card of rows on the settings page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "panel/widgets/pane.hpp"
#include "panel/windows/forward.hpp"
#include "panel/windows/settings_fields.hpp"

namespace limber {

class SettingsSection : public Pane {
 public:
  /// `fields` outlives it.
  SettingsSection(wxWindow* parent, SettingFields& fields, std::string_view title);

  /// Wraps the texts to `width` pixels.
  void fit(int width);
  /// With everything wrapped as narrow as it goes.
  int least_width();

 protected:
  using Of = SettingFields::Of;

  SettingFields& fields() { return fields_; }
  wxBoxSizer& head() { return *head_; }
  /// Where the next row goes, and the window that its controls are children of.
  wxBoxSizer& rows() { return *rows_; }
  wxWindow& host() { return *host_; }

  /// Words on the left, a control on the right, and below it what is to be said about the settings.
  void add_row(std::string_view label, wxWindow* control, std::vector<std::string> keys);
  /// The same of a length, in this unit where it can be told so.
  void add_length_row(std::string_view label, const Of& of, LengthUnit unit);
  /// The same where the setting is called as its row is.
  void add_length_row(const std::string& label, const std::string& key, LengthUnit unit);
  /// A check with a control on the right.
  void add_checked_row(wxWindow* check, wxWindow* control, std::vector<std::string> keys);
  void add_whole(wxWindow* control, std::vector<std::string> keys);
  /// The same for one of several that belong together.
  void add_one_of_several(wxWindow* control, std::vector<std::string> keys);
  /// A check of a setting, on a row of its own.
  void add_check(const Of& of, std::string_view label);
  /// A row with a choice; `labels` as SettingFields::add_choice has them.
  void add_choice_row(std::string_view label, const Of& of, std::span<const char* const> labels);
  wxStaticText* add_words(std::string_view text, int indent = 0);
  void change_words(wxStaticText& words, std::string_view text);
  void add_line();
  /// What follows stands behind a button with these words, until end_more().
  void begin_more(std::string_view label);
  void end_more();
  void add_notes(std::vector<std::string> keys, int indent = 0);
  /// Arranges what is in it for `width` pixels; as narrow as it goes for 0.
  virtual void wrap(int width);
  /// A check whose words are wrapped; `beside`: what stands to the right of it, none.
  void add_wrapped(wxWindow* check, wxWindow* beside = nullptr);
  /// Of the rows, in a section that is so wide.
  int inner_width(int width) const;

 private:
  void add_row_of(wxSizer* row, std::vector<std::string> keys, int indent);

  struct Words {
    wxStaticText* text;
    std::string full;
    int indent;
    wxWindow* beside;  ///< what stands to the right of it; none
  };
  struct Check {
    wxCheckBox* box;
    wxString full;
    wxWindow* beside;
  };

  SettingFields& fields_;
  Card* card_ = nullptr;
  wxBoxSizer *head_ = nullptr, *card_rows_ = nullptr, *rows_ = nullptr;
  wxWindow* host_ = nullptr;
  std::vector<Words> words_;
  std::vector<Check> checks_;
  int width_ = 0;
};

}  // namespace limber
