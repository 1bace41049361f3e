#include "display/x_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>

#include "os/boot_clock.hpp"
#include "os/socket_address.hpp"
#include "support/asio_run.hpp"
#include "support/xvfb.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

struct XServerTest : testing::Test {
  Xvfb xvfb;
  boost::asio::io_context io;
  std::vector<bool> told;
  XServer server{io, xvfb.display(), false};
  BusSubscription subscription = server.on_change([this](bool connected) { told.push_back(connected); });

  bool connects() {
    return run_until(io, [&] { return server.connection() != nullptr; });
  }
};

TEST_F(XServerTest, ConnectsWhenItIsWantedAndNotBefore) {
  run_for(io, 50ms);
  EXPECT_EQ(server.connection(), nullptr);
  EXPECT_FALSE(server.awaited());
  server.connect();
  EXPECT_TRUE(server.awaited());
  EXPECT_EQ(server.trouble(), "the X server at DISPLAY=" + xvfb.display() + " has not answered yet");
  ASSERT_TRUE(connects());
  EXPECT_EQ(server.trouble(), "");
  EXPECT_THAT(told, ElementsAre(true));
  EXPECT_TRUE(server.connection()->greeting().counters) << "Xvfb tells of idle time";
  const auto* connection = server.connection();
  server.connect();
  run_for(io, 50ms);
  EXPECT_EQ(server.connection(), connection);
}

TEST_F(XServerTest, ComesBackWithTheServerHoweverItEnds) {
  server.connect();
  ASSERT_TRUE(connects());
  for (const int signal : {SIGTERM, SIGKILL}) {
    xvfb.stop(signal);
    ASSERT_TRUE(run_until(io, [&] { return server.connection() == nullptr; }));
    EXPECT_NE(server.trouble(), "");
    run_for(io, 200ms);
    xvfb.start_again();
    ASSERT_TRUE(connects());
  }
}

TEST_F(XServerTest, WaitsForOneThatHangsWithoutHoldingAnythingUp) {
  xvfb.send(SIGSTOP);
  const Instant before = boot_now();
  server.connect();
  io.poll();
  EXPECT_LT(boot_now() - before, 100ms);
  run_for(io, 100ms);
  EXPECT_TRUE(server.awaited());
  EXPECT_EQ(server.trouble(), "the X server at DISPLAY=" + xvfb.display() + " has not answered yet");
  xvfb.send(SIGCONT);
  EXPECT_TRUE(connects());
}

TEST_F(XServerTest, GoesWhileOneThatHangsIsAwaited) {
  xvfb.send(SIGSTOP);
  std::optional<XServer> impatient(std::in_place, io, xvfb.display(), false);
  impatient->connect();
  run_for(io, 20ms);
  const Instant before = boot_now();
  impatient.reset();
  EXPECT_LT(boot_now() - before, 100ms);
  xvfb.send(SIGCONT);
  run_for(io, 50ms);
}

TEST_F(XServerTest, IsLetGo) {
  server.connect();
  ASSERT_TRUE(connects());
  server.let_go();
  EXPECT_EQ(server.connection(), nullptr);
  EXPECT_THAT(told, ElementsAre(true, false));
  xvfb.stop();
  xvfb.start_again();
  run_for(io, 200ms);
  EXPECT_EQ(server.connection(), nullptr);
  server.connect();
  EXPECT_TRUE(connects());
}

TEST_F(XServerTest, WakesNobodyWhileNothingHappens) {
  server.connect();
  ASSERT_TRUE(connects());
  xvfb.stop();
  ASSERT_TRUE(run_until(io, [&] { return server.connection() == nullptr; }));
  run_for(io, 300ms);  // the tries on the socket, which has gone
  // The servers of other tests come and go in the same directory, of which the watch hears: one quiet spell is enough.
  std::size_t woken = 1;
  for (int spell = 0; spell < 20 && woken > 0; ++spell) {
    io.restart();
    woken = io.run_for(300ms);
  }
  EXPECT_EQ(woken, 0U);
}

std::string trouble_with(std::optional<std::string> display) {
  boost::asio::io_context io;
  XServer server(io, std::move(display), false);
  server.connect();
  run_until(io, [&] { return !server.awaited(); });
  return server.trouble();
}

TEST(XServer, SaysWhyThereIsNone) {
  EXPECT_EQ(trouble_with(std::nullopt), "no X server: DISPLAY is not set");
  EXPECT_EQ(trouble_with(":987"), "no X server at DISPLAY=:987");
  EXPECT_EQ(trouble_with("nonsense"), "DISPLAY=nonsense is not the name of a display");
}

TEST(XServer, ConnectsToNoSocketUnlessItIsWanted) {
  const std::string number = std::to_string(20'000 + ::getpid() % 10'000);
  const auto path = "/tmp/.X11-unix/X" + number;
  std::filesystem::create_directories("/tmp/.X11-unix");
  const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const auto address = socket_address(path).value();
  ASSERT_EQ(::bind(listening, address.get(), address.length), 0);
  ASSERT_EQ(::listen(listening, 5), 0);
  boost::asio::io_context io;
  XServer server(io, ":" + number, true);
  run_for(io, 100ms);
  EXPECT_LT(::accept(listening, nullptr, nullptr), 0) << "somebody knocked";
  server.connect();
  EXPECT_TRUE(run_until(io, [&] {
    const int guest = ::accept(listening, nullptr, nullptr);
    if (guest >= 0) ::close(guest);
    return guest >= 0;
  }));
  ::close(listening);
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace limber
