#include "desktop/tray_look.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace limber {

namespace {

constexpr std::array<std::string_view, 9> colouring{"GNOME",  "KDE",      "XFCE",  "MATE",    "X-Cinnamon",
                                                    "Budgie", "Pantheon", "Unity", "Cinnamon"};

/// `list`: names with colons between them.
bool has_one_of(std::string_view list, const auto& names) {
  return std::ranges::any_of(std::views::split(list, ':'), [&](const auto& part) {
    return std::ranges::find(names, std::string_view(part.begin(), part.end())) != names.end();
  });
}

}  // namespace

TrayLook tray_look(TrayIconLook wish, std::string_view desktop) {
  switch (wish) {
    case TrayIconLook::orange: return {has_one_of(desktop, colouring), ink_for_dark_bar};
    case TrayIconLook::plain: return {false, {ink_for_dark_bar.glyph, ink_for_dark_bar.glyph}};
    case TrayIconLook::light: return {false, ink_for_dark_bar};
    case TrayIconLook::dark: break;
  }
  return {false, ink_for_light_bar};
}

}  // namespace limber
