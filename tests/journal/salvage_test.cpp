// What is done about damage costs no more than what is broken.
#include "journal/salvage.hpp"

#include "damaged_journal.hpp"
#include "journal/fault.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

TEST(SalvageWords, SayWhatWasCarriedOverAndWhatNot) {
  EXPECT_EQ(words_of({.has_holes = true}), "nothing of it could be read");
  EXPECT_EQ(words_of({.rows = 12}), "12 of its rows were carried over, all that there were");
  EXPECT_EQ(words_of({.rows = 12, .left_out = 2, .has_holes = true}),
            "12 of its rows were carried over, 2 that mean nothing were left out, and parts of it could not be read");
}

TEST_F(DamagedJournal, APageThatIsZeroCostsWhatStoodOnIt) {
  write_history();
  const auto pages = std::filesystem::file_size(file_) / 4096;
  std::size_t worst = 6000;
  for (std::uintmax_t page = 2; page < pages; page += 7) {
    std::filesystem::copy_file(file_, directory_ / "sound.db", std::filesystem::copy_options::overwrite_existing);
    damage(static_cast<std::streamoff>(page * 4096), 4096);
    Journal journal = open();
    journal.check(wall(8h));
    worst = std::min(worst, all_spans().size() + all_breaks().size());
    for (const auto& name : names_in(directory_.path()))
      if (name != "sound.db") std::filesystem::remove(directory_ / name);
    std::filesystem::rename(directory_ / "sound.db", file_);
  }
  EXPECT_GT(worst, 4000U);
}

TEST_F(DamagedJournal, ADayWhoseSumsAreLostGetsThemFromItsRows) {
  write_history(300);
  const auto before = history().days(monday, tuesday);
  sql("PRAGMA ignore_check_constraints = ON; DELETE FROM days WHERE date = 20260302; DROP TABLE ratings");
  Journal journal = open();
  journal.check(wall(8h));
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr("is kept as"));
  EXPECT_EQ(history().days(monday, tuesday), before);
  expect_sums_of_rows();
  EXPECT_TRUE(journal.remembered()) << "the clocks go on";
}

TEST_F(DamagedJournal, ARowThatMeansNothingIsLeftOutAndSaidAndNothingElseSuffers) {
  write_history(100);
  sql("PRAGMA ignore_check_constraints = ON; UPDATE breaks SET kind = 'nap' WHERE id = 1");
  Journal journal = open();
  journal.check(wall(8h));
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr("mean nothing"));
  EXPECT_THAT(names_in(directory_.path()), Not(testing::Contains(HasSubstr("damaged"))));
  EXPECT_THAT(all_breaks(), SizeIs(99));
  EXPECT_THAT(all_spans(), SizeIs(100));
}

TEST_F(DamagedJournal, AnIndexThatDoesNotFitIsBuiltAnewAndNothingIsLost) {
  write_history(2000);
  std::int64_t root = 0;
  {
    SQLite::Database database{file_.string(), SQLite::OPEN_READONLY};
    root = database.execAndGet("SELECT rootpage FROM sqlite_master WHERE name = 'breaks_by_end'").getInt64();
    // A leaf of the index that is sound in itself, with a key that no row has.
    SQLite::Statement leaf{database, "SELECT pageno FROM dbstat WHERE name = 'breaks_by_end' AND pagetype = 'leaf'"};
    if (leaf.executeStep()) root = leaf.getColumn(0).getInt64();
  }
  std::string page = content_of(file_).substr(static_cast<std::size_t>(root - 1) * 4096, 4096);
  const auto word = page.rfind("taken");
  ASSERT_NE(word, std::string::npos);
  page.replace(word, 5, "takem");
  {
    std::fstream file{file_, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp((root - 1) * 4096);
    file << page;
  }
  Journal journal = open();
  EXPECT_THAT(all_breaks(), SizeIs(1999)) << "the index says what means nothing";
  journal.check(wall(8h));
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr("built anew"));
  EXPECT_THAT(all_breaks(), SizeIs(2000));
  EXPECT_THAT(names_in(directory_.path()), Not(testing::Contains(HasSubstr("damaged"))));
  EXPECT_FALSE(find_fault(file_));
}

TEST_F(DamagedJournal, AStatementThatFailsIsNoDamageWhereTheFileIsSound) {
  write_history(10);
  Journal journal = open();
  // As a tool for databases may leave it: our own statement fails, with SQLite's code for anything.
  sql("CREATE TRIGGER odd BEFORE INSERT ON spans BEGIN SELECT nothing_of_this_name(); END");
  EXPECT_THROW(journal.commit({sat(900h, 901h)}, {}, stamp(901h)), JournalError);
  EXPECT_FALSE(journal.take_notice());
  EXPECT_THAT(names_in(directory_.path()), Not(testing::Contains(HasSubstr("damaged"))));
  sql("DROP TRIGGER odd");
  journal.commit({}, {}, stamp(902h));
  EXPECT_THAT(all_spans(), SizeIs(11));
}

TEST_F(DamagedJournal, WhatASalvageHadFinishedButForItsNameIsTaken) {
  write_history(10);
  std::filesystem::rename(file_, directory_ / "journal.db.new");  // killed between the two renamings
  Journal journal = open();
  EXPECT_FALSE(journal.problem());
  EXPECT_THAT(all_spans(), SizeIs(10));
  EXPECT_THAT(names_in(directory_.path()), Not(testing::Contains("journal.db.new")));
}

}  // namespace
}  // namespace limber
