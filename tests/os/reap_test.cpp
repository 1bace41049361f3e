#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <optional>

#include "os/spawn.hpp"
#include "support/asio_run.hpp"

namespace limber {
namespace {

/// A child that goes on until it is ended.
pid_t a_child() {
  const pid_t pid = ::fork();
  if (pid > 0) return pid;
  ::pause();
  ::_exit(0);
}

bool is_there(pid_t pid) { return ::kill(pid, 0) == 0; }

TEST(Reap, TakesAChildWhenItEndsAndWaitsForNone) {
  boost::asio::io_context io;
  const pid_t pid = a_child();
  const auto before = std::chrono::steady_clock::now();
  reap(io, pid);
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::milliseconds{100});
  run_for(io, std::chrono::milliseconds{20});
  EXPECT_TRUE(is_there(pid));
  ::kill(pid, SIGKILL);
  EXPECT_TRUE(run_until(io, [&] { return !is_there(pid); }));
}

TEST(Reap, IsLeftAloneWhereTheLoopEndsFirst) {
  std::optional<boost::asio::io_context> io(std::in_place);
  const pid_t pid = a_child();
  reap(*io, pid);
  io.reset();
  EXPECT_TRUE(is_there(pid));
  ::kill(pid, SIGKILL);
  boost::asio::io_context another;
  reap(another, pid);
  EXPECT_TRUE(run_until(another, [&] { return !is_there(pid); }));
}

}  // namespace
}  // namespace limber
