// The same against a server that people use: dunst, on an X server without a screen.
#include <gtest/gtest.h>

#include "desktop/notifications.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"
#include "support/xvfb.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

struct DunstTest : testing::Test {
  PrivateBus daemon;
  Xvfb xvfb;
  TempDir dir;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  std::optional<std::string> action;
  std::optional<ClosedBecause> closed;
  Notifications notifications{io,
                              bus,
                              {.action = [this](const std::string& id) { action = id; },
                               .closed = [this](ClosedBecause reason) { closed = reason; },
                               .server_changed = nullptr}};
  std::optional<ChildProcess> dunst;

  ChildProcess::Variables variables() const {
    auto variables = daemon.variables();
    variables.merge(xvfb.variables());
    return variables;
  }
  std::string config() const { return (dir / "dunstrc").string(); }

  /// Its menu of actions is a program that takes the line with `choice`.
  void write_config(const std::string& choice) const {
    write_file(dir / "choose", "#!/bin/sh\ngrep -m1 '" + choice + "'\n");
    fs::permissions(dir / "choose", fs::perms::owner_all);
    write_file(config(), "[global]\nmarkup = full\ndmenu = " + (dir / "choose").string() + "\n");
  }
  bool start_dunst(const std::string& choice = "none") {
    write_config(choice);
    dunst.emplace(std::vector<std::string>{"dunst", "-conf", config()}, variables());
    return finds_server();
  }
  bool finds_server() {
    return run_until(io, [&] { return notifications.server().has_value(); });
  }
  void dunstctl(const std::string& command, const std::string& argument = "") const {
    std::vector<std::string> words{"dunstctl", command};
    if (!argument.empty()) words.push_back(argument);
    run_program(words, variables());
  }
  bool displayed(int count) const {
    ChildProcess asked({"sh", "-c", "dunstctl count displayed >&3"}, variables(), 3);
    return asked.read_line() == std::to_string(count);
  }
  /// Shows a prompt and waits until it is on the screen.
  bool prompt() {
    notifications.show({.title = "Time to move",
                        .body = "One minute",
                        .body_without_actions = {},
                        .actions = {{"start", "Start"}, {"postpone", "Later"}},
                        .default_action = {"start", "Start"}});
    return run_until(io, [&] { return displayed(1); });
  }
};

TEST_F(DunstTest, KnowsDunst) {
  ASSERT_TRUE(start_dunst());
  EXPECT_EQ(notifications.server()->name, "dunst");
  EXPECT_TRUE(notifications.server()->actions);
  EXPECT_TRUE(notifications.server()->body_markup);
}

TEST_F(DunstTest, TakesAClickAsTheDefaultAction) {
  ASSERT_TRUE(start_dunst());
  ASSERT_TRUE(prompt());
  dunstctl("action", "0");
  ASSERT_TRUE(run_until(io, [&] { return action.has_value(); }));
  EXPECT_EQ(*action, "start");
  EXPECT_FALSE(closed);
}

TEST_F(DunstTest, TakesAnActionOfItsMenu) {
  ASSERT_TRUE(start_dunst("Later"));
  ASSERT_TRUE(prompt());
  dunstctl("context");
  ASSERT_TRUE(run_until(io, [&] { return action.has_value(); }));
  EXPECT_EQ(*action, "postpone");
}

TEST_F(DunstTest, HearsThatThePersonPutItAway) {
  ASSERT_TRUE(start_dunst());
  ASSERT_TRUE(prompt());
  dunstctl("close");
  ASSERT_TRUE(run_until(io, [&] { return closed.has_value(); }));
  EXPECT_EQ(*closed, ClosedBecause::dismissed);
}

TEST_F(DunstTest, HearsThatItsTimeWasUp) {
  ASSERT_TRUE(start_dunst());
  notifications.show({.title = "Soon",
                      .body = {},
                      .body_without_actions = {},
                      .actions = {},
                      .urgency = Urgency::low,
                      .expires = 100ms});
  ASSERT_TRUE(run_until(io, [&] { return closed.has_value(); }));
  EXPECT_EQ(*closed, ClosedBecause::expired);
}

TEST_F(DunstTest, IsShownOneAtATimeAndTakenBack) {
  ASSERT_TRUE(start_dunst());
  ASSERT_TRUE(prompt());
  ASSERT_TRUE(prompt());
  run_for(io, 100ms);
  EXPECT_TRUE(displayed(1));
  notifications.withdraw();
  EXPECT_TRUE(run_until(io, [&] { return displayed(0); }));
  EXPECT_FALSE(closed);
}

TEST_F(DunstTest, IsShownAgainWhenDunstWasKilledAndStarted) {
  ASSERT_TRUE(start_dunst());
  ASSERT_TRUE(prompt());
  dunst->end(SIGKILL);
  ASSERT_TRUE(run_until(io, [&] { return !notifications.server(); }));
  ASSERT_TRUE(start_dunst());
  EXPECT_TRUE(run_until(io, [&] { return displayed(1); }));
}

TEST_F(DunstTest, IsStartedByTheBusWhenThereIsSomethingToShow) {
  run_for(io, 100ms);
  ASSERT_FALSE(notifications.server());
  write_config("none");
  daemon.make_activatable("org.freedesktop.Notifications",
                          "/usr/bin/env DISPLAY=" + xvfb.display() + " dunst -conf " + config());
  ASSERT_TRUE(prompt());
  EXPECT_EQ(notifications.server()->name, "dunst");
}

}  // namespace
}  // namespace limber
