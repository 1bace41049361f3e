#include "system/x_connection.hpp"

#include <gtest/gtest.h>
#include <xcb/xcb.h>

#include "support/asio_run.hpp"
#include "support/xvfb.hpp"
#include "system/socket_watch.hpp"
#include "system/unavailable.hpp"

namespace limber {
namespace {

struct XConnectionTest : testing::Test {
  Xvfb xvfb;
  boost::asio::io_context io;
};

TEST_F(XConnectionTest, HandsOutRepliesInTheOrderOfTheRequestsAndNullForAnError) {
  XConnection connection(io, xvfb.display(), {});
  std::vector<std::string> answers;
  const auto focus = xcb_get_input_focus(connection.get());
  connection.on_reply(focus.sequence, [&](const void* reply) { answers.emplace_back(reply ? "focus" : "error"); });
  const auto geometry = xcb_get_geometry(connection.get(), 1);  // of a window that does not exist
  connection.on_reply(geometry.sequence,
                      [&](const void* reply) { answers.emplace_back(reply ? "geometry" : "error"); });
  EXPECT_TRUE(answers.empty());
  ASSERT_TRUE(run_until(io, [&] { return answers.size() == 2; }));
  EXPECT_EQ(answers, (std::vector<std::string>{"focus", "error"}));
}

TEST_F(XConnectionTest, HandsOutEventsAlsoThoseReadWhileWaitingForAReply) {
  int events = 0;
  XConnection connection(io, xvfb.display(), {.event = [&](const xcb_generic_event_t&) { ++events; }, .lost = {}});
  const auto root = xcb_setup_roots_iterator(xcb_get_setup(connection.get())).data->root;
  const std::uint32_t mask = XCB_EVENT_MASK_PROPERTY_CHANGE;
  xcb_change_window_attributes(connection.get(), root, XCB_CW_EVENT_MASK, &mask);
  xcb_change_property(connection.get(), XCB_PROP_MODE_REPLACE, root, XCB_ATOM_WM_NAME, XCB_ATOM_STRING, 8, 1, "x");
  ::free(xcb_get_input_focus_reply(connection.get(), xcb_get_input_focus(connection.get()), nullptr));
  connection.flush();
  EXPECT_TRUE(run_until(io, [&] { return events == 1; }));
}

TEST_F(XConnectionTest, TellsOnceThatTheServerHasGone) {
  int lost = 0;
  const XConnection connection(io, xvfb.display(), {.event = {}, .lost = [&](const std::string&) { ++lost; }});
  xvfb.stop(SIGKILL);
  ASSERT_TRUE(run_until(io, [&] { return lost > 0; }));
  run_for(io, 50ms);
  EXPECT_EQ(lost, 1);
}

TEST_F(XConnectionTest, CanBeMadeAgainWhenTheSocketTellsThatAServerIsBack) {
  const auto socket = x_socket(xvfb.display());
  ASSERT_TRUE(socket);
  for (const int signal : {SIGTERM, SIGKILL}) {
    xvfb.stop(signal);
    bool back = false;
    const SocketWatch watch(io, *socket, [&] { back = true; });
    EXPECT_THROW(XConnection(io, xvfb.display(), {}), Unavailable);
    xvfb.start_again();
    ASSERT_TRUE(run_until(io, [&] { return back; }));
    EXPECT_NO_THROW(XConnection(io, xvfb.display(), {}));
  }
}

TEST(XSocket, IsKnownForDisplaysOfThisMachineOnly) {
  EXPECT_EQ(x_socket(":7"), "/tmp/.X11-unix/X7");
  EXPECT_EQ(x_socket("unix:7.0"), "/tmp/.X11-unix/X7");
  EXPECT_EQ(x_socket("elsewhere:0"), std::nullopt);
  EXPECT_EQ(x_socket(""), std::nullopt);
  EXPECT_EQ(x_socket(":"), std::nullopt);
}

}  // namespace
}  // namespace limber
