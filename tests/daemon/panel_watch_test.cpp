#include "daemon/panel_launcher.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>

#include "support/asio_run.hpp"
#include "support/child_process.hpp"

namespace limber {
namespace {

TEST(PanelWatchTest, HearsOnceOfTheEndOfTheLastThatItWasGiven) {
  boost::asio::io_context io;
  int gone = 0;
  PanelWatch watch(io, [&gone] { ++gone; });
  ChildProcess first({"sleep", "60"}), second({"sleep", "60"});
  watch.watch(first.pid());
  watch.watch(second.pid());
  first.end(SIGTERM);
  run_for(io, Duration{50});
  EXPECT_EQ(gone, 0);
  second.end(SIGKILL);
  EXPECT_TRUE(run_until(io, [&] { return gone > 0; }));
  io.restart();
  EXPECT_EQ(io.run_for(std::chrono::milliseconds(50)), 0U);
  EXPECT_EQ(gone, 1);
}

TEST(PanelWatchTest, OneThatIsNotThereIsNotWaitedFor) {
  boost::asio::io_context io;
  int gone = 0;
  PanelWatch watch(io, [&gone] { ++gone; });
  ChildProcess ended({"true"});
  const pid_t pid = ended.pid();
  ended.end(SIGTERM);
  watch.watch(pid);
  run_for(io, Duration{20});
  EXPECT_EQ(gone, 0);
}

}  // namespace
}  // namespace limber
