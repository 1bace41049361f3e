#include "daemon/panel_launcher.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace limber {
namespace {

class PanelLauncherTest : public ::testing::Test {
 protected:
  boost::asio::io_context io;
  std::vector<std::string> opened;
  int otherwise = 0;
  PanelLauncher call{io, [this](std::string_view page) { opened.emplace_back(page); }};

  void ask() {
    call.ask("prompt", [this] { ++otherwise; });
  }
};

TEST_F(PanelLauncherTest, OpensThePageAndIsContentOnceItIsShown) {
  ask();
  EXPECT_EQ(opened, std::vector<std::string>{"prompt"});
  call.window_shown("prompt", true);
  call.window_shown("prompt", false);
  EXPECT_EQ(otherwise, 0);
}

TEST_F(PanelLauncherTest, DoesTheOtherThingOnceWhereItCannotBeShown) {
  ask();
  call.window_shown("prompt", false);
  call.window_shown("prompt", false);
  EXPECT_EQ(otherwise, 1);
}

TEST_F(PanelLauncherTest, DoesTheOtherThingAtOnceWhereNothingCanBeStarted) {
  PanelLauncher none(io, [](std::string_view) { throw std::runtime_error("there is no limber-panel"); });
  none.ask("prompt", [this] { ++otherwise; });
  EXPECT_EQ(otherwise, 1);
}

TEST_F(PanelLauncherTest, HearsNothingOfOtherPages) {
  ask();
  call.window_shown("break", false);
  EXPECT_EQ(otherwise, 0);
}

TEST_F(PanelLauncherTest, OpensNothingThatSomebodyElseOpens) {
  call.expect("break", [this] { ++otherwise; });
  EXPECT_TRUE(opened.empty());
  call.window_shown("break", false);
  EXPECT_EQ(otherwise, 1);
}

TEST_F(PanelLauncherTest, ForgetsWhatIsNoLongerWanted) {
  ask();
  call.forget();
  call.window_shown("prompt", false);
  EXPECT_EQ(otherwise, 0);
}

}  // namespace
}  // namespace limber
