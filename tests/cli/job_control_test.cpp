// Ctrl+Z and Ctrl+C while a stretch plays, with the real program under a real shell with job control.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <string>

#include "core/routine_player.hpp"
#include "os/boot_clock.hpp"
#include "rpc/routine_codec.hpp"
#include "support/child_process.hpp"
#include "support/fake_daemon.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

constexpr const char* alternate_screen = "\033[?1049h";
constexpr const char* usual_screen = "\033[?1049l";

class JobControl : public testing::Test {
 protected:
  JobControl() {
    int master = -1;
    winsize size{30, 100, 0, 0};
    shell_ = ::forkpty(&master, nullptr, nullptr, &size);
    if (shell_ == 0) {
      ::setenv("XDG_RUNTIME_DIR", (dir_ / "run").c_str(), 1);
      ::setenv("XDG_CONFIG_HOME", (dir_ / "config").c_str(), 1);
      ::setenv("XDG_DATA_HOME", (dir_ / "data").c_str(), 1);
      ::setenv("LIMBER_RESOURCES", LIMBER_SOURCE_DIR "/resources", 1);
      ::setenv("PS1", "ready> ", 1);
      ::execl("/bin/bash", "bash", "--norc", "--noprofile", "--noediting", "-i", nullptr);
      ::_exit(127);
    }
    terminal_ = Fd(master);
  }
  ~JobControl() override {
    ::kill(-shell_, SIGKILL);
    ::kill(shell_, SIGKILL);
    terminal_ = Fd{};
    ::waitpid(shell_, nullptr, 0);
  }

  void type(const std::string& keys) {
    ASSERT_EQ(::write(terminal_.get(), keys.data(), keys.size()), std::ssize(keys));
  }
  /// Whether `text` comes within 20 s; what came up to it is not looked at again.
  bool sees(const std::string& text) {
    const Instant end = boot_now() + 20s;
    for (;;) {
      if (const auto at = output_.find(text); at != output_.npos) {
        output_.erase(0, at + text.size());
        return true;
      }
      pollfd readable{terminal_.get(), POLLIN, 0};
      if (boot_now() >= end || ::poll(&readable, 1, 100) < 0) return false;
      char bytes[4096];
      if (readable.revents == 0) continue;
      const ssize_t got = ::read(terminal_.get(), bytes, sizeof bytes);
      if (got <= 0) return false;
      output_.append(bytes, static_cast<std::size_t>(got));
    }
  }
  /// Whether the terminal takes whole lines and shows what is typed.
  bool usual_mode() const {
    termios mode{};
    tcgetattr(terminal_.get(), &mode);
    return (mode.c_lflag & ICANON) != 0 && (mode.c_lflag & ECHO) != 0;
  }

  TempDir dir_;
  pid_t shell_ = -1;
  Fd terminal_;
  std::string output_;
};

TEST_F(JobControl, StoppedTheTerminalIsAsItWasAndComesBackByFg) {
  ASSERT_TRUE(sees("ready> "));
  type(LIMBER_PROGRAM " stretch seated-twist\n");
  ASSERT_TRUE(sees(alternate_screen));
  ASSERT_TRUE(sees("wist"));
  EXPECT_FALSE(usual_mode());
  type("\x1a");
  ASSERT_TRUE(sees(usual_screen));
  ASSERT_TRUE(sees("ready> "));
  type("stty -a | grep -c ' icanon.*\\| icanon'; echo seen-$((40+2))\n");
  ASSERT_TRUE(sees("seen-42"));
  EXPECT_TRUE(usual_mode());
  type("fg\n");
  ASSERT_TRUE(sees(alternate_screen));
  ASSERT_TRUE(sees("wist"));
  EXPECT_FALSE(usual_mode());
  type("q");
  ASSERT_TRUE(sees("That's it."));
  ASSERT_TRUE(sees("ready> "));
  EXPECT_TRUE(usual_mode());
}

/// A routine that goes on for minutes, as the daemon tells of it.
nlohmann::ordered_json long_routine() {
  Exercise exercise;
  exercise.id = "seated-twist";
  std::vector<Phase> phases(2);
  phases[0].kind = PhaseKind::hold;
  phases[0].length = 5min;
  phases[0].exercise = 0;
  phases[1].kind = PhaseKind::done;
  phases[1].from = 5min;
  const RoutinePlayer player(Routine({exercise}, phases, {std::nullopt, 5min, {}}), boot_now());
  return {{"routine", routine_json(player, boot_now())}};
}

TEST(LineMode, CtrlCEndsTheRoutineOfTheDaemonToo) {
  const TempDir dir;
  const nlohmann::ordered_json playing = long_routine();
  FakeDaemon daemon(dir / "run/limber", {{"status_get", {{{"result", {{"protocol", 1}}}}}},
                                         {"routine_start", {{{"result", playing}}}},
                                         {"events_subscribe", {{{"result", {{"subscribed", true}}}}}},
                                         {"routine_get", {{{"result", playing}}}},
                                         {"routine_control", {{{"result", {{"routine", nullptr}}}}}}});
  const auto out = dir / "out";
  const pid_t child = ::fork();
  if (child == 0) {
    ::setenv("XDG_RUNTIME_DIR", (dir / "run").c_str(), 1);
    ::setenv("LIMBER_RESOURCES", LIMBER_SOURCE_DIR "/resources", 1);
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(::open(out.c_str(), O_CREAT | O_WRONLY, 0600), STDOUT_FILENO);
    ::execl(LIMBER_PROGRAM, "limber", "stretch", nullptr);
    ::_exit(127);
  }
  const Instant end = boot_now() + 20s;
  std::error_code error;
  while (boot_now() < end && (!std::filesystem::exists(out) || std::filesystem::file_size(out, error) == 0))
    ::poll(nullptr, 0, 20);
  ::kill(child, SIGINT);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  const auto& requests = daemon.requests();
  ASSERT_FALSE(requests.empty());
  EXPECT_EQ(requests.back()["method"], "routine_control");
  EXPECT_EQ(requests.back()["params"]["action"], "finish");
}

}  // namespace
}  // namespace limber
