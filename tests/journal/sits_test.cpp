#include "journal/sits.hpp"

#include <gmock/gmock.h>

#include <map>

#include "core/date_text.hpp"
#include "journal_fixture.hpp"
#include "support/lived_weeks.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Sits : public JournalFixture {
 protected:
  std::vector<Duration> of(const std::vector<Effect>& effects) {
    open().commit(effects, {}, stamp(24h));
    return sits_of(all_spans(), all_breaks(), policy_.presence.stood_up_after);
  }
};

TEST_F(Sits, AShortAbsenceDoesNotEndASit) {
  EXPECT_THAT(of({sat(9h, 9h + 20min), sat(9h + 20min + 30s, 9h + 40min)}), ElementsAre(39min + 30s));
}

TEST_F(Sits, ALongerAbsenceEndsIt_B8) {
  EXPECT_THAT(of({sat(9h, 9h + 20min), sat(9h + 21min, 9h + 50min)}), ElementsAre(20min, 29min));
}

TEST_F(Sits, ABreakTakenEndsItHoweverShortItWas_B8) {
  EXPECT_THAT(of({sat(9h, 9h + 20min), ended(BreakKind::micro, Outcome::taken, 9h + 20min, 9h + 20min + 30s),
                  sat(9h + 20min + 30s, 9h + 50min)}),
              ElementsAre(20min, 29min + 30s));
}

TEST_F(Sits, ASkippedBreakLeavesItAlone_B8) {
  EXPECT_THAT(of({sat(9h, 9h + 20min), ended(BreakKind::micro, Outcome::skipped, 9h + 20min, 9h + 20min),
                  sat(9h + 20min, 9h + 50min)}),
              ElementsAre(50min));
}

TEST_F(Sits, StandingEndsItAndIsNone) {
  EXPECT_THAT(of({sat(9h, 9h + 20min), stood(9h + 20min, 10h), sat(10h, 10h + 5min)}), ElementsAre(20min, 5min));
}

TEST_F(Sits, ADayThatBeginsEndsItForTheSums) {
  EXPECT_THAT(of({sat(3h, 5h)}), ElementsAre(1h, 1h)) << "days begin at four";
}

TEST_F(Sits, TheLongestOfADayIsTheOneThatTheDayHasStored) {
  live_weeks(file_, zone_, wall(0h), {.weeks = 6});
  std::map<Date, std::vector<SpanRow>> spans;
  std::map<Date, std::vector<BreakRow>> breaks;
  for (const SpanRow& row : all_spans()) spans[row.date].push_back(row);
  for (const BreakRow& row : all_breaks()) breaks[row.date].push_back(row);
  ASSERT_GE(spans.size(), 30U);
  for (const auto& [date, rows] : spans) {
    const auto sits = sits_of(rows, breaks[date], policy_.presence.stood_up_after);
    ASSERT_FALSE(sits.empty());
    EXPECT_EQ(*std::max_element(sits.begin(), sits.end()), totals(date).longest_sit) << date_text(date);
  }
}

TEST_F(Sits, TogetherTheyAreAllOfTheSitting) {
  live_weeks(file_, zone_, wall(0h), {.weeks = 2});
  Duration sitting{}, sits{};
  for (const SpanRow& row : all_spans())
    if (row.kind == SpanKind::sitting) sitting += row.to - row.from;
  for (const Duration sit : sits_of(all_spans(), all_breaks(), policy_.presence.stood_up_after)) sits += sit;
  EXPECT_EQ(sits, sitting);
}

TEST(UsualSit, IsTheOneInTheMiddle) {
  EXPECT_EQ(usual_sit({}), std::nullopt);
  EXPECT_EQ(usual_sit({5min}), 5min);
  EXPECT_EQ(usual_sit({90min, 1min, 40min}), 40min);
  EXPECT_EQ(usual_sit({90min, 1min, 40min, 50min}), 45min);
}

}  // namespace
}  // namespace limber
