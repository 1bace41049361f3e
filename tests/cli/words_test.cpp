#include "cli/words.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

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
