#include "desktop/tray_look.hpp"

#include <algorithm>
#include <array>

namespace limber {

namespace {

constexpr std::array<std::string_view, 9> colouring{"GNOME",  "KDE",      "XFCE",  "MATE",    "X-Cinnamon",
                                                    "Budgie", "Pantheon", "Unity", "Cinnamon"};

/// `list`: names with colons between them.
bool has_one_of(std::string_view list, const auto& names) {
  while (!list.empty()) {
    const auto colon = std::min(list.find(':'), list.size());
    if (std::ranges::find(names, list.substr(0, colon)) != names.end()) return true;
    list.remove_prefix(std::min(colon + 1, list.size()));
  }
  return false;
}

TrayInk one_colour(TrayInk ink) { return {ink.glyph, ink.glyph}; }

}  // namespace

TrayLook tray_look(TrayAppearance wish, std::string_view desktop, bool dark_bar) {
  const TrayInk ink = dark_bar ? ink_for_dark_bar : ink_for_light_bar;
  switch (wish) {
    case TrayAppearance::automatic: return {has_one_of(desktop, colouring), ink};
    case TrayAppearance::one_colour: return {false, one_colour(ink)};
    case TrayAppearance::light: return {false, ink_for_dark_bar};
    case TrayAppearance::dark: break;
  }
  return {false, ink_for_light_bar};
}

TrayAppearance tray_appearance(TrayIconLook look) {
  switch (look) {
    case TrayIconLook::orange: return TrayAppearance::automatic;
    case TrayIconLook::plain: return TrayAppearance::one_colour;
    case TrayIconLook::light: return TrayAppearance::light;
    case TrayIconLook::dark: return TrayAppearance::dark;
  }
  return TrayAppearance::automatic;
}

}  // namespace limber
