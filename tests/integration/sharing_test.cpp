// A screen that is shared over PipeWire, as the daemon takes it.
#include <iostream>

#include "integration/desk.hpp"
#include "os/boot_clock.hpp"
#include "support/private_pipewire.hpp"

namespace limber {
namespace {

struct SharedScreen : testing::Test {
  Desk desk;
  std::optional<PrivatePipewire> pipewire;

  void SetUp() override {
    if (!PrivatePipewire::installed()) GTEST_SKIP() << "PipeWire is missing: install pipewire";
    pipewire.emplace();
    desk.start_dunst();
  }
  void start() { desk.start_daemon({}, {{"PIPEWIRE_RUNTIME_DIR", pipewire->dir().string()}, {"PIPEWIRE_REMOTE", ""}}); }
  bool engaged(bool on) const {
    return wait_until([&] { return desk.status()["engaged"] == on; });
  }
};

TEST_F(SharedScreen, HoldsABreakAndTheStatusSaysWhose_B15) {
  start();
  desk.type();
  const auto screen = pipewire->stream("video", "give", "screen");
  auto call = pipewire->stream("video", "take", "viewer", {"application.name=Telephone"});
  const Instant begun = boot_now();
  pipewire->link("screen", "viewer");
  ASSERT_TRUE(engaged(true));
  const Instant seen = boot_now();
  EXPECT_EQ(desk.status()["in_call"], true);
  const auto held = desk.event("held");
  ASSERT_TRUE(held);
  EXPECT_EQ((*held)["reason"], "engaged");
  const std::string why = desk.limber({"why"}).text;
  EXPECT_NE(why.find("Telephone is sharing your screen."), std::string::npos) << why;
  EXPECT_NE(why.find("until your screen is no longer shared"), std::string::npos) << why;
  const Instant ended = boot_now();
  call.end(SIGTERM);
  ASSERT_TRUE(engaged(false));
  std::cout << "held " << (seen - begun).count() << " ms after the command to link, released "
            << (boot_now() - ended).count() << " ms after the end\n";
  EXPECT_TRUE(desk.event("prompted"));
}

TEST_F(SharedScreen, IsNoLongerLookedForWhereThatIsSwitchedOff) {
  start();
  const auto screen = pipewire->stream("video", "give", "screen");
  const auto call = pipewire->stream("video", "take", "viewer", {"application.name=Telephone"});
  pipewire->link("screen", "viewer");
  ASSERT_TRUE(engaged(true));
  desk.call("settings_set", {{"key", "presence.screen_sharing"}, {"value", "false"}});
  EXPECT_TRUE(engaged(false));
  desk.call("settings_set", {{"key", "presence.screen_sharing"}, {"value", "true"}});
  EXPECT_TRUE(engaged(true));
}

TEST_F(SharedScreen, EndsWithPipewireAndIsSeenAgainWithTheNextOne) {
  start();
  {
    const auto screen = pipewire->stream("video", "give", "screen");
    const auto call = pipewire->stream("video", "take", "viewer");
    pipewire->link("screen", "viewer");
    ASSERT_TRUE(engaged(true));
    pipewire->stop();
    ASSERT_TRUE(engaged(false));
  }
  pipewire->start();
  const auto screen = pipewire->stream("video", "give", "screen");
  const auto call = pipewire->stream("video", "take", "viewer");
  pipewire->link("screen", "viewer");
  EXPECT_TRUE(engaged(true));
}

}  // namespace
}  // namespace limber
