// A home that goes away and comes back, files whose permissions change: nothing is lost, and no second history is
// begun.
#include <gmock/gmock.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

#include "journal/journal.hpp"
#include "journal_fixture.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr int not_allowed = 77;

/// Runs `scenario` in a process of its own. Its exit code: 0 where no expectation failed.
template <typename Scenario>
int in_child(Scenario scenario) {
  const pid_t child = ::fork();
  if (child == 0) {
    const int verdict = scenario();
    std::fflush(nullptr);
    ::_exit(verdict != 0 ? verdict : testing::Test::HasFailure() ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class JournalHome : public JournalFixture {
 protected:
  JournalHome() { fs::create_directory(home_); }
  Journal open_at_home() { return Journal{file_at_home_, zone_, policy_, wall(8h)}; }
  std::vector<SpanRow> spans() const { return History{file_at_home_}.spans(wall(0h), wall(99h)); }

  fs::path home_ = directory_ / "data";
  fs::path file_at_home_ = home_ / "journal.db";
};

TEST_F(JournalHome, ADirectoryThatIsMovedAwayAndBackLosesNothing) {
  Journal journal = open_at_home();
  journal.commit({sat(8h, 9h)}, {}, stamp(9h));
  fs::rename(home_, directory_ / "elsewhere");
  EXPECT_THROW(journal.commit({sat(9h, 10h)}, {}, stamp(10h)), JournalError);
  EXPECT_THAT(journal.problem().value_or(""), HasSubstr("kept in memory until it is back"));
  EXPECT_THROW(journal.commit({sat(10h, 11h)}, {}, stamp(11h)), JournalError);
  EXPECT_FALSE(fs::exists(home_)) << "a new one was begun";
  EXPECT_EQ(journal.unwritten(), 2U);
  fs::rename(directory_ / "elsewhere", home_);
  journal.commit({sat(11h, 12h)}, {}, stamp(12h));
  EXPECT_FALSE(journal.problem());
  EXPECT_FALSE(journal.take_notice());
  EXPECT_THAT(spans(), SizeIs(4));
  EXPECT_THAT(names_in(home_), Not(Contains(HasSubstr("damaged"))));
}

TEST_F(JournalHome, AHomeThatIsUnmountedAndMountedAgainLosesNothing) {
  const int verdict = in_child([&] {
    if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return not_allowed;
    ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    const fs::path disk = directory_ / "disk";
    fs::create_directory(disk);
    const auto mount = [&] { return ::mount(disk.c_str(), home_.c_str(), nullptr, MS_BIND, nullptr) == 0; };
    if (!mount()) return not_allowed;
    Journal journal = open_at_home();
    journal.commit({sat(8h, 9h)}, {}, stamp(9h));
    EXPECT_EQ(::umount2(home_.c_str(), MNT_DETACH), 0);
    EXPECT_THROW(journal.commit({sat(9h, 10h)}, {}, stamp(10h)), JournalError);
    EXPECT_THAT(names_in(home_), ElementsAre()) << "a new one was begun under the mount point";
    EXPECT_TRUE(mount());
    journal.commit({sat(10h, 11h)}, {}, stamp(11h));
    EXPECT_THAT(spans(), SizeIs(3));
    EXPECT_FALSE(journal.take_notice());
    return 0;
  });
  if (verdict == not_allowed) GTEST_SKIP() << "may not mount here";
  EXPECT_EQ(verdict, 0) << "see above";
}

TEST_F(JournalHome, ADirectoryThatWasDeletedIsMadeAgain) {
  Journal journal = open_at_home();
  journal.commit({sat(8h, 9h)}, {}, stamp(9h));
  fs::remove_all(home_);
  journal.commit({sat(9h, 10h)}, {}, stamp(10h));
  EXPECT_THAT(spans(), ElementsAre(SpanRow{SpanKind::sitting, monday, wall(9h), wall(10h)}));
}

TEST_F(JournalHome, WhatWasInTheLogGoesIntoAFileThatIsMovedAway) {
  Journal journal = open_at_home();
  journal.commit({sat(8h, 9h)}, {}, stamp(9h));
  fs::rename(file_at_home_, directory_ / "mine.db");
  journal.commit({sat(9h, 10h)}, {}, stamp(10h));
  EXPECT_THAT((History{directory_ / "mine.db"}.spans(wall(0h), wall(99h))), SizeIs(1));
  EXPECT_THAT(spans(), SizeIs(1));
  EXPECT_THAT(names_in(home_), Not(Contains(HasSubstr("damaged"))));
}

TEST_F(JournalHome, AFileThatWasReadOnlyIsWrittenAgainWhenItMayBe) {
  fs::permissions(directory_.path(), fs::perms::all);
  fs::permissions(home_, fs::perms::all);
  const int verdict = in_child([&] {
    if (::geteuid() == 0 && ::setresuid(65534, 65534, 65534) != 0) return not_allowed;
    open_at_home().commit({sat(7h, 8h)}, {}, stamp(8h));
    using fs::perms;
    fs::permissions(file_at_home_, perms::owner_read);
    Journal journal = open_at_home();
    try {
      journal.commit({sat(8h, 9h)}, {}, stamp(9h));
      ADD_FAILURE() << "was written";
    } catch (const JournalError& error) {
      EXPECT_THAT(error.what(), HasSubstr("journal.db may not be written"));
    }
    // A reader leaves an index that is as read-only as the file.
    EXPECT_THAT(spans(), SizeIs(1));
    if (!fs::exists(file_at_home_.string() + "-shm")) write_file(file_at_home_.string() + "-shm", "");
    fs::permissions(file_at_home_.string() + "-shm", perms::owner_read);
    fs::permissions(file_at_home_, perms::owner_read | perms::owner_write);
    journal.commit({sat(9h, 10h)}, {}, stamp(10h));
    EXPECT_THAT(spans(), SizeIs(3));
    return 0;
  });
  if (verdict == not_allowed) GTEST_SKIP() << "may not be another user here";
  EXPECT_EQ(verdict, 0) << "see above";
}

TEST_F(JournalHome, ANamedPipeInItsPlaceIsNotOpened) {
  ASSERT_EQ(::mkfifo(file_at_home_.c_str(), 0600), 0);
  Journal journal = open_at_home();  // and comes back
  EXPECT_THAT(journal.problem().value_or(""), HasSubstr("not a plain file"));
  EXPECT_THROW(journal.commit({sat(8h, 9h)}, {}, stamp(9h)), JournalError);
  fs::remove(file_at_home_);
  journal.commit({}, {}, stamp(10h));
  EXPECT_THAT(spans(), SizeIs(1));
}

}  // namespace
}  // namespace limber
