#include "evidence/compositor_windows.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(ProgramIn, IsTheNameThatPeopleKnow) {
  EXPECT_EQ(program_in("org.mozilla.firefox"), "firefox");
  EXPECT_EQ(program_in("org.telegram.desktop"), "telegram");
  EXPECT_EQ(program_in("foot"), "foot");
  EXPECT_EQ(program_in("foot.desktop"), "foot");
  EXPECT_EQ(program_in(""), "");
}

}  // namespace
}  // namespace limber
