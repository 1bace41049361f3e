// One daemon: who starts it, who takes its place, and what becomes of one whose session has ended.
#include <gmock/gmock.h>

#include "integration/desk.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

/// A second session of the same person: the same home, another runtime directory, bus and display.
class OtherSession {
 public:
  explicit OtherSession(const Desk& desk) : desk_(desk), run_(desk.file("run2")) {
    std::filesystem::create_directories(run_);
    ::chmod(run_.c_str(), 0700);
  }
  ChildProcess::Variables variables() const {
    auto all = desk_.variables();
    for (const auto& [name, value] : screen_.variables()) all[name] = value;
    for (const auto& [name, value] : bus_.variables()) all[name] = value;
    all["XDG_RUNTIME_DIR"] = run_.string();
    return all;
  }
  bool answers() const {
    try {
      Client(run_ / "limber/control.sock").call("status_get");
      return true;
    } catch (const std::exception&) {
      return false;
    }
  }

 private:
  const Desk& desk_;
  std::filesystem::path run_;
  Xvfb screen_;
  PrivateBus bus_;
};

TEST(Owner, ASecondDaemonEndsQuietlyAndNamesTheFirst) {
  Desk desk;
  desk.start_daemon();
  ChildProcess second({LIMBERD}, desk.variables(), 2);
  EXPECT_THAT(second.read_line(), HasSubstr("process " + std::to_string(desk.daemon().pid())));
  EXPECT_EQ(second.wait(), 0) << "whoever starts it wants it to run, and it does";
  EXPECT_TRUE(desk.answers());
}

TEST(Owner, AnotherSessionsDaemonLeavesTheHistoryToTheFirst) {
  Desk desk;
  desk.start_daemon();
  const OtherSession other(desk);
  ChildProcess second({LIMBERD}, other.variables(), 2);
  EXPECT_THAT(second.read_line(), HasSubstr("process " + std::to_string(desk.daemon().pid())));
  EXPECT_EQ(second.wait(), 0);
  EXPECT_FALSE(other.answers());
}

TEST(Owner, ReplaceTakesThePlaceOfADaemonInWhateverSession) {
  Desk desk;
  desk.start_daemon();
  const OtherSession other(desk);
  const ChildProcess second({LIMBERD, "--replace"}, other.variables());
  EXPECT_TRUE(wait_until([&] { return other.answers(); }));
  EXPECT_EQ(desk.daemon().wait(), 0) << "it was asked to end, and stored everything";
  EXPECT_FALSE(std::filesystem::exists(desk.socket()));
}

TEST(Owner, ReplaceEndsADaemonThatHangs) {
  Desk desk;
  desk.start_daemon();
  ::kill(desk.daemon().pid(), SIGSTOP);
  const pid_t first = desk.daemon().pid();
  const ChildProcess second({LIMBERD, "--replace"}, desk.variables());
  EXPECT_TRUE(wait_until([&] { return desk.answers() && desk.status()["pid"] != first; }, 30s));
}

TEST(Owner, ADaemonWhoseSessionHasEndedEnds) {
  Desk desk;
  desk.start_daemon();
  ASSERT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; }));
  desk.bus.stop();
  desk.screen.stop();
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(desk.daemon().wait(), 0);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 15s);
}

/// Logged out and in again at once: the new session's daemon does not find the history taken.
TEST(Owner, ADaemonWhoseSessionHasEndedGivesWayAtOnce) {
  Desk desk;
  desk.start_daemon();
  ASSERT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; }));
  const OtherSession other(desk);
  desk.bus.stop();
  desk.screen.stop();
  ASSERT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"].is_null(); }));
  const auto before = std::chrono::steady_clock::now();
  const ChildProcess second({LIMBERD}, other.variables());
  EXPECT_TRUE(wait_until([&] { return other.answers(); }, 5s));
  EXPECT_EQ(desk.daemon().wait(), 0);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
}

TEST(Owner, ASweptRuntimeDirectoryIsMadeAgain) {
  Desk desk;
  desk.start_daemon();
  std::filesystem::remove_all(desk.socket().parent_path());
  EXPECT_TRUE(wait_until([&] { return desk.answers(); }));
  ChildProcess second({LIMBERD}, desk.variables(), 2);
  EXPECT_THAT(second.read_line(), HasSubstr("process " + std::to_string(desk.daemon().pid())));
  EXPECT_EQ(second.wait(), 0);
}

/// The command line, with limberd in PATH as it is installed.
class ByCommandLine : public testing::Test {
 protected:
  ~ByCommandLine() override {
    if (desk.answers()) limber("quit");
  }
  Printed limber(const std::string& command) const {
    const std::string path = std::filesystem::path(LIMBERD).parent_path().string();
    return desk.run({"sh", "-c", "PATH='" + path + "':$PATH exec \"$0\" " + command + " 2>&1", LIMBER});
  }
  pid_t pid() const { return desk.status()["pid"].get<pid_t>(); }
  Desk desk;
};

TEST_F(ByCommandLine, StartsRestartsAndEndsTheDaemon) {
  EXPECT_EQ(limber("start").text, "Limber is running.\n");
  ASSERT_TRUE(desk.answers());
  const pid_t first = pid();
  EXPECT_EQ(limber("start").status, 0) << "it runs already";
  EXPECT_EQ(pid(), first);
  EXPECT_EQ(limber("restart").text, "Limber has been started anew.\n");
  EXPECT_NE(pid(), first);
  EXPECT_EQ(limber("quit").text, "Limber has ended.\n");
  EXPECT_FALSE(desk.answers());
  EXPECT_EQ(limber("quit").status, 3);
}

TEST_F(ByCommandLine, RestartTakesTheDaemonOfTheDesktopsAutostart) {
  desk.start_daemon();
  const pid_t first = pid();
  EXPECT_EQ(limber("restart").status, 0);
  EXPECT_EQ(desk.daemon().wait(), 0);
  EXPECT_NE(pid(), first);
}

TEST_F(ByCommandLine, StartSaysWhyThereIsNone) {
  std::filesystem::create_directories(desk.socket().parent_path());
  write_file(desk.socket(), "no socket");
  ::chmod(desk.socket().parent_path().c_str(), 0700);
  const Printed printed = limber("start");
  EXPECT_EQ(printed.status, 3);
  EXPECT_THAT(printed.text, HasSubstr("there is a file that is not a socket"));
}

}  // namespace
}  // namespace limber
