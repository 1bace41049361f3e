#include "journal/day_row.hpp"

#include "journal_fixture.hpp"

namespace limber {
namespace {

SpanRow span(Duration from, Duration to, SpanKind kind = SpanKind::sitting) {
  return {kind, monday, wall(from), wall(to)};
}

TEST(DayRow, SumsSittingAndStanding) {
  DayRow day{.date = monday};
  day.add(span(9h, 10h), 1min);
  day.add(span(10h, 11h, SpanKind::standing), 1min);
  day.add(span(11h, 11h + 30min), 1min);
  EXPECT_EQ(day.sitting, 90min);
  EXPECT_EQ(day.standing, 60min);
  EXPECT_EQ(day.longest_sit, 60min);
}

TEST(DayRow, AGapTooShortForStandingUpLeavesOneSit_B8) {
  DayRow day{.date = monday};
  day.add(span(9h, 10h), 1min);
  day.add(span(10h + 59s, 11h), 1min);
  EXPECT_EQ(day.longest_sit, 2h - 59s);
  day.add(span(11h + 60s, 12h), 1min);
  EXPECT_EQ(day.sit, 59min);
}

TEST(DayRow, ABreakTakenEndsASitHoweverShortItWas_B8) {
  DayRow day{.date = monday};
  day.add(span(9h, 10h), 1min);
  day.stood_up(wall(10h + 20s));
  day.add(span(10h + 20s, 10h + 30min), 1min);
  EXPECT_EQ(day.longest_sit, 60min);
}

TEST(DayRow, ABreakTakenIsKnownBeforeTheSpanThatItEnded) {
  DayRow day{.date = monday};
  day.stood_up(wall(10h + 20s));
  day.add(span(9h, 10h), 1min);
  day.add(span(10h + 20s, 10h + 30min), 1min);
  EXPECT_EQ(day.longest_sit, 60min);
}

TEST(DayRow, ABreakTakenLongAgoEndsNothing) {
  DayRow day{.date = monday};
  day.stood_up(wall(8h));
  day.add(span(9h, 10h), 1min);
  day.add(span(10h, 11h), 1min);
  EXPECT_EQ(day.longest_sit, 2h);
}

TEST(DayRow, StandingForAMomentEndsASit_B8) {
  DayRow day{.date = monday};
  day.add(span(9h, 10h), 1min);
  day.add(span(10h, 10h + 5s, SpanKind::standing), 1min);
  day.add(span(10h + 5s, 10h + 30min), 1min);
  EXPECT_EQ(day.longest_sit, 60min);
}

}  // namespace
}  // namespace limber
