// The icon and its menu in a bar that people use.
#include <gtest/gtest.h>

#include <algorithm>

#include "desktop/tray_icon.hpp"
#include "desktop/tray_menu.hpp"
#include "desktop/xfce_panel.hpp"
#include "support/asio_run.hpp"

namespace limber {
namespace {

struct TrayXfceTest : testing::Test {
  PrivateBus daemon;
  Xvfb screen;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  std::vector<std::string> clicks;
  TrayMenu menu{bus, "/StatusNotifierItem/Menu", [this](int id) { clicks.push_back("item " + std::to_string(id)); }};
  TrayIcon icon{bus,
                {.icon_dir = LIMBER_SOURCE_DIR "/resources/icons/tray",
                 .menu_path = menu.path(),
                 .tip =
                     [] {
                       return TrayTip{"Next break in 22 min", ""};
                     },
                 .activated = [this](const TrayClick&) { clicks.emplace_back("activated"); },
                 .hosted_changed = nullptr}};
  std::optional<XfcePanel> panel;

  void SetUp() override {
    if (!XfcePanel::installed()) GTEST_SKIP() << "xfce4-panel is not installed";
    menu.show({{.id = 1, .label = "Stretch now", .enabled = false},
               {.id = 2, .label = "Keep quiet", .children = {{.id = 3, .label = "1 hour"}}},
               {.id = 4, .label = "I'm standing", .checked = false}});
    panel.emplace(screen, daemon);
  }
  bool hosted(bool is) {
    return run_until(
        io, [&] { return icon.hosted() == is; }, 30s);
  }
  /// A bar that has taken the icon in still has to draw it: tries until the click has arrived.
  bool arrives(int button, const std::string& what) {
    for (int tries = 0; tries < 20; ++tries) {
      panel->click(button);
      run_for(io, 300ms);
      if (std::ranges::find(clicks, what) != clicks.end()) return true;
    }
    return false;
  }
  /// Opens the menu and goes through it by these keys.
  bool chooses(const std::vector<std::string>& keys, const std::string& what) {
    for (int tries = 0; tries < 10; ++tries) {
      panel->click(3);
      run_for(io, 500ms);
      for (const auto& key : keys) {
        panel->press(key);
        run_for(io, 100ms);
      }
      run_for(io, 300ms);
      if (std::ranges::find(clicks, what) != clicks.end()) return true;
      panel->press("Escape");
    }
    return false;
  }
};

TEST_F(TrayXfceTest, IsClickedWithTheLeftAndTheMiddleButton) {
  ASSERT_TRUE(hosted(true));
  EXPECT_TRUE(arrives(1, "activated"));
  clicks.clear();
  EXPECT_TRUE(arrives(2, "activated"));
}

TEST_F(TrayXfceTest, HasItemsChosenFromItsMenuAndFromTheMenuInIt) {
  ASSERT_TRUE(hosted(true));
  ASSERT_TRUE(arrives(1, "activated")) << "it is drawn";
  EXPECT_TRUE(chooses({"Up", "Return"}, "item 4")) << "the last one";
  EXPECT_TRUE(chooses({"Up", "Up", "Right", "Return"}, "item 3"));
}

TEST_F(TrayXfceTest, IsThereAgainWhenTheBarWasStartedAnew) {
  ASSERT_TRUE(hosted(true));
  panel->stop();
  ASSERT_TRUE(hosted(false));
  panel->start();
  ASSERT_TRUE(hosted(true));
  EXPECT_TRUE(arrives(1, "activated"));
}

}  // namespace
}  // namespace limber
