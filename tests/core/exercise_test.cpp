#include "core/exercise.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(WithSide, NamesTheSidesAsForTheRightUnlessTold) {
  const std::string words = "Lay your {other} hand on your {side} knee, then look {side}.";
  EXPECT_EQ(with_side(words, Side::none), "Lay your left hand on your right knee, then look right.");
  EXPECT_EQ(with_side(words, Side::right), with_side(words, Side::none));
  EXPECT_EQ(with_side(words, Side::left), "Lay your right hand on your left knee, then look left.");
  EXPECT_EQ(with_side("", Side::left), "");
}

TEST(SpeakingTime, GrowsWithTheWordsAndPausesAtSentences) {
  EXPECT_EQ(speaking_time(""), 0s);
  EXPECT_LT(speaking_time("Sit tall"), speaking_time("Sit tall and breathe"));
  EXPECT_LT(speaking_time("Sit tall and breathe"), speaking_time("Sit tall. And breathe."));
}

}  // namespace
}  // namespace limber
