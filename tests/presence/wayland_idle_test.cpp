// The watchers on the compositors that they are for, with real input.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "display/x_server.hpp"
#include "presence/candidates.hpp"
#include "presence/watcher_record.hpp"
#include "support/asio_run.hpp"
#include "support/compositor_input.hpp"
#include "support/compositors.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

constexpr Duration threshold{2s};
// Compositors may be a twentieth early; the rest is for a busy machine.
constexpr Duration tolerance = threshold / 10;
constexpr Duration patience{1s};

struct WaylandIdleTest : testing::Test {
  PrivateBus bus;
  boost::asio::io_context io;
  XServer no_x{io, std::nullopt, true};
  std::optional<Compositor> compositor;
  std::optional<Bus> session;
  std::optional<BusName> mutter;
  WatcherRecord recorded;
  Opened opened;
  std::function<void()> touch;

  void TearDown() override { opened.watcher.reset(); }

  void look(const TestCompositor& at) {
    compositor.emplace(io, [socket = at.socket().string()](const char* name) {
      return std::string_view(name) == "WAYLAND_DISPLAY" ? std::optional(socket) : std::nullopt;
    });
    session.emplace(io, bus.address());
    mutter.emplace(*session, mutter_idle_service, [](const std::string&) {});
    ASSERT_TRUE(run_until(io, [&] { return !mutter->asking() && compositor->connection() != nullptr; }));
  }
  /// Without the candidates before `first`.
  void open(std::size_t first = 1) {
    opened = open_first(std::span(watcher_candidates).subspan(first, 4 - first),
                        {io, *compositor, *session, *mutter, no_x}, threshold, recorded.events());
    ASSERT_TRUE(opened.watcher);
  }
  bool becomes(const std::string& state, std::chrono::milliseconds within = 10s) {
    return run_until(
        io, [&] { return recorded.last == state; }, within);
  }
  static long wakes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
      if (line.starts_with("voluntary_ctxt_switches:")) return std::stol(line.substr(line.find(':') + 1));
    return -1;
  }

  void sees_who_is_still_at_the_start() {
    const Instant start = boot_now();
    ASSERT_TRUE(becomes("idle"));
    EXPECT_LE(recorded.since, start + tolerance + patience);
    EXPECT_EQ(recorded.active, 0);
  }
  void sees_the_first_input_soon() {
    touch();
    EXPECT_TRUE(becomes("active", patience));
  }
  /// Never too soon; late once may be a machine that is busy elsewhere, always late is wrong.
  void sees_idleness_and_return() {
    bool in_time = false;
    for (int tries = 0; tries < 3 && !in_time; ++tries) {
      touch();
      const Instant touched = boot_now();
      ASSERT_TRUE(becomes("active"));
      recorded.last.clear();
      ASSERT_TRUE(becomes("idle"));
      const Duration after = boot_now() - touched;
      EXPECT_GE(after, threshold - tolerance);
      EXPECT_GE(recorded.since, touched - tolerance);
      in_time = after <= threshold + tolerance + patience && recorded.since <= touched + tolerance;
    }
    EXPECT_TRUE(in_time);
    sees_the_first_input_soon();
  }
  void never_wakes_between() {
    ASSERT_TRUE(becomes("idle"));
    // A compositor that is settling in may say something once; what polls is never quiet.
    bool quiet = false;
    for (int tries = 0; tries < 3 && !quiet; ++tries) {
      run_for(io, 100ms);
      io.restart();
      const long before = wakes();
      quiet = io.run_for(threshold + 1s) == 0 && wakes() - before <= 3;
    }
    EXPECT_TRUE(quiet);
  }
  void does_it_all() {
    sees_who_is_still_at_the_start();
    sees_the_first_input_soon();
    sees_idleness_and_return();
    never_wakes_between();
    sees_the_first_input_soon();
  }
};

TEST_F(WaylandIdleTest, ExtIdleNotifyOnKwin) {
  if (!is_installed("kwin_wayland")) GTEST_SKIP() << "needs the package kwin-wayland";
  const Kwin kwin({.bus = bus.variables()});
  KwinInput input(kwin.socket());
  touch = [&] { input.touch(); };
  look(kwin);
  open();
  EXPECT_EQ(opened.watcher->name(), "ext-idle-notify-v1");
  does_it_all();
}

TEST_F(WaylandIdleTest, KdeIdleOnKwin) {
  if (!is_installed("kwin_wayland")) GTEST_SKIP() << "needs the package kwin-wayland";
  const Kwin kwin({.bus = bus.variables()});
  KwinInput input(kwin.socket());
  touch = [&] { input.touch(); };
  look(kwin);
  open(2);
  EXPECT_EQ(opened.watcher->name(), "kde-idle");
  does_it_all();
}

/// By KDE's protocol up to 1.7, by ext-idle-notify from 1.8 on.
TEST_F(WaylandIdleTest, OnSway) {
  if (!is_installed("sway")) GTEST_SKIP() << "needs the package sway";
  if (!is_installed("wtype")) GTEST_SKIP() << "needs the package wtype";
  const Sway sway;
  touch = [&] { type_on_sway(sway.variables()); };
  look(sway);
  open();
  if (opened.watcher->name() != "ext-idle-notify-v1") {
    EXPECT_EQ(opened.watcher->name(), "kde-idle");
    EXPECT_EQ(opened.refusals.at(0).reason, "the compositor has no ext_idle_notifier_v1");
  }
  does_it_all();
}

TEST_F(WaylandIdleTest, MutterOnMutter) {
  if (!is_installed("mutter")) GTEST_SKIP() << "needs the package mutter";
  const Mutter headless({.bus = bus.variables()});
  MutterInput input(bus.address());
  touch = [&] { input.touch(); };
  look(headless);
  open();
  EXPECT_EQ(opened.watcher->name(), "mutter");
  ASSERT_TRUE(run_until(io, [&] { return !recorded.last.empty(); }));
  sees_idleness_and_return();
  never_wakes_between();
  sees_the_first_input_soon();
}

TEST_F(WaylandIdleTest, X11RefusesAServerThatIsAGuestOfACompositor) {
  if (!is_installed("kwin_wayland")) GTEST_SKIP() << "needs the package kwin-wayland";
  if (!is_installed("Xwayland")) GTEST_SKIP() << "needs the package xwayland";
  const Kwin kwin({.bus = bus.variables()});
  ChildProcess guest({"Xwayland", "-displayfd", "3", "-noreset"}, kwin.variables(), 3);
  const std::string display = ":" + guest.read_line();
  XServer server(io, display, false);
  server.connect();
  ASSERT_TRUE(run_until(io, [&] { return !server.awaited(); }));
  try {
    open_x11_on(server, threshold, {});
    FAIL() << "it was taken for a server with hands";
  } catch (const Unavailable& unavailable) {
    EXPECT_EQ(unavailable.what(),
              "the X server at DISPLAY=" + display +
                  " is a guest of a Wayland compositor, and sees the input of its own windows only");
  }
}

TEST_F(WaylandIdleTest, SayThatTheirCompositorHasGone) {
  if (!is_installed("kwin_wayland")) GTEST_SKIP() << "needs the package kwin-wayland";
  Kwin kwin({.bus = bus.variables()});
  look(kwin);
  open();
  kwin.stop(SIGKILL);
  ASSERT_TRUE(run_until(io, [&] { return !recorded.lost.empty(); }));
  EXPECT_EQ(recorded.lost, "the compositor at wayland-0 has gone");
}

TEST_F(WaylandIdleTest, MutterSaysThatItHasGone) {
  if (!is_installed("mutter")) GTEST_SKIP() << "needs the package mutter";
  Mutter headless({.bus = bus.variables()});
  look(headless);
  open();
  ASSERT_TRUE(run_until(io, [&] { return !recorded.last.empty(); }));
  headless.stop(SIGKILL);
  ASSERT_TRUE(run_until(io, [&] { return !recorded.lost.empty(); }));
  EXPECT_EQ(recorded.lost, "mutter has gone from the session bus");
}

}  // namespace
}  // namespace limber
