#include "words/farewell_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace limber {
namespace {

BreakSum taken() {
  BreakSum sum;
  sum.outcome = Outcome::taken;
  sum.done = sum.stretches = 2;
  sum.lasted = 4min + 10s;
  sum.whole = 5min;
  return sum;
}
BreakSum left_early() {
  BreakSum sum = taken();
  sum.outcome = Outcome::cut_short;
  sum.done = 1;
  sum.lasted = 65s;
  return sum;
}
NextByClock next_at(Duration time_of_day, Duration in) {
  return {LocalTime{std::chrono::local_days{std::chrono::year{2026} / 3 / 2}} + time_of_day, in};
}
FarewellWords words(const BreakSum& sum, std::optional<NextByClock> next = std::nullopt) {
  return farewell_words(sum, next, ClockStyle::hours_24);
}

TEST(FarewellWords, SayWhatWasDoneAndWhatComes) {
  const FarewellWords said = words(taken(), next_at(18h + 8min, 30min));
  EXPECT_EQ(said.title, "That's it");
  EXPECT_EQ(said.sum, "2 stretches, 4 minutes.");
  EXPECT_EQ(said.next, "Next break around 18:08.");
  EXPECT_FALSE(said.thanks.empty());
  EXPECT_EQ(whole_text(said), "2 stretches, 4 minutes. Next break around 18:08. " + said.thanks);
}

TEST(FarewellWords, OfABreakLeftEarlySayItsShare) {
  const FarewellWords said = words(left_early());
  EXPECT_EQ(said.title, "A little rest");
  EXPECT_EQ(said.sum, "1 of 2 stretches, 1 of 5 minutes. That counts too.");
  EXPECT_EQ(said.thanks, "");
  BreakSum none = left_early();
  none.done = 0;
  none.lasted = 40s;
  EXPECT_EQ(words(none).sum, "40 seconds of 5 minutes. That counts too.");
}

TEST(FarewellWords, OfABreakThatComesBackSayWhen) {
  BreakSum left = left_early();
  left.back = next_at(18h + 8min, 10min);
  EXPECT_EQ(words(left, next_at(17h + 50min, 5min)).next, "It comes back around 18:08.");
  left.done = 0;
  left.lasted = 12s;
  EXPECT_EQ(words(left).title, "Not just now");
  EXPECT_EQ(whole_text(words(left)), "It comes back around 18:08.");
}

TEST(FarewellWords, DoNotSayThatItCountsWhereItDoesNot) {
  BreakSum put_off = left_early();
  put_off.counts = false;
  EXPECT_EQ(words(put_off).sum, "1 of 2 stretches, 1 of 5 minutes.");
}

TEST(FarewellWords, OfAStretchJustSoSayItAsItIs) {
  BreakSum sum;
  sum.done = sum.stretches = 1;
  sum.lasted = 70s;
  EXPECT_EQ(words(sum).sum, "1 stretch, a minute.");
}

TEST(FarewellWords, OfAWalkSayItsLengthAlone) {
  BreakSum sum = taken();
  sum.done = sum.stretches = 0;
  EXPECT_EQ(words(sum).sum, "4 minutes.");
}

TEST(FarewellWords, SayTheNextBreakAsAClockShowsIt) {
  EXPECT_EQ(words(taken(), next_at(18h + 7min + 40s, 10min)).next, "Next break around 18:07.");
  EXPECT_EQ(words(taken(), next_at(18h + 7min + 40s, 30min)).next, "Next break around 18:07.");
  EXPECT_EQ(words(taken(), next_at(18h, 30s)).next, "") << "too near to speak of";
}

TEST(FarewellWords, AreAnotherSentenceWithEachBreakOfTheDay) {
  std::set<std::string> seen;
  BreakSum sum = taken();
  for (sum.number = 1; sum.number <= 6; ++sum.number) seen.insert(words(sum).thanks);
  EXPECT_EQ(seen.size(), 6U);
  sum.number = 0;
  EXPECT_FALSE(words(sum).thanks.empty());
}

TEST(FarewellWords, AreCalm) {
  BreakSum sum = taken();
  for (sum.number = 1; sum.number < 20; ++sum.number)
    for (const char* banned : {"!", "should", "must", "missed", "failed", "only", "again", "well done", "cure", "heal"})
      EXPECT_THAT(whole_text(words(sum)), testing::Not(testing::HasSubstr(banned)));
}

}  // namespace
}  // namespace limber
