// Damaged files: never deleted, said loudly, and the daemon goes on with a fresh history.
#include "damaged_journal.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST_F(DamagedJournal, GarbageIsSetAside) {
  const std::string garbage(20'000, 'x');
  write_file(file_, garbage);
  expect_set_aside(garbage);
}

TEST_F(DamagedJournal, AShortGarbageFileIsSetAside) {
  write_file(file_, "hello");
  expect_set_aside("hello");
}

TEST_F(DamagedJournal, AnEmptyFileIsSetAside) {
  write_file(file_, "");
  expect_set_aside("");
}

TEST_F(DamagedJournal, ATruncatedFileIsSetAside) {
  write_history();
  const auto whole = std::filesystem::file_size(file_);
  for (const auto size : {whole / 2, whole / 2 / 4096 * 4096, std::uintmax_t{5000}, std::uintmax_t{100}}) {
    for (const auto& name : names_in(directory_.path())) std::filesystem::remove(directory_ / name);
    write_history();
    std::filesystem::resize_file(file_, size);
    expect_set_aside(content_of(file_));
  }
}

TEST_F(DamagedJournal, AHeaderOverwrittenIsSetAside) {
  write_history();
  damage(0, 64);
  expect_set_aside(content_of(file_));
}

TEST_F(DamagedJournal, ADatabaseOfAnotherProgramIsSetAside) {
  SQLite::Database{file_.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(
      "CREATE TABLE bookmarks (url TEXT)");
  expect_set_aside(content_of(file_));
}

TEST_F(DamagedJournal, TablesThatAreNotOursAreSetAside) {
  write_history(1);
  SQLite::Database{file_.string(), SQLite::OPEN_READWRITE}.exec("DROP TABLE days");
  expect_set_aside(content_of(file_));
}

TEST_F(DamagedJournal, ItsLogIsKeptWithIt) {
  write_file(file_, std::string(8192, 'x'));
  write_file(directory_ / "journal.db-wal", "a log");
  expect_set_aside(std::string(8192, 'x'));
  EXPECT_EQ(content_of(directory_ / (kept_name + "-wal")), "a log");
}

TEST_F(DamagedJournal, APageInTheMiddleDoesNotHinderWritingButIsFoundByACheck) {
  write_history();
  damage(static_cast<std::streamoff>(std::filesystem::file_size(file_) / 4096 / 2 * 4096), 4096);
  const std::string content = content_of(file_);
  Journal journal = open();
  EXPECT_TRUE(journal.remembered());
  EXPECT_FALSE(journal.take_notice());
  EXPECT_THROW(
      {
        all_breaks();
        all_spans();
      },
      JournalError);
  journal.check(wall(8h));
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr(kept_name));
  EXPECT_TRUE(content_of(directory_ / kept_name) == content) << "the kept file has changed";
  journal.commit({sat(8h, 9h)}, sitting_for(1h), stamp(9h));
  EXPECT_GT(all_spans().size() + all_breaks().size(), 5800U) << "one page of some two hundred is lost";
  EXPECT_EQ(journal.damaged_copy().has_value(), all_spans().size() + all_breaks().size() < 6001U);
}

TEST_F(DamagedJournal, DamageMetByACommitLosesNeitherItsFactsNorTheClocks) {
  write_history();
  Journal journal = open();
  for (std::uintmax_t page = 1; page < std::filesystem::file_size(file_) / 4096; ++page)
    damage(static_cast<std::streamoff>(page * 4096), 4096);
  journal.commit({sat(8h, 9h)}, sitting_for(1h), stamp(8h));
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr("is kept as"));
  EXPECT_EQ(journal.unwritten(), 0U);
  EXPECT_THAT(all_spans(), ElementsAre(SpanRow{SpanKind::sitting, monday, wall(8h), wall(9h)}));
  EXPECT_TRUE(std::filesystem::exists(directory_ / kept_name));
}

TEST_F(DamagedJournal, ASoundHistoryPassesACheck) {
  write_history();
  Journal journal = open();
  journal.check(wall(8h));
  EXPECT_FALSE(journal.take_notice());
  EXPECT_THAT(names_in(directory_.path()), Not(testing::Contains(HasSubstr("damaged"))));
  EXPECT_THAT(all_spans(), SizeIs(3000));
}

TEST_F(DamagedJournal, ANewerHistoryIsRefusedAndLeftExactlyAsItIs) {
  write_history(10);
  SQLite::Database{file_.string(), SQLite::OPEN_READWRITE}.exec("PRAGMA user_version = 7");
  const std::string content = content_of(file_);
  {
    Journal journal = open();
    EXPECT_THAT(journal.problem().value_or(""), HasSubstr("newer Limber"));
    EXPECT_FALSE(journal.take_notice());
    try {
      journal.commit({sat(8h, 9h)}, {}, stamp(9h));
      ADD_FAILURE() << "was written";
    } catch (const JournalError& error) {
      EXPECT_EQ(error.trouble(), Trouble::newer);
    }
    EXPECT_EQ(journal.unwritten(), 1U);
  }
  EXPECT_TRUE(content_of(file_) == content) << "it has changed";
  EXPECT_THAT(names_in(directory_.path()), testing::Each(testing::StartsWith("journal.db")));
}

TEST_F(DamagedJournal, AHistoryTakenAwayWhileInUseIsBegunAnewWithoutItsOldLog) {
  Journal journal = open();
  journal.commit({sat(8h, 9h)}, {}, stamp(9h));
  std::filesystem::remove(file_);
  journal.commit({sat(9h, 10h)}, {}, stamp(10h));
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr("taken away"));
  EXPECT_THAT(all_spans(), ElementsAre(SpanRow{SpanKind::sitting, monday, wall(9h), wall(10h)}));
}

TEST_F(DamagedJournal, AnotherHistoryPutInItsPlaceIsTheOneThatGoesOn) {
  open().commit({sat(7h, 8h)}, {}, stamp(8h));
  std::filesystem::copy_file(file_, directory_ / "backup.db");
  Journal journal = open();
  journal.commit({sat(8h, 9h)}, {}, stamp(9h));
  std::filesystem::rename(directory_ / "backup.db", file_);
  journal.commit({sat(9h, 10h)}, {}, stamp(10h));
  EXPECT_THAT(all_spans(), ElementsAre(SpanRow{SpanKind::sitting, monday, wall(7h), wall(8h)},
                                       SpanRow{SpanKind::sitting, monday, wall(9h), wall(10h)}));
}

TEST_F(DamagedJournal, ALogWhoseHistoryIsGoneIsKeptAndNotTakenForTheNextOnes) {
  open().commit({sat(7h, 8h)}, {}, stamp(8h));
  {
    Journal journal = open();
    journal.commit({sat(8h, 9h)}, {}, stamp(9h));
    std::filesystem::copy_file(directory_ / "journal.db-wal", directory_ / "left.wal");
  }
  std::filesystem::remove(file_);
  std::filesystem::rename(directory_ / "left.wal", directory_ / "journal.db-wal");
  Journal journal = open();
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr(kept_name + "-wal"));
  EXPECT_TRUE(std::filesystem::exists(directory_ / (kept_name + "-wal")));
  EXPECT_THAT(all_spans(), IsEmpty());
}

TEST_F(DamagedJournal, AnUnfinishedCreationIsNoDamage) {
  write_file(directory_ / "journal.db.new", "half a page");
  write_file(directory_ / "journal.db.new-journal", "of it");
  Journal journal = open();
  EXPECT_FALSE(journal.take_notice());
  EXPECT_FALSE(journal.problem());
  EXPECT_FALSE(std::filesystem::exists(directory_ / "journal.db.new"));
}

}  // namespace
}  // namespace limber
