// The icon of the daemon in Xfce's bar: it is shown, its clicks and its menu do what they say.
#include <cstdlib>
#include <filesystem>

#include "desktop/xfce_panel.hpp"
#include "integration/desk.hpp"

namespace limber {
namespace {

class TrayOfTheDaemon : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!XfcePanel::installed()) GTEST_SKIP() << "xfce4-panel is not installed";
    bar.emplace(desk.screen, desk.bus);
    const char* path = std::getenv("PATH");
    desk.start_daemon({}, {{"PATH", std::string(LIMBER_PANEL_DIR) + ":" + (path ? path : "")},
                           {"ASAN_OPTIONS", "detect_leaks=0"}});  // GTK keeps what it has made once
    std::filesystem::create_directories(desk.file("data/limber"));
  }
  /// A bar that has taken the icon in still has to draw it: tries until something has come of it.
  bool comes_of(const std::function<void()>& input, const std::function<bool()>& done) const {
    for (int tries = 0; tries < 30; ++tries) {
      input();
      if (wait_until(done, 1s)) return true;
      bar->press("Escape");
    }
    return false;
  }
  bool panel_is_open() const {
    return desk.run({"xdotool", "search", "--onlyvisible", "--name", "^Limber$"}).status == 0;
  }
  bool standing() const { return desk.status()["posture"] == "standing"; }

  Desk desk{R"(
[micro_break]
enabled = false
)"};
  std::optional<XfcePanel> bar;
};

TEST_F(TrayOfTheDaemon, OpensThePanelByTheMiddleButtonToo) {
  bar->stop();
  bar->start();
  ASSERT_TRUE(comes_of([&] { bar->click(2); }, [&] { return panel_is_open(); }));
  EXPECT_FALSE(standing()) << "no mode is switched by it";
}

TEST_F(TrayOfTheDaemon, StartsABreakFromItsMenu) {
  const auto choose_first = [&] {
    bar->click(3);
    std::this_thread::sleep_for(500ms);  // the menu opens
    for (const char* key : {"Down", "Return"}) bar->press(key);
  };
  ASSERT_TRUE(comes_of(choose_first, [&] { return desk.rest()["stage"] == "resting"; }));
  EXPECT_EQ(desk.rest()["guided"], true);
}

}  // namespace
}  // namespace limber
