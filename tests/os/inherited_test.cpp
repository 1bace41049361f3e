// What a program that is started here gets of this one: its standard streams and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "os/program_run.hpp"
#include "os/programs.hpp"
#include "os/spawn.hpp"
#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

/// A shell lists its own descriptors into a file, by no program besides: those that it opens itself are gone by then.
std::string lists_its_descriptors(const std::filesystem::path& file) {
  return "for fd in /proc/$$/fd/*; do [ -e \"$fd\" ] && list=\"$list ${fd##*/}\"; done; "
         "grep -i sigign /proc/$$/status >'" +
         file.string() + ".signals'; echo $list >'" + file.string() + ".part'; mv '" + file.string() + ".part' '" +
         file.string() + "'";
}

class Inherited : public testing::Test {
 protected:
  void SetUp() override {
    before_ = ::signal(SIGPIPE, SIG_IGN);
    // As a library would open one that does not care.
    leaky_ = Fd(::dup2(STDERR_FILENO, 77));
    ASSERT_EQ(leaky_.get(), 77);
  }
  void TearDown() override { ::signal(SIGPIPE, before_); }

  std::string text(const std::string& name) const {
    std::ifstream in(dir / name);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
  }
  bool written() {
    return run_until(io, [&] { return std::filesystem::exists(dir / "list"); });
  }
  void expect_only_the_streams() {
    ASSERT_TRUE(written());
    EXPECT_EQ(text("list"), "0 1 2\n");
    std::istringstream signals(text("list.signals"));
    std::string word;
    unsigned long long ignored = ~0ULL;
    signals >> word >> std::hex >> ignored;
    EXPECT_EQ(ignored & (1ULL << (SIGPIPE - 1)), 0U) << "SIGPIPE is ignored: " << text("list.signals");
  }

  boost::asio::io_context io;
  TempDir dir;
  Fd leaky_;
  void (*before_)(int) = nullptr;
};

TEST_F(Inherited, ByAHook) {
  ProgramRun run(io, {"sh", "-c", lists_its_descriptors(dir / "list")}, "",
                 {.line = [](auto) {}, .over = [](auto&) {}});
  expect_only_the_streams();
}

TEST_F(Inherited, ByAProgramOfItsOwn) {
  start_detached({"sh", "-c", lists_its_descriptors(dir / "list")});
  expect_only_the_streams();
}

TEST_F(Inherited, ByAChild) {
  const pid_t pid = spawn({"sh", "-c", lists_its_descriptors(dir / "list")},
                          {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}, SpawnGroup::shared);
  EXPECT_EQ(::waitpid(pid, nullptr, 0), pid);
  expect_only_the_streams();
}

/// systemd would take a word of theirs for the daemon's.
TEST_F(Inherited, IsNotTheWayToTheServiceManager) {
  ::setenv("NOTIFY_SOCKET", "/run/notify", 1);
  ::setenv("WATCHDOG_USEC", "30000000", 1);
  const auto all = environment_for_others({{"PAGE", "today"}});
  ::unsetenv("NOTIFY_SOCKET");
  ::unsetenv("WATCHDOG_USEC");
  EXPECT_THAT(all, testing::Contains("PAGE=today"));
  EXPECT_THAT(all, testing::Contains(testing::StartsWith("PATH=")));
  EXPECT_THAT(all, testing::Not(testing::Contains(testing::StartsWith("NOTIFY_SOCKET="))));
  EXPECT_THAT(all, testing::Not(testing::Contains(testing::StartsWith("WATCHDOG_USEC="))));
}

TEST_F(Inherited, StandardStreamsThatAreClosedAreOpenedOnNothing) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    for (const int stream : {0, 1, 2}) ::close(stream);
    open_missing_standard_streams();
    struct stat null {
    }, found{};
    ::stat("/dev/null", &null);
    for (const int stream : {0, 1, 2})
      if (::fstat(stream, &found) != 0 || found.st_rdev != null.st_rdev) ::_exit(stream + 1);
    ::_exit(::write(STDOUT_FILENO, "x", 1) == 1 ? 0 : 4);
  }
  int status = 0;
  EXPECT_EQ(::waitpid(pid, &status, 0), pid);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace limber
