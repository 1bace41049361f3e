#include "display/x_connection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xcb/xcb.h>

#include "support/asio_run.hpp"
#include "support/xvfb.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

struct XConnectionTest : testing::Test {
  Xvfb xvfb;
  boost::asio::io_context io;
  int lost = 0;
  XConnection connection{io, xvfb.display(), greet_x_server(xvfb.display()), [this](const std::string&) { ++lost; }};
  xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection.get())).data->root;

  void change_a_property() {
    xcb_change_property(connection.get(), XCB_PROP_MODE_REPLACE, root, XCB_ATOM_WM_NAME, XCB_ATOM_STRING, 8, 1, "x");
  }
  static bool is_property(const xcb_generic_event_t& event) { return event.response_type == XCB_PROPERTY_NOTIFY; }
};

TEST_F(XConnectionTest, HandsOutRepliesInTheOrderOfTheRequestsAndNullForAnError) {
  XClient client(connection, [](const auto&) {});
  std::vector<std::string> answers;
  const auto focus = xcb_get_input_focus(client.get());
  client.on_reply(focus.sequence, [&](const void* reply) { answers.emplace_back(reply ? "focus" : "error"); });
  const auto geometry = xcb_get_geometry(client.get(), 1);  // of a window that does not exist
  client.on_reply(geometry.sequence, [&](const void* reply) { answers.emplace_back(reply ? "geometry" : "error"); });
  EXPECT_TRUE(answers.empty());
  ASSERT_TRUE(run_until(io, [&] { return answers.size() == 2; }));
  EXPECT_THAT(answers, ElementsAre("focus", "error"));
}

TEST_F(XConnectionTest, HandsOutEventsToAllAndSelectsWhatAnyOfThemWants) {
  int first_heard = 0, second_heard = 0;
  XClient first(connection, [&](const auto& event) { first_heard += is_property(event); });
  first.select(root, XCB_EVENT_MASK_PROPERTY_CHANGE);
  {
    XClient second(connection, [&](const auto& event) { second_heard += is_property(event); });
    second.select(root, XCB_EVENT_MASK_STRUCTURE_NOTIFY);
    change_a_property();
    first.flush();
    ASSERT_TRUE(run_until(io, [&] { return first_heard == 1; })) << "the wish of the second took that of the first";
    EXPECT_EQ(second_heard, 1);
    second.select(root, XCB_EVENT_MASK_PROPERTY_CHANGE);
  }
  change_a_property();
  first.flush();
  ASSERT_TRUE(run_until(io, [&] { return first_heard == 2; })) << "the second took it along when it went";
  first.select(root, XCB_EVENT_MASK_NO_EVENT);
  change_a_property();
  first.flush();
  run_for(io, 50ms);
  EXPECT_EQ(first_heard, 2);
}

TEST_F(XConnectionTest, AnswersNobodyWhoHasGone) {
  bool answered = false;
  {
    XClient client(connection, [](const auto&) {});
    client.on_reply(xcb_get_input_focus(client.get()).sequence, [&](const void*) { answered = true; });
  }
  run_for(io, 50ms);
  EXPECT_FALSE(answered);
}

TEST_F(XConnectionTest, TellsAtoms) {
  XClient client(connection, [](const auto&) {});
  std::vector<std::uint32_t> atoms;
  client.atoms(std::array<std::string_view, 3>{"WM_NAME", "_LIMBER_ONE", "_LIMBER_ONE"},
               [&](const std::vector<std::uint32_t>& found) { atoms = found; });
  ASSERT_TRUE(run_until(io, [&] { return atoms.size() == 3; }));
  EXPECT_EQ(atoms[0], std::uint32_t{XCB_ATOM_WM_NAME});
  EXPECT_NE(atoms[1], 0U);
  EXPECT_EQ(atoms[1], atoms[2]);
}

TEST_F(XConnectionTest, TellsOnceThatTheServerHasGone) {
  xvfb.stop(SIGKILL);
  ASSERT_TRUE(run_until(io, [&] { return lost > 0; }));
  run_for(io, 50ms);
  EXPECT_EQ(lost, 1);
}

TEST_F(XConnectionTest, IsSilentWhileAServerHangsThatHasBeenAsked) {
  XClient client(connection, [](const auto&) {});
  xvfb.send(SIGSTOP);
  bool answered = false;
  client.on_reply(xcb_get_input_focus(client.get()).sequence, [&](const void*) { answered = true; });
  EXPECT_FALSE(connection.silent());
  ASSERT_TRUE(run_until(io, [&] { return connection.silent(); }));
  xvfb.send(SIGCONT);
  ASSERT_TRUE(run_until(io, [&] { return answered; }));
  EXPECT_FALSE(connection.silent());
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
