#include "journal/history.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include "journal_fixture.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Date sunday{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{1}};

class ReadHistory : public JournalFixture {
 protected:
  Trouble trouble() const {
    try {
      History{file_}.days(sunday, tuesday);
    } catch (const JournalError& error) {
      return error.trouble();
    }
    ADD_FAILURE() << "was read";
    return {};
  }
};

TEST_F(ReadHistory, ADayIsSummedUp) {
  Journal journal = open();
  journal.commit({sat(9h, 10h), ended(BreakKind::rest, Outcome::taken, 10h, 10h + 5min), sat(10h + 5min, 11h + 30min),
                  stood(11h + 30min, 12h), ended(BreakKind::micro, Outcome::skipped, 12h, 12h),
                  ended(BreakKind::micro, Outcome::skipped, 12h + 30min, 12h + 30min)},
                 {}, stamp(13h));
  DayTotals expected{.date = monday, .sitting = 2h + 25min, .standing = 30min, .longest_sit = 85min};
  expected.breaks[1][0] = 1;
  expected.breaks[0][3] = 2;
  EXPECT_THAT(history().days(monday, monday), ElementsAre(expected));
}

TEST_F(ReadHistory, DaysAreGivenFromFirstToLastBothIncluded) {
  Journal journal = open();
  journal.commit({sat(-10h, -9h), sat(9h, 10h), sat(33h, 34h)}, {}, stamp(40h));
  const auto days = history().days(sunday, monday);
  ASSERT_THAT(days, SizeIs(2));
  EXPECT_EQ(days[0].date, sunday);
  EXPECT_EQ(days[1].date, monday);
  EXPECT_THAT(history().days(tuesday, tuesday), SizeIs(1));
  EXPECT_THAT(history().days(tuesday, sunday), IsEmpty());
}

TEST_F(ReadHistory, BreaksAreThoseThatEndedInTheTime) {
  Journal journal = open();
  journal.commit(
      {ended(BreakKind::micro, Outcome::taken, 9h, 9h + 1min), ended(BreakKind::rest, Outcome::taken, 10h, 10h + 5min)},
      {}, stamp(11h));
  EXPECT_THAT(history().breaks(wall(9h + 1min), wall(10h + 5min)), SizeIs(1));
  EXPECT_THAT(history().breaks(wall(9h + 1min), wall(10h + 5min + 1ms)), SizeIs(2));
  EXPECT_THAT(history().breaks(wall(9h + 1min + 1ms), wall(10h + 5min)), IsEmpty());
}

TEST_F(ReadHistory, SpansAreThoseThatOverlapTheTime) {
  Journal journal = open();
  journal.commit({sat(8h, 9h), sat(9h, 10h), stood(10h, 20h)}, {}, stamp(20h));
  EXPECT_THAT(history().spans(wall(9h), wall(10h)),
              ElementsAre(SpanRow{SpanKind::sitting, monday, wall(9h), wall(10h)}));
  EXPECT_THAT(history().spans(wall(8h + 59min), wall(10h + 1ms)), SizeIs(3));
  EXPECT_THAT(history().spans(wall(19h), wall(19h + 1min)), SizeIs(1));
  EXPECT_THAT(history().spans(wall(20h), wall(99h)), IsEmpty());
}

TEST_F(ReadHistory, TheDaysAddUpToTheSpans) {
  Journal journal = open();
  std::vector<Effect> effects;
  for (int i = 0; i < 500; ++i) {
    const Duration from = i * 37min;
    effects.push_back(i % 5 == 0 ? stood(from, from + 11min) : sat(from, from + 7min + i * 1s));
  }
  journal.commit(effects, {}, stamp(500 * 37min));
  Duration sums{}, rows{};
  for (const auto& day : history().days(sunday, Date{std::chrono::year{2027} / 1 / 1}))
    sums += day.sitting + day.standing;
  for (const auto& span : all_spans()) rows += span.to - span.from;
  EXPECT_EQ(sums, rows);
}

TEST_F(ReadHistory, SeesWhatARunningDaemonWritesAndDoesNotStopIt) {
  Journal journal = open();
  History reader = history();
  int seen = 0;
  journal.commit({ended(BreakKind::micro, Outcome::taken, 9h, 9h + 1min)}, {}, stamp(10h));
  reader.each_break(RowRange::of_time(wall(0h), wall(24h)), {}, [&](const BreakRow&, const RowKey&) {
    ++seen;
    journal.commit({ended(BreakKind::micro, Outcome::taken, 10h, 10h + 1min)}, {}, stamp(11h));
    return true;
  });
  EXPECT_EQ(seen, 1);
  EXPECT_THAT(reader.breaks(wall(0h), wall(24h)), SizeIs(2));
}

TEST_F(ReadHistory, ADayHoldsItsRowsWhateverTheZoneAndTheDaysStartAreNow) {
  struct Life {
    const char* zone;
    Duration starts;
  };
  // From the furthest east to the furthest west, with days that begin at any time.
  for (const auto& [name, starts] : {Life{"Pacific/Kiritimati", 0h}, Life{"Pacific/Kiritimati", 23h},
                                     Life{"Pacific/Pago_Pago", 0h}, Life{"Pacific/Pago_Pago", 23h}}) {
    std::filesystem::remove(file_);
    const NamedZone zone{name};
    Policy policy;
    policy.day.starts = std::chrono::duration_cast<std::chrono::minutes>(starts);
    {
      Journal journal{file_, zone, policy, wall(0h)};
      std::vector<Effect> effects;
      for (int hour = 0; hour < 72; ++hour) {
        effects.push_back(sat(hour * 1h, hour * 1h + 30min));
        effects.push_back(ended(BreakKind::rest, Outcome::taken, hour * 1h + 30min, hour * 1h + 35min));
        const auto played = at(hour * 1h + 34min);
        effects.push_back({played, played, Stretched{"cobra", 1min, 1min, BreakKind::rest}});
      }
      journal.commit(effects, {}, stamp(73h));
    }
    History reader = history();
    int breaks = 0;
    for (const DayTotals& day :
         reader.days(Date{std::chrono::year{2026} / 2 / 20}, Date{std::chrono::year{2026} / 3 / 9})) {
      const auto range = RowRange::of_days(day.date, day.date);
      EXPECT_THAT(reader.breaks(range), SizeIs(day.count(BreakKind::rest, Outcome::taken))) << name;
      EXPECT_THAT(reader.stretches(range), SizeIs(day.count(BreakKind::rest, Outcome::taken))) << name;
      Duration sitting{};
      for (const SpanRow& span : reader.spans(range)) sitting += span.to - span.from;
      EXPECT_EQ(sitting, day.sitting) << name;
      breaks += day.count(BreakKind::rest, Outcome::taken);
    }
    EXPECT_EQ(breaks, 72);
  }
}

TEST_F(ReadHistory, ARowThatMeansNothingIsPassedOverAndCounted) {
  open().commit({sat(8h, 9h), sat(9h, 10h), ended(BreakKind::rest, Outcome::taken, 9h, 9h + 5min),
                 ended(BreakKind::rest, Outcome::taken, 10h, 10h + 5min)},
                {}, stamp(11h));
  SQLite::Database{file_.string(), SQLite::OPEN_READWRITE}.exec(
      "PRAGMA ignore_check_constraints = ON; UPDATE breaks SET kind = 'nap' WHERE id = 1;"
      "UPDATE spans SET date = 20260231 WHERE from_at = (SELECT min(from_at) FROM spans)");
  History reader = history();
  const auto range = RowRange::of_time(utc(1900, 1, 1), utc(2200, 1, 1));
  EXPECT_THAT(reader.breaks(range), SizeIs(1));
  EXPECT_THAT(reader.spans(range), SizeIs(1));
  EXPECT_EQ(reader.passed_over(), 2U);
}

TEST_F(ReadHistory, AQueryEndsWhenItIsToStop) {
  Journal journal = open();
  std::vector<Effect> effects;
  for (int i = 0; i < 5000; ++i) effects.push_back(sat(i * 1min, i * 1min + 30s));
  journal.commit(effects, {}, stamp(100h));
  std::stop_source stop;
  History reader{file_, stop.get_token()};
  EXPECT_THAT(reader.spans(wall(0h), wall(999h)), SizeIs(5000));
  stop.request_stop();
  EXPECT_THROW(reader.spans(wall(0h), wall(999h)), JournalError);
}

TEST_F(ReadHistory, WhatIsNoPlainFileIsNotOpened) {
  ASSERT_EQ(::mkfifo(file_.c_str(), 0600), 0);
  EXPECT_EQ(trouble(), Trouble::unavailable);  // and comes back
}

TEST_F(ReadHistory, ReadsAfterTheDaemonHasGone) {
  open().commit({sat(9h, 10h)}, {}, stamp(10h));
  ASSERT_THAT(names_in(directory_.path()), ElementsAre("journal.db"));
  EXPECT_THAT(all_spans(), SizeIs(1));
}

TEST_F(ReadHistory, SaysWhenThereIsNone) {
  EXPECT_EQ(trouble(), Trouble::unavailable);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(ReadHistory, SaysWhenItIsDamagedOrNewerAndTouchesNothing) {
  write_file(file_, std::string(5000, 'x'));
  EXPECT_EQ(trouble(), Trouble::damaged);
  EXPECT_THAT(names_in(directory_.path()), ElementsAre("journal.db"));
  std::filesystem::remove(file_);
  open();
  SQLite::Database{file_.string(), SQLite::OPEN_READWRITE}.exec("PRAGMA user_version = 7");
  EXPECT_EQ(trouble(), Trouble::newer);
}

}  // namespace
}  // namespace limber
