#include "core/nearest.hpp"

#include <gtest/gtest.h>

#include <array>

namespace limber {
namespace {

constexpr std::array<std::string_view, 3> known_words{"bridge", "cobra", "cat-cow"};

TEST(Nearest, FindsWhatIsSpeltMostLikeIt) {
  EXPECT_EQ(nearest("brige", known_words), "bridge");
  EXPECT_EQ(nearest("catcow", known_words), "cat-cow");
  EXPECT_EQ(nearest("cobra", known_words), "cobra");
}

TEST(Nearest, FindsNothingForAWordThatIsLikeNone) {
  EXPECT_EQ(nearest("moonwalk", known_words), "");
  EXPECT_EQ(nearest("cobra", {}), "");
}

}  // namespace
}  // namespace limber
