#include "daemon/greeting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "desktop/fake_server.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct GreetingTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  WelcomeStage stage = WelcomeStage::fresh;
  std::vector<std::string> opened;
  bool screen = true;
  std::optional<Greeting> greeting;

  void start(Duration patience = 5s) {
    greeting.emplace(io, bus, "limber",
                     Greeting::Context{.stage = [this] { return stage; },
                                       .keep = [this](WelcomeStage its) { stage = its; },
                                       .open =
                                           [this](std::string_view page) {
                                             if (!screen) throw std::runtime_error("no screen was found");
                                             opened.emplace_back(page);
                                           },
                                       .words =
                                           [] {
                                             return NoticeWords{"Limber is here", "Breaks come."};
                                           }},
                     1ms, patience);
  }
  bool opens(std::size_t times) {
    return run_until(io, [&] { return opened.size() == times; });
  }
};

TEST_F(GreetingTest, OpensTheWelcomeOnceAndThatIsAll) {
  FakeServer server(io, daemon.address());
  start();
  EXPECT_TRUE(greeting->unsaid());
  ASSERT_TRUE(opens(1));
  EXPECT_THAT(opened, ElementsAre("welcome"));
  stage = WelcomeStage::opened;  // as limber-panel keeps it
  greeting->window_shown("welcome", true);
  greeting->screen_came();
  run_for(io, 50ms);
  EXPECT_FALSE(greeting->unsaid());
  EXPECT_EQ(opened.size(), 1U);
  EXPECT_THAT(server.shown, IsEmpty());
}

TEST_F(GreetingTest, SaysNothingToSomebodyWhoKnows) {
  for (const auto known : {WelcomeStage::said, WelcomeStage::opened, WelcomeStage::over}) {
    stage = known;
    start();
    run_for(io, 30ms);
    EXPECT_FALSE(greeting->unsaid());
    EXPECT_THAT(opened, IsEmpty());
    EXPECT_EQ(stage, known);
  }
}

TEST_F(GreetingTest, LeavesItToThePanelThatWasFirst) {
  start();
  stage = WelcomeStage::opened;
  run_for(io, 30ms);
  EXPECT_FALSE(greeting->unsaid());
  EXPECT_THAT(opened, IsEmpty());
}

TEST_F(GreetingTest, WhereNoWindowComesANotificationSaysItAndOpensTheWelcome) {
  FakeServer server(io, daemon.address());
  start(20ms);
  ASSERT_TRUE(run_until(io, [&] { return stage == WelcomeStage::said; }));
  ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 1 && server.answered(1); }));
  EXPECT_EQ(server.shown.back().title, "Limber is here");
  EXPECT_FALSE(greeting->unsaid());
  server.emit_action(1, "welcome");
  EXPECT_TRUE(opens(2));
}

TEST_F(GreetingTest, AWindowThatComesLateTakesTheNotificationBack) {
  FakeServer server(io, daemon.address());
  start(20ms);
  ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 1 && server.answered(1); }));
  run_for(io, 30ms);
  greeting->window_shown("welcome", true);
  EXPECT_TRUE(run_until(io, [&] { return !server.closed.empty(); }));
}

TEST_F(GreetingTest, WithoutButtonsItSaysWhatToType) {
  FakeServer server(io, daemon.address(), {"body"});
  screen = false;
  start();
  ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 1; }));
  EXPECT_THAT(server.shown.back().body, HasSubstr("limber panel welcome"));
}

TEST_F(GreetingTest, OnABareTerminalItStaysUnsaidUntilThereIsAScreen) {
  screen = false;
  start();
  run_for(io, 50ms);
  EXPECT_TRUE(greeting->unsaid());
  EXPECT_EQ(stage, WelcomeStage::fresh);
  screen = true;
  greeting->screen_came();
  EXPECT_TRUE(opens(1));
}

}  // namespace
}  // namespace limber
