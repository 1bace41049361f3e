// Native buttons in our measures, with our icons.
#pragma once

#include <wx/button.h>

#include <string_view>

#include "panel/widgets/icons.hpp"

namespace limber {

inline constexpr int button_height = 34;
inline constexpr int primary_height = 40;

/// A button with an icon alone; `name` is its tooltip and its accessible name.
wxButton* add_icon_button(wxWindow& parent, Icon icon, std::string_view name);
void change_icon_button(wxButton& button, Icon icon, std::string_view name);

/// Words, with an icon before them or none. `label` may have a mnemonic.
wxButton* add_button(wxWindow& parent, std::string_view label, Icon icon = Icon::none);
wxButton* add_flat_button(wxWindow& parent, std::string_view label, Icon icon = Icon::none);
wxButton* add_primary_button(wxWindow& parent, std::string_view label);
wxButton* add_link(wxWindow& parent, std::string_view label);

/// Words, and behind them, small, the key that does the same.
void set_label_with_key(wxButton& button, std::string_view label, std::string_view key);

/// Gives any button an icon before its words.
void set_button_icon(wxAnyButton& button, Icon icon, Rgb colour);

}  // namespace limber
