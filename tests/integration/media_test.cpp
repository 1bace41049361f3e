// Music waits while a guided break plays, where the person wants it so.
#include "integration/desk.hpp"
#include "support/mock_service.hpp"

namespace limber {
namespace {

constexpr const char* player_interface = "org.mpris.MediaPlayer2.Player";

struct MediaOnADesk : testing::Test {
  Desk desk;
  MockService music{desk.bus, "org.mpris.MediaPlayer2.music", "/org/mpris/MediaPlayer2", player_interface};

  MediaOnADesk() {
    music.property(player_interface, "PlaybackStatus", "'Playing'");
    music.property(player_interface, "Used", "false");
    for (const auto& [method, then] : {std::pair("Pause", "Paused"), std::pair("Play", "Playing")})
      music.mock("AddMethod", {MockService::quoted(player_interface), MockService::quoted(method), "", "",
                               "self.UpdateProperties('" + std::string(player_interface) + "', {'PlaybackStatus': '" +
                                   then + "', 'Used': True})"});
  }
  std::string get(const std::string& property) const {
    return desk
        .run({"gdbus", "call", "--session", "--dest", "org.mpris.MediaPlayer2.music", "--object-path",
              "/org/mpris/MediaPlayer2", "--method", "org.freedesktop.DBus.Properties.Get", player_interface, property})
        .text;
  }
  bool is(const std::string& status) const {
    return wait_until([&] { return get("PlaybackStatus").find(status) != std::string::npos; });
  }
};

TEST_F(MediaOnADesk, WaitsForTheEndOfAGuidedBreak) {
  desk.set(std::string(Desk::calm) + "[sound]\npause_media = true\nchimes = false\nspeech = false\n");
  desk.start_daemon();
  ASSERT_EQ(desk.limber({"break", "--detached"}).status, 0);
  ASSERT_TRUE(is("Paused"));
  ASSERT_EQ(desk.limber({"finish"}).status, 0);
  EXPECT_TRUE(is("Playing"));
}

TEST_F(MediaOnADesk, PlaysOnUnlessThePersonWantsItToWait) {
  desk.set(std::string(Desk::calm) + "[sound]\nchimes = false\nspeech = false\n");
  desk.start_daemon();
  ASSERT_EQ(desk.limber({"break", "--detached"}).status, 0);
  ASSERT_TRUE(desk.event("started"));
  ASSERT_EQ(desk.limber({"finish"}).status, 0);
  ASSERT_TRUE(desk.event("ended"));
  EXPECT_NE(get("Used").find("false"), std::string::npos) << "it was paused or played";
}

/// The break has ended when the daemon comes back, and the music with it.
TEST_F(MediaOnADesk, GoesOnAfterACrashInABreak) {
  desk.set(std::string(Desk::calm) + "[sound]\npause_media = true\nchimes = false\nspeech = false\n");
  desk.start_daemon();
  ASSERT_EQ(desk.limber({"break", "--detached"}).status, 0);
  ASSERT_TRUE(is("Paused"));
  ASSERT_TRUE(wait_until([&] { return std::filesystem::exists(desk.file("run/limber/paused-players")); }));
  desk.stop_daemon(SIGKILL);
  desk.start_daemon();
  EXPECT_EQ(desk.rest()["stage"], "resting");
  ASSERT_EQ(desk.limber({"finish"}).status, 0);
  EXPECT_TRUE(is("Playing"));
  EXPECT_FALSE(std::filesystem::exists(desk.file("run/limber/paused-players")));
}

}  // namespace
}  // namespace limber
