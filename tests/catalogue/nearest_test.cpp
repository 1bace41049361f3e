#include "catalogue/nearest.hpp"

#include <gtest/gtest.h>

#include <array>

namespace limber {
namespace {

constexpr std::array<std::string_view, 3> words{"bridge", "cobra", "cat-cow"};

TEST(Nearest, FindsWhatIsSpeltMostLikeIt) {
  EXPECT_EQ(nearest("brige", words), "bridge");
  EXPECT_EQ(nearest("catcow", words), "cat-cow");
  EXPECT_EQ(nearest("cobra", words), "cobra");
}

TEST(Nearest, FindsNothingForAWordThatIsLikeNone) {
  EXPECT_EQ(nearest("moonwalk", words), "");
  EXPECT_EQ(nearest("cobra", {}), "");
}

}  // namespace
}  // namespace limber
