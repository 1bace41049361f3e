// The icon in an X11 tray of the old kind, tint2's, where no bar takes it in over the bus: limber-panel shows it.
#include <sys/stat.h>

#include <fstream>

#include "desktop/xfce_panel.hpp"
#include "integration/desk.hpp"

namespace limber {
namespace {

class OldTrayOfTheDaemon : public ::testing::Test {
 protected:
  void SetUp() override {
    if (desk.run({"sh", "-c", "command -v tint2"}).status != 0) GTEST_SKIP() << "tint2 is not installed";
    write_file(desk.file("tint2rc"), settings);
    manager_.emplace(std::vector<std::string>{"openbox"}, desk.variables());
    bring_bar();
    const char* path = std::getenv("PATH");
    desk.start_daemon({}, {{"PATH", std::string(LIMBER_PANEL_DIR) + ":" + (path ? path : "")},
                           {"NO_AT_BRIDGE", "1"},
                           {"ASAN_OPTIONS", "detect_leaks=0"}});  // GTK keeps what it has made once
  }
  void bring_bar() {
    bar_.emplace(std::vector<std::string>{"tint2", "-c", desk.file("tint2rc").string()}, desk.variables());
  }
  void take_bar() { bar_.reset(); }

  Json icon() const { return desk.call("tray_get"); }
  bool wanted() const { return icon()["wanted"] == true; }
  /// The icon has come once a click does something.
  bool comes_of(int button, const std::vector<std::string>& keys, const std::function<bool()>& done) const {
    for (int tries = 0; tries < 30; ++tries) {
      desk.run({"xdotool", "mousemove", "16", "16", "click", std::to_string(button)});
      if (!keys.empty()) std::this_thread::sleep_for(700ms);  // the menu opens
      for (const std::string& key : keys) desk.run({"xdotool", "key", key});
      if (wait_until(done, 1s)) return true;
      desk.run({"xdotool", "key", "Escape"});
    }
    return false;
  }
  bool panel_is_open() const {
    return !desk.run({"xdotool", "search", "--onlyvisible", "--name", "^Limber$"}).text.empty();
  }
  /// A program of ours shows the icon: it holds the lock as long as it runs. Looked up, since asking for it would be in
  /// that program's way.
  bool shown() const {
    struct stat lock {};
    if (::stat(desk.file("run/limber/tray.lock").c_str(), &lock) != 0) return false;
    std::ifstream held("/proc/locks");
    const std::string all{std::istreambuf_iterator<char>(held), {}};
    return all.find(":" + std::to_string(lock.st_ino) + " ") != std::string::npos;
  }

  static constexpr const char* settings =
      "panel_items = S\npanel_position = top left horizontal\npanel_size = 200 32\npanel_padding = 0 0 0\n"
      "systray_padding = 4 4 4\nsystray_icon_size = 24\npanel_monitor = 1\nwm_menu = 0\n";

  Desk desk{"[micro_break]\nenabled = false\n"};

 private:
  std::optional<ChildProcess> manager_, bar_;
};

TEST_F(OldTrayOfTheDaemon, ShowsTheIconAndStartsABreakFromItsMenu) {
  ASSERT_TRUE(wait_until([&] { return wanted(); }));
  EXPECT_EQ(icon()["icon"].get<std::string>().find("limber-"), 0U);
  EXPECT_NE(icon()["menu"].dump().find("\"Stretch now\""), std::string::npos) << icon()["menu"].dump();
  ASSERT_TRUE(comes_of(3, {"Down", "Return"}, [&] { return desk.rest()["stage"] == "resting"; }));
  ASSERT_TRUE(wait_until([&] { return icon()["icon"] == "limber-break-symbolic"; }));
}

TEST_F(OldTrayOfTheDaemon, OpensThePanelWithAClick) {
  ASSERT_TRUE(wait_until([&] { return wanted(); }));
  EXPECT_TRUE(comes_of(1, {}, [&] { return panel_is_open(); }));
}

TEST_F(OldTrayOfTheDaemon, IsShownOnlyWhileThereIsSuchATray) {
  ASSERT_TRUE(wait_until([&] { return wanted() && shown(); }));
  take_bar();
  ASSERT_TRUE(wait_until([&] { return !wanted() && !shown(); }));
  bring_bar();
  EXPECT_TRUE(wait_until([&] { return wanted() && shown(); }));
}

TEST_F(OldTrayOfTheDaemon, GivesWayToABarThatTakesTheIconInOverTheBus) {
  if (!XfcePanel::installed()) GTEST_SKIP() << "xfce4-panel is not installed";
  ASSERT_TRUE(wait_until([&] { return wanted() && shown(); }));
  const XfcePanel better(desk.screen, desk.bus);
  EXPECT_TRUE(wait_until([&] { return !wanted() && !shown(); }));
}

TEST_F(OldTrayOfTheDaemon, StaysAwayWhereItIsNotAllowed) {
  ASSERT_TRUE(wait_until([&] { return wanted() && shown(); }));
  desk.set("[micro_break]\nenabled = false\n[look]\nold_tray = false\n");
  EXPECT_TRUE(wait_until([&] { return !wanted() && !shown(); }));
}

}  // namespace
}  // namespace limber
