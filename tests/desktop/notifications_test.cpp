#include "desktop/notifications.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

struct NotificationsTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  std::vector<std::string> actions;
  std::vector<ClosedBecause> closed;
  int server_changes = 0;
  Notifications notifications{io,
                              bus,
                              {.action = [this](const std::string& id) { actions.push_back(id); },
                               .closed = [this](ClosedBecause reason) { closed.push_back(reason); },
                               .server_changed = [this] { ++server_changes; }}};

  bool happens(const std::function<bool()>& what) { return run_until(io, what); }
  bool finds_server() {
    return happens([&] { return notifications.server().has_value(); });
  }
  static Notification prompt() {
    return {.title = "Time to move",
            .body = "a < b & c",
            .body_without_actions = "or > else",
            .actions = {{"start", "Start"}, {"skip", "Skip"}},
            .default_action = {"start", "Start"},
            .icon = "limber"};
  }
};

TEST_F(NotificationsTest, KnowWhoShowsThemAndWhatItCanDo) {
  const FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  EXPECT_EQ(*notifications.server(), (ServerInfo{"fake", "1.0", true, true}));
  EXPECT_EQ(server_changes, 1);
}

TEST_F(NotificationsTest, AreShownWithActionsAndEscapedText) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return !server.shown.empty(); }));
  const auto& shown = server.shown.front();
  EXPECT_EQ(shown.replaces, 0U);
  EXPECT_EQ(shown.icon, "limber");
  EXPECT_EQ(shown.title, "Time to move");
  EXPECT_EQ(shown.body, "a &lt; b &amp; c");
  EXPECT_THAT(shown.actions, ElementsAre("default", "Start", "start", "Start", "skip", "Skip"));
  EXPECT_EQ(shown.timeout, 0);
  EXPECT_EQ(shown.hints.at("urgency").get<std::uint8_t>(), 1);
  EXPECT_TRUE(shown.hints.at("suppress-sound").get<bool>());
  EXPECT_FALSE(shown.hints.at("resident").get<bool>());
}

TEST_F(NotificationsTest, SayOtherWordsWhereThereAreNoButtonsAndLeaveThemPlainWhereThereIsNoMarkup) {
  FakeServer server(io, daemon.address(), {"body"});
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return !server.shown.empty(); }));
  EXPECT_EQ(server.shown.front().body, "or > else");
  EXPECT_TRUE(server.shown.front().actions.empty());
}

TEST_F(NotificationsTest, TakeTheChosenActionAndAreGoneThen) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return server.answered(1); }));
  server.emit_action(1, "skip");
  server.emit_closed(1, 2);
  ASSERT_TRUE(happens([&] { return !actions.empty(); }));
  run_for(io, 30ms);
  EXPECT_THAT(actions, ElementsAre("skip"));
  EXPECT_TRUE(closed.empty());
}

TEST_F(NotificationsTest, TakeAClickOnTheWholeAsTheDefaultAction) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return server.answered(1); }));
  server.emit_action(1, "default");
  ASSERT_TRUE(happens([&] { return !actions.empty(); }));
  EXPECT_THAT(actions, ElementsAre("start"));
}

TEST_F(NotificationsTest, TakeAClickOnTheWholeForSomethingThatHasNoButton) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  auto asked = prompt();
  asked.resident = true;
  asked.default_action = {"open", "Open Limber"};
  notifications.show(asked);
  ASSERT_TRUE(happens([&] { return server.answered(1); }));
  EXPECT_THAT(server.shown.front().actions, ElementsAre("default", "Open Limber", "start", "Start", "skip", "Skip"));
  server.emit_token(1, "let-me-through");
  server.emit_action(1, "default");
  ASSERT_TRUE(happens([&] { return !actions.empty(); }));
  EXPECT_THAT(actions, ElementsAre("open"));
  EXPECT_EQ(notifications.take_token(), "let-me-through");
  EXPECT_EQ(notifications.take_token(), "");
}

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

TEST_F(NotificationsTest, StayAfterAnActionWhenTheyAreResident) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  auto resident = prompt();
  resident.resident = true;
  notifications.show(resident);
  ASSERT_TRUE(happens([&] { return server.answered(1); }));
  server.emit_action(1, "start");
  server.emit_action(1, "skip");
  server.emit_closed(1, 2);
  ASSERT_TRUE(happens([&] { return !closed.empty(); }));
  EXPECT_THAT(actions, ElementsAre("start", "skip"));
}

TEST_F(NotificationsTest, PassOverSignalsOfOtherNotificationsAndActionsNeverOffered) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return server.answered(1); }));
  server.emit_action(77, "start");
  server.emit_closed(77, 2);
  server.emit_closed(0, 2);
  server.emit_action(1, "explode");
  server.emit_closed(1, 1);
  ASSERT_TRUE(happens([&] { return !closed.empty(); }));
  EXPECT_THAT(closed, ElementsAre(ClosedBecause::expired));
  EXPECT_TRUE(actions.empty());
}

TEST_F(NotificationsTest, AreReplacedByTheNextAlsoWhileTheServerStillThinks) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  for (const char* title : {"one", "two", "three"}) {
    auto next = prompt();
    next.title = title;
    notifications.show(next);
  }
  ASSERT_TRUE(happens([&] { return server.answered(2); }));
  run_for(io, 30ms);
  ASSERT_EQ(server.shown.size(), 2U);
  EXPECT_EQ(server.shown[1].title, "three");
  EXPECT_EQ(server.shown[1].replaces, 1U);
}

TEST_F(NotificationsTest, AreTakenBackAlsoWhileTheServerStillThinks) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  notifications.withdraw();
  ASSERT_TRUE(happens([&] { return !server.closed.empty(); }));
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return server.answered(2); }));
  notifications.withdraw();
  ASSERT_TRUE(happens([&] { return server.closed.size() == 2; }));
  EXPECT_THAT(server.closed, ElementsAre(1U, 2U));
  EXPECT_TRUE(closed.empty());
}

TEST_F(NotificationsTest, AreShownOnceThereIsAServer) {
  ASSERT_TRUE(bus.connected());
  notifications.show(prompt());
  run_for(io, 50ms);
  EXPECT_FALSE(notifications.server());
  FakeServer server(io, daemon.address());
  EXPECT_TRUE(happens([&] { return server.answered(1); }));
}

TEST_F(NotificationsTest, AreShownAgainOnTheNextServerWhileOpen) {
  std::optional<FakeServer> first(std::in_place, io, daemon.address());
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return first->answered(1); }));
  first.reset();
  ASSERT_TRUE(happens([&] { return !notifications.server(); }));
  FakeServer second(io, daemon.address(), {"body"});
  ASSERT_TRUE(happens([&] { return second.answered(1); }));
  EXPECT_EQ(second.shown.front().replaces, 0U);
  EXPECT_EQ(second.shown.front().body, "or > else");
  EXPECT_TRUE(closed.empty());
  EXPECT_EQ(server_changes, 3);
}

TEST_F(NotificationsTest, AreNotShownAgainOnTheNextServerOnceAnswered) {
  std::optional<FakeServer> first(std::in_place, io, daemon.address());
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return first->answered(1); }));
  first->emit_closed(1, 2);
  ASSERT_TRUE(happens([&] { return !closed.empty(); }));
  first.reset();
  ASSERT_TRUE(happens([&] { return !notifications.server(); }));
  const FakeServer second(io, daemon.address());
  ASSERT_TRUE(finds_server());
  run_for(io, 30ms);
  EXPECT_TRUE(second.shown.empty());
}

TEST_F(NotificationsTest, AreShownAgainWhenTheWholeBusCameBack) {
  std::optional<FakeServer> server(std::in_place, io, daemon.address());
  ASSERT_TRUE(finds_server());
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return server->answered(1); }));
  server.reset();
  daemon.stop();
  ASSERT_TRUE(happens([&] { return !bus.connected(); }));
  EXPECT_FALSE(notifications.server());
  daemon.start();
  server.emplace(io, daemon.address());
  EXPECT_TRUE(happens([&] { return server->answered(1); }));
}

TEST_F(NotificationsTest, GoOnWithoutAServerThatNeverAnswers) {
  const auto silent = sdbus::createSessionBusConnectionWithAddress(daemon.address());
  silent->requestName("org.freedesktop.Notifications");
  notifications.show(prompt());
  notifications.withdraw();
  notifications.show(prompt());
  run_for(io, 100ms);
  EXPECT_FALSE(notifications.server());
  io.restart();
  EXPECT_EQ(io.run_for(200ms), 0U);
}

TEST_F(NotificationsTest, PassOverAServerThatAnswersNonsense) {
  FakeServer server(io, daemon.address());
  ASSERT_TRUE(finds_server());
  server.talks_nonsense = true;
  notifications.show(prompt());
  ASSERT_TRUE(happens([&] { return !server.shown.empty(); }));
  server.emit_nonsense();
  run_for(io, 30ms);
  EXPECT_TRUE(actions.empty());
  server.talks_nonsense = false;
  notifications.show(prompt());
  EXPECT_TRUE(happens([&] { return server.answered(1); }));
}

}  // namespace
}  // namespace limber
