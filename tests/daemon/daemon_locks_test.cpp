#include "daemon/daemon_locks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

class DaemonLocksTest : public testing::Test {
 protected:
  /// Of one home, and a session of that name.
  Paths session(const std::string& name) const {
    std::filesystem::create_directories(dir / name);
    return Paths([variables = std::map<std::string, std::string>{{"HOME", dir.path().string()},
                                                                 {"XDG_RUNTIME_DIR", (dir / name).string()}}](
                     const char* variable) -> std::optional<std::string> {
      const auto found = variables.find(variable);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
  }
  TempDir dir;
};

TEST_F(DaemonLocksTest, ASessionHasOneDaemon) {
  const DaemonLocks first(session("one"));
  EXPECT_THROW(take_locks(session("one"), false), AlreadyRunning);
}

/// Two would count every break twice.
TEST_F(DaemonLocksTest, AHistoryHasOneDaemonInWhateverSession) {
  const DaemonLocks first(session("one"));
  try {
    take_locks(session("two"), false);
    FAIL() << "two keep one history";
  } catch (const AlreadyRunning& other) {
    EXPECT_EQ(other.holder().pid, ::getpid());
    EXPECT_EQ(other.holder().socket, session("one").socket());
    EXPECT_THAT(other.what(), testing::HasSubstr("journal.db.lock"));
  }
}

TEST_F(DaemonLocksTest, AreThereAgainAfterTheRuntimeDirectoryWasSwept) {
  DaemonLocks locks(session("one"));
  EXPECT_TRUE(locks.runtime_is_ours());
  std::filesystem::remove_all(dir / "one/limber");
  EXPECT_FALSE(locks.runtime_is_ours());
  locks.renew_runtime();
  EXPECT_TRUE(locks.runtime_is_ours());
}

TEST_F(DaemonLocksTest, AHomeThatCannotBeWrittenToIsNoReasonNotToRun) {
  std::filesystem::create_directories(dir / ".local/share");
  write_file(dir / ".local/share/limber", "a file where the directory should be");
  EXPECT_NO_THROW(DaemonLocks(session("one")));
}

}  // namespace
}  // namespace limber
