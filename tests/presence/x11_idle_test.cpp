#include "presence/candidates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "display/x_server.hpp"
#include "presence/watcher_record.hpp"
#include "support/asio_run.hpp"
#include "support/xvfb.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

constexpr Duration threshold{300ms};

struct X11IdleTest : testing::Test {
  Xvfb xvfb;
  boost::asio::io_context io;
  XServer server{io, xvfb.display(), false};
  WatcherRecord recorded;
  Duration asleep{};  // what the boot clock has counted more than the true one
  std::unique_ptr<Watcher> watcher;

  void connect() {
    server.connect();
    ASSERT_TRUE(run_until(io, [&] { return server.connection() != nullptr; }));
  }
  void open() {
    connect();
    watcher = open_x11_on(server, threshold, recorded.events(), [this] {
      auto now = read_clocks();
      now.boot += asleep;
      return now;
    });
  }
  Instant now() const { return boot_now() + asleep; }
  bool becomes(const std::string& state) {
    return run_until(io, [&] { return recorded.last == state; });
  }
};

TEST_F(X11IdleTest, TellsWhenInputStopsAndWhenItBegins) {
  xvfb.type();
  open();
  ASSERT_TRUE(becomes("active"));
  ASSERT_TRUE(becomes("idle"));
  xvfb.type();
  EXPECT_TRUE(becomes("active"));
  EXPECT_TRUE(becomes("idle"));
}

TEST_F(X11IdleTest, StampsTheIdleEdgeWithTheLastInput) {
  open();
  xvfb.type();
  const Instant typed = boot_now();
  ASSERT_TRUE(becomes("active"));
  ASSERT_TRUE(becomes("idle"));
  EXPECT_LE(recorded.since, typed);
  EXPECT_GT(recorded.since, typed - 150ms);
  EXPECT_GE(boot_now() - recorded.since, threshold);
}

TEST_F(X11IdleTest, KnowsSomebodyWhoWasIdleLongBeforeItOpened) {
  std::this_thread::sleep_for(threshold + 100ms);  // the subject: time without a watcher
  const Instant opened = boot_now();
  open();
  ASSERT_TRUE(run_until(io, [&] { return !recorded.last.empty(); }));
  EXPECT_EQ(recorded.last, "idle");
  EXPECT_LE(recorded.since, opened - threshold);
  xvfb.type();
  EXPECT_TRUE(becomes("active"));
}

TEST_F(X11IdleTest, TellsNothingBeforeTheLoopRuns) {
  open();
  EXPECT_EQ(recorded.last, "");
}

TEST_F(X11IdleTest, DestroyedBeforeTheLoopRunsTellsNothingEver) {
  open();
  watcher.reset();
  run_for(io, 50ms);
  EXPECT_EQ(recorded.last, "");
}

TEST_F(X11IdleTest, NeverWakesWhileThePersonIsAway) {
  open();
  ASSERT_TRUE(becomes("idle"));
  io.restart();
  EXPECT_EQ(io.run_for(3 * threshold), 0U);
}

TEST_F(X11IdleTest, CountsTheHandsAsStillThroughASuspend) {
  xvfb.type();
  open();
  ASSERT_TRUE(becomes("active"));
  const Instant before = now();
  asleep = 8h;
  watcher->resync();
  ASSERT_TRUE(becomes("idle"));
  EXPECT_LE(recorded.since, before);
  EXPECT_GT(recorded.since, before - 2s);
}

TEST_F(X11IdleTest, NoticesTheFirstInputAfterASuspendThoughTheIdleTimeIsShort) {
  xvfb.type();
  open();
  ASSERT_TRUE(becomes("active"));
  asleep = 8h;
  watcher->resync();
  ASSERT_TRUE(becomes("idle"));
  xvfb.type();
  ASSERT_TRUE(becomes("active"));
  ASSERT_TRUE(becomes("idle"));
  EXPECT_LT(now() - recorded.since, threshold + 2s);
}

TEST_F(X11IdleTest, TellsTheThresholdOfASuspendedSpellNotTwice) {
  xvfb.type();
  open();
  ASSERT_TRUE(becomes("active"));
  asleep = 8h;
  watcher->resync();
  ASSERT_TRUE(becomes("idle"));
  run_for(io, 2 * threshold);
  EXPECT_EQ(recorded.idle, 1);
}

TEST_F(X11IdleTest, BackdatesAnIdleEdgeThatComesBeforeTheNewsOfTheSuspend) {
  open();
  xvfb.type();
  const Instant typed = now();
  ASSERT_TRUE(becomes("active"));
  asleep = 8h;
  ASSERT_TRUE(becomes("idle"));
  EXPECT_LE(recorded.since, typed);
  EXPECT_GT(recorded.since, typed - 1s);
}

TEST_F(X11IdleTest, KeepsTheTrueLastInputThroughSeveralSuspends) {
  open();
  ASSERT_TRUE(becomes("idle"));
  const Instant since = recorded.since;
  for (const Duration more : {8h, 2h}) {
    asleep += more;
    recorded.last.clear();
    watcher->resync();
    ASSERT_TRUE(becomes("idle"));
    EXPECT_EQ(recorded.since, since);
  }
  xvfb.type();
  EXPECT_TRUE(becomes("active"));
}

TEST_F(X11IdleTest, ResyncWithoutASuspendTellsHowThingsAre) {
  xvfb.type();
  open();
  ASSERT_TRUE(becomes("active"));
  watcher->resync();
  EXPECT_TRUE(run_until(io, [&] { return recorded.active == 2; }));
}

TEST_F(X11IdleTest, DatesAPauseThatIsHeardOfLateByWhenItWas) {
  open();
  xvfb.type();
  const Instant typed = boot_now();
  ASSERT_TRUE(becomes("active"));
  std::this_thread::sleep_for(threshold + 1500ms);  // the subject: time in which the loop is held up
  ASSERT_TRUE(becomes("idle"));
  EXPECT_LE(recorded.since, typed + 50ms);
  EXPECT_GT(recorded.since, typed - 150ms);
}

TEST_F(X11IdleTest, TwoOfThemShareOneConnectionAndOneThatGoesLeavesTheOtherAtWork) {
  open();
  WatcherRecord other_told;
  auto other = open_x11_on(server, 2 * threshold, other_told.events());
  ASSERT_TRUE(becomes("idle"));
  other.reset();
  xvfb.type();
  EXPECT_TRUE(becomes("active"));
  EXPECT_TRUE(becomes("idle"));
  const int heard = other_told.active + other_told.idle;
  run_for(io, 50ms);
  EXPECT_EQ(other_told.active + other_told.idle, heard);
}

TEST_F(X11IdleTest, AnotherThresholdIsNoMatterOfWaitingForTheServer) {
  open();
  ASSERT_TRUE(run_until(io, [&] { return !recorded.last.empty(); }));
  xvfb.send(SIGSTOP);
  const Instant before = boot_now();
  watcher.reset();
  open();
  watcher->resync();
  EXPECT_LT(boot_now() - before, 50ms);
  EXPECT_TRUE(run_until(io, [&] { return !server.trouble().empty(); }));
  EXPECT_EQ(server.trouble(), "the X server at DISPLAY=" + xvfb.display() + " does not answer");
  xvfb.send(SIGCONT);
  EXPECT_TRUE(run_until(io, [&] { return server.trouble().empty(); }));
  EXPECT_TRUE(becomes("idle"));
}

TEST_F(X11IdleTest, SaysThatItsServerHasGone) {
  open();
  ASSERT_TRUE(run_until(io, [&] { return !recorded.last.empty(); }));
  xvfb.stop();
  ASSERT_TRUE(run_until(io, [&] { return !recorded.lost.empty(); }));
  EXPECT_THAT(recorded.lost, HasSubstr("DISPLAY=" + xvfb.display() + " has gone"));
}

TEST_F(X11IdleTest, MayBeDestroyedByTheNewsOfItsLoss) {
  bool gone = false;
  auto events = recorded.events();
  events.lost = [&](const std::string&) {
    watcher.reset();
    gone = true;
  };
  connect();
  watcher = open_x11_on(server, threshold, events);
  xvfb.stop(SIGKILL);
  EXPECT_TRUE(run_until(io, [&] { return gone; }));
}

std::string refusal(const std::string& display) {
  boost::asio::io_context io;
  XServer server(io, display, false);
  server.connect();
  run_until(io, [&] { return !server.awaited(); });
  try {
    open_x11_on(server, threshold, {});
  } catch (const Unavailable& unavailable) {
    return unavailable.what();
  }
  return "";
}

TEST(X11Idle, RefusesADisplayWithoutAServer) { EXPECT_EQ(refusal(":987"), "no X server at DISPLAY=:987"); }

TEST(X11Idle, RefusesWhatIsNoDisplay) {
  EXPECT_EQ(refusal("nonsense"), "DISPLAY=nonsense is not the name of a display");
}

}  // namespace
}  // namespace limber
