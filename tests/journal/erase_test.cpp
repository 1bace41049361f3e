// Deleting days of the history.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include "journal_fixture.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Date wednesday{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{4}};

class Erase : public JournalFixture {
 protected:
  /// Three days: an hour of sitting, a break and a stretch each.
  void live(Journal& journal) {
    std::vector<Effect> effects;
    for (const Duration day : {0h, 24h, 48h}) {
      effects.push_back(sat(day + 9h, day + 10h));
      effects.push_back(ended(BreakKind::rest, Outcome::taken, day + 10h, day + 10h + 5min));
      effects.push_back({at(day + 10h + 2min), at(day + 10h + 2min), Stretched{"cobra", 1min, 1min, BreakKind::rest}});
    }
    journal.commit(effects, sitting_for(20min), stamp(60h));
  }
  std::vector<Date> dates() const {
    std::vector<Date> dates;
    for (const DayTotals& day : history().days(monday, wednesday)) dates.push_back(day.date);
    return dates;
  }
};

TEST_F(Erase, TakesAllThatTheDaysHold) {
  Journal journal = open();
  live(journal);
  EXPECT_EQ(journal.erase(monday, tuesday, wall(60h)), (Erased{.days = 2, .breaks = 2, .spans = 2, .stretches = 2}));
  EXPECT_THAT(dates(), ElementsAre(wednesday));
  EXPECT_THAT(all_spans(), SizeIs(1));
  EXPECT_THAT(all_breaks(), SizeIs(1));
  EXPECT_THAT(history().stretches(wall(0h), wall(99h)), SizeIs(1));
  EXPECT_EQ(totals(wednesday).count(BreakKind::rest, Outcome::taken), 1);
  EXPECT_EQ(history().first_day(), wednesday);
}

TEST_F(Erase, LeavesWhatTheEngineRemembersAndWhatThePersonThinks) {
  {
    Journal journal = open();
    live(journal);
    journal.rate("cobra", Rating::like, wall(60h));
    journal.erase(monday, wednesday, wall(60h));
  }
  EXPECT_THAT(dates(), IsEmpty());
  EXPECT_EQ(history().first_day(), std::nullopt);
  EXPECT_EQ(history().ratings(), (std::map<StretchId, Rating>{{"cobra", Rating::like}}));
  const Journal again = open(wall(60h));
  ASSERT_TRUE(again.remembered());
  EXPECT_EQ(again.remembered()->snapshot.sitting, 20min);
}

TEST_F(Erase, ADayGoesOnAfterItsRowsHaveGone) {
  Journal journal = open();
  live(journal);
  journal.erase(wednesday, wednesday, wall(60h));
  journal.commit({sat(60h, 61h)}, {}, stamp(61h));
  EXPECT_EQ(totals(wednesday).sitting, 1h);
  EXPECT_EQ(totals(wednesday).longest_sit, 1h);
}

TEST_F(Erase, OfDaysThatAreNotThereTakesNothing) {
  Journal journal = open();
  live(journal);
  const Date later{std::chrono::year{2026} / 4 / 1};
  EXPECT_EQ(journal.erase(later, later, wall(60h)), Erased{});
  EXPECT_THAT(dates(), SizeIs(3));
}

TEST_F(Erase, WhileItCannotBeWrittenNothingIsHalfDone) {
  Journal journal = open();
  live(journal);
  SQLite::Database other{file_.string(), SQLite::OPEN_READWRITE};
  other.exec("BEGIN IMMEDIATE");  // another process holds the file
  EXPECT_THROW(journal.erase(monday, wednesday, wall(60h)), JournalError);
  other.exec("ROLLBACK");
  EXPECT_THAT(dates(), SizeIs(3));
  EXPECT_THAT(all_spans(), SizeIs(3));
  EXPECT_EQ(journal.erase(monday, wednesday, wall(60h)).days, 3);
}

TEST_F(Erase, WhatWaitsToBeWrittenOfTheDaysGoesToo) {
  Journal journal = open();
  live(journal);
  {
    SQLite::Database other{file_.string(), SQLite::OPEN_READWRITE};
    other.exec("BEGIN IMMEDIATE");
    EXPECT_THROW(journal.commit({sat(60h, 61h)}, {}, stamp(61h)), JournalError);
    other.exec("ROLLBACK");
  }
  ASSERT_EQ(journal.unwritten(), 1U);
  journal.erase(monday, wednesday, wall(61h));
  EXPECT_EQ(journal.unwritten(), 0U);
  journal.commit({}, {}, stamp(62h));
  EXPECT_THAT(all_spans(), IsEmpty());
}

TEST_F(Erase, WhatAReaderHoldsInTheLogGoesAsSoonAsItIsDone) {
  Journal journal = open();
  live(journal);
  {
    SQLite::Database reader{file_.string(), SQLite::OPEN_READONLY};
    reader.exec("BEGIN; SELECT count(*) FROM spans");
    EXPECT_FALSE(journal.erase(monday, wednesday, wall(60h)).log_cleared);
  }
  journal.commit({}, {}, stamp(61h));
  for (const std::string& name : names_in(directory_.path()))
    EXPECT_EQ(content_of(directory_.path() / name).find("cobra"), std::string::npos) << name;
}

TEST_F(Erase, NothingOfItStaysInTheFile) {
  Journal journal = open();
  live(journal);
  journal.erase(monday, wednesday, wall(60h));
  for (const std::string& name : names_in(directory_.path()))
    EXPECT_EQ(content_of(directory_.path() / name).find("cobra"), std::string::npos) << name;
}

}  // namespace
}  // namespace limber
