// `limber doctor` on each kind of desktop: what it says is true there, and what a desktop does not have is not held
// against it.
#include <map>
#include <memory>

#include "integration/desk.hpp"
#include "support/compositors.hpp"

namespace limber {
namespace {

struct Doctor : testing::Test {
  Desk desk{"[sound]\nchimes = false\nspeech = false\n"};
  std::unique_ptr<TestCompositor> compositor;
  std::optional<ChildProcess> manager;

  CompositorPlace place() { return {.runtime = desk.file("run"), .bus = desk.bus.variables()}; }
  void start(ChildProcess::Variables more = {}) {
    more.try_emplace("DISPLAY", "");
    more.try_emplace("WAYLAND_DISPLAY", "");
    more["XDG_SESSION_TYPE"] = "";
    desk.start_dunst();
    desk.start_daemon({}, more);
  }
  std::map<std::string, Json> checks() const {
    std::map<std::string, Json> all;
    const Json answer = Json::parse(desk.limber({"doctor", "--json"}).text);
    for (const Json& check : answer["checks"]) {
      EXPECT_FALSE(all.contains(check["name"])) << check << " is said twice";
      all[check["name"]] = check;
    }
    return all;
  }
  bool says(const std::string& check, const std::string& detail) const {
    const bool said = wait_until([&] { return checks()[check]["detail"].get<std::string>().find(detail) == 0; }, 10s);
    EXPECT_TRUE(said) << checks()[check];
    return said;
  }
  void finds_the_desk_well() const {
    for (const auto& [name, check] : checks()) EXPECT_EQ(check["ok"], true) << check;
    const Printed said = desk.limber({"doctor"});
    EXPECT_EQ(said.status, 0);
    EXPECT_TRUE(said.text.ends_with("All is well.\n")) << said.text;
    EXPECT_EQ(said.text.find("scripted"), std::string::npos) << said.text;
  }
};

TEST_F(Doctor, IsRightUnderAWindowManagerOnX11) {
  if (!is_installed("openbox")) GTEST_SKIP() << "needs the package openbox";
  manager.emplace(std::vector<std::string>{"openbox", "--sm-disable"}, desk.variables());
  start({{"DISPLAY", desk.screen.display()}});
  EXPECT_TRUE(says("input",
                   "watching by x11 (a program that resets the screen saver counts as input); passed over: "
                   "ext-idle-notify-v1 (no "));
  EXPECT_TRUE(says("full screen", "seen by x11"));
  EXPECT_TRUE(says("do not disturb", "seen by dunst"));
  EXPECT_EQ(checks()["screen kept on"]["note"], true);
  EXPECT_TRUE(says("screen sharing", "on X11 most programs take the screen by themselves"));
  finds_the_desk_well();
}

TEST_F(Doctor, IsRightOnKwin) {
  if (!is_installed("kwin_wayland")) GTEST_SKIP() << "needs the package kwin-wayland";
  compositor = std::make_unique<Kwin>(place());
  start(compositor->variables());
  EXPECT_TRUE(says("input", "watching by ext-idle-notify-v1"));
  EXPECT_TRUE(says("full screen", "seen by wayland"));
  finds_the_desk_well();
}

TEST_F(Doctor, IsRightOnSway) {
  if (!is_installed("sway")) GTEST_SKIP() << "needs the package sway";
  compositor = std::make_unique<Sway>();
  start(compositor->variables());
  EXPECT_TRUE(says("input", "watching by "));  // kde-idle up to 1.7, ext-idle-notify-v1 from 1.8 on
  EXPECT_TRUE(says("full screen", "seen by wayland"));
  finds_the_desk_well();
}

TEST_F(Doctor, IsRightOnMutter) {
  if (!is_installed("mutter")) GTEST_SKIP() << "needs the package mutter";
  compositor = std::make_unique<Mutter>(place());
  start(compositor->variables());
  EXPECT_TRUE(says("input", "watching by mutter"));
  EXPECT_TRUE(says("full screen", "windows in full screen are not seen: this compositor does not tell of its windows"));
  EXPECT_EQ(checks()["full screen"]["note"], true);
  finds_the_desk_well();
}

}  // namespace
}  // namespace limber
