// How the icon is to be sent, so that it can be read on a light and on a dark bar.
#pragma once

#include <string_view>

#include "core/policy.hpp"
#include "desktop/tray_icon.hpp"

namespace limber {

/// `wish`: orange: as the bar has it, orange when due; plain: the same without the orange; light: light on a dark bar;
/// dark: dark on a light bar. `desktop`: XDG_CURRENT_DESKTOP. The bars of the big desktops colour a theme's icons by
/// themselves. Others show them as they are, or pixels; those bars are dark.
TrayLook tray_look(TrayIconLook wish, std::string_view desktop);

}  // namespace limber
