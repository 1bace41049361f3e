#include "display/compositor.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "os/boot_clock.hpp"
#include "support/asio_run.hpp"
#include "support/compositors.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

struct CompositorTest : testing::Test {
  PrivateBus bus;
  TempDir dir;
  boost::asio::io_context io;
  std::vector<bool> told;
  std::optional<Compositor> compositor;
  BusSubscription subscription;

  void SetUp() override {
    if (!is_installed("kwin_wayland")) GTEST_SKIP() << "needs the package kwin-wayland";
  }
  CompositorPlace place(const std::string& name = "wayland-0") {
    return {.runtime = dir.path(), .name = name, .bus = bus.variables()};
  }
  void look(std::optional<std::string> named) {
    compositor.emplace(io, [this, named](const char* name) {
      return std::string_view(name) == "XDG_RUNTIME_DIR" ? std::optional(dir.path().string()) : named;
    });
    subscription = compositor->on_change([this](bool connected) {
      if (told.empty() || told.back() != connected) told.push_back(connected);  // else it only offers more
    });
  }
  bool hears(const std::vector<bool>& expected) {
    return run_until(io, [&] { return told == expected; });
  }
};

TEST_F(CompositorTest, IsConnectedSoonToTheOneThatIsNamed) {
  const Kwin kwin(place());
  look("wayland-0");
  EXPECT_TRUE(compositor->awaited());
  ASSERT_TRUE(hears({true}));
  ASSERT_NE(compositor->connection(), nullptr);
  EXPECT_EQ(compositor->trouble(), "");
}

TEST_F(CompositorTest, ComesBackWithItHoweverItEnds) {
  Kwin kwin(place());
  look("wayland-0");
  std::vector<bool> expected{true};
  ASSERT_TRUE(hears(expected));
  for (const int signal : {SIGTERM, SIGKILL}) {
    kwin.stop(signal);
    expected.push_back(false);
    ASSERT_TRUE(hears(expected));
    EXPECT_EQ(compositor->connection(), nullptr);
    EXPECT_NE(compositor->trouble(), "");
    kwin.start();
    expected.push_back(true);
    ASSERT_TRUE(hears(expected));
    EXPECT_NE(compositor->connection(), nullptr);
  }
}

TEST_F(CompositorTest, FindsOneThatIsNotNamedOnceItIsToLookAround) {
  const Kwin kwin(place("wayland-1"));
  look(std::nullopt);
  run_for(io, 100ms);
  EXPECT_EQ(compositor->connection(), nullptr);
  EXPECT_EQ(compositor->trouble(), "no Wayland compositor: WAYLAND_DISPLAY is not set");
  compositor->look_around();
  ASSERT_TRUE(hears({true}));
  EXPECT_EQ(compositor->connection()->socket().filename(), "wayland-1");
}

TEST_F(CompositorTest, FindsOneThatComesLaterUnderAnotherName) {
  look("wayland-0");
  compositor->look_around();
  EXPECT_EQ(compositor->connection(), nullptr);
  const Kwin kwin(place("wayland-3"));
  EXPECT_TRUE(hears({true}));
}

TEST_F(CompositorTest, WaitsForOneThatHangsWithoutHoldingAnythingUp) {
  const Kwin kwin(place());
  kwin.send(SIGSTOP);
  const Instant before = boot_now();
  look("wayland-0");
  EXPECT_LT(boot_now() - before, 100ms);
  EXPECT_TRUE(compositor->awaited());
  EXPECT_EQ(compositor->trouble(), "the compositor at wayland-0 has not answered yet");
  kwin.send(SIGCONT);
  EXPECT_TRUE(hears({true}));
}

TEST_F(CompositorTest, DoesNothingAtAllWhileThereIsNone) {
  look("wayland-0");
  compositor->look_around();
  io.restart();
  EXPECT_EQ(io.run_for(300ms), 0U);
}

}  // namespace
}  // namespace limber
