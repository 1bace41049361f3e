#include "desktop/tray_look.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(TrayLook, LeavesTheColourToBarsThatColourIconsThemselves) {
  for (const char* desktop : {"XFCE", "KDE", "ubuntu:GNOME", "Budgie:GNOME"})
    EXPECT_TRUE(tray_look(TrayAppearance::automatic, desktop).names) << desktop;
}

TEST(TrayLook, SendsPixelsToOthers) {
  for (const char* desktop : {"", "sway", "LXQt", "GNOME2:", ":"}) {
    const TrayLook look = tray_look(TrayAppearance::automatic, desktop);
    EXPECT_FALSE(look.names) << desktop;
    EXPECT_EQ(look.ink, ink_for_dark_bar) << desktop;
  }
  EXPECT_EQ(tray_look(TrayAppearance::automatic, "sway", false).ink, ink_for_light_bar);
}

TEST(TrayLook, DoesAsAPersonWantsIt) {
  EXPECT_EQ(tray_look(TrayAppearance::light, "XFCE"), (TrayLook{false, ink_for_dark_bar}));
  EXPECT_EQ(tray_look(TrayAppearance::dark, "XFCE"), (TrayLook{false, ink_for_light_bar}));
  const TrayLook plain = tray_look(TrayAppearance::one_colour, "KDE");
  EXPECT_FALSE(plain.names);
  EXPECT_EQ(plain.ink.due, plain.ink.glyph);
}

}  // namespace
}  // namespace limber
