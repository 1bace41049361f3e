#include "journal/facts.hpp"

#include "journal_fixture.hpp"

namespace limber {
namespace {

class Facts : public testing::Test {
 protected:
  std::vector<JournalFact> of(const std::vector<Effect>& effects, const Stamp& now) const {
    return facts_of(effects, now, LocalDays{zone_, 4h});
  }
  NamedZone zone_{"UTC"};
};

TEST_F(Facts, ABreakKeepsEverythingAndItsTimesAreOnTheWallClock) {
  const Ended record{.kind = BreakKind::rest,
                     .outcome = Outcome::cut_short,
                     .started_at = at(9h + 1min),
                     .lasted = 2min,
                     .guided = true,
                     .stretch = "wall-slide",
                     .due_at = at(9h),
                     .prompted_at = at(9h + 30s),
                     .attempts = 2};
  const auto facts = of({{at(9h + 3min), at(9h + 4min), record}}, stamp(10h));
  ASSERT_EQ(facts.size(), 1U);
  const BreakRow expected{.kind = BreakKind::rest,
                          .outcome = Outcome::cut_short,
                          .date = monday,
                          .due_at = wall(9h),
                          .prompted_at = wall(9h + 30s),
                          .started_at = wall(9h + 1min),
                          .ended_at = wall(9h + 3min),
                          .lasted = 2min,
                          .guided = true,
                          .attempts = 2,
                          .stretch = "wall-slide"};
  EXPECT_EQ(std::get<BreakRow>(facts[0]), expected);
}

TEST_F(Facts, TheWallClockOfTheMomentCountsWhateverTheBootClockSays) {
  const Stamp after_reboot{Instant{5s}, wall(12h), "boot-2"};
  const auto facts =
      of({{Instant{-2h}, Instant{5s}, SpanEnded{SpanKind::sitting, Instant{-3h}, Instant{-2h}}}}, after_reboot);
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(std::get<SpanRow>(facts[0]), (SpanRow{SpanKind::sitting, monday, wall(9h) - 5s, wall(10h) - 5s}));
}

TEST_F(Facts, ASpanThatPassesTheDaysStartIsTwo_B27) {
  const auto facts = of({sat(3h, 5h)}, stamp(5h));
  ASSERT_EQ(facts.size(), 2U);
  const Date sunday{std::chrono::sys_days{monday} - std::chrono::days{1}};
  EXPECT_EQ(std::get<SpanRow>(facts[0]), (SpanRow{SpanKind::sitting, sunday, wall(3h), wall(4h)}));
  EXPECT_EQ(std::get<SpanRow>(facts[1]), (SpanRow{SpanKind::sitting, monday, wall(4h), wall(5h)}));
}

TEST_F(Facts, ABreakBelongsToTheDayItEndedIn) {
  const auto facts = of({ended(BreakKind::rest, Outcome::taken, 3h + 58min, 4h + 3min)}, stamp(5h));
  EXPECT_EQ(std::get<BreakRow>(facts.at(0)).date, monday);
}

TEST_F(Facts, WhatIsOnlyShownIsNoHistory) {
  EXPECT_TRUE(of({{at(9h), at(9h), Due{BreakKind::rest}},
                  {at(9h), at(9h), Prompted{BreakKind::rest, "", 1, true, 0s}},
                  {at(9h), at(9h), Absent{at(8h)}},
                  {at(9h), at(9h), Returned{5min}}},
                 stamp(9h))
                  .empty());
}

TEST_F(Facts, AnEmptySpanIsNone) { EXPECT_TRUE(of({sat(9h, 9h), sat(10h, 9h)}, stamp(10h)).empty()); }

}  // namespace
}  // namespace limber
