// The windows on a Wayland compositor with layer-shell: sway, without a screen.
#include <pwd.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "integration/desk.hpp"

namespace limber {
namespace {

/// Sway in a runtime directory of its own. It refuses to run as root, and runs as nobody then.
class SwayScreen {
 public:
  /// The second screen, where there is one, is on the right of the first.
  explicit SwayScreen(int screens = 1) {
    const std::filesystem::path runtime = home_ / "run", settings = home_ / "config";
    std::filesystem::create_directories(runtime);
    ::chmod(runtime.c_str(), S_IRWXU);
    write_file(
        settings,
        "xwayland disable\noutput * resolution 1280x720\noutput HEADLESS-1 position 0 0\n"
        "output HEADLESS-2 position 1280 0\noutput HEADLESS-3 position 2560 0\noutput * bg #8fb0a8 solid_color\n");
    std::vector<std::string> arguments{"sway", "-c", settings.string()};
    if (::geteuid() == 0) {
      const passwd* nobody = ::getpwnam("nobody");
      ::chmod(home_.path().c_str(), S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH);
      if (nobody == nullptr || ::chown(runtime.c_str(), nobody->pw_uid, nobody->pw_gid) != 0) throw_errno("chown");
      arguments.insert(arguments.begin(), {"setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"});
    }
    const std::string home = home_.path().string();
    program_ = ChildProcess(arguments, {{"XDG_RUNTIME_DIR", runtime.string()},
                                        {"HOME", home},
                                        {"XDG_CONFIG_HOME", home},
                                        {"XDG_CACHE_HOME", home},
                                        {"SWAYSOCK", ipc()},
                                        {"WLR_BACKENDS", "headless"},
                                        {"WLR_HEADLESS_OUTPUTS", std::to_string(screens)},
                                        {"WLR_LIBINPUT_NO_DEVICES", "1"},
                                        {"WLR_RENDERER", "pixman"}});
  }
  std::string display() const { return (home_ / "run/wayland-1").string(); }  // the name that it chooses
  std::string ipc() const { return (home_ / "run/sway.sock").string(); }

 private:
  TempDir home_;
  ChildProcess program_{{"true"}};
};

class SwayWindows : public ::testing::Test {
 protected:
  explicit SwayWindows(int screens = 1) : sway(screens) {}

  Desk desk;
  SwayScreen sway;

  void start(const std::string& more = "") {
    std::string settings = Desk::quick + more;
    settings.replace(settings.find("[prompt]"), 8, "[prompt]\nstyle = \"window\"");
    desk.set(settings);
    std::filesystem::create_directories(desk.file("data/limber"));
    write_file(desk.file("data/limber/welcome-shown"), "");  // the first start has been
    write_file(desk.file("hands"), "active\n");
    ASSERT_TRUE(wait_until([&] { return !corner().empty(); })) << "sway has not come up, or grim is not there";
    desk.start_daemon({}, variables());
    desk.call("quiet_set", {{"on", true}});
  }
  ChildProcess::Variables variables() const {
    auto all = desk.variables();
    const char* path = std::getenv("PATH");
    all["PATH"] = std::string(LIMBER_PANEL_DIR) + ":" + (path ? path : "");
    all["GDK_BACKEND"] = "wayland";
    all["WAYLAND_DISPLAY"] = sway.display();
    all["LIMBER_WATCHER_SCRIPT"] = desk.file("hands").string();  // what types is not the subject here
    all["NO_AT_BRIDGE"] = "1";
    all["ASAN_OPTIONS"] = "detect_leaks=0";  // GTK keeps what it has made once
    return all;
  }
  /// The title of the window that has the keyboard; empty: none.
  std::string focused() const {
    const Json tree = Json::parse(desk.run({"swaymsg", "-s", sway.ipc(), "-t", "get_tree"}).text, nullptr, false);
    return tree.is_discarded() ? "" : focused_in(tree);
  }
  /// What is to be seen at the top right, where the prompt comes: three bytes a pixel, empty where nothing is seen.
  std::string corner() const { return seen(900, 20); }
  std::string seen(int x, int y) const {
    const std::string file = desk.file("corner.ppm").string(), where = fmt::format("{},{} 340x170", x, y);
    desk.run({"env", "WAYLAND_DISPLAY=" + sway.display(), "grim", "-t", "ppm", "-g", where, file});
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
  }
  static std::size_t colours(const std::string& picture) {
    constexpr std::size_t head = 15;  // "P6\n340 170\n255\n"
    std::set<std::string> all;
    for (std::size_t i = head; i + 3 <= picture.size(); i += 3) all.insert(picture.substr(i, 3));
    return all.size();
  }

 private:
  static std::string focused_in(const Json& node) {
    if (node.value("focused", false) && node.value("type", "") == "con") return node.value("name", "");
    for (const char* children : {"nodes", "floating_nodes"})
      for (const Json& child : node.value(children, Json::array()))
        if (std::string found = focused_in(child); !found.empty()) return found;
    return "";
  }
};

TEST_F(SwayWindows, ThePromptIsSeenInItsCornerWithoutAWindowOfThePersons) {
  start();
  EXPECT_EQ(colours(corner()), 1U) << "the wallpaper";
  desk.call("quiet_set", {{"on", false}});
  ASSERT_TRUE(desk.event("prompted"));
  EXPECT_TRUE(wait_until([&] { return colours(corner()) > 100; })) << "text, a button and the figure have many";
  EXPECT_EQ(focused(), "");
  EXPECT_EQ(desk.rest()["stage"], "prompted");
}

TEST_F(SwayWindows, ThePromptLeavesTheKeyboardWhereItIs) {
  start();
  ChildProcess panel({std::string(LIMBER_PANEL_DIR) + "/limber-panel", "--page", "settings"}, variables());
  ASSERT_TRUE(wait_until([&] { return focused() == "Settings"; }));
  std::string before;
  ASSERT_TRUE(wait_until([&] { return std::exchange(before, corner()) == before; })) << "the page is drawn";
  desk.call("quiet_set", {{"on", false}});
  ASSERT_TRUE(desk.event("prompted"));
  ASSERT_TRUE(wait_until([&] { return corner() != before; }));
  EXPECT_EQ(focused(), "Settings");
}

class TwoSwayScreens : public SwayWindows {
 protected:
  TwoSwayScreens() : SwayWindows(2) {}

  /// Of the screen whose left edge is at `x`, something in the middle.
  bool covered(int x) const { return colours(seen(x + 470, 275)) > 2; }
  void tell_sway(const std::vector<std::string>& words) const {
    std::vector<std::string> all{"swaymsg", "-s", sway.ipc()};
    all.insert(all.end(), words.begin(), words.end());
    desk.run(all);
  }
};

TEST_F(TwoSwayScreens, ABreakGoesOnWhenTheScreenThatItIsOnGoesAndWhenTheOtherGoes) {
  start("[look]\nguided_break = \"fullscreen\"\n");
  ASSERT_TRUE(wait_until([&] { return !seen(1380, 20).empty(); }));
  desk.call("routine_start", {{"stretch", "seated-twist"}});
  ChildProcess panel({std::string(LIMBER_PANEL_DIR) + "/limber-panel", "--page", "break"}, variables());
  const auto plays = [&] { return !desk.call("routine_get", Json::object())["routine"].is_null(); };
  ASSERT_TRUE(wait_until([&] { return covered(0) && covered(1280); })) << "on both screens";
  tell_sway({"create_output"});  // a third one, on the right of both
  ASSERT_TRUE(wait_until([&] { return covered(2560); })) << "on the one that has come";
  for (const char* gone : {"HEADLESS-1", "HEADLESS-2"}) {
    tell_sway({"output", gone, "unplug"});
    EXPECT_FALSE(wait_until([&] { return !plays(); }, 2s)) << "the break ended as " << gone << " went";
    EXPECT_TRUE(wait_until([&] { return covered(2560); })) << "after " << gone << " has gone";
  }
}

}  // namespace
}  // namespace limber
