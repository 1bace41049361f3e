#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>

#include "evidence/evidence_candidates.hpp"
#include "evidence/evidence_record.hpp"
#include "evidence/pipewire.hpp"
#include "os/boot_clock.hpp"
#include "support/private_pipewire.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

struct ScreenSharingTest : testing::Test {
  std::optional<PrivatePipewire> desk;
  EvidenceRecord recorded;
  std::unique_ptr<EvidenceSource> source;

  void SetUp() override {
    if (!PrivatePipewire::installed()) GTEST_SKIP() << "PipeWire is missing: install pipewire";
    desk.emplace();
  }
  void open() { source = open_screen_sharing_at(recorded.io, desk->socket(), recorded.events()); }
  /// As mutter and kwin give it.
  ChildProcess screen() const { return desk->stream("video", "give", "screen"); }
  ChildProcess viewer(const std::string& name, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> properties{"application.name=" + name};
    properties.insert(properties.end(), more.begin(), more.end());
    return desk->stream("video", "take", "viewer", properties);
  }
  /// A link is there and data flows, and nothing is seen of it.
  void takes_unseen(const std::string& giver, ChildProcess& taker) {
    desk->link(giver, "viewer");
    PrivatePipewire::await_state(taker, "streaming");
    run_for(recorded.io, 500ms);
    EXPECT_EQ(recorded.changes, 0);
  }
};

TEST_F(ScreenSharingTest, SeesWhoTakesTheScreenAndWhoStops) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const auto shared = screen();
  auto call = viewer("Telephone");
  run_for(recorded.io, 200ms);
  EXPECT_EQ(recorded.seen, std::nullopt) << "nobody takes it yet";
  const Instant begun = boot_now();
  desk->link("screen", "viewer");
  ASSERT_TRUE(recorded.sees("Telephone"));
  const Instant ended = boot_now();
  call.end(SIGTERM);
  EXPECT_TRUE(recorded.sees_nothing());
  std::cout << "seen " << (ended - begun).count() << " ms after the command to link, gone "
            << (boot_now() - ended).count() << " ms after the end\n";
}

TEST_F(ScreenSharingTest, SeesWhoWasThereBefore) {
  const auto shared = screen();
  const auto call = viewer("Telephone");
  desk->link("screen", "viewer");
  open();
  EXPECT_TRUE(recorded.sees("Telephone"));
}

TEST_F(ScreenSharingTest, SeesTheEndOfTheSourceAndOfTheLink) {
  open();
  auto shared = screen();
  const auto call = viewer("Telephone");
  desk->link("screen", "viewer");
  ASSERT_TRUE(recorded.sees("Telephone"));
  desk->unlink("screen", "viewer");
  ASSERT_TRUE(recorded.sees_nothing());
  desk->link("screen", "viewer");
  ASSERT_TRUE(recorded.sees("Telephone"));
  shared.end(SIGKILL);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(ScreenSharingTest, SeesASourceOfAPortal) {
  open();
  const auto shared = desk->stream("video", "give", "xdpw", {"media.class=Video/Source"});
  const auto call = viewer("Telephone");
  desk->link("xdpw", "viewer");
  EXPECT_TRUE(recorded.sees("Telephone"));
}

TEST_F(ScreenSharingTest, ACameraIsNoSharing) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const auto camera = desk->stream("video", "give", "cam", {"media.class=Video/Source", "media.role=Camera"});
  auto call = viewer("Telephone");
  takes_unseen("cam", call);
}

TEST_F(ScreenSharingTest, ASourceOfTheCameraDriverIsNoSharing) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const auto camera = desk->stream("video", "give", "cam", {"media.class=Video/Source", "device.api=v4l2"});
  auto call = viewer("Telephone");
  takes_unseen("cam", call);
}

TEST_F(ScreenSharingTest, APreviewInTheBarIsNoSharing) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const auto window = screen();
  auto bar = viewer("plasmashell");
  takes_unseen("screen", bar);
}

TEST_F(ScreenSharingTest, SoundIsNoSharing) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const auto player = desk->stream("audio", "give", "player", {"media.class=Audio/Sink"});
  auto meter = desk->stream("audio", "take", "viewer", {"stream.monitor=true"});
  takes_unseen("player", meter);
}

TEST_F(ScreenSharingTest, SeesNothingWithoutAServerAndGoesOnWhenItIsBack) {
  open();
  {
    const auto shared = screen();
    const auto call = viewer("Telephone");
    desk->link("screen", "viewer");
    ASSERT_TRUE(recorded.sees("Telephone"));
    desk->stop();
    ASSERT_TRUE(recorded.sees_nothing());
  }
  ASSERT_TRUE(run_until(recorded.io, [&] { return !recorded.trouble.empty(); }));
  EXPECT_THAT(recorded.trouble, HasSubstr("no PipeWire at " + desk->socket().string()));
  desk->start();
  ASSERT_TRUE(recorded.is_at_work());
  const auto shared = screen();
  const auto call = viewer("Next");
  desk->link("screen", "viewer");
  EXPECT_TRUE(recorded.sees("Next"));
}

TEST_F(ScreenSharingTest, WaitsForAServerThatIsNotThereYet) {
  desk->stop(SIGTERM);
  open();
  ASSERT_TRUE(run_until(recorded.io, [&] { return recorded.trouble.starts_with("no PipeWire at"); }));
  desk->start();
  EXPECT_TRUE(recorded.is_at_work());
}

TEST_F(ScreenSharingTest, SaysThatAServerHangsAndGoesOnWithIt) {
  desk->freeze();
  const Instant begun = boot_now();
  open();
  EXPECT_LT(boot_now() - begun, 1s) << "nothing waits for it";
  ASSERT_TRUE(run_until(recorded.io, [&] { return recorded.trouble == "PipeWire does not answer"; }));
  desk->thaw();
  EXPECT_TRUE(recorded.is_at_work());
}

TEST_F(ScreenSharingTest, NeverWakesWhileTheScreenIsSharedAndSoundPlays) {
  open();
  const auto shared = screen();
  const auto call = viewer("Telephone");
  desk->link("screen", "viewer");
  ASSERT_TRUE(recorded.sees("Telephone"));
  const auto player = desk->stream("audio", "give", "player");
  const auto ear = desk->stream("audio", "take", "ear");
  desk->link("player", "ear");
  run_for(recorded.io, 1s);
  recorded.io.restart();
  EXPECT_EQ(recorded.io.run_for(2s), 0U);
}

TEST_F(ScreenSharingTest, NeverWakesWithoutAServer) {
  desk->stop(SIGTERM);
  open();
  ASSERT_TRUE(run_until(recorded.io, [&] { return recorded.trouble.starts_with("no PipeWire at"); }));
  run_for(recorded.io, 500ms);
  recorded.io.restart();
  EXPECT_EQ(recorded.io.run_for(2s), 0U);
}

std::ptrdiff_t threads() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/task"), std::filesystem::directory_iterator());
}

TEST_F(ScreenSharingTest, HasNoThread) {
  const auto before = threads();
  open();
  ASSERT_TRUE(recorded.is_at_work());
  EXPECT_EQ(threads(), before);
}

TEST_F(ScreenSharingTest, TellsNothingFromWithinOpenNorWhenItIsGone) {
  const auto shared = screen();
  const auto call = viewer("Telephone");
  desk->link("screen", "viewer");
  open();
  EXPECT_EQ(recorded.changes, 0);
  source.reset();
  run_for(recorded.io, 200ms);
  EXPECT_EQ(recorded.changes, 0);
  EXPECT_EQ(recorded.trouble, "not asked yet");
}

Environment with(const std::map<std::string, std::string>& variables) {
  return [variables](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  };
}

TEST(PipewireSocket, IsThatOfTheRuntimeDirectoryUnlessOneIsNamed) {
  EXPECT_EQ(pipewire_socket(with({{"XDG_RUNTIME_DIR", "/run/me"}})), "/run/me/pipewire-0");
  EXPECT_EQ(pipewire_socket(with({{"XDG_RUNTIME_DIR", "/run/me"}, {"PIPEWIRE_RUNTIME_DIR", "/run/p"}})),
            "/run/p/pipewire-0");
  EXPECT_EQ(pipewire_socket(with({{"XDG_RUNTIME_DIR", "/run/me"}, {"PIPEWIRE_REMOTE", "other"}})), "/run/me/other");
  EXPECT_EQ(pipewire_socket(with({{"PIPEWIRE_REMOTE", "/run/other"}})), "/run/other");
  EXPECT_EQ(pipewire_socket(with({{"XDG_RUNTIME_DIR", "/run/me"}, {"PIPEWIRE_REMOTE", "[ pipewire-0 ]"}})),
            "/run/me/pipewire-0");
}

TEST(PipewireSocket, IsNoneWithoutASession) { EXPECT_THROW(pipewire_socket(with({})), Unavailable); }

}  // namespace
}  // namespace limber
