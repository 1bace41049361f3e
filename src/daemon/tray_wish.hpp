// How the icon is to look, from the setting.
#pragma once

#include "core/policy.hpp"
#include "desktop/tray_look.hpp"

namespace limber {

inline TrayWish tray_wish(TrayIconLook look) {
  switch (look) {
    case TrayIconLook::orange: return TrayWish::automatic;
    case TrayIconLook::plain: return TrayWish::one_colour;
    case TrayIconLook::light: return TrayWish::light;
    case TrayIconLook::dark: return TrayWish::dark;
  }
  return TrayWish::automatic;
}

}  // namespace limber
