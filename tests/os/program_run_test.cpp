#include "os/program_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#include "support/asio_run.hpp"
#include "support/few_files.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A grace short enough to be waited for, and for what hangs such a limit too.
constexpr ProgramRunTimes quick{.limit = 5s, .grace = 50ms};
constexpr ProgramRunTimes in_a_hurry{.limit = 700ms, .grace = 100ms};

class ProgramRunTest : public testing::Test {
 protected:
  void start(const std::string& script, const std::string& input = "", ProgramRunTimes times = quick) {
    run = std::make_unique<ProgramRun>(
        io, std::vector<std::string>{"sh", "-c", script}, input,
        ProgramRunEvents{.line = [this](std::string_view line) { lines.emplace_back(line); },
                         .over =
                             [this](const std::string& how) {
                               ended = how;
                               run.reset();
                             }},
        times);
  }
  bool wait_for_end() {
    return run_until(io, [this] { return !run; });
  }
  std::string text(const std::string& name) const {
    std::ifstream in(dir / name);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
  }
  /// The process that a script has written down there.
  pid_t process(const std::string& name) const { return static_cast<pid_t>(std::atoi(text(name).c_str())); }

  static bool gone(pid_t pid) { return ::kill(pid, 0) != 0; }

  boost::asio::io_context io;
  TempDir dir;
  std::vector<std::string> lines;
  std::string ended;
  std::unique_ptr<ProgramRun> run;
};

TEST_F(ProgramRunTest, ReadsItsInputToTheEndAndSaysHowItEnded) {
  start("cat >'" + (dir / "read").string() + "'; echo done; echo trouble >&2; exit 3", "{\"event\":\"prompted\"}\n");
  ASSERT_TRUE(wait_for_end());
  EXPECT_EQ(text("read"), "{\"event\":\"prompted\"}\n");
  EXPECT_THAT(lines, ElementsAre("done", "trouble"));
  EXPECT_EQ(ended, "ended with status 3");
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "no child is left to wait for";
}

TEST_F(ProgramRunTest, ALongOutputComesWholeAndLineByLine) {
  start("seq 10000 19999");  // 60,000 bytes, at once and then the end
  ASSERT_TRUE(wait_for_end());
  ASSERT_EQ(lines.size(), 10'000U);
  for (int i = 0; i < 10'000; ++i) ASSERT_EQ(lines[static_cast<std::size_t>(i)], std::to_string(10'000 + i));
}

TEST_F(ProgramRunTest, OneThatDoesNotReadIsNoTroubleHoweverMuchThereIs) {
  start("exec <&-; true", std::string(60'000, 'x'));
  ASSERT_TRUE(wait_for_end());
  EXPECT_EQ(ended, "ended with status 0");
}

TEST_F(ProgramRunTest, OneThatHangsIsAskedToEndAndSaysSo) {
  start("trap 'echo asked; exit 4' TERM; sleep 100 & wait", "", in_a_hurry);
  ASSERT_TRUE(wait_for_end());
  EXPECT_THAT(lines, ElementsAre("asked"));
  EXPECT_EQ(ended, "took too long, ended with status 4");
}

TEST_F(ProgramRunTest, OneThatDoesNotListenIsKilled) {
  start("trap '' TERM; while :; do sleep 0.05; done", "", in_a_hurry);
  ASSERT_TRUE(wait_for_end());
  EXPECT_EQ(ended, "took too long, ended by signal 9");
}

TEST_F(ProgramRunTest, WhatAProgramThatFailsHasStartedEndsWithIt) {
  const auto pids = "'" + (dir / "pid").string() + "'";
  start("(trap '' TERM; echo $$ >/dev/null; exec sh -c 'echo $$ >" + pids +
            "; trap \"\" TERM; while :; do sleep 0.05; done') & "
            "while ! [ -s " +
            pids + " ]; do sleep 0.01; done; exit 1",
        "", {.limit = 5s, .grace = 200ms});
  ASSERT_TRUE(wait_for_end());
  EXPECT_EQ(ended, "ended with status 1");
  EXPECT_TRUE(run_until(io, [&] { return gone(process("pid")); })) << "it was left behind";
}

/// As swaylock -f does: killed, it would leave a screen that cannot be unlocked.
TEST_F(ProgramRunTest, WhatAProgramThatEndsWellLeavesInTheBackgroundStays) {
  write_file(dir / "locker", "echo $$ >pid; until [ -e go ]; do sleep 0.01; done; echo word; echo $? >spoken\n");
  start("cd '" + dir.path().string() + "'; sh ./locker & until [ -s pid ]; do sleep 0.01; done");
  ASSERT_TRUE(wait_for_end());
  EXPECT_EQ(ended, "ended with status 0");
  run_for(io, 150ms);  // longer than the grace
  EXPECT_FALSE(gone(process("pid")));
  write_file(dir / "go", "");
  EXPECT_TRUE(run_until(io, [&] { return !text("spoken").empty(); })) << "its first word has ended it";
  EXPECT_EQ(text("spoken"), "0\n");
}

TEST_F(ProgramRunTest, IsGoneWithTheObject) {
  start("echo $$ >'" + (dir / "pid").string() + "'; exec sleep 100", "", {});
  ASSERT_TRUE(run_until(io, [&] { return !text("pid").empty(); }));
  run.reset();
  EXPECT_TRUE(run_until(io, [&] { return gone(process("pid")); }));
}

TEST_F(ProgramRunTest, OneThatNeverStopsPrintingIsNotListenedToForEver) {
  start("exec yes", "", {.limit = 5s, .grace = 100ms});
  ASSERT_TRUE(wait_for_end());
  EXPECT_EQ(ended, "ended by signal 13") << "nobody reads any more";
  std::size_t bytes = 0;
  for (const std::string& line : lines) bytes += line.size() + 1;
  EXPECT_LE(bytes, 70'000U);
}

TEST_F(ProgramRunTest, SaysWhatCannotBeStarted) {
  try {
    ProgramRun(io, {"limber-no-such-program"}, "", {.line = {}, .over = {}});
    FAIL() << "was started";
  } catch (const std::system_error& error) {
    EXPECT_EQ(error.code(), std::errc::no_such_file_or_directory);
    EXPECT_THAT(error.what(), HasSubstr("limber-no-such-program"));
  }
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "no child is left to wait for";
}

/// Descriptors that are open.
std::ptrdiff_t open_files() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return std::distance(begin(all), end(all));
}

TEST_F(ProgramRunTest, LeavesNothingBehindWhereTheFilesRunOut) {
  start("true");  // the loop has what it needs for itself
  run.reset();
  ASSERT_TRUE(run_until(io, [] { return ::waitpid(-1, nullptr, WNOHANG) == -1; }));
  run_for(io, 20ms);  // what has waited for its end is gone too
  const auto open_before = open_files();
  int refused = 0, started = 0;
  for (rlim_t more = 0; more < 10; ++more) {
    const FewFiles few(more);
    try {
      start("sleep 1000");
      ++started;
      run.reset();
    } catch (const std::system_error& error) {
      EXPECT_EQ(error.code(), std::errc::too_many_files_open);
      ++refused;
    }
    EXPECT_TRUE(run_until(io, [] { return ::waitpid(-1, nullptr, WNOHANG) == -1; }))
        << "a program is left, with room for " << more << " files";
  }
  EXPECT_GT(refused, 3);
  EXPECT_GT(started, 0);
  EXPECT_TRUE(run_until(io, [&] { return open_files() == open_before; }));
}

TEST(ProgramFile, IsWhatWouldBeRun) {
  EXPECT_THAT(program_file("sh"), HasSubstr("/sh"));
  EXPECT_EQ(program_file("/bin/sh"), "/bin/sh");
  EXPECT_EQ(program_file("limber-no-such-program"), "");
  EXPECT_EQ(program_file("/etc/passwd"), "") << "may not be run";
  EXPECT_EQ(program_file("/tmp"), "");
  EXPECT_EQ(program_file(""), "");
}

}  // namespace
}  // namespace limber
