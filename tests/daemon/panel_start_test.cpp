#include "daemon/panel_launcher.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "display/compositor.hpp"
#include "display/x_server.hpp"
#include "support/asio_run.hpp"
#include "support/compositors.hpp"
#include "support/private_bus.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

/// limber-panel of the test's own, which writes down what it was started with.
struct PanelStartTest : testing::Test {
  TempDir dir;
  boost::asio::io_context io;
  XServer no_x{io, std::nullopt, false};
  std::string path_before = ::getenv("PATH");

  PanelStartTest() {
    const auto program = dir / "limber-panel";
    std::ofstream(program) << "#!/bin/sh\necho \"$* on $WAYLAND_DISPLAY by $XDG_ACTIVATION_TOKEN\" > "
                           << (dir / "new").string() << "; mv " << (dir / "new").string() << " "
                           << (dir / "started").string() << "\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    ::setenv("PATH", (dir.path().string() + ":" + path_before).c_str(), 1);
  }
  ~PanelStartTest() override { ::setenv("PATH", path_before.c_str(), 1); }

  std::string started() {
    run_until(io, [&] { return std::filesystem::exists(dir / "started"); });
    std::string line;
    std::getline(std::ifstream(dir / "started"), line);
    return line;
  }
};

TEST_F(PanelStartTest, TellsThePanelOfTheCompositorThatWasFound) {
  if (!is_installed("kwin_wayland")) GTEST_SKIP() << "needs the package kwin-wayland";
  PrivateBus bus;
  TempDir runtime;
  const Kwin kwin({.runtime = runtime.path(), .name = "wayland-5", .bus = bus.variables()});
  Compositor compositor(io, [&](const char* name) {
    return std::string_view(name) == "XDG_RUNTIME_DIR" ? std::optional(runtime.path().string()) : std::nullopt;
  });
  compositor.look_around();
  ASSERT_TRUE(run_until(io, [&] { return compositor.connection() != nullptr; }));
  start_panel("today", TrayClick{"token-1"}, compositor, no_x);
  EXPECT_EQ(started(), "--page today on " + (runtime / "wayland-5").string() + " by token-1");
}

TEST_F(PanelStartTest, SaysWhereThereIsNoScreen) {
  const char* named = ::getenv("WAYLAND_DISPLAY");
  if (named != nullptr) GTEST_SKIP() << "there is a compositor";
  const Compositor no_compositor(io, [](const char*) { return std::nullopt; });
  EXPECT_THROW(start_panel("today", {}, no_compositor, no_x), std::runtime_error);
  const XServer some_x(io, ":7", false);
  start_panel("history", {}, no_compositor, some_x);
  EXPECT_EQ(started(), "--page history on  by ");
}

}  // namespace
}  // namespace limber
