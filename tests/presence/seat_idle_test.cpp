#include "presence/seat_idle.hpp"

#include <gtest/gtest.h>

#include <map>

#include "presence/watcher_record.hpp"
#include "support/asio_run.hpp"

namespace limber {
namespace {

constexpr Duration threshold{5s};
constexpr Duration probe{1ms};

/// The timers of a compositor that tells what a test has it tell.
struct Timers {
  std::map<Duration, IdleTimerEvents> there;  // by their time

  void still(Duration after) {
    const auto call = there.at(after).still;
    call();
  }
  void touched(Duration after) {
    const auto call = there.at(after).touched;
    call();
  }
};

class FakeIdleTimer : public IdleTimer {
 public:
  FakeIdleTimer(Timers& timers, Duration after) : timers_(timers), after_(after) {}
  ~FakeIdleTimer() override { timers_.there.erase(after_); }

 private:
  Timers& timers_;
  Duration after_;
};

class FakeIdleProtocol : public IdleProtocol {
 public:
  explicit FakeIdleProtocol(Timers& timers) : timers_(timers) {}
  std::string_view name() const override { return "told"; }
  std::string_view caveat() const override { return ""; }
  std::unique_ptr<IdleTimer> timer(Duration after, IdleTimerEvents events) override {
    auto timer = std::make_unique<FakeIdleTimer>(timers_, after);
    timers_.there[after] = std::move(events);
    return timer;
  }

 private:
  Timers& timers_;
};

struct SeatIdleTest : testing::Test {
  boost::asio::io_context io;
  Timers timers;
  WatcherRecord recorded;
  ClockReading clock{Instant{1h}, 1h};
  SeatIdle watcher{io, std::make_unique<FakeIdleProtocol>(timers), threshold, recorded.events(),
                   [this] { return clock; }};
  const Instant opened = clock.boot;

  void pass(Duration time) {
    clock.boot += time;
    clock.monotonic += time;
  }
  void sleep(Duration time) { clock.boot += time; }
  void resync() {
    recorded.last.clear();
    watcher.resync();
    run_for(io, 5ms);
  }
};

TEST_F(SeatIdleTest, SaysNothingUntilItIsKnownHowThingsAre) {
  timers.still(probe);
  run_for(io, 5ms);
  EXPECT_EQ(recorded.last, "");
}

TEST_F(SeatIdleTest, IsStillFromTheOpeningWhereNoInputCame) {
  timers.still(probe);
  pass(threshold);
  timers.still(threshold);
  EXPECT_EQ(recorded.last, "idle");
  EXPECT_EQ(recorded.since, opened);
}

TEST_F(SeatIdleTest, IsActiveWithTheFirstInputAfterTheOpening) {
  timers.still(probe);
  pass(300ms);
  timers.touched(probe);
  EXPECT_EQ(recorded.last, "active");
  EXPECT_FALSE(timers.there.contains(probe));
}

TEST_F(SeatIdleTest, IsActiveWhereTheCompositorCountsSomethingElseAsInput) {
  EXPECT_TRUE(run_until(io, [&] { return recorded.last == "active"; }));
}

TEST_F(SeatIdleTest, BackdatesTheEdgeByTheThreshold) {
  timers.touched(probe);
  pass(1min);
  timers.still(threshold);
  EXPECT_EQ(recorded.last, "idle");
  EXPECT_EQ(recorded.since, clock.boot - threshold);
  timers.touched(threshold);
  EXPECT_EQ(recorded.last, "active");
  EXPECT_EQ(recorded.idle, 1);
}

TEST_F(SeatIdleTest, TellsAnInputThatTwoTimersSeeOnce) {
  timers.still(probe);
  timers.still(threshold);
  timers.touched(probe);
  timers.touched(threshold);
  EXPECT_EQ(recorded.active, 1);
}

TEST_F(SeatIdleTest, CountsTheHandsAsStillThroughASuspend) {
  timers.touched(probe);
  pass(1min);
  const Instant asleep = clock.boot;
  sleep(8h);
  resync();
  EXPECT_EQ(recorded.last, "idle");
  EXPECT_EQ(recorded.since, asleep);
  timers.still(probe);
  pass(threshold);
  timers.still(threshold);
  EXPECT_EQ(recorded.since, asleep);
  timers.touched(probe);
  EXPECT_EQ(recorded.last, "active");
}

TEST_F(SeatIdleTest, BackdatesAnEdgeThatComesBeforeTheNewsOfTheSuspend) {
  timers.touched(probe);
  pass(1min);
  const Instant last = clock.boot;
  sleep(8h);
  pass(threshold);
  timers.still(threshold);
  EXPECT_EQ(recorded.since, last);
  resync();
  EXPECT_EQ(recorded.since, last);
}

TEST_F(SeatIdleTest, ForgetsASuspendWithTheFirstInputAfterIt) {
  timers.touched(probe);
  timers.still(threshold);
  sleep(8h);
  timers.touched(threshold);
  resync();
  EXPECT_EQ(recorded.last, "active");
}

TEST_F(SeatIdleTest, ResyncWithoutASuspendTellsHowThingsAre) {
  timers.touched(probe);
  resync();
  EXPECT_EQ(recorded.last, "active");
}

TEST_F(SeatIdleTest, LetsGoOfEverythingWhenTheCompositorGoes) {
  watcher.lose("it has gone");
  EXPECT_TRUE(timers.there.empty());
  EXPECT_EQ(recorded.lost, "it has gone");
  resync();
  EXPECT_EQ(recorded.last, "");
}

}  // namespace
}  // namespace limber
