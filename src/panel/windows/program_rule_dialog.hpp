// A rule for a program: which one, and what is to be while it is in front.
#pragma once

#include <wx/dialog.h>

#include <optional>
#include <string>

#include "core/policy.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class ProgramRuleDialog : public wxDialog {
 public:
  /// `rule`: what it begins with.
  ProgramRuleDialog(wxWindow* parent, const FocusProgram& rule);
  /// As it was chosen; complete when the dialog has ended with wxID_OK.
  FocusProgram rule() const;

 private:
  void add_choice(wxBoxSizer& column);
  void add_buttons(wxBoxSizer& column);
  int words_width() const;
  void check();

  FocusProgram begun_;
  wxTextCtrl* program_ = nullptr;
  wxChoice* choice_ = nullptr;
  wxWindow* length_ = nullptr;
  NumberSpin* minutes_ = nullptr;
  wxStaticText* words_ = nullptr;
  wxBoxSizer* buttons_ = nullptr;
  wxButton* use_ = nullptr;
  std::optional<std::string> number_trouble_;
};

}  // namespace limber
