#include "desktop/notification_server.hpp"

#include <gtest/gtest.h>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

ServerInfo server_called(const std::string& name, bool actions = true) { return {name, "1.0", actions, true}; }

TEST(NotificationServer, DrawsButtonsUnlessItIsKnownNotTo) {
  EXPECT_TRUE(draws_buttons(server_called("gnome-shell")));
  EXPECT_TRUE(draws_buttons(server_called("Plasma")));
  EXPECT_FALSE(draws_buttons(server_called("mako")));
  EXPECT_FALSE(draws_buttons(server_called("dunst")));
  EXPECT_FALSE(draws_buttons(server_called("Plasma", false)));
}

TEST(NotificationServer, IsClickedOnAsItsOwnSettingsHaveIt) {
  EXPECT_EQ(click_words(server_called("mako")), "Click to answer.");
  EXPECT_EQ(click_words(server_called("dunst")), "Click with the middle button to answer.");
  EXPECT_EQ(click_words(server_called("mako", false)), "") << "a click would do nothing";
  EXPECT_EQ(click_words(server_called("gnome-shell")), "");
}

TEST(NotificationServer, OfGnomeShellShowsEverythingAndKeepsWhatIsToStay) {
  const ServerInfo shell = server_called("gnome-shell");
  EXPECT_EQ(urgency_on(shell, Urgency::low, false), Urgency::normal);
  EXPECT_EQ(urgency_on(shell, Urgency::normal, false), Urgency::normal);
  EXPECT_EQ(urgency_on(shell, Urgency::normal, true), Urgency::critical);
  EXPECT_EQ(urgency_on(server_called("dunst"), Urgency::low, false), Urgency::low);
  EXPECT_EQ(urgency_on(server_called("dunst"), Urgency::normal, true), Urgency::normal);
}

TEST(NotificationServer, OfGnomeShellIsNotToldOfWhatStaysWhichItHidesBehindOurOwnWindows) {
  EXPECT_FALSE(takes_resident(server_called("gnome-shell")));
  EXPECT_TRUE(takes_resident(server_called("Plasma")));
}

TEST(NotificationServer, GetsThePictureByItsNameWhereTheFileIsMissing) {
  const TempDir dir;
  EXPECT_EQ(notification_icon(dir / "limber.svg"), "limber");
  write_file(dir / "limber.svg", "<svg/>");
  EXPECT_EQ(notification_icon(dir / "limber.svg"), (dir / "limber.svg").string());
  EXPECT_EQ(notification_icon({}), "limber");
}

}  // namespace
}  // namespace limber
