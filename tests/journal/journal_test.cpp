#include "journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include "journal/history_files.hpp"
#include "journal_fixture.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class JournalOnDisk : public JournalFixture {};

TEST_F(JournalOnDisk, AFreshOneRemembersNothingAndHasNothingToSay) {
  Journal journal = open();
  EXPECT_FALSE(journal.remembered());
  EXPECT_FALSE(journal.take_notice());
  EXPECT_FALSE(journal.problem());
  EXPECT_THAT(all_breaks(), IsEmpty());
}

TEST_F(JournalOnDisk, MakesTheDirectoriesAboveItForTheOwnerAlone) {
  const auto file = directory_ / "share" / "limber" / "journal.db";
  const Journal journal{file, zone_, policy_, wall(8h)};
  EXPECT_FALSE(journal.problem());
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(file.parent_path()).permissions(), perms::owner_all);
  EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
}

TEST_F(JournalOnDisk, GivesBackTheLastSnapshotAfterARestart_B23) {
  {
    Journal journal = open();
    journal.commit({}, sitting_for(10min), stamp(9h));
    journal.commit({}, sitting_for(15min), stamp(9h + 5min));
  }
  const Journal journal = open();
  ASSERT_TRUE(journal.remembered());
  EXPECT_EQ(journal.remembered()->snapshot, sitting_for(15min));
  EXPECT_EQ(journal.remembered()->taken_wall, wall(9h + 5min));
  EXPECT_EQ(journal.remembered()->taken_boot, at(9h + 5min));
  EXPECT_EQ(journal.remembered()->boot_id, "boot-1");
}

TEST_F(JournalOnDisk, WritesBreaksWithAllTheyCarry) {
  Ended record{.kind = BreakKind::rest,
               .outcome = Outcome::taken,
               .started_at = at(9h),
               .lasted = 5min,
               .guided = true,
               .stretch = "wall-slide",
               .due_at = at(8h + 58min),
               .prompted_at = at(8h + 59min),
               .attempts = 2};
  open().commit({{at(9h + 5min), at(9h + 5min), record}}, {}, stamp(9h + 5min));
  EXPECT_THAT(all_breaks(),
              ElementsAre(BreakRow{BreakKind::rest, Outcome::taken, monday, wall(8h + 58min), wall(8h + 59min),
                                   wall(9h), wall(9h + 5min), 5min, true, 2, "wall-slide"}));
}

TEST_F(JournalOnDisk, ABreakThatWasNeverDueNorPromptedHasNoSuchTimes) {
  open().commit({ended(BreakKind::micro, Outcome::natural, 9h, 9h + 3min)}, {}, stamp(10h));
  const auto rows = all_breaks();
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_FALSE(rows[0].due_at);
  EXPECT_FALSE(rows[0].prompted_at);
  EXPECT_EQ(rows[0].stretch, "");
}

TEST_F(JournalOnDisk, SpansThatPassTheDaysStartCountForBothDays_B27) {
  open().commit({sat(3h, 5h + 30min)}, {}, stamp(6h));
  EXPECT_EQ(totals(Date{std::chrono::sys_days{monday} - std::chrono::days{1}}).sitting, 1h);
  EXPECT_EQ(totals(monday).sitting, 90min);
  EXPECT_EQ(totals(monday).longest_sit, 90min);
}

TEST_F(JournalOnDisk, ADayBegunIsADayEvenIfNothingHappens) {
  open().commit({{at(4h), at(4h), DayStarted{monday}}}, {}, stamp(4h));
  EXPECT_THAT(history().days(monday, monday), ElementsAre(DayTotals{.date = monday}));
}

TEST_F(JournalOnDisk, ChangedSettingsMoveTheDaysStartForWhatComes) {
  Journal journal = open();
  policy_.day.starts = 10h;
  policy_.presence.stood_up_after = 10min;
  journal.change(policy_);
  journal.commit({sat(9h, 11h), sat(11h + 5min, 12h)}, {}, stamp(12h));
  EXPECT_EQ(totals(monday).sitting, 1h + 55min);
  EXPECT_EQ(totals(monday).longest_sit, 1h + 55min);
}

TEST_F(JournalOnDisk, TheSameFactsHandedInTwiceAreOneRow) {
  Journal journal = open();
  const std::vector<Effect> effects{sat(8h, 9h), ended(BreakKind::micro, Outcome::taken, 9h, 9h + 1min)};
  journal.commit(effects, {}, stamp(10h));
  journal.commit(effects, {}, stamp(10h));
  EXPECT_THAT(all_breaks(), SizeIs(1));
  EXPECT_THAT(all_spans(), SizeIs(1));
  EXPECT_EQ(totals(monday).sitting, 1h);
  EXPECT_EQ(totals(monday).count(BreakKind::micro, Outcome::taken), 1);
}

TEST_F(JournalOnDisk, BreaksThatShareAnEndAreStillTwo) {
  open().commit({ended(BreakKind::micro, Outcome::skipped, 9h, 9h), ended(BreakKind::rest, Outcome::skipped, 9h, 9h),
                 ended(BreakKind::rest, Outcome::ignored, 9h, 9h)},
                {}, stamp(9h));
  EXPECT_THAT(all_breaks(), SizeIs(3));
}

TEST_F(JournalOnDisk, ASteppedWallClockRejectsNothing) {
  Journal journal = open();
  journal.commit({sat(8h, 9h)}, {}, stamp(9h));
  Stamp back = stamp(10h);
  back.wall -= 3h;
  journal.commit({sat(9h, 10h)}, {}, back);  // 06:00 to 07:00 by the clock
  Stamp ancient = stamp(11h);
  ancient.wall = utc(1970, 1, 1, 10s);
  journal.commit({sat(10h, 11h)}, {}, ancient);  // and before 1970
  EXPECT_THAT(all_spans(), SizeIs(3));
  EXPECT_EQ(totals(monday).sitting, 2h);
}

TEST_F(JournalOnDisk, ASnapshotThatCannotBeReadIsSaidAndTheHistoryStays) {
  open().commit({sat(8h, 9h)}, {}, stamp(9h));
  SQLite::Database{file_.string(), SQLite::OPEN_READWRITE}.exec("UPDATE snapshot SET content = '{\"sitting_ms\": []}'");
  Journal journal = open();
  EXPECT_FALSE(journal.remembered());
  EXPECT_THAT(journal.take_notice().value_or(""), HasSubstr("sitting_ms"));
  EXPECT_THAT(all_spans(), SizeIs(1));
}

TEST_F(JournalOnDisk, AHistoryOfVersionOneIsStillRead) {
  {
    SQLite::Database old{file_.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    old.exec(content_of(std::filesystem::path{LIMBER_SOURCE_DIR} / "tests/journal/version_1.sql"));
  }
  Journal journal = open();
  EXPECT_FALSE(journal.take_notice());
  ASSERT_TRUE(journal.remembered());
  EXPECT_EQ(journal.remembered()->snapshot, sitting_for(20min));
  journal.commit({sat(10h, 11h)}, {}, stamp(11h));
  EXPECT_THAT(all_breaks(), SizeIs(2));
  EXPECT_THAT(all_spans(), SizeIs(3));
  EXPECT_EQ(totals(monday).sitting, 2h + 50min);
  EXPECT_EQ(totals(monday).count(BreakKind::rest, Outcome::taken), 1);
}

Effect stretched(Duration when, const char* id, Duration played, std::optional<BreakKind> kind = BreakKind::rest) {
  return {at(when), at(when), Stretched{id, played, 1min, kind}};
}

TEST_F(JournalOnDisk, KeepsWhatWasStretchedApartFromTheBreaks) {
  open().commit({stretched(9h, "cat-cow", 40s), stretched(9h, "seated-twist", 1min, std::nullopt)}, {}, stamp(9h));
  open().commit({stretched(9h, "cat-cow", 40s)}, {}, stamp(9h));  // handed in again: once all the same
  const auto rows = history().stretches(wall(0h), wall(24h));
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0], (StretchRow{"cat-cow", monday, wall(9h), BreakKind::rest, 40s, 1min}));
  EXPECT_EQ(rows[1].kind, std::nullopt);
  EXPECT_THAT(all_breaks(), SizeIs(0));
  EXPECT_THAT(history().stretches(wall(9h + 1ms), wall(24h)), SizeIs(0));
}

TEST_F(JournalOnDisk, RemembersWhatThePersonThinksOfAStretch) {
  Journal journal = open();
  journal.rate("cobra", Rating::hide, wall(9h));
  journal.rate("cat-cow", Rating::dislike, wall(9h));
  journal.rate("cat-cow", Rating::like, wall(10h));
  EXPECT_EQ(history().ratings(), (std::map<StretchId, Rating>{{"cat-cow", Rating::like}, {"cobra", Rating::hide}}));
  journal.rate("cobra", std::nullopt, wall(11h));
  EXPECT_EQ(history().ratings(), (std::map<StretchId, Rating>{{"cat-cow", Rating::like}}));
}

TEST_F(JournalOnDisk, KeepsItsLogShortOverManyCommits) {
  Journal journal = open();
  for (int i = 0; i < 2000; ++i) journal.commit({}, sitting_for(i * 1s), stamp(9h + i * 10ms));
  EXPECT_LT(std::filesystem::file_size(directory_ / "journal.db-wal"), 1'100'000U);
  EXPECT_LT(std::filesystem::file_size(file_), 100'000U);
}

TEST_F(JournalOnDisk, SyncsALongLogIntoTheFileBesideTheOneWhoWrites) {
  Journal journal = open();
  int asked = 0;
  journal.sync_elsewhere([&] { ++asked; });
  journal.commit({sat(8h, 9h)}, sitting_for(1h), stamp(9h));
  EXPECT_EQ(asked, 1);
  journal.commit({}, sitting_for(1h), stamp(9h + 1min));
  EXPECT_EQ(asked, 1) << "a snapshot alone has two minutes";
  const auto log = std::filesystem::path(file_).concat("-wal");
  for (int i = 0; std::filesystem::file_size(log) <= long_log && i < 2000; ++i)
    journal.commit({sat(9h + i * 1min, 9h + i * 1min + 30s)}, sitting_for(1h), stamp(9h + i * 1min + 30s));
  ASSERT_GT(std::filesystem::file_size(log), long_log) << "nobody has moved it on the way";
  const std::string before = content_of(file_);
  sync_log(file_);
  EXPECT_TRUE(content_of(file_) != before) << "what stood in the log only stands in the file now";
  journal.sync_has_failed();
  journal.commit({}, sitting_for(2h), stamp(9h + 90s));
  EXPECT_GT(asked, 2);
  sync_log(directory_ / "none.db");
}

}  // namespace
}  // namespace limber
