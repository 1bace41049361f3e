#include "bus/bus_link.hpp"

#include <gtest/gtest.h>
#include <poll.h>

#include "bus/bus_message.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

struct BusLinkTest : testing::Test {
  PrivateBus daemon;
  BusLink link{daemon.address()};
  int answers = 0;

  void call(const std::string& path) {
    link.call(
        {"org.freedesktop.DBus", path, "org.freedesktop.DBus", "GetId"}, {},
        [this](BusMessage*, const BusError*) { ++answers; }, 5s);
  }
  bool answered(int times) {
    while (answers < times) {
      if (link.process()) continue;
      const auto wanted = link.wanted();
      pollfd fd{.fd = wanted.fd, .events = POLLIN, .revents = 0};
      if (wanted.writing) fd.events |= POLLOUT;
      if (answers < times && ::poll(&fd, 1, 5000) == 0) return false;
    }
    return true;
  }
};

TEST_F(BusLinkTest, SendsWhatWasCalledBeforeTheBusAnswered) {
  EXPECT_FALSE(link.ready());
  call("/");
  ASSERT_TRUE(answered(1));
  EXPECT_TRUE(link.ready());
}

/// Programs that tell of each thing by an object of its own, such as a session manager with its inhibitors.
TEST_F(BusLinkTest, KeepsNothingOfCallsThatWereAnswered) {
  for (int i = 1; i <= 500; ++i) call("/thing/" + std::to_string(i));
  EXPECT_EQ(link.awaited(), 500U);
  ASSERT_TRUE(answered(500));
  EXPECT_EQ(link.awaited(), 0U);
}

/// Others in the loop have their turn in between.
TEST_F(BusLinkTest, HandlesAFloodInParts) {
  for (int i = 1; i <= 500; ++i) call("/");
  ASSERT_TRUE(answered(1));
  EXPECT_LT(answers, 100);
  EXPECT_TRUE(answered(500));
}

}  // namespace
}  // namespace limber
