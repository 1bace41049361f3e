// The daemon on Wayland: which watcher it takes, and what becomes of it when the desktop goes, comes back, or is
// another one.
#include <fstream>
#include <optional>

#include "integration/desk.hpp"
#include "support/compositor_input.hpp"
#include "support/compositors.hpp"

namespace limber {
namespace {

constexpr const char* calm = "[presence]\nidle_threshold = \"2s\"\naway_after = \"4s\"\nstood_up_after = \"1s\"\n";

struct WaylandDesk : testing::Test {
  Desk desk{calm};
  std::filesystem::path runtime = desk.file("run");

  CompositorPlace place(const std::string& name = "wayland-0") {
    return {.runtime = runtime, .name = name, .bus = desk.bus.variables()};
  }
  void start(ChildProcess::Variables more) {
    more.try_emplace("DISPLAY", "");
    more.try_emplace("WAYLAND_DISPLAY", "");
    more["XDG_SESSION_TYPE"] = "";
    desk.start_daemon({}, more);
  }
  bool watched_by(const Json& name) {
    return wait_until([&] { return desk.status()["watcher"]["name"] == name; });
  }
  std::string input_check() {
    const Json answer = desk.call("doctor");
    for (const Json& check : answer["checks"])
      if (check["name"] == "input") return check.dump();
    return "";
  }
  bool still(bool wanted) {
    return wait_until([&] { return desk.status()["idle_ms"].is_null() != wanted; });
  }
  long wakes() {
    long all = 0;
    const auto tasks = "/proc/" + std::to_string(desk.daemon().pid()) + "/task";
    for (const auto& task : std::filesystem::directory_iterator(tasks)) {
      std::ifstream status(task.path() / "status");
      for (std::string line; std::getline(status, line);)
        if (line.starts_with("voluntary_ctxt_switches:")) all += std::stol(line.substr(line.find(':') + 1));
    }
    return all;
  }
};

#define NEEDS(program, package) \
  if (!is_installed(program)) GTEST_SKIP() << "needs the package " package

TEST_F(WaylandDesk, KwinIsWatchedAndNobodyIsWokenInBetween) {
  NEEDS("kwin_wayland", "kwin-wayland");
  const Kwin kwin(place());
  KwinInput input(kwin.socket());
  start({{"WAYLAND_DISPLAY", "wayland-0"}});
  ASSERT_TRUE(watched_by("ext-idle-notify-v1"));
  EXPECT_NE(input_check().find("watching by ext-idle-notify-v1 (a program that keeps the screen on"), std::string::npos)
      << input_check();
  input.touch();
  ASSERT_TRUE(still(false));
  ASSERT_TRUE(still(true));
  std::this_thread::sleep_for(5s);  // past the absence, and what the start has left to do
  const long before = wakes();
  std::this_thread::sleep_for(5s);
  EXPECT_EQ(wakes() - before, 0);
  input.touch();
  EXPECT_TRUE(still(false));
}

TEST_F(WaylandDesk, ACompositorThatGoesIsAProblemUntilItIsBack) {
  NEEDS("kwin_wayland", "kwin-wayland");
  Kwin kwin(place());
  start({{"WAYLAND_DISPLAY", "wayland-0"}});
  ASSERT_TRUE(watched_by("ext-idle-notify-v1"));
  {
    KwinInput input(kwin.socket());
    input.touch();
    ASSERT_TRUE(still(false));
  }
  kwin.stop(SIGKILL);
  ASSERT_TRUE(watched_by(nullptr));
  EXPECT_TRUE(desk.has_problem("Nobody watches keyboard and mouse now: the compositor at wayland-0 has gone"));
  EXPECT_TRUE(still(true));
  kwin.start();
  ASSERT_TRUE(watched_by("ext-idle-notify-v1"));
  EXPECT_FALSE(desk.has_problem("Nobody watches"));
  KwinInput input(kwin.socket());
  input.touch();
  EXPECT_TRUE(still(false));
}

TEST_F(WaylandDesk, ADaemonThatKnowsOfNoDesktopFindsTheOneThatComes) {
  NEEDS("kwin_wayland", "kwin-wayland");
  start({});
  ASSERT_TRUE(wait_until([&] { return desk.has_problem("Counting by the clock"); }));
  const Kwin kwin(place("wayland-1"));
  ASSERT_TRUE(watched_by("ext-idle-notify-v1"));
  EXPECT_FALSE(desk.has_problem("Counting by the clock"));
}

TEST_F(WaylandDesk, AnotherSessionMayBeOfAnotherKind) {
  NEEDS("kwin_wayland", "kwin-wayland");
  start({{"DISPLAY", desk.screen.display()}});
  ASSERT_TRUE(watched_by("x11"));
  desk.screen.stop();
  ASSERT_TRUE(watched_by(nullptr));
  EXPECT_TRUE(desk.has_problem("X server"));
  {
    const Kwin kwin(place());
    ASSERT_TRUE(watched_by("ext-idle-notify-v1"));
    KwinInput input(kwin.socket());
    input.touch();
    ASSERT_TRUE(still(false));
  }
  ASSERT_TRUE(watched_by(nullptr));
  desk.screen.start_again();
  ASSERT_TRUE(watched_by("x11"));
}

TEST_F(WaylandDesk, ACompositorInAWindowOfAnXSessionIsLeftAlone) {
  NEEDS("kwin_wayland", "kwin-wayland");
  const Kwin kwin(place());
  start({{"DISPLAY", desk.screen.display()}});
  ASSERT_TRUE(watched_by("x11"));
  EXPECT_EQ(desk.status()["watcher"]["others"][1]["reason"], "no Wayland compositor: WAYLAND_DISPLAY is not set");
}

TEST_F(WaylandDesk, ACompositorThatHangsDoesNotHoldTheDaemonUp) {
  NEEDS("kwin_wayland", "kwin-wayland");
  const Kwin kwin(place());
  kwin.send(SIGSTOP);
  start({{"WAYLAND_DISPLAY", "wayland-0"}, {"DISPLAY", desk.screen.display()}});
  EXPECT_TRUE(desk.has_problem("the compositor at wayland-0 has not answered yet"));
  kwin.send(SIGCONT);
  EXPECT_TRUE(watched_by("ext-idle-notify-v1"));
}

TEST_F(WaylandDesk, SwayIsWatched) {
  NEEDS("sway", "sway");
  Sway sway;
  // up to 1.7 by KDE's protocol
  const auto watched = [&] {
    return wait_until([&] {
      const Json name = desk.status()["watcher"]["name"];
      return name == "kde-idle" || name == "ext-idle-notify-v1";
    });
  };
  start(sway.variables());
  ASSERT_TRUE(watched());
  ASSERT_TRUE(still(true));
  sway.move_pointer();
  EXPECT_TRUE(still(false));
  sway.stop();
  ASSERT_TRUE(watched_by(nullptr));
  sway.start();
  EXPECT_TRUE(watched());
}

TEST_F(WaylandDesk, MutterIsWatchedAndWaitedFor) {
  NEEDS("mutter", "mutter");
  Mutter mutter(place());
  start({{"WAYLAND_DISPLAY", "wayland-0"}});
  ASSERT_TRUE(watched_by("mutter"));
  EXPECT_FALSE(desk.has_problem("Counting by the clock"));
  MutterInput input(desk.bus.address());
  input.touch();
  ASSERT_TRUE(still(false));
  ASSERT_TRUE(still(true));
  mutter.stop(SIGKILL);
  ASSERT_TRUE(watched_by(nullptr));
  EXPECT_TRUE(desk.has_problem("mutter has gone"));
  mutter.start();
  EXPECT_TRUE(watched_by("mutter"));
}

TEST_F(WaylandDesk, TheBusMayGoAndComeBackUnderMutter) {
  NEEDS("mutter", "mutter");
  Mutter mutter(place());
  start({{"WAYLAND_DISPLAY", "wayland-0"}});
  ASSERT_TRUE(watched_by("mutter"));
  desk.bus.stop();
  ASSERT_TRUE(watched_by(nullptr));
  mutter.stop();
  desk.bus.start();
  mutter.start();
  EXPECT_TRUE(watched_by("mutter"));
}

}  // namespace
}  // namespace limber
