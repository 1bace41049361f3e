#include "system/lock_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <optional>

#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

TEST(LockFile, TellsTheSecondHolderThePidOfTheFirst) {
  const TempDir dir;
  const LockFile first(dir / "lock");
  try {
    const LockFile second(dir / "lock");
    FAIL() << "two hold the same lock";
  } catch (const AlreadyRunning& error) {
    EXPECT_EQ(error.holder(), ::getpid());
    EXPECT_THAT(error.what(), testing::HasSubstr("process " + std::to_string(::getpid())));
  }
}

TEST(LockFile, IsFreeAgainWhenItsHolderIsGone) {
  const TempDir dir;
  std::optional<LockFile> first(std::in_place, dir / "lock");
  first.reset();
  EXPECT_NO_THROW(LockFile(dir / "lock"));
}

TEST(LockFile, IsFreeAgainWhenItsHolderWasKilled) {
  const TempDir dir;
  ChildProcess holder({"flock", "--no-fork", (dir / "lock").string(), "sh", "-c", "echo held >&3; exec sleep 60"}, {},
                      3);
  ASSERT_EQ(holder.read_line(), "held");
  EXPECT_THROW(LockFile(dir / "lock"), AlreadyRunning);
  holder.end(SIGKILL);
  EXPECT_NO_THROW(LockFile(dir / "lock"));
}

TEST(LockFile, SaysWhereItCannotBeMade) { EXPECT_THROW(LockFile("/no/such/directory/lock"), std::system_error); }

}  // namespace
}  // namespace limber
