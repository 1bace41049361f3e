#include "cli/words.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(Words, TimePassedIsRoundedDownAndTimeLeftUp) {
  EXPECT_EQ(passed_text(38min + 59s), "38 min");
  EXPECT_EQ(left_text(21min + 1s), "22 min");
  EXPECT_EQ(passed_text(59s + 999ms), "59 s");
  EXPECT_EQ(left_text(1ms), "1 s");
}

TEST(Words, LengthsReadAsPeopleSayThem) {
  EXPECT_EQ(passed_text(0s), "0 s");
  EXPECT_EQ(passed_text(60min), "60 min");
  EXPECT_EQ(passed_text(84min), "1 h 24 min");
  EXPECT_EQ(passed_text(2h), "2 h");
  EXPECT_EQ(left_text(59min + 59s), "60 min");
}

TEST(Words, AClockThatRanAheadLeavesNothingNotLessThanNothing) {
  EXPECT_EQ(left_text(-5min), "0 s");
  EXPECT_EQ(passed_text(-5min), "0 s");
}

TEST(Words, OutcomesAreCalledWithoutBlame) {
  EXPECT_EQ(words_of(Outcome::natural), "on your own");
  EXPECT_EQ(words_of(Outcome::ignored), "unanswered");
}

TEST(Words, ThingsAreCounted) {
  EXPECT_EQ(counted(1, "day"), "1 day");
  EXPECT_EQ(counted(3, "day"), "3 days");
}

}  // namespace
}  // namespace limber
