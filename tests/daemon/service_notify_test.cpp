#include "daemon/service_notify.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

#include "os/socket_address.hpp"
#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A service manager, as far as a service can tell.
struct ServiceNotifyTest : testing::Test {
  TempDir dir;
  boost::asio::io_context io;
  int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

  ServiceNotifyTest() {
    const std::string path = (dir / "notify").string();
    const auto address = socket_address(path).value();
    EXPECT_EQ(::bind(socket, address.get(), address.length), 0);
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
  }
  ~ServiceNotifyTest() override {
    for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) ::unsetenv(name);
    ::close(socket);
  }
  std::vector<std::string> heard() const {
    std::vector<std::string> all;
    char text[100];
    for (ssize_t length = 0; (length = ::recv(socket, text, sizeof text, 0)) >= 0;)
      all.emplace_back(text, static_cast<std::size_t>(length));
    return all;
  }
};

TEST_F(ServiceNotifyTest, SaysWhenItIsReadyAndWhenItEndsAndNeverWakesForNoWatchdog) {
  ServiceNotify service(io);
  EXPECT_EQ(std::getenv("NOTIFY_SOCKET"), nullptr) << "children would have it";
  EXPECT_THAT(heard(), IsEmpty());
  service.ready();
  EXPECT_THAT(heard(), ElementsAre("READY=1"));
  EXPECT_EQ(io.run_for(100ms), 0U);
  service.stopping();
  EXPECT_THAT(heard(), ElementsAre("STOPPING=1"));
}

TEST_F(ServiceNotifyTest, TellsTheWatchdogAtHalfItsTime) {
  ::setenv("WATCHDOG_USEC", "200000", 1);
  ::setenv("WATCHDOG_PID", std::to_string(::getpid()).c_str(), 1);
  ServiceNotify service(io);
  EXPECT_EQ(std::getenv("WATCHDOG_USEC"), nullptr);
  service.ready();
  int pings = 0;
  const auto begin = std::chrono::steady_clock::now();
  run_until(io, [&] {
    for (const auto& each : heard()) pings += each == "WATCHDOG=1";
    return pings == 3;
  });
  EXPECT_GE(std::chrono::steady_clock::now() - begin, 290ms);
  EXPECT_EQ(pings, 3);
}

TEST_F(ServiceNotifyTest, LeavesTheWatchdogOfAnotherProcessAlone) {
  ::setenv("WATCHDOG_USEC", "20000", 1);
  ::setenv("WATCHDOG_PID", "1", 1);
  ServiceNotify service(io);
  service.ready();
  EXPECT_EQ(io.run_for(100ms), 0U);
}

TEST(ServiceNotify, SaysNothingWhereNobodyAsks) {
  boost::asio::io_context io;
  ServiceNotify service(io);
  service.ready();
  service.stopping();
  EXPECT_EQ(io.run_for(20ms), 0U);
}

}  // namespace
}  // namespace limber
