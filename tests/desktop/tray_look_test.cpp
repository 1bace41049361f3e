#include <gtest/gtest.h>

#include "desktop/tray_icon.hpp"

namespace limber {
namespace {

TEST(TrayLook, LeavesTheColourToBarsThatColourIconsThemselves) {
  for (const char* desktop : {"XFCE", "KDE", "ubuntu:GNOME", "Budgie:GNOME"})
    EXPECT_TRUE(tray_look(TrayIconLook::orange, desktop).names) << desktop;
}

TEST(TrayLook, SendsPixelsToOthers) {
  for (const char* desktop : {"", "sway", "LXQt", "GNOME2:", ":"}) {
    const TrayLook look = tray_look(TrayIconLook::orange, desktop);
    EXPECT_FALSE(look.names) << desktop;
    EXPECT_EQ(look.ink, ink_for_dark_bar) << desktop;
  }
}

TEST(TrayLook, DoesAsAPersonWantsIt) {
  EXPECT_EQ(tray_look(TrayIconLook::light, "XFCE"), (TrayLook{false, ink_for_dark_bar}));
  EXPECT_EQ(tray_look(TrayIconLook::dark, "XFCE"), (TrayLook{false, ink_for_light_bar}));
  const TrayLook plain = tray_look(TrayIconLook::plain, "KDE");
  EXPECT_FALSE(plain.names);
  EXPECT_EQ(plain.ink.due, plain.ink.glyph);
}

}  // namespace
}  // namespace limber
