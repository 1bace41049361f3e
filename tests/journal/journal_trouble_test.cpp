// A disk that is full, a directory that cannot be written: nothing is lost, and nothing stops.
#include <gmock/gmock.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>

#include "journal/journal.hpp"
#include "journal_fixture.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// No file of this process grows beyond `bytes`: the kernel refuses the write, as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    handler_ = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  sighandler_t handler_ = SIG_DFL;
};

class TroubledJournal : public JournalFixture {};

TEST_F(TroubledJournal, AFullDiskKeepsTheFactsUntilThereIsRoom) {
  Journal journal = open();
  journal.commit({sat(8h, 9h)}, sitting_for(1h), stamp(9h));
  {
    const FullDisk full{std::filesystem::file_size(directory_ / "journal.db-wal")};
    EXPECT_THROW(journal.commit({sat(9h, 10h)}, sitting_for(2h), stamp(10h)), JournalError);
    EXPECT_TRUE(journal.problem());
    EXPECT_THROW(journal.commit({ended(BreakKind::rest, Outcome::taken, 10h, 10h + 5min)}, {}, stamp(11h)),
                 JournalError);
    EXPECT_EQ(journal.unwritten(), 2U);
  }
  journal.commit({}, sitting_for(3h), stamp(12h));
  EXPECT_FALSE(journal.problem());
  EXPECT_EQ(journal.unwritten(), 0U);
  EXPECT_THAT(all_spans(), SizeIs(2));
  EXPECT_THAT(all_breaks(), SizeIs(1));
  EXPECT_EQ(totals(monday).sitting, 2h);
  EXPECT_EQ(open().remembered()->snapshot, sitting_for(3h));
}

/// A small disk that is really full, seen by this process alone. Needs a kernel that lets us mount one.
bool mount_small_disk(const std::filesystem::path& directory) {
  const auto uid = ::geteuid();
  if (::unshare(CLONE_NEWNS) != 0) {
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    write_file("/proc/self/uid_map", "0 " + std::to_string(uid) + " 1");
  }
  ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  return ::mount("tmpfs", directory.c_str(), "tmpfs", 0, "size=512k") == 0;
}

void fill_up(const std::filesystem::path& file) {
  std::ofstream out{file, std::ios::binary};
  for (const std::string page(4096, 'x'); out.write(page.data(), std::ssize(page)).flush();) continue;
}

TEST_F(TroubledJournal, OnADiskThatIsReallyFullEverythingCanStillBeRead) {
  constexpr int not_allowed = 77;
  const auto scenario = [&] {
    if (!mount_small_disk(directory_.path())) return not_allowed;
    const auto full = directory_ / "full";
    std::vector<Effect> many;
    for (int i = 0; i < 1000; ++i) many.push_back(sat(10h + i * 2min, 10h + i * 2min + 1min));
    {
      Journal journal = open();
      journal.commit({sat(8h, 9h)}, sitting_for(1h), stamp(9h));
      fill_up(full);
      EXPECT_THROW(journal.commit(many, sitting_for(2h), stamp(60h)), JournalError);
      EXPECT_THROW(journal.commit({}, sitting_for(3h), stamp(60h)), JournalError);
      EXPECT_THAT(all_spans(), SizeIs(1)) << "beside a daemon in trouble";
    }
    const auto again = directory_ / "again";  // closing has freed the room of the log
    fill_up(again);
    EXPECT_THAT(all_spans(), SizeIs(1)) << "without a daemon";
    Journal journal = open();
    EXPECT_TRUE(journal.remembered() && journal.remembered()->snapshot == sitting_for(1h))
        << "started on a full disk (B23)";
    EXPECT_FALSE(journal.take_notice());
    EXPECT_THROW(journal.commit(many, sitting_for(2h), stamp(60h)), JournalError);
    std::filesystem::remove(full);
    std::filesystem::remove(again);
    journal.commit({}, sitting_for(3h), stamp(60h));
    EXPECT_THAT(all_spans(), SizeIs(1001));
    return HasFailure() ? 1 : 0;
  };
  const pid_t child = ::fork();
  if (child == 0) {
    const int verdict = scenario();
    std::fflush(nullptr);
    ::_exit(verdict);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WEXITSTATUS(status) == not_allowed) GTEST_SKIP() << "may not mount a small disk here";
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "see above";
}

TEST_F(TroubledJournal, AHistoryOnAReadOnlyMediumIsRead) {
  constexpr int not_allowed = 77;
  open().commit({sat(8h, 9h)}, sitting_for(1h), stamp(9h));
  const pid_t child = ::fork();
  if (child == 0) {
    const auto* path = directory_.path().c_str();
    if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) ::_exit(not_allowed);
    ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    if (::mount(path, path, nullptr, MS_BIND, nullptr) != 0 ||
        ::mount(nullptr, path, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0)
      ::_exit(not_allowed);
    EXPECT_THAT(all_spans(), SizeIs(1));
    Journal journal = open();
    EXPECT_TRUE(journal.remembered());
    EXPECT_TRUE(journal.problem());
    EXPECT_THROW(journal.commit({}, {}, stamp(10h)), JournalError);
    std::fflush(nullptr);
    ::_exit(HasFailure() ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WEXITSTATUS(status) == not_allowed) GTEST_SKIP() << "may not mount here";
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "see above";
}

TEST_F(TroubledJournal, AFileWhereTheDirectoryShouldBeIsRetriedUntilItIsGone) {
  write_file(directory_ / "limber", "in the way");
  const auto file = directory_ / "limber" / "journal.db";
  Journal journal{file, zone_, policy_, wall(8h)};
  EXPECT_THAT(journal.problem().value_or(""), HasSubstr("journal.db"));
  EXPECT_FALSE(journal.remembered());
  EXPECT_THROW(journal.commit({sat(8h, 9h)}, {}, stamp(9h)), JournalError);
  EXPECT_THROW(journal.check(wall(9h)), JournalError);
  std::filesystem::remove(directory_ / "limber");
  journal.commit({sat(9h, 10h)}, {}, stamp(10h));
  EXPECT_FALSE(journal.problem());
  EXPECT_THAT(History{file}.spans(wall(0h), wall(24h)), SizeIs(2));
}

TEST_F(TroubledJournal, ADirectoryThatTakesNoFilesIsAProblemNotACrash) {
  Journal journal{"/proc/self/limber/journal.db", zone_, policy_, wall(8h)};
  try {
    journal.commit({sat(8h, 9h)}, {}, stamp(9h));
    ADD_FAILURE() << "was written";
  } catch (const JournalError& error) {
    EXPECT_EQ(error.trouble(), Trouble::unavailable);
    EXPECT_EQ(journal.problem(), error.what());
  }
}

TEST_F(TroubledJournal, AReadOnlyDirectoryIsNoticedWhenItCanBeWrittenAgain) {
  if (::geteuid() == 0) GTEST_SKIP() << "permissions do not stop root";
  using std::filesystem::perms;
  std::filesystem::permissions(directory_.path(), perms::owner_read | perms::owner_exec);
  Journal journal = open();
  EXPECT_THROW(journal.commit({sat(8h, 9h)}, {}, stamp(9h)), JournalError);
  std::filesystem::permissions(directory_.path(), perms::owner_all);
  journal.commit({}, {}, stamp(10h));
  EXPECT_THAT(all_spans(), SizeIs(1));
}

TEST_F(TroubledJournal, WhatCouldNotBeWrittenKeepsTheTimeOfItsDay) {
  write_file(directory_ / "limber", "in the way");
  const auto file = directory_ / "limber" / "journal.db";
  Journal journal{file, zone_, policy_, wall(8h)};
  EXPECT_THROW(journal.commit({sat(8h, 9h)}, {}, stamp(9h)), JournalError);
  std::filesystem::remove(directory_ / "limber");
  Stamp stepped = stamp(10h);
  stepped.wall += 24h;
  journal.commit({}, {}, stepped);
  EXPECT_THAT(History{file}.spans(wall(0h), wall(72h)),
              ElementsAre(SpanRow{SpanKind::sitting, monday, wall(8h), wall(9h)}));
}

TEST_F(TroubledJournal, KeepsTheLatestTenThousandAndOwnsUpToTheRest) {
  write_file(directory_ / "limber", "in the way");
  const auto file = directory_ / "limber" / "journal.db";
  Journal journal{file, zone_, policy_, wall(8h)};
  for (int day = 0; day < 101; ++day) {
    std::vector<Effect> effects;
    for (int i = 0; i < 100; ++i) effects.push_back(sat(day * 24h + 5h + i * 1min, day * 24h + 5h + i * 1min + 30s));
    EXPECT_THROW(journal.commit(effects, {}, stamp(day * 24h + 9h)), JournalError);
  }
  EXPECT_EQ(journal.unwritten(), 10'000U);
  std::filesystem::remove(directory_ / "limber");
  journal.commit({}, {}, stamp(101 * 24h));
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr("100 records are lost"));
  const auto rows = History{file}.spans(wall(0h), wall(200 * 24h));
  ASSERT_THAT(rows, SizeIs(10'000));
  EXPECT_EQ(rows.front().from, wall(29h));
}

}  // namespace
}  // namespace limber
