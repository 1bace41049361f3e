#include "daemon/window_call.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace limber {
namespace {

class WindowCallTest : public ::testing::Test {
 protected:
  boost::asio::io_context io;
  std::vector<std::string> opened;
  int otherwise = 0;
  WindowCall call{io, [this](std::string_view page) { opened.emplace_back(page); }};

  void ask() {
    call.ask("prompt", [this] { ++otherwise; });
  }
};

TEST_F(WindowCallTest, OpensThePageAndIsContentOnceItIsShown) {
  ask();
  EXPECT_EQ(opened, std::vector<std::string>{"prompt"});
  call.told("prompt", true);
  call.told("prompt", false);
  EXPECT_EQ(otherwise, 0);
}

TEST_F(WindowCallTest, DoesTheOtherThingOnceWhereItCannotBeShown) {
  ask();
  call.told("prompt", false);
  call.told("prompt", false);
  EXPECT_EQ(otherwise, 1);
}

TEST_F(WindowCallTest, DoesTheOtherThingAtOnceWhereNothingCanBeStarted) {
  WindowCall none(io, [](std::string_view) { throw std::runtime_error("there is no limber-panel"); });
  none.ask("prompt", [this] { ++otherwise; });
  EXPECT_EQ(otherwise, 1);
}

TEST_F(WindowCallTest, HearsNothingOfOtherPages) {
  ask();
  call.told("break", false);
  EXPECT_EQ(otherwise, 0);
}

TEST_F(WindowCallTest, OpensNothingThatSomebodyElseOpens) {
  call.expect("break", [this] { ++otherwise; });
  EXPECT_TRUE(opened.empty());
  call.told("break", false);
  EXPECT_EQ(otherwise, 1);
}

TEST_F(WindowCallTest, ForgetsWhatIsNoLongerWanted) {
  ask();
  call.forget();
  call.told("prompt", false);
  EXPECT_EQ(otherwise, 0);
}

}  // namespace
}  // namespace limber
