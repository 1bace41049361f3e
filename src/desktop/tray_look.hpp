// How the icon is to be sent, so that it can be read on a light and on a dark bar.
#pragma once

#include <string_view>

#include "core/policy.hpp"
#include "desktop/tray_icon.hpp"

namespace limber {

/// What a person wants it to look like.
enum class TrayAppearance {
  automatic,   ///< as the bar has it, orange when due
  one_colour,  ///< the same without the orange
  light,       ///< light on a dark bar
  dark         ///< dark on a light bar
};

/// `desktop`: XDG_CURRENT_DESKTOP. The bars of the big desktops colour a theme's icons by themselves. Others show them
/// as they are, or pixels; those bars are dark, unless `dark_bar` knows better.
TrayLook tray_look(TrayAppearance wish, std::string_view desktop, bool dark_bar = true);

/// As the settings have it.
TrayAppearance tray_appearance(TrayIconLook look);

}  // namespace limber
