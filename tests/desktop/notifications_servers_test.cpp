// How servers differ, and what is made of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "desktop/shown_notifications.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

TEST_F(NotificationsTest, AreTakenOffTheScreenWhereTheServerKeepsWhatHasExpired) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  auto brief = prompt();
  brief.expires = 10ms;
  notifications.show(brief);
  ASSERT_TRUE(happens([&] { return !closed.empty(); }));
  EXPECT_THAT(closed, ElementsAre(ClosedBecause::expired));
  ASSERT_TRUE(happens([&] { return !server.closed.empty(); }));
  EXPECT_THAT(server.closed, ElementsAre(1U));
}

TEST_F(NotificationsTest, ThatFollowABriefOneDoNotEndWithIt) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  auto brief = prompt();
  brief.expires = 10ms;
  notifications.show(brief);
  ASSERT_TRUE(happens([&] { return server.answered(1); }));
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return server.answered(2); }));
  run_for(io, 1200ms);
  EXPECT_TRUE(server.closed.empty());
  EXPECT_TRUE(closed.empty());
}

TEST_F(NotificationsTest, StayInSightOnGnomeShellAndAreNeverCriticalElsewhere) {
  for (const auto& [name, quiet, lasting] : {std::tuple{"gnome-shell", 1, 2}, {"fake", 0, 1}}) {
    std::optional<FakeServer> server(std::in_place, io, daemon.address(), std::vector<std::string>{"body", "actions"},
                                     name);
    ASSERT_TRUE(finds_server());
    auto notice = prompt();
    notice.urgency = Urgency::low;
    notifications.show(notice);
    ASSERT_TRUE(happens([&] { return server->answered(1); }));
    auto asked = prompt();
    asked.lasting = true;
    notifications.show(asked);
    ASSERT_TRUE(happens([&] { return server->answered(2); }));
    EXPECT_EQ(server->shown[1].replaces, name == std::string("fake") ? 1U : 0U)
        << "what is replaced there is not shown";
    EXPECT_EQ(server->closed.size(), name == std::string("fake") ? 0U : 1U);
    EXPECT_EQ(server->shown[0].hints.at("urgency").get<std::uint8_t>(), quiet) << name;
    EXPECT_EQ(server->shown[1].hints.at("urgency").get<std::uint8_t>(), lasting) << name;
    notifications.withdraw();
    server.reset();
    ASSERT_TRUE(happens([&] { return !notifications.server(); }));
  }
}

TEST_F(NotificationsTest, SayHowToAnswerOnServersThatTakeActionsAndDrawNoButtons) {
  FakeServer server(io, daemon.address(), {"body", "actions"}, "mako");
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return !server.shown.empty(); }));
  EXPECT_EQ(server.shown.front().body, "Click to answer.\na < b & c");
  EXPECT_THAT(server.shown.front().actions, ElementsAre("default", "Start", "start", "Start", "skip", "Skip"));
}

TEST_F(NotificationsTest, AreAskedForAgainOfAServerThatCouldNotAnswerYet) {
  std::optional<FakeServer> strange(std::in_place, io, daemon.address());
  strange->refuses = true;
  ASSERT_TRUE(happens([&] { return notifications.nobody(); }));
  notifications.look_again();
  EXPECT_FALSE(notifications.asking()) << "it has just been asked";
  strange->refuses = false;
  ASSERT_TRUE(finds_server());
  EXPECT_FALSE(notifications.nobody());
  EXPECT_FALSE(notifications.asking());
}

}  // namespace
}  // namespace limber
