// The windows on a Wayland compositor with layer-shell: sway, without a screen.
#include <fmt/format.h>
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
  /// `x`: an X server on which each of two screens is a window, so that it goes as that is closed; empty: one screen
  /// that is nowhere. Each is on the right of the one before.
  explicit SwayScreen(const std::string& x = "") {
    const std::filesystem::path runtime = home_ / "run", settings = home_ / "config";
    std::filesystem::create_directories(runtime);
    ::chmod(runtime.c_str(), S_IRWXU);
    std::string outputs = "output * resolution 1280x720\n";
    for (const int screen : {1, 2, 3})
      for (const char* backend : {"HEADLESS", "X11"})
        outputs += fmt::format("output {}-{} position {} 0\n", backend, screen, 1280 * (screen - 1));
    write_file(settings, "xwayland disable\n" + outputs + "output * bg #8fb0a8 solid_color\n");
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
                                        {"WLR_BACKENDS", x.empty() ? "headless" : "x11"},
                                        {"DISPLAY", x},
                                        {"WLR_X11_OUTPUTS", "2"},
                                        {"WLR_LIBINPUT_NO_DEVICES", "1"},
                                        {"WLR_RENDERER", "pixman"}});
  }
  std::string display() const { return (home_ / "run/wayland-1").string(); }  // the name that it chooses
  std::string ipc() const { return (home_ / "run/sway.sock").string(); }
  void end(int signal) { program_.end(signal); }
  /// It answers nobody any more, and is there all the same.
  void stop() const { ::kill(program_.pid(), SIGSTOP); }

 private:
  TempDir home_;
  ChildProcess program_{{"true"}};
};

class SwayWindows : public ::testing::Test {
 protected:
  explicit SwayWindows(const std::string& x = "") : sway(x) {}

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
  ASSERT_TRUE(wait_until([&] { return focused() == "Settings – Limber"; }));
  std::string before;
  ASSERT_TRUE(wait_until([&] { return std::exchange(before, corner()) == before; })) << "the page is drawn";
  desk.call("quiet_set", {{"on", false}});
  ASSERT_TRUE(desk.event("prompted"));
  ASSERT_TRUE(wait_until([&] { return corner() != before; }));
  EXPECT_EQ(focused(), "Settings – Limber");
}

/// As at a logout, where both end in whatever order. GDK would wait at full speed for an answer of the compositor that
/// never comes.
TEST_F(SwayWindows, ThePanelEndsWithTheCompositorThatHasNotAnsweredSinceTheDaemonEnded) {
  start();
  ChildProcess panel({std::string(LIMBER_PANEL_DIR) + "/limber-panel", "--page", "today"}, variables());
  ASSERT_TRUE(wait_until([&] { return colours(corner()) > 100; }));
  sway.stop();
  desk.stop_daemon();
  std::this_thread::sleep_for(2s);  // it says that the daemon has gone
  sway.end(SIGKILL);
  EXPECT_TRUE(wait_until([&] { return panel.has_ended(); }, 8s));
}

TEST_F(SwayWindows, ThePanelEndsWithTheCompositorThatItWaitsForToComeToTheFront) {
  start();
  ChildProcess panel({std::string(LIMBER_PANEL_DIR) + "/limber-panel", "--page", "settings"}, variables());
  ASSERT_TRUE(wait_until([&] { return focused() == "Settings – Limber"; }));
  sway.stop();
  desk.run({"gdbus", "call", "--session", "--timeout", "1", "--dest", "org.limberbreaks.Limber", "--object-path",
            "/org/limberbreaks/Limber", "--method", "org.freedesktop.Application.Activate", "{}"});
  std::this_thread::sleep_for(2s);
  sway.end(SIGKILL);
  EXPECT_TRUE(wait_until([&] { return panel.has_ended(); }, 8s));
}

/// The X server that the screens are windows of: there before the rest of the case.
struct ScreensInWindows {
  Xvfb x{"2700x800x24", true};
  ChildProcess window_manager{{"openbox", "--sm-disable"}, x.variables()};
};

class TwoSwayScreens : protected ScreensInWindows, public SwayWindows {
 protected:
  TwoSwayScreens() : SwayWindows(x.display()) {}

  /// Of the screen whose left edge is at `left`, something in the middle.
  bool covered(int left) const { return colours(seen(left + 470, 275)) > 2; }
  void plug_in_another() const { desk.run({"swaymsg", "-s", sway.ipc(), "create_output"}); }
  void unplug(const std::string& screen) const { desk.run({"env", "DISPLAY=" + x.display(), "wmctrl", "-c", screen}); }
};

TEST_F(TwoSwayScreens, ABreakGoesOnWhenTheScreenThatItIsOnGoesAndWhenTheOtherGoes) {
  start("[look]\nbreak = \"fullscreen\"\n");
  ASSERT_TRUE(wait_until([&] { return !seen(1380, 20).empty(); }));
  desk.call("routine_start", {{"stretch", "seated-twist"}});
  ChildProcess panel({std::string(LIMBER_PANEL_DIR) + "/limber-panel", "--page", "break"}, variables());
  const auto plays = [&] { return !desk.call("routine_get", Json::object())["routine"].is_null(); };
  ASSERT_TRUE(wait_until([&] { return covered(0) && covered(1280); })) << "on both screens";
  plug_in_another();
  ASSERT_TRUE(wait_until([&] { return covered(2560); })) << "on the one that has come";
  for (const char* gone : {"X11-1", "X11-2"}) {
    unplug(gone);
    EXPECT_FALSE(wait_until([&] { return !plays(); }, 2s)) << "the break ended as " << gone << " went";
    EXPECT_TRUE(wait_until([&] { return covered(2560); })) << "after " << gone << " has gone";
  }
}

}  // namespace
}  // namespace limber
