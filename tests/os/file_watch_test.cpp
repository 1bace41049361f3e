#include "os/file_watch.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "os/socket_address.hpp"
#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

struct FileWatchTest : testing::Test {
  TempDir dir;
  boost::asio::io_context io;
  int changes = 0;
  std::optional<FileWatch> watch;

  void start(const fs::path& file) {
    watch.emplace(io, file, [this] { ++changes; });
  }
  /// Exactly so many, and no more in a while after.
  bool settles_at(int count) {
    if (!run_until(
            io, [&] { return changes >= count; }, 5s))
      return false;
    run_for(io, 120ms);
    return changes == count;
  }
};

TEST_F(FileWatchTest, TellsOfAFileThatIsWrittenOnce) {
  write_file(dir / "f", "old");
  start(dir / "f");
  write_file(dir / "f", "newer");
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, TellsOfAFileThatIsReplacedByRenaming) {
  write_file(dir / "f", "old");
  start(dir / "f");
  write_file(dir / "f.new", "new");
  fs::rename(dir / "f.new", dir / "f");
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, TellsOnceOfAnEditorThatMovesTheOldFileAwayFirst) {
  write_file(dir / "f", "old");
  start(dir / "f");
  fs::rename(dir / "f", dir / "f~");
  write_file(dir / "f", "new");
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, TellsOfAFileThatAppearsAndOneThatGoes) {
  start(dir / "f");
  write_file(dir / "f", "text");
  EXPECT_TRUE(settles_at(1));
  fs::remove(dir / "f");
  EXPECT_TRUE(settles_at(2));
}

TEST_F(FileWatchTest, IsSilentAboutOtherFilesAndAboutReading) {
  write_file(dir / "f", "text");
  start(dir / "f");
  write_file(dir / "g", "text");
  std::string text;
  std::ifstream(dir / "f") >> text;
  EXPECT_TRUE(settles_at(0));
}

TEST_F(FileWatchTest, WaitsForAFileThatIsMadeUntilItHasBeenWritten) {
  start(dir / "f");
  std::ofstream file(dir / "f");
  run_for(io, 120ms);
  EXPECT_EQ(changes, 0);
  file << "text";
  file.close();
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, WaitsForDirectoriesThatDoNotExistYet) {
  start(dir / "a/b/f");
  fs::create_directory(dir / "a");
  run_for(io, 20ms);
  fs::create_directory(dir / "a/b");
  run_for(io, 20ms);
  write_file(dir / "a/b/f", "text");
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, MissesNothingWhenTheWholePathAppearsAtOnce) {
  start(dir / "a/b/f");
  fs::create_directories(dir / "a/b");
  write_file(dir / "a/b/f", "text");
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, GoesOnAfterItsDirectoryWasRemovedAndMadeAgain) {
  fs::create_directory(dir / "a");
  write_file(dir / "a/f", "text");
  start(dir / "a/f");
  fs::remove_all(dir / "a");
  ASSERT_TRUE(settles_at(1));
  fs::create_directory(dir / "a");
  write_file(dir / "a/f", "text again");
  EXPECT_TRUE(settles_at(2));
}

TEST_F(FileWatchTest, FollowsALinkToItsTargetAndToAnother) {
  fs::create_directory(dir / "real");
  write_file(dir / "real/one", "1");
  write_file(dir / "real/two", "2");
  fs::create_symlink("real/one", dir / "f");
  start(dir / "f");
  write_file(dir / "real/one", "11");
  ASSERT_TRUE(settles_at(1));
  fs::create_symlink("real/two", dir / "f.new");
  fs::rename(dir / "f.new", dir / "f");
  ASSERT_TRUE(settles_at(2));
  write_file(dir / "real/two", "22");
  EXPECT_TRUE(settles_at(3));
}

TEST_F(FileWatchTest, TellsOfAFileThatBecomesReadable) {
  write_file(dir / "f", "old");
  fs::permissions(dir / "f", fs::perms::none);
  start(dir / "f");
  fs::permissions(dir / "f", fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, TellsOfAFileInADirectoryThatBecomesReadable) {
  // The superuser may read everything: for the length of the test it is another user.
  const uid_t before = ::geteuid();
  fs::permissions(dir.path(), fs::perms::all);
  ASSERT_TRUE(before != 0 || ::seteuid(65534) == 0);
  fs::create_directory(dir / "config");
  write_file(dir / "config/f", "old");
  fs::permissions(dir / "config", fs::perms::none);
  start(dir / "config/f");
  fs::permissions(dir / "config", fs::perms::owner_all);
  const bool told = settles_at(1);
  ASSERT_TRUE(before != 0 || ::seteuid(before) == 0);
  EXPECT_TRUE(told);
}

TEST_F(FileWatchTest, TellsOfASocketThatAppears) {
  start(dir / "s");
  const Fd server(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const auto address = socket_address((dir / "s").native()).value();
  ASSERT_EQ(::bind(server.get(), address.get(), address.length), 0);
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, TellsOfAFileThatMayBeReadAgain) {
  write_file(dir / "it", "x");
  fs::permissions(dir / "it", fs::perms::none);
  start(dir / "it");
  fs::permissions(dir / "it", fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, TellsWhenItsDirectoryIsOpenedToUsAndClosed) {
  fs::permissions(dir.path(), fs::perms::all);
  const fs::path closed = dir / "closed";
  fs::create_directory(closed);
  write_file(closed / "it", "x");
  fs::permissions(closed, fs::perms::none);
  const bool root = ::geteuid() == 0;  // whom permissions do not stop
  const auto as_root = [&](const auto& what) {
    if (root) {
      ASSERT_EQ(::seteuid(0), 0);
    }
    what();
    if (root) {
      ASSERT_EQ(::seteuid(65534), 0);
    }
  };
  if (root) {
    ASSERT_EQ(::seteuid(65534), 0);
  }
  start(closed / "it");
  as_root([&] { fs::permissions(closed, fs::perms::all); });
  const bool opened = settles_at(1);
  as_root([&] { fs::permissions(closed, fs::perms::none); });
  const bool shut = settles_at(2);
  as_root([&] { fs::permissions(closed, fs::perms::all); });
  const bool again = settles_at(3);
  if (root) {
    ASSERT_EQ(::seteuid(0), 0);
  }
  EXPECT_TRUE(opened);
  EXPECT_TRUE(shut);
  EXPECT_TRUE(again);
}

TEST_F(FileWatchTest, TellsWhenALinkThatLedInACircleLeadsNowhere) {
  fs::create_symlink(dir / "it", dir / "it");
  start(dir / "it");
  fs::remove(dir / "it");
  fs::create_symlink(dir / "nothing", dir / "it");
  EXPECT_TRUE(settles_at(1));
}

TEST_F(FileWatchTest, MayBeDestroyedByItsOwnCall) {
  bool called = false;
  watch.emplace(io, dir / "f", [&] {
    watch.reset();
    called = true;
  });
  write_file(dir / "f", "text");
  EXPECT_TRUE(run_until(io, [&] { return called; }));
}

}  // namespace
}  // namespace limber
