// A session bus that is stopped, or that somebody pretends to be: the daemon answers all the same, ends when it is told
// to, and goes on with the bus once there is one.
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include "integration/desk.hpp"

namespace limber {
namespace {

using Clock = std::chrono::steady_clock;

struct StoppedBus : testing::Test {
  Desk desk;

  void TearDown() override { desk.bus.thaw(); }

  /// Fifty answers, one after another: the slowest.
  std::chrono::milliseconds slowest_answer() const {
    Clock::duration slowest{};
    Client client(desk.socket());
    for (int i = 0; i < 50; ++i) {
      const auto before = Clock::now();
      client.call("status_get");
      slowest = std::max(slowest, Clock::now() - before);
      std::this_thread::sleep_for(10ms);  // for the loop to meet whatever there is
    }
    return std::chrono::ceil<std::chrono::milliseconds>(slowest);
  }
  void ends_within_a_second() {
    const auto before = Clock::now();
    ::kill(desk.daemon().pid(), SIGTERM);
    EXPECT_EQ(desk.daemon().wait(), 0);
    EXPECT_LT(Clock::now() - before, 1s);
  }
  void sees_the_desk_again() {
    EXPECT_TRUE(wait_until([&] { return !desk.status()["notifications"].is_null(); })) << desk.status();
  }
  void sees_dunst() {
    const auto said = [&] { return desk.limber({"doctor"}).text; };
    EXPECT_TRUE(wait_until([&] { return said().find("seen by dunst") != std::string::npos; })) << said();
  }
};

TEST_F(StoppedBus, AtTheStartIsNotWaitedFor) {
  desk.start_dunst();
  desk.bus.freeze();
  desk.start_daemon();
  EXPECT_LT(slowest_answer(), 50ms);
  EXPECT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; })) << desk.status();
  desk.bus.thaw();
  sees_the_desk_again();
  sees_dunst();
}

TEST_F(StoppedBus, AtTheStartDelaysNoEnd) {
  desk.bus.freeze();
  desk.start_daemon();
  ends_within_a_second();
}

TEST_F(StoppedBus, LaterIsNotWaitedForWhenSourcesOpenAndClose) {
  desk.start_dunst();
  desk.start_daemon();
  sees_the_desk_again();
  desk.bus.freeze();
  EXPECT_LT(slowest_answer(), 50ms);
  for (const bool on : {false, true}) {
    const std::string word = on ? "true" : "false";
    desk.set(std::string(Desk::quick) + "inhibitors = " + word + "\ndnd = " + word + "\n");
    EXPECT_LT(slowest_answer(), 50ms);
    const auto switched_off = [&] { return desk.limber({"doctor"}).text.find("switched off in the settings"); };
    EXPECT_TRUE(wait_until([&] { return (switched_off() == std::string::npos) == on; })) << "it was not taken";
    EXPECT_LT(slowest_answer(), 50ms);
  }
  desk.bus.thaw();
  sees_the_desk_again();
  sees_dunst();
  desk.bus.freeze();
  ends_within_a_second();
}

TEST_F(StoppedBus, AfterARestartOfItIsNotWaitedFor) {
  desk.start_daemon();
  desk.bus.stop();
  desk.bus.start();
  desk.bus.freeze();
  EXPECT_LT(slowest_answer(), 50ms);
  desk.bus.thaw();
  desk.start_dunst();
  sees_the_desk_again();
}

TEST_F(StoppedBus, ThatSomebodyPretendsToBeIsSaidAndNotWaitedFor) {
  desk.start_daemon();
  desk.bus.stop();
  const std::string place = desk.bus.address().substr(std::string("unix:path=").size());
  std::filesystem::remove(place);
  boost::asio::io_context io;
  boost::asio::local::stream_protocol::acceptor impostor(io, place);
  EXPECT_LT(slowest_answer(), 50ms);
  ends_within_a_second();
  desk.start_daemon();
  EXPECT_LT(slowest_answer(), 50ms);
  EXPECT_TRUE(wait_until([&] { return desk.limber({"doctor"}).text.find("does not answer") != std::string::npos; }))
      << desk.limber({"doctor"}).text;
  std::filesystem::remove(place);
  desk.bus.start();
  desk.start_dunst();
  sees_the_desk_again();
}

}  // namespace
}  // namespace limber
