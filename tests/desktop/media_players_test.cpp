#include "desktop/media_players.hpp"

#include <gtest/gtest.h>

#include "support/asio_run.hpp"
#include "support/bus_peer.hpp"
#include "support/mock_service.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

constexpr const char* player_interface = "org.mpris.MediaPlayer2.Player";

/// A media player that does what it is told.
class FakePlayer {
 public:
  FakePlayer(const PrivateBus& bus, const std::string& name, const std::string& status)
      : service_(bus, "org.mpris.MediaPlayer2." + name, "/org/mpris/MediaPlayer2", player_interface) {
    service_.property(player_interface, "PlaybackStatus", "'" + status + "'");
    for (const auto& [method, then] : {std::pair("Pause", "Paused"), std::pair("Play", "Playing")})
      service_.mock("AddMethod", {MockService::quoted(player_interface), MockService::quoted(method), "", "",
                                  "self.UpdateProperties('" + std::string(player_interface) +
                                      "', {'PlaybackStatus': '" + then + "'})"});
  }
  void set(const std::string& status) const { service_.change(player_interface, "PlaybackStatus", "'" + status + "'"); }
  void end() { service_.end(); }

 private:
  MockService service_;
};

struct MediaPlayersTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  MediaPlayers players{bus};

  bool is(const std::string& name, const std::string& status) {
    return run_until(io, [&] { return status_of(name) == status; });
  }
  std::string status_of(const std::string& name) {
    std::optional<std::string> status;
    bool done = false;
    const auto call = bus.call(
        {"org.mpris.MediaPlayer2." + name, "/org/mpris/MediaPlayer2", "org.freedesktop.DBus.Properties", "Get"},
        bus_arguments(std::string(player_interface), std::string("PlaybackStatus")),
        [&](BusMessage* reply, const BusError*) {
          status = bus_property_value<std::string>(reply);
          done = true;
        });
    run_until(io, [&] { return done; });
    return status.value_or("");
  }
  /// Lets all that is under way on the bus arrive: an answer to a call that was made after it.
  void settle() {
    bool done = false;
    const auto call = bus.call(method_of_the_bus("ListNames"), {}, [&](BusMessage*, const BusError*) { done = true; });
    ASSERT_TRUE(run_until(io, [&] { return done; }));
  }
};

TEST_F(MediaPlayersTest, PausesWhatPlaysAndLetsItGoOn) {
  const FakePlayer music(daemon, "music", "Playing");
  players.pause();
  ASSERT_TRUE(is("music", "Paused"));
  players.resume();
  EXPECT_TRUE(is("music", "Playing"));
}

TEST_F(MediaPlayersTest, LeavesAloneWhatWasPausedBefore) {
  const FakePlayer music(daemon, "music", "Playing"), other(daemon, "other", "Paused");
  players.pause();
  ASSERT_TRUE(is("music", "Paused"));
  players.resume();
  ASSERT_TRUE(is("music", "Playing"));
  EXPECT_EQ(status_of("other"), "Paused");
}

TEST_F(MediaPlayersTest, LeavesAloneWhatSomebodyHasUsedMeanwhile) {
  const FakePlayer music(daemon, "music", "Playing"), other(daemon, "other", "Playing");
  players.pause();
  ASSERT_TRUE(is("music", "Paused"));
  ASSERT_TRUE(is("other", "Paused"));
  music.set("Playing");
  music.set("Paused");
  settle();
  players.resume();
  ASSERT_TRUE(is("other", "Playing"));
  EXPECT_EQ(status_of("music"), "Paused");
}

TEST_F(MediaPlayersTest, APlayerThatHasGoneIsForgotten) {
  FakePlayer music(daemon, "music", "Playing");
  players.pause();
  ASSERT_TRUE(is("music", "Paused"));
  music.end();
  const FakePlayer again(daemon, "music", "Paused"), other(daemon, "other", "Paused");
  players.resume();
  settle();
  EXPECT_EQ(status_of("music"), "Paused") << "another program of that name";
}

TEST_F(MediaPlayersTest, EndedBeforeThePlayersHaveAnsweredNothingStaysPaused) {
  const FakePlayer music(daemon, "music", "Playing");
  settle();
  players.pause();
  players.resume();
  settle();
  EXPECT_EQ(status_of("music"), "Playing");
}

TEST_F(MediaPlayersTest, ASecondBreakDoesItAgain) {
  const FakePlayer music(daemon, "music", "Playing");
  for (int i = 0; i < 2; ++i) {
    players.pause();
    ASSERT_TRUE(is("music", "Paused"));
    players.resume();
    ASSERT_TRUE(is("music", "Playing"));
  }
}

}  // namespace
}  // namespace limber
