#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "desktop/fake_server.hpp"
#include "desktop/shown_notifications.hpp"
#include "support/bus_peer.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

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
  ASSERT_TRUE(happens([&] { return bus.connected(); }));
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
  const BusPeer silent(daemon.address(), "org.freedesktop.Notifications");
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

TEST_F(NotificationsTest, WhatAKilledProgramHasLeftOnTheScreenIsTakenDown) {
  const TempDir directory;
  const std::filesystem::path id_file = directory.path() / "notification";
  FakeServer server(io, daemon.address());
  {
    Notifications killed(io, bus, {}, id_file);
    killed.show(prompt());
    ASSERT_TRUE(happens([&] { return std::filesystem::exists(id_file); }));
  }
  EXPECT_TRUE(server.closed.empty());
  const Notifications again(io, bus, {}, id_file);
  ASSERT_TRUE(happens([&] { return !server.closed.empty(); }));
  EXPECT_THAT(server.closed, ElementsAre(1u));
  EXPECT_FALSE(std::filesystem::exists(id_file));
}

TEST_F(NotificationsTest, WhatAnotherServerHasShownIsNotTakenDown) {
  const TempDir directory;
  const std::filesystem::path id_file = directory.path() / "notification";
  std::ofstream(id_file) << ":1.4711 1\n";
  const FakeServer server(io, daemon.address());
  const Notifications again(io, bus, {}, id_file);
  ASSERT_TRUE(happens([&] { return !std::filesystem::exists(id_file); }));
  ASSERT_TRUE(finds_server());
  EXPECT_TRUE(server.closed.empty());
}

TEST_F(NotificationsTest, WhatWasTakenBackIsNotKept) {
  const TempDir directory;
  const std::filesystem::path id_file = directory.path() / "notification";
  const FakeServer server(io, daemon.address());
  Notifications shown(io, bus, {}, id_file);
  shown.show(prompt());
  ASSERT_TRUE(happens([&] { return std::filesystem::exists(id_file); }));
  shown.withdraw();
  EXPECT_FALSE(std::filesystem::exists(id_file));
}

}  // namespace
}  // namespace limber
