// Against a mutter that a test plays, whose clock stands still until it is told; the real one: wayland_idle_test.cpp.
#include "presence/candidates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "bus/bus_message.hpp"
#include "bus/bus_object.hpp"
#include "presence/watcher_record.hpp"
#include "support/asio_run.hpp"
#include "support/bus_peer.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

constexpr Duration threshold{5s};
constexpr auto interface = "org.gnome.Mutter.IdleMonitor";

struct MutterIdleTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  // What mutter has.
  std::uint64_t idle_ms = 0;
  std::uint32_t last_id = 0;
  std::vector<std::uint32_t> idle_watches, input_watches;
  std::function<void()> before_input_watch = [] {};
  Bus theirs{io, daemon.address()};
  BusObject object{theirs, "/org/gnome/Mutter/IdleMonitor/Core", played()};
  // Ours.
  Bus bus{io, daemon.address()};
  ClockReading clock{Instant{1h}, 1h};
  WatcherRecord recorded;
  std::unique_ptr<Watcher> watcher;

  BusInterface played() {
    return {.name = interface,
            .methods = {{"GetIdletime", "", "t", [this](auto&, auto& reply) { reply << idle_ms; }},
                        {"AddIdleWatch", "t", "u",
                         [this](auto&, auto& reply) { reply << idle_watches.emplace_back(++last_id); }},
                        {"AddUserActiveWatch", "", "u",
                         [this](auto&, auto& reply) {
                           before_input_watch();
                           reply << input_watches.emplace_back(++last_id);
                         }},
                        {"RemoveWatch", "u", "",
                         [this](auto& call, auto&) {
                           const auto id = std::get<0>(*bus_read<std::uint32_t>(call));
                           std::erase(idle_watches, id);
                           std::erase(input_watches, id);
                         }}},
            .properties = {},
            .signals = {{"WatchFired", "u"}}};
  }
  void SetUp() override { own_name(theirs, mutter_idle_service); }

  void open() {
    watcher = open_mutter_on(io, bus, threshold, recorded.events(), [this] { return clock; });
  }
  bool becomes(const std::string& state) {
    return run_until(io, [&] { return recorded.last == state; });
  }
  void pass(Duration time) {
    clock.boot += time;
    clock.monotonic += time;
    idle_ms += static_cast<std::uint64_t>(time.count());
  }
  void sleep(Duration time) { clock.boot += time; }
  void fire(std::uint32_t id) { object.emit("WatchFired", bus_arguments(id)); }
  void touch() {
    idle_ms = 0;
    for (const auto id : std::exchange(input_watches, {})) fire(id);
  }
  void fall_still() {
    pass(threshold);
    fire(idle_watches.at(0));
  }
};

TEST_F(MutterIdleTest, KnowsSinceWhenTheHandsWereStillBeforeItOpened) {
  idle_ms = 600'000;
  open();
  ASSERT_TRUE(becomes("idle"));
  EXPECT_EQ(recorded.since, clock.boot - 10min);
  EXPECT_EQ(recorded.active, 0);
}

TEST_F(MutterIdleTest, TellsBothEdges) {
  open();
  ASSERT_TRUE(becomes("active"));
  for (int spell = 0; spell < 2; ++spell) {
    const Instant last = clock.boot;
    fall_still();
    ASSERT_TRUE(becomes("idle"));
    EXPECT_EQ(recorded.since, last);
    ASSERT_TRUE(run_until(io, [&] { return input_watches.size() == 1; }));
    pass(1min);
    touch();
    ASSERT_TRUE(becomes("active"));
  }
}

TEST_F(MutterIdleTest, SeesAnInputThatComesBeforeTheWatchForIt) {
  open();
  ASSERT_TRUE(becomes("active"));
  before_input_watch = [this] { idle_ms = 0; };
  fall_still();
  ASSERT_TRUE(becomes("idle"));
  EXPECT_TRUE(becomes("active"));
}

TEST_F(MutterIdleTest, CountsTheHandsAsStillThroughASuspend) {
  open();
  ASSERT_TRUE(becomes("active"));
  pass(2s);
  const Instant last = clock.boot - 2s;
  sleep(8h);
  watcher->resync();
  ASSERT_TRUE(becomes("idle"));
  EXPECT_EQ(recorded.since, last);
  ASSERT_TRUE(run_until(io, [&] { return input_watches.size() == 1; }));
  touch();
  EXPECT_TRUE(becomes("active"));
}

TEST_F(MutterIdleTest, TakesItsWatchesWithIt) {
  idle_ms = 600'000;
  open();
  ASSERT_TRUE(run_until(io, [&] { return idle_watches.size() == 1 && input_watches.size() == 1; }));
  ASSERT_TRUE(becomes("idle"));
  run_for(io, 50ms);  // for the answer to have come
  watcher.reset();
  EXPECT_TRUE(run_until(io, [&] { return idle_watches.empty() && input_watches.empty(); }));
}

TEST_F(MutterIdleTest, IsLostOnceWithItsBus) {
  int lost = 0;
  auto events = recorded.events();
  events.lost = [&](const std::string&) { ++lost; };
  watcher = open_mutter_on(io, bus, threshold, events, [this] { return clock; });
  ASSERT_TRUE(becomes("active"));
  daemon.stop();
  ASSERT_TRUE(run_until(io, [&] { return lost > 0; }));
  run_for(io, 50ms);
  EXPECT_EQ(lost, 1);
}

}  // namespace
}  // namespace limber
