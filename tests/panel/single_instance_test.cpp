#include "panel/link/single_instance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include "os/socket_address.hpp"
#include "support/hand_loop.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

class SingleInstanceTest : public testing::Test {
 protected:
  void listen(SingleInstance& panel) {
    panel.listen(loop_, [this](const PanelRequest& request) { wishes_.push_back(request); });
  }
  bool heard(std::size_t times) {
    return loop_.until([&] { return wishes_.size() >= times; });
  }
  /// Says `line` as a later start of a program of another version may.
  void say(const std::string& line) {
    const Fd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto address = socket_address((home_.path() / "panel.sock").native()).value();
    ASSERT_EQ(::connect(fd.get(), address.get(), address.length), 0);
    ::send(fd.get(), line.data(), line.size(), MSG_NOSIGNAL);
    loop_.until([] { return false; }, 20ms);
  }

  TempDir home_;
  HandLoop loop_;
  std::vector<PanelRequest> wishes_;
};

TEST_F(SingleInstanceTest, TheFirstRunsAndEveryOtherHandsItsPageOver) {
  const auto first = SingleInstance::first(home_.path(), {});
  ASSERT_TRUE(first);
  listen(*first);
  EXPECT_FALSE(SingleInstance::first(home_.path(), {PanelPage::history, std::nullopt}));
  EXPECT_FALSE(SingleInstance::first(home_.path(), {PanelPage::today, PanelPlace{1243, 12}}));
  ASSERT_TRUE(heard(2));
  EXPECT_THAT(wishes_, ElementsAre(PanelRequest{PanelPage::history, std::nullopt},
                                   PanelRequest{PanelPage::today, PanelPlace{1243, 12}}));
}

TEST_F(SingleInstanceTest, AStartWaitsForNoPanelThatHangs) {
  const auto first = SingleInstance::first(home_.path(), {});
  for (int start = 0; start < 20; ++start) EXPECT_FALSE(SingleInstance::first(home_.path(), {}));
}

TEST_F(SingleInstanceTest, AfterTheFirstHasEndedTheNextIsTheFirst) {
  SingleInstance::first(home_.path(), {}).reset();
  EXPECT_TRUE(SingleInstance::first(home_.path(), {}));
}

TEST_F(SingleInstanceTest, WhatIsNoPageIsPassedOver) {
  const auto first = SingleInstance::first(home_.path(), {});
  listen(*first);
  for (const char* line : {"nowhere\n", "\n", "", "today 5\n", "today x y\n"}) say(line);
  say(std::string(1000, 'x'));
  say("care\n");
  ASSERT_TRUE(heard(3));
  EXPECT_THAT(wishes_, testing::UnorderedElementsAre(PanelRequest{PanelPage::today, std::nullopt},
                                                     PanelRequest{PanelPage::today, std::nullopt},
                                                     PanelRequest{PanelPage::care, std::nullopt}));
}

}  // namespace
}  // namespace limber
