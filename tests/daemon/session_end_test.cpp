#include "daemon/session_end.hpp"

#include <gtest/gtest.h>

#include "support/asio_run.hpp"

namespace limber {
namespace {

class SessionEndTest : public testing::Test {
 protected:
  void begin(bool bus, bool display) {
    there = {bus, display};
    end.emplace(
        io, SessionEnd::Signs{.bus = [this] { return there.first; }, .display = [this] { return there.second; }},
        [this] { ++ended; }, patience);
  }
  void now(bool bus, bool display) {
    there = {bus, display};
    end->look();
  }
  static constexpr Duration patience = 60ms;
  boost::asio::io_context io;
  std::pair<bool, bool> there;
  int ended = 0;
  std::optional<SessionEnd> end;
};

TEST_F(SessionEndTest, WithoutBusAndDisplayForAWhileItIsOver) {
  begin(true, true);
  EXPECT_FALSE(end->is_over());
  now(false, false);
  EXPECT_TRUE(end->is_over());
  EXPECT_TRUE(run_until(io, [&] { return ended == 1; }));
  run_for(io, 3 * patience);
  EXPECT_EQ(ended, 1);
}

TEST_F(SessionEndTest, ADesktopThatIsRestartedIsNoEnd) {
  begin(true, true);
  now(false, false);
  now(true, false);
  run_for(io, 3 * patience);
  now(true, true);
  now(true, false);
  run_for(io, 3 * patience);
  EXPECT_EQ(ended, 0) << "the bus is there";
}

TEST_F(SessionEndTest, ADisplayThatGoesUnheardAfterTheBusIsFoundOut) {
  begin(true, true);
  now(false, true);
  there.second = false;
  EXPECT_TRUE(run_until(io, [&] { return ended == 1; }));
}

TEST_F(SessionEndTest, WithoutEitherFromTheFirstThereIsNoSessionToEnd) {
  begin(false, false);
  EXPECT_FALSE(end->is_over());
  run_for(io, 3 * patience);
  EXPECT_EQ(ended, 0);
}

}  // namespace
}  // namespace limber
