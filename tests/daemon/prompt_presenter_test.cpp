#include "daemon/prompt_presenter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "os/boot_clock.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct PromptPresenterTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  Catalogue catalogue;
  Policy policy;
  int answers = 0;
  std::vector<std::string> opened;
  PromptPresenter prompt_presenter{io,
                                   bus,
                                   catalogue,
                                   "limber",
                                   {.answer = [this](const Event&) { ++answers; },
                                    .window = [](std::string_view) {},
                                    .open = [this](const std::string& token) { opened.push_back("with " + token); },
                                    .farewell =
                                        [] {
                                          return FarewellWords{"That's it", "2 stretches, 4 minutes.", "", "Thanks."};
                                        },
                                    .first_side = [](const StretchId&) { return Side::left; }}};

  template <typename What>
  void follow(What what) {
    prompt_presenter.follow({boot_now(), boot_now(), std::move(what)}, policy);
  }
  void ask(BreakKind kind) { follow(Prompted{kind, {}, 1, true, 40min}); }
  void begin_guided() {
    follow(Started{BreakKind::rest, true, {}, 5min});
    follow(GuidanceBegan{BreakKind::rest, {}, 5min, true});
  }
  void end(Outcome outcome, Duration lasted, bool counts = true) {
    Ended ended{BreakKind::rest, outcome, boot_now() - lasted, lasted, true, {}, {}, {}, 1};
    ended.counts = counts;
    follow(ended);
  }
  bool shows(const FakeServer& server, std::size_t count) {
    return run_until(io, [&] { return server.shown.size() == count && server.answered(static_cast<int>(count)); });
  }
  static int urgency(const FakeServer::Shown& shown) { return shown.hints.at("urgency").get<std::uint8_t>(); }
};

TEST_F(PromptPresenterTest, OpensThePanelByAClickOnTheWholeWhichIsNoAnswer) {
  FakeServer server(io, daemon.address());
  ask(BreakKind::rest);
  ASSERT_TRUE(shows(server, 1));
  server.emit_token(1, "a token");
  server.emit_action(1, "default");
  server.emit_closed(1, 2);  // as most servers close what has been clicked on
  ASSERT_TRUE(run_until(io, [&] { return !opened.empty(); }));
  run_for(io, 50ms);
  EXPECT_THAT(opened, ElementsAre("with a token"));
  EXPECT_EQ(answers, 0);
}

TEST_F(PromptPresenterTest, TakesClosingForAnAnswerAndExpiryForNone) {
  FakeServer server(io, daemon.address());
  ask(BreakKind::rest);
  ASSERT_TRUE(shows(server, 1));
  server.emit_closed(1, 1);
  run_for(io, 50ms);
  EXPECT_EQ(answers, 0);
  ask(BreakKind::rest);
  ASSERT_TRUE(shows(server, 2));
  server.emit_closed(2, 2);
  EXPECT_TRUE(run_until(io, [&] { return answers == 1; }));
  EXPECT_THAT(opened, IsEmpty());
}

TEST_F(PromptPresenterTest, AnOpenPromptNamesTheStretchThatIsChosen) {
  for (const char* id : {"one", "two"}) {
    Stretch& stretch = catalogue.stretches.emplace_back();
    stretch.id = stretch.name = id;
  }
  FakeServer server(io, daemon.address());
  prompt_presenter.suggest("two", 1min, policy);
  follow(Prompted{BreakKind::micro, "one", 1, true, 40min, 1min});
  ASSERT_TRUE(shows(server, 1));
  EXPECT_THAT(server.shown.back().body, testing::HasSubstr("one"));
  prompt_presenter.suggest("two", 1min, policy);
  ASSERT_TRUE(shows(server, 2));
  EXPECT_THAT(server.shown.back().body, testing::HasSubstr("two"));
  EXPECT_EQ(answers, 0);
}

TEST_F(PromptPresenterTest, IsSeenOnGnomeShellWhateverItSays) {
  FakeServer server(io, daemon.address(), {"body", "actions"}, "gnome-shell");
  ask(BreakKind::rest);
  ASSERT_TRUE(shows(server, 1));
  EXPECT_EQ(urgency(server.shown.back()), 2) << "it stays, with its buttons";
  ask(BreakKind::micro);
  ASSERT_TRUE(shows(server, 2));
  EXPECT_EQ(urgency(server.shown.back()), 1);
  EXPECT_THAT(server.shown.back().actions, testing::Contains("default"));
  prompt_presenter.close();
  follow(HeadsUp{BreakKind::rest, boot_now() + 1min});
  ASSERT_TRUE(shows(server, 3));
  EXPECT_EQ(urgency(server.shown.back()), 1);
  follow(PostureReminder{Posture::standing, 50min});
  ASSERT_TRUE(shows(server, 4));
  EXPECT_EQ(urgency(server.shown.back()), 1);
}

TEST_F(PromptPresenterTest, SaysWhatABreakWasWorthWhereNoWindowDoes) {
  FakeServer server(io, daemon.address());
  begin_guided();
  ASSERT_TRUE(shows(server, 1));
  end(Outcome::taken, 4min);
  ASSERT_TRUE(shows(server, 2));
  EXPECT_EQ(server.shown.back().title, "That's it");
  EXPECT_EQ(server.shown.back().body, "2 stretches, 4 minutes. Thanks.");
}

TEST_F(PromptPresenterTest, SaysNothingBesideTheWindowThatSaysItAlready) {
  FakeServer server(io, daemon.address());
  begin_guided();
  ASSERT_TRUE(shows(server, 1));
  prompt_presenter.window_shown("break", true);
  end(Outcome::taken, 4min);
  run_for(io, 50ms);
  EXPECT_EQ(server.shown.size(), 1U);
  begin_guided();
  prompt_presenter.window_shown("break", false);  // closed in the middle
  end(Outcome::cut_short, 2min);
  EXPECT_TRUE(run_until(io, [&] { return !server.shown.empty() && server.shown.back().title == "That's it"; }));
}

TEST_F(PromptPresenterTest, SaysNothingOfABreakThatWasPutOff) {
  FakeServer server(io, daemon.address());
  begin_guided();
  ASSERT_TRUE(shows(server, 1));
  end(Outcome::cut_short, 4min, false);
  run_for(io, 50ms);
  for (const auto& shown : server.shown) EXPECT_NE(shown.title, "That's it");
}

TEST_F(PromptPresenterTest, SaysOfARestBreakThatHasHardlyBegunThatItComesBack) {
  FakeServer server(io, daemon.address());
  begin_guided();
  ASSERT_TRUE(shows(server, 1));
  end(Outcome::cut_short, 20s);
  ASSERT_TRUE(shows(server, 2));
  EXPECT_EQ(server.shown.back().title, "That's it");
}

TEST_F(PromptPresenterTest, SaysNothingOfAMicroBreakThatHasHardlyBegun) {
  FakeServer server(io, daemon.address());
  follow(Started{BreakKind::micro, true, "", 1min});
  follow(GuidanceBegan{BreakKind::micro, "", 1min, false});
  ASSERT_TRUE(shows(server, 1));
  follow(Ended{BreakKind::micro, Outcome::cut_short, Instant{}, 5s, true, "", {}, {}, 0, true});
  run_for(io, 50ms);
  EXPECT_EQ(server.shown.size(), 1u);
}

TEST_F(PromptPresenterTest, TheStepsBeginWithTheWalkThatWasAskedFor) {
  catalogue.stretches.push_back({});
  Stretch& stretch = catalogue.stretches.back();
  stretch.id = "twist";
  stretch.name = "Twist";
  stretch.steps = {{"Sit tall.", "", "", ""}, {"Turn to the {side}.", "", "", ""}};
  stretch.dose.round = {20s, 30s};
  FakeServer server(io, daemon.address());
  follow(Started{BreakKind::rest, true, "twist", 5min});
  follow(GuidanceBegan{BreakKind::rest, "twist", 5min, true});
  ASSERT_TRUE(shows(server, 1));
  EXPECT_THAT(server.shown.back().body, testing::StartsWith("First walk a few steps.\n1. Sit tall."));
  follow(GuidanceBegan{BreakKind::rest, "twist", 5min, false});
  ASSERT_TRUE(shows(server, 2));
  EXPECT_THAT(server.shown.back().body, testing::StartsWith("1. Sit tall.\n2. Turn to the left."));
}

TEST_F(PromptPresenterTest, TheStepsFollowTheRoutine) {
  for (const char* name : {"Twist", "Reach"}) {
    catalogue.stretches.push_back({});
    Stretch& stretch = catalogue.stretches.back();
    stretch.id = stretch.name = name;
    stretch.steps = {{"Turn to the {side}.", "", "", ""}};
  }
  FakeServer server(io, daemon.address());
  follow(Started{BreakKind::rest, true, "Twist", 5min});
  follow(GuidanceBegan{BreakKind::rest, "Twist", 5min, true});
  ASSERT_TRUE(shows(server, 1));
  prompt_presenter.stretch_changed({"Twist", Side::left, 1, 2, 5min});
  prompt_presenter.stretch_changed({"Reach", Side::right, 2, 2, 2min});
  ASSERT_TRUE(shows(server, 2)) << "that of the first is there already";
  EXPECT_EQ(server.shown.back().title, "2 of 2: Reach");
  EXPECT_THAT(server.shown.back().body, testing::StartsWith("1. Turn to the right."));
  prompt_presenter.window_shown("break", true);
  prompt_presenter.stretch_changed({"Twist", Side::left, 1, 2, 1min});
  run_for(io, 50ms);
  EXPECT_EQ(server.shown.size(), 2U) << "the window shows it";
}

}  // namespace
}  // namespace limber
