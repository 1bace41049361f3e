#include "daemon/idle_monitor.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os/boot_clock.hpp"
#include "presence/candidates.hpp"
#include "support/asio_run.hpp"
#include "support/mock_service.hpp"
#include "support/private_bus.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

/// What a test has of the one watcher there is.
struct Theatre {
  bool works = true;
  int opened = 0;
  Duration threshold{};
  WatcherEvents events;
} stage;

class Staged : public Watcher {
 public:
  std::string_view name() const override { return "staged"; }
  std::string_view caveat() const override { return "it is blind"; }
  void resync() override {}
};

std::unique_ptr<Watcher> open_staged(const WatcherContext&, Duration threshold, WatcherEvents events) {
  if (!stage.works) throw Unavailable("the stage is dark");
  ++stage.opened;
  stage.threshold = threshold;
  stage.events = std::move(events);
  return std::make_unique<Staged>();
}

struct IdleMonitorTest : testing::Test {
  static constexpr Candidate candidates[]{{"staged", open_staged}};
  boost::asio::io_context io;
  Compositor compositor{io, [](const char*) { return std::nullopt; }};
  Bus bus{io, std::nullopt};
  XServer no_x{io, std::nullopt, false};
  std::vector<Event> told;
  int changes = 0;
  IdleMonitor idle_monitor{{io, compositor, bus, no_x},
                           candidates,
                           [this](const Event& event) { told.push_back(event); },
                           [this] { ++changes; }};

  void SetUp() override { stage = {}; }
  std::string problem() const { return idle_monitor.problem().value_or(""); }
};

TEST_F(IdleMonitorTest, TellWhatTheirWatcherTells) {
  idle_monitor.open(5s);
  EXPECT_EQ(idle_monitor.watcher(), "staged");
  EXPECT_EQ(idle_monitor.caveat(), "it is blind");
  stage.events.active();
  stage.events.idle(Instant{1h});
  ASSERT_EQ(told.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<InputActive>(told[0]));
  EXPECT_TRUE(std::holds_alternative<InputIdle>(told[1]));
}

TEST_F(IdleMonitorTest, CountByTheClockWhereNobodyCanWatch) {
  stage.works = false;
  idle_monitor.open(5s);
  run_for(io, 20ms);
  EXPECT_EQ(idle_monitor.watcher(), std::nullopt);
  EXPECT_EQ(problem(),
            "Counting by the clock: this desktop does not tell when keyboard and mouse are still (the stage is dark).");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<InputActive>(told[0]));
}

TEST_F(IdleMonitorTest, SayThatAnotherWatchesOrNobody) {
  stage.works = false;
  idle_monitor.open(5s);
  run_for(io, 20ms);
  EXPECT_EQ(changes, 1) << "counted by the clock";
  stage.works = true;
  idle_monitor.open(5s);
  run_for(io, 20ms);
  EXPECT_EQ(changes, 2) << "watched";
  stage.works = false;
  stage.events.lost("the stage has burnt down");
  run_for(io, 20ms);
  EXPECT_EQ(changes, 3) << "watched no longer";
}

TEST_F(IdleMonitorTest, OfADesktopThatHasGoneAreStill) {
  idle_monitor.open(5s);
  stage.works = false;
  stage.events.lost("the stage has burnt down");
  run_for(io, 20ms);
  EXPECT_EQ(problem(),
            "Nobody watches keyboard and mouse now: the stage has burnt down. Waiting for a desktop to come back.");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<InputIdle>(told[0]));
}

TEST_F(IdleMonitorTest, AreWatchedInAnotherWayAtOnceWhereThereIsOne) {
  idle_monitor.open(5s);
  stage.events.lost("mutter has gone");
  run_for(io, 20ms);
  EXPECT_EQ(idle_monitor.watcher(), "staged");
  EXPECT_EQ(stage.opened, 2);
  EXPECT_EQ(problem(), "");
}

TEST_F(IdleMonitorTest, AreWatchedAnewWhereTheThresholdHasChanged) {
  idle_monitor.open(5s);
  idle_monitor.change(5s);
  EXPECT_EQ(stage.opened, 1);
  idle_monitor.change(7s);
  EXPECT_EQ(stage.opened, 2);
  EXPECT_EQ(stage.threshold, 7s);
}

// A Wayland session in which only an X server could be watched, and then something better comes.

bool wayland_watches = false;
int wayland_tries = 0;

std::unique_ptr<Watcher> open_better(const WatcherContext&, Duration, WatcherEvents events) {
  ++wayland_tries;
  if (!wayland_watches) throw Unavailable("the compositor has gone");
  stage.events = std::move(events);
  return std::make_unique<Staged>();
}

class StagedX : public Watcher {
 public:
  std::string_view name() const override { return "x11"; }
  void resync() override {}
};

std::unique_ptr<Watcher> open_staged_x(const WatcherContext&, Duration, WatcherEvents events) {
  stage.events = std::move(events);
  return std::make_unique<StagedX>();
}

struct MakeshiftTest : testing::Test {
  static constexpr Candidate candidates[]{{"staged", open_better}, {"x11", open_staged_x}};
  boost::asio::io_context io;
  PrivateBus bus_daemon;
  Compositor compositor{io, [](const char*) { return std::nullopt; }};
  Bus bus{io, bus_daemon.address()};
  std::vector<Event> told;

  void SetUp() override {
    wayland_watches = false;
    wayland_tries = 0;
  }
  /// Has the monitor hear that mutter's name has an owner on the bus.
  std::string ends_with_after_news(bool in_wayland) {
    XServer x(io, std::nullopt, in_wayland);
    IdleMonitor idle_monitor(
        {io, compositor, bus, x}, candidates, [this](const Event& event) { told.push_back(event); }, [] {});
    idle_monitor.open(5s);
    EXPECT_EQ(idle_monitor.watcher(), "x11");
    run_for(io, 50ms);
    const int tries = wayland_tries;
    wayland_watches = true;
    const MockService mutter(bus_daemon, mutter_idle_service, "/", mutter_idle_service);
    run_until(
        io, [&] { return wayland_tries > tries || idle_monitor.watcher() != "x11"; }, in_wayland ? 10s : 1s);
    return idle_monitor.watcher().value_or("");
  }
};

TEST_F(MakeshiftTest, AnXServerInAWaylandSessionIsLeftForAnythingBetter) {
  EXPECT_EQ(ends_with_after_news(true), "staged");
}

TEST_F(MakeshiftTest, InAnXSessionTheXServerIsKept) { EXPECT_EQ(ends_with_after_news(false), "x11"); }

/// The same with a game controller, which is a named pipe here.
struct WithController : IdleMonitorTest {
  TempDir home;
  std::optional<IdleMonitor> both;
  Fd pad;

  void SetUp() override {
    IdleMonitorTest::SetUp();
    std::filesystem::create_directories(home / "dev");
    std::filesystem::create_directories(home / "sys/event3/device/capabilities");
    write_file(home / "sys/event3/device/capabilities/key", "7cdb000000000000 0 0 0 0\n");
    ASSERT_EQ(::mkfifo((home / "dev/event3").c_str(), 0600), 0);
    pad = Fd(::open((home / "dev/event3").c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
    both.emplace(
        IdleMonitorContext{io, compositor, bus, no_x, ControllerPlace{home / "dev", home / "sys"}}, candidates,
        [this](const Event& event) { told.push_back(event); }, [] {});
    both->open(100ms);
  }
  void play() {
    input_event event{};
    event.type = EV_KEY;
    ASSERT_EQ(::write(pad.get(), &event, sizeof event), static_cast<ssize_t>(sizeof event));
    ASSERT_TRUE(run_until(io, [&] { return both->controllers()->in_use(); }));
  }
  bool tells_idle() {
    return run_until(io, [&] { return !told.empty() && std::holds_alternative<InputIdle>(told.back()); });
  }
};

TEST_F(WithController, PlayingIsInputWhereKeyboardAndMouseAreStill) {
  stage.events.idle(boot_now() - 1h);
  const Instant before = boot_now();
  play();
  ASSERT_EQ(told.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<InputActive>(told[1]));
  ASSERT_TRUE(tells_idle());
  EXPECT_GE(std::get<InputIdle>(told.back()).since, before);
}

TEST_F(WithController, KeyboardAndMouseAreNotStillBeforeTheControllerIs) {
  stage.events.active();
  play();
  stage.events.idle(boot_now() - 1h);
  EXPECT_EQ(told.size(), 1U) << "there is input all the time";
  ASSERT_TRUE(tells_idle());
  EXPECT_EQ(told.size(), 2U);
}

TEST_F(WithController, AControllerThatIsLaidDownEndsNothingWhileThereIsTyping) {
  stage.events.active();
  play();
  ASSERT_TRUE(run_until(io, [&] { return !both->controllers()->in_use(); }));
  EXPECT_EQ(told.size(), 1U);
}

}  // namespace
}  // namespace limber
