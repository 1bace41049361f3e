#include "os/lock_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>

#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

class LockFileTest : public testing::TestWithParam<LockKind> {
 protected:
  LockFile lock(const std::string& socket = "/run/socket") const {
    return LockFile(dir / "lock", GetParam(), this_process(socket));
  }
  TempDir dir;
};
INSTANTIATE_TEST_SUITE_P(Of, LockFileTest, testing::Values(LockKind::local, LockKind::shared),
                         [](const auto& info) { return info.param == LockKind::local ? "local" : "shared"; });

TEST_P(LockFileTest, TellsTheSecondHolderWhoTheFirstIs) {
  const LockFile first = lock();
  try {
    lock();
    FAIL() << "two hold the same lock";
  } catch (const AlreadyRunning& error) {
    EXPECT_EQ(error.holder(), this_process("/run/socket"));
    EXPECT_TRUE(error.holder().is_here());
    EXPECT_THAT(error.what(), testing::HasSubstr("process " + std::to_string(::getpid())));
  }
}

TEST_P(LockFileTest, SaysThatTheHolderIsOnAnotherMachine) {
  const LockFile first(dir / "lock", GetParam(), {4711, "the-other-machine", "/run/socket"});
  try {
    lock();
    FAIL() << "two hold the same lock";
  } catch (const AlreadyRunning& error) {
    EXPECT_FALSE(error.holder().is_here());
    EXPECT_THAT(error.what(), testing::HasSubstr("as process 4711 on the-other-machine"));
  }
}

TEST_P(LockFileTest, IsFreeAgainWhenItsHolderIsGone) {
  std::optional<LockFile> first(lock());
  first.reset();
  EXPECT_NO_THROW(lock());
}

TEST_P(LockFileTest, KnowsWhetherItsFileIsThere) {
  const LockFile first = lock();
  EXPECT_TRUE(first.has_its_file());
  std::filesystem::remove(dir / "lock");
  EXPECT_FALSE(first.has_its_file());
  const LockFile second = lock();
  EXPECT_TRUE(second.has_its_file());
  EXPECT_FALSE(first.has_its_file()) << "that is the file of another";
}

TEST_P(LockFileTest, IsAPlainFile) {
  ASSERT_EQ(::mkfifo((dir / "lock").c_str(), 0600), 0);
  EXPECT_THROW(lock(), std::system_error);
}

TEST_P(LockFileTest, SaysWhereItCannotBeMade) {
  EXPECT_THROW(LockFile("/no/such/directory/lock", GetParam(), {}), std::system_error);
}

TEST(LockFile, IsFreeAgainWhenItsHolderWasKilled) {
  const TempDir dir;
  ChildProcess holder({"flock", "--no-fork", (dir / "lock").string(), "sh", "-c", "echo held >&3; exec sleep 60"}, {},
                      3);
  ASSERT_EQ(holder.read_line(), "held");
  EXPECT_THROW(LockFile(dir / "lock", LockKind::local, {}), AlreadyRunning);
  holder.end(SIGKILL);
  EXPECT_NO_THROW(LockFile(dir / "lock", LockKind::local, {}));
}

}  // namespace
}  // namespace limber
