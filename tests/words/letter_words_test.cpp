#include "words/letter_words.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

WeekSum week(int days, Duration a_day, Duration longest, int taken, int skipped = 0) {
  WeekSum sum;
  for (int i = 0; i < days; ++i) add_day(sum, a_day, longest, {});
  sum.breaks[Outcome::taken] = taken;
  sum.breaks[Outcome::skipped] = skipped;
  return sum;
}

std::string letter(const WeekSum& its, const WeekSum& before = {}, const Policy& policy = {}) {
  const auto words = letter_words(its, before, policy);
  return words ? whole_text(*words) : "none";
}

TEST(LetterWords, OfTypicalWeeks) {
  const WeekSum usual = week(5, 6h, 70min, 30, 4);
  EXPECT_EQ(letter(usual),
            "On 5 days you sat for 6 h a day, 1 h 10 min at most without getting up. You were up for 30 of 34 breaks. "
            "There is no week before it yet to hold it against. Nothing to change: it seems to fit.");
  EXPECT_EQ(letter(usual, week(5, 6h + 5min, 1h, 20)),
            "On 5 days you sat for 6 h a day, 1 h 10 min at most without getting up. You were up for 30 of 34 breaks. "
            "That is about as much sitting as in the week before. Nothing to change: it seems to fit.");
  EXPECT_EQ(letter(week(4, 5h, 90min, 12, 20), usual),
            "On 4 days you sat for 5 h a day, 1 h 30 min at most without getting up. You were up for 12 of 32 breaks. "
            "That is 1 h less sitting a day than in the week before. One idea: fewer breaks may suit you better. The "
            "interval of the rest break is in the settings.");
  EXPECT_EQ(letter(week(5, 7h + 8min, 150min, 25, 3), usual),
            "On 5 days you sat for 7 h 8 min a day, 2 h 30 min at most without getting up. You were up for 25 of 28 "
            "breaks. That is 1 h 5 min more sitting a day than in the week before. One idea: take a call that you only "
            "listen to on your feet. It splits a long sit.");
  EXPECT_EQ(letter(week(5, 6h, 1h, 20), usual).find("You were up for all 20 breaks."), 68U);
}

TEST(LetterWords, AFewBreaksSayNothingOfWhetherTheySuit) {
  EXPECT_NE(letter(week(3, 2h, 50min, 1, 3)).find("an errand"), std::string::npos);
  EXPECT_NE(letter(week(3, 2h, 50min, 0)).find("No break came up."), std::string::npos);
  EXPECT_NE(letter(week(3, 2h, 50min, 1)).find("The one break that came up was yours."), std::string::npos);
}

TEST(LetterWords, WhereTheIntervalIsLongAlreadyFewerBreaksAreNoIdea) {
  Policy policy;
  policy.rest_break.interval = 2h;
  EXPECT_NE(letter(week(5, 6h, 90min, 4, 10), {}, policy).find("wait longer for a pause"), std::string::npos);
}

TEST(LetterWords, NoIdeaIsAboutBreaksThatNeverCome) {
  Policy policy;
  policy.rest_break.enabled = false;
  const WeekSum refused = week(5, 6h, 90min, 4, 10);
  EXPECT_NE(letter(refused, {}, policy).find("The interval of the micro break"), std::string::npos);
  EXPECT_NE(letter(week(3, 2h, 50min, 1, 3), {}, policy).find("fetch your water"), std::string::npos);
  policy.micro_break.enabled = false;
  EXPECT_NE(letter(refused, {}, policy).find("fetch your water"), std::string::npos);
}

TEST(LetterWords, AHolidayHasNone) {
  EXPECT_EQ(letter(week(2, 6h, 1h, 9)), "none");
  EXPECT_EQ(letter({}), "none");
}

TEST(LetterWords, DaysWithoutSittingDoNotCount) {
  WeekSum sum = week(5, 6h, 1h, 20);
  add_day(sum, 0s, 0s, {});
  EXPECT_EQ(sum.days, 5);
  EXPECT_EQ(sum.sitting_a_day(), 6h);
}

}  // namespace
}  // namespace limber
