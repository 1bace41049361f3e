#include "daemon/tray_fallback.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <xcb/xcb.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"
#include "support/xvfb.hpp"

namespace limber {
namespace {

/// A bar with a tray of the old kind, as far as icons can tell.
class OldTray {
 public:
  explicit OldTray(const std::string& display)
      : x_(xcb_connect(display.c_str(), nullptr)), window_(xcb_generate_id(x_)) {
    const auto* screen = xcb_setup_roots_iterator(xcb_get_setup(x_)).data;
    xcb_create_window(x_, XCB_COPY_FROM_PARENT, window_, screen->root, 0, 0, 9, 9, 0, XCB_WINDOW_CLASS_INPUT_OUTPUT,
                      screen->root_visual, 0, nullptr);
    xcb_set_selection_owner(x_, window_, atom("_NET_SYSTEM_TRAY_S0"), XCB_CURRENT_TIME);
    xcb_client_message_event_t coming{};
    coming.response_type = XCB_CLIENT_MESSAGE;
    coming.format = 32;
    coming.window = screen->root;
    coming.type = atom("MANAGER");
    coming.data.data32[1] = atom("_NET_SYSTEM_TRAY_S0");
    xcb_send_event(x_, 0, screen->root, XCB_EVENT_MASK_STRUCTURE_NOTIFY, reinterpret_cast<const char*>(&coming));
    xcb_flush(x_);
  }
  OldTray(const OldTray&) = delete;
  OldTray& operator=(const OldTray&) = delete;
  ~OldTray() { xcb_disconnect(x_); }

 private:
  xcb_atom_t atom(std::string_view name) {
    const auto asked = xcb_intern_atom(x_, 0, static_cast<std::uint16_t>(name.size()), name.data());
    auto* reply = xcb_intern_atom_reply(x_, asked, nullptr);
    const xcb_atom_t found = reply->atom;
    std::free(reply);
    return found;
  }

  xcb_connection_t* x_;
  xcb_window_t window_;
};

struct TrayFallbackTest : testing::Test {
  Xvfb xvfb;
  TempDir dir;
  boost::asio::io_context io;
  int changes = 0;
  std::vector<pid_t> started;
  XServer server{io, xvfb.display(), false};
  TrayFallback fallback{
      io, server, true, [this](bool) { ++changes; }, 50ms, helper(), [this](pid_t pid) { started.push_back(pid); }};

  /// In the place of limber-panel: says its process number, and goes on until it is ended.
  std::string helper() const {
    const auto program = dir / "helper";
    std::ofstream(program) << "#!/bin/sh\necho $$ >> " << (dir / "runs").string() << "\nexec sleep 1000\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    return program.string();
  }
  /// The helpers that have been started.
  std::vector<pid_t> runs() const {
    std::ifstream file(dir / "runs");
    return {std::istream_iterator<pid_t>(file), {}};
  }
  void TearDown() override {
    for (const pid_t pid : started) {
      if (::waitpid(pid, nullptr, WNOHANG) != 0) continue;  // it has ended
      ::kill(pid, SIGKILL);
      ::waitpid(pid, nullptr, 0);
    }
  }
  bool comes_to_be(bool wanted) {
    return run_until(io, [&] { return fallback.wanted() == wanted; });
  }
};

TEST_F(TrayFallbackTest, IsWantedWhileThereIsSuchATray) {
  {
    const OldTray tray(xvfb.display());
    ASSERT_TRUE(comes_to_be(true));
  }
  EXPECT_TRUE(comes_to_be(false));
  EXPECT_EQ(changes, 2);
}

TEST_F(TrayFallbackTest, IsNotWantedWhereABarHasTheIcon) {
  const OldTray tray(xvfb.display());
  ASSERT_TRUE(comes_to_be(true));
  fallback.hosted(true);
  EXPECT_FALSE(fallback.wanted());
  fallback.hosted(false);
  EXPECT_TRUE(comes_to_be(true));
}

TEST_F(TrayFallbackTest, TheProgramThatShowsItIsStartedAgainWhenItDies) {
  const OldTray tray(xvfb.display());
  ASSERT_TRUE(comes_to_be(true));
  ASSERT_TRUE(run_until(io, [&] { return runs().size() == 1; }));
  ::kill(runs().front(), SIGKILL);
  ASSERT_TRUE(run_until(io, [&] { return runs().size() == 2; }));
  ::kill(runs().back(), SIGKILL);
  run_for(io, TrayFallback::first_pause + 300ms);
  EXPECT_EQ(runs().size(), 2U) << "it is given more time each time";
}

TEST_F(TrayFallbackTest, TheProgramThatShowsItEndsWithTheDaemon) {
  const OldTray tray(xvfb.display());
  ASSERT_TRUE(comes_to_be(true));
  ASSERT_TRUE(run_until(io, [&] { return runs().size() == 1; }));
  fallback.close();
  EXPECT_TRUE(run_until(io, [&] { return ::kill(runs().front(), 0) != 0; }));
  run_for(io, TrayFallback::first_pause + 300ms);
  EXPECT_EQ(runs().size(), 1U);
}

TEST_F(TrayFallbackTest, ComesBackWithTheServer) {
  {
    const OldTray tray(xvfb.display());
    ASSERT_TRUE(comes_to_be(true));
    xvfb.stop();
  }
  ASSERT_TRUE(comes_to_be(false));
  run_for(io, 200ms);
  xvfb.start_again();
  const OldTray tray(xvfb.display());
  EXPECT_TRUE(comes_to_be(true));
}

}  // namespace
}  // namespace limber
