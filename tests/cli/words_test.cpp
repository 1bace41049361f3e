#include "cli/words.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(Words, OutcomesAreCalledWithoutBlame) {
  EXPECT_EQ(words_of(Outcome::natural), "on your own");
  EXPECT_EQ(words_of(Outcome::ignored), "unanswered");
}

}  // namespace
}  // namespace limber
