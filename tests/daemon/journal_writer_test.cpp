#include "daemon/journal_writer.hpp"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "journal/history.hpp"
#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class JournalWriterTest : public testing::Test {
 protected:
  /// A history of many pages, closed.
  void write_much() {
    JournalWriter journal_writer(file(), zone_, {});
    std::vector<Effect> effects;
    const Instant now = boot_now();
    for (int i = 3000; i > 0; --i) {
      const Instant end = now - i * 2min;
      effects.push_back({end, end, SpanEnded{SpanKind::sitting, end - 1min, end}});
    }
    journal_writer.keep(effects, {});
  }
  /// A rest break of five minutes that has been over since `end`.
  static Effect rest_taken(Instant end) {
    return {end, end, Ended{BreakKind::rest, Outcome::taken, end - 5min, 5min, false, {}, {}, {}, 0}};
  }
  static int taken(const JournalWriter& journal_writer) {
    return journal_writer.today()[index_of(BreakKind::rest)][Outcome::taken];
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(dir_.path()))
      names.push_back(entry.path().filename().string());
    return names;
  }
  std::filesystem::path file() const { return dir_ / "journal.db"; }

  TempDir dir_;
  LocalZone zone_;
};

TEST_F(JournalWriterTest, MendsAHistoryInWhichAReaderHasMetDamageAndKeepsTheRest) {
  write_much();
  {
    // A page in the middle is overwritten, as by a failing disk.
    std::fstream pages(file(), std::ios::in | std::ios::out | std::ios::binary);
    pages.seekp(static_cast<std::streamoff>(std::filesystem::file_size(file()) / 4096 / 2 * 4096));
    pages << std::string(4096, '\xa5');
  }
  boost::asio::io_context io;
  JournalWriter journal_writer(file(), zone_, {});
  WorkerThread worker(io);
  EXPECT_THAT(journal_writer.problems(), IsEmpty()) << "nobody has read there yet";
  journal_writer.work_by(worker, [] { return Snapshot{}; });
  journal_writer.doubt();
  io.run();
  EXPECT_THAT(journal_writer.problems(), Contains(HasSubstr("damaged")));
  EXPECT_THAT(names(), Contains(HasSubstr("damaged")));
  const WallTime now = wall_now();
  const auto kept = History(file()).spans(now - 30 * 24h, now).size();
  EXPECT_GT(kept, 2500U);
  EXPECT_LT(kept, 3000U);
}

TEST_F(JournalWriterTest, MendsOnTheWorkerWhatACommitMeetsAndLosesNothingMeanwhile) {
  write_much();
  boost::asio::io_context io;
  JournalWriter journal_writer(file(), zone_, {});
  WorkerThread worker(io);
  journal_writer.work_by(worker, [] { return Snapshot{}; });
  {
    std::fstream pages(file(), std::ios::in | std::ios::out | std::ios::binary);
    pages.seekp(4096);
    pages << std::string(std::filesystem::file_size(file()) - 4096, '\xa5');
  }
  const Instant now = boot_now();
  journal_writer.keep({rest_taken(now - 20min)}, {});
  EXPECT_THAT(journal_writer.problems(), Contains(HasSubstr("being mended"))) << "nobody has waited for it";
  journal_writer.keep({rest_taken(now - 10min)}, {});
  io.run();
  EXPECT_THAT(journal_writer.problems(), testing::ElementsAre(HasSubstr("is damaged")));
  const WallTime wall = wall_now();
  EXPECT_THAT(History(file()).breaks(wall - 1h, wall), testing::SizeIs(2));
}

TEST_F(JournalWriterTest, WaitsNeitherForTheDiskNorForALock) {
  boost::asio::io_context io;
  JournalWriter journal_writer(file(), zone_, {});
  WorkerThread worker(io);
  journal_writer.work_by(worker, [] { return Snapshot{}; });
  const Instant now = boot_now();
  journal_writer.keep({rest_taken(now - 1min)}, {});
  EXPECT_EQ(io.run(), 1U) << "the sync, on the worker";
  // Locked, as by another program that has the file open.
  std::optional<SQLite::Database> other(std::in_place, file().string(), SQLite::OPEN_READWRITE);
  other->exec("BEGIN IMMEDIATE; CREATE TABLE theirs (x)");
  const Instant before = boot_now();
  journal_writer.keep({rest_taken(now)}, {});
  EXPECT_LT(boot_now() - before, 100ms);
  EXPECT_THAT(journal_writer.problems(), Contains(HasSubstr("cannot be written")));
  other.reset();
  journal_writer.keep({}, {});
  EXPECT_THAT(journal_writer.problems(), IsEmpty());
  const WallTime wall = wall_now();
  EXPECT_THAT(History(file()).breaks(wall - 1h, wall), testing::SizeIs(2));
}

TEST_F(JournalWriterTest, CountsADayThatCouldNotBeReadWhenItCan) {
  const Instant now = boot_now();
  { JournalWriter(file(), zone_, {}).keep({rest_taken(now)}, {}); }
  JournalWriter journal_writer(file(), zone_, {});
  std::filesystem::rename(file(), dir_ / "elsewhere");
  EXPECT_EQ(taken(journal_writer), 0);
  std::filesystem::rename(dir_ / "elsewhere", file());
  EXPECT_EQ(taken(journal_writer), 1);
}

TEST_F(JournalWriterTest, LooksThroughASoundHistoryOnceAnHourAndLeavesItAlone) {
  write_much();
  boost::asio::io_context io;
  JournalWriter journal_writer(file(), zone_, {});
  WorkerThread worker(io);
  journal_writer.work_by(worker, [] { return Snapshot{}; });
  journal_writer.doubt();
  io.run();
  EXPECT_THAT(journal_writer.problems(), IsEmpty());
  EXPECT_THAT(names(), testing::Not(Contains(HasSubstr("damaged"))));
  journal_writer.doubt();
  io.restart();
  EXPECT_EQ(io.run(), 0U) << "again at once";
}

TEST_F(JournalWriterTest, CountsTheBreaksOfTheDayThatItIsAsAReportDoes) {
  const Date today = LocalDays(zone_, DayPolicy{}.starts).date_of(wall_now());
  Snapshot snapshot;
  // The clock is set back: what the engine remembers last is the day that comes now.
  snapshot.day = Date{std::chrono::sys_days{today} + std::chrono::days{1}};
  {
    JournalWriter journal_writer(file(), zone_, {});
    journal_writer.keep({rest_taken(boot_now()), rest_taken(boot_now() + 24h)}, snapshot);
    EXPECT_EQ(taken(journal_writer), 1);
  }
  JournalWriter again(file(), zone_, {});
  EXPECT_EQ(taken(again), 1);
  again.keep({rest_taken(boot_now())}, snapshot);
  EXPECT_EQ(taken(again), 2);
  EXPECT_EQ(History(file()).days(today, today).front().count(BreakKind::rest, Outcome::taken), 2);
  again.erase(today, today);
  EXPECT_EQ(taken(again), 0);
}

TEST_F(JournalWriterTest, SaysOnceWhyTheHistoryCannotBeWritten) {
  std::filesystem::create_directory(file());
  const JournalWriter journal_writer(file(), zone_, {});
  EXPECT_THAT(journal_writer.problems(),
              testing::ElementsAre("The history " + file().string() +
                                   " cannot be written: it is not a plain file; take it away, and a new history "
                                   "is begun. Limber goes on and tries again."));
}

TEST_F(JournalWriterTest, DeletesCopiesOfDamagedHistories) {
  write_file(file(), std::string(5000, 'x'));
  JournalWriter journal_writer(file(), zone_, {});
  EXPECT_THAT(journal_writer.damaged_copies(), testing::SizeIs(1));
  EXPECT_EQ(journal_writer.erase_damaged_copies(), 1);
  EXPECT_THAT(journal_writer.damaged_copies(), IsEmpty());
  EXPECT_THAT(names(), testing::Not(Contains(HasSubstr("damaged"))));
}

TEST_F(JournalWriterTest, RemembersRatingsAcrossARestart) {
  JournalWriter(file(), zone_, {}).rate("cobra", Rating::hide);
  JournalWriter again(file(), zone_, {});
  EXPECT_EQ(again.ratings(), (std::map<StretchId, Rating>{{"cobra", Rating::hide}}));
  again.rate("cobra", std::nullopt);
  EXPECT_THAT(JournalWriter(file(), zone_, {}).ratings(), IsEmpty());
}

}  // namespace
}  // namespace limber
