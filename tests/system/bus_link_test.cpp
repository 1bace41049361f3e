#include "system/bus_link.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <sdbus-c++/sdbus-c++.h>

#include "support/private_bus.hpp"
#include "system/bus_message.hpp"

namespace limber {
namespace {

/// Programs that tell of each thing by an object of its own, such as a session manager with its inhibitors.
struct BusLinkTest : testing::Test {
  PrivateBus daemon;
  BusLink link{daemon.address()};
  int answers = 0;

  void call(const std::string& path) {
    link.call(
        {"org.freedesktop.DBus", path, "org.freedesktop.DBus", "GetId"}, {},
        [this](sdbus::Message*, const BusError*) { ++answers; }, 5s);
  }
  bool answered(int times) {
    while (answers < times) {
      link.process();
      pollfd fd{.fd = link.wanted().fd, .events = POLLIN, .revents = 0};
      if (answers < times && ::poll(&fd, 1, 5000) == 0) return false;
    }
    link.process();
    return true;
  }
};

TEST_F(BusLinkTest, ForgetsObjectsOnceManyOthersHaveAnswered) {
  for (int i = 1; i <= 500; ++i) {
    call("/thing/" + std::to_string(i));
    ASSERT_TRUE(answered(i));
  }
  EXPECT_LT(link.peers(), 100U);
}

TEST_F(BusLinkTest, ForgetsNoneBeforeItHasAnswered) {
  for (int i = 1; i <= 500; ++i) call("/thing/" + std::to_string(i));
  ASSERT_TRUE(answered(500));
  EXPECT_LT(link.peers(), 100U);
  call("/thing/1");
  EXPECT_TRUE(answered(501));
}

}  // namespace
}  // namespace limber
