// Servers that hang (SIGSTOP) hold nothing up: the daemon starts, answers, takes settings and ends all the same.
#include <gmock/gmock.h>

#include "integration/desk.hpp"
#include "support/private_pipewire.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class HungServers : public ::testing::Test {
 protected:
  ~HungServers() override {
    for (const pid_t pid : stopped_) ::kill(pid, SIGCONT);
  }
  void hang(pid_t pid) {
    ::kill(pid, SIGSTOP);
    stopped_.push_back(pid);
  }
  void hang_screen() {
    desk.screen.send(SIGSTOP);
    screen_hangs_ = true;
  }
  void TearDown() override {
    if (screen_hangs_) desk.screen.send(SIGCONT);
  }

  /// The best of a few, since the machine may be busy.
  std::chrono::milliseconds answer_time() const {
    auto best = std::chrono::milliseconds::max();
    for (int i = 0; i < 5; ++i) {
      const auto before = std::chrono::steady_clock::now();
      desk.status();
      best = std::min(best,
                      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - before));
    }
    return best;
  }
  void answers_takes_settings_and_ends() {
    EXPECT_LE(answer_time(), 50ms);
    for (const char* threshold : {"2s", "3s"}) {
      const auto before = std::chrono::steady_clock::now();
      desk.call("settings_set", {{"key", "presence.idle_threshold"}, {"value", threshold}});
      EXPECT_LE(std::chrono::steady_clock::now() - before, 1s);
    }
    for (const char* kind : {"fullscreen", "microphone", "screen_sharing"})
      for (const char* on : {"false", "true"})
        desk.call("settings_set", {{"key", std::string("presence.") + kind}, {"value", on}});
    EXPECT_LE(answer_time(), 50ms);
    const auto before = std::chrono::steady_clock::now();
    desk.stop_daemon();
    EXPECT_LE(std::chrono::steady_clock::now() - before, 1s);
  }
  std::string problems() const { return desk.status()["problems"].dump(); }

  Desk desk;
  std::vector<pid_t> stopped_;
  bool screen_hangs_ = false;
};

TEST_F(HungServers, TheScreenAtTheStart) {
  hang_screen();
  desk.start_daemon();
  EXPECT_THAT(problems(), HasSubstr("Nobody watches keyboard and mouse yet: the X server at DISPLAY=" +
                                    desk.screen.display() + " has not answered yet."));
  answers_takes_settings_and_ends();
}

TEST_F(HungServers, TheScreenThatGoesOnIsWatchedThen) {
  hang_screen();
  desk.start_daemon();
  EXPECT_TRUE(desk.status()["watcher"]["name"].is_null()) << desk.status();
  desk.screen.send(SIGCONT);
  EXPECT_TRUE(desk.event("watch_changed")) << "whoever shows the status would not look again";
  EXPECT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; })) << desk.status();
}

TEST_F(HungServers, TheScreenLater) {
  desk.start_daemon();
  ASSERT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; }));
  hang_screen();
  desk.call("settings_set", {{"key", "presence.idle_threshold"}, {"value", "4s"}});
  EXPECT_TRUE(wait_until([&] { return problems().find("does not answer") != std::string::npos; }));
  answers_takes_settings_and_ends();
}

TEST_F(HungServers, TheNotificationServerAtTheStart) {
  desk.start_dunst();
  hang(desk.dunst().pid());
  desk.start_daemon();
  answers_takes_settings_and_ends();
}

TEST_F(HungServers, TheNotificationServerLater) {
  desk.start_dunst();
  desk.start_daemon();
  hang(desk.dunst().pid());
  answers_takes_settings_and_ends();
}

TEST_F(HungServers, TheSoundServer) {
  if (desk.run({"sh", "-c", "command -v pulseaudio"}).status != 0) GTEST_SKIP() << "pulseaudio is not installed";
  const auto socket = desk.file("run/pulse/native");
  std::filesystem::create_directories(socket.parent_path());
  ::chmod(socket.parent_path().c_str(), 0700);
  const ChildProcess sound(
      {"pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=true", "-L",
       "module-null-sink", "-L", "module-native-protocol-unix auth-anonymous=1 socket=" + socket.string()},
      desk.variables());
  ASSERT_TRUE(wait_until([&] { return std::filesystem::exists(socket); }));
  hang(sound.pid());
  desk.start_daemon();
  EXPECT_LE(answer_time(), 50ms);
  desk.stop_daemon();
  ::kill(sound.pid(), SIGCONT);
  desk.start_daemon();
  std::this_thread::sleep_for(300ms);  // it connects
  hang(sound.pid());
  answers_takes_settings_and_ends();
}

TEST_F(HungServers, Pipewire) {
  if (!PrivatePipewire::installed()) GTEST_SKIP() << "pipewire is not installed";
  const PrivatePipewire pipewire;
  const ChildProcess::Variables here{{"PIPEWIRE_RUNTIME_DIR", pipewire.dir().string()}};
  pipewire.freeze();
  desk.start_daemon({}, here);
  EXPECT_LE(answer_time(), 50ms);
  desk.stop_daemon();
  pipewire.thaw();
  desk.start_daemon({}, here);
  std::this_thread::sleep_for(300ms);  // it connects
  pipewire.freeze();
  answers_takes_settings_and_ends();
  pipewire.thaw();
}

TEST_F(HungServers, TheDaemonItselfDatesAPauseByWhenItWas) {
  desk.start_daemon();
  ASSERT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; }));
  desk.screen.type();
  const auto typed = std::chrono::steady_clock::now();
  ::kill(desk.daemon().pid(), SIGSTOP);
  std::this_thread::sleep_for(6s);  // the subject: longer than the idle threshold and away_after
  ::kill(desk.daemon().pid(), SIGCONT);
  ASSERT_TRUE(wait_until([&] { return !desk.status()["idle_ms"].is_null(); })) << desk.status();
  const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - typed);
  EXPECT_NEAR(desk.status()["idle_ms"].get<double>(), static_cast<double>(passed.count()), 700);
}

TEST_F(HungServers, AWindowOfAnotherProgramCannotWriteToTheTerminal) {
  if (desk.run({"sh", "-c", "command -v openbox && command -v xterm"}).status != 0)
    GTEST_SKIP() << "openbox or xterm is not installed";
  const ChildProcess manager({"openbox", "--sm-disable"}, desk.variables());
  desk.start_daemon();
  const ChildProcess window({"xterm", "-class", "\033]0;PWNED\a\033[31mEvil", "-fullscreen"}, desk.variables());
  ASSERT_TRUE(wait_until([&] { return desk.limber({"status"}).text.find("Evil") != std::string::npos; }));
  for (const char* command : {"status", "why", "doctor"})
    EXPECT_EQ(desk.limber({command}).text.find_first_of("\033\a"), std::string::npos) << command;
}

}  // namespace
}  // namespace limber
