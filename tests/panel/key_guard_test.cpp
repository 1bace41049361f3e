#include "panel/model/key_guard.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

const Instant start{1h};

TEST(KeyGuardTest, TakesNothingAtFirst) {
  KeyGuard guard;
  guard.begin(start);
  EXPECT_FALSE(guard.takes(start));
  EXPECT_FALSE(guard.takes(start + 799ms));
}

TEST(KeyGuardTest, TakesKeysOnceItWasQuiet) {
  KeyGuard guard;
  guard.begin(start);
  EXPECT_TRUE(guard.takes(start + 800ms));
}

TEST(KeyGuardTest, WaitsForSomebodyInTheMiddleOfAWord) {
  KeyGuard guard;
  guard.begin(start);
  for (const Duration at : {200ms, 500ms, 790ms, 1100ms, 1400ms}) EXPECT_FALSE(guard.takes(start + at)) << at.count();
  EXPECT_TRUE(guard.takes(start + 1800ms));
}

TEST(KeyGuardTest, DoesNotWaitForEver) {
  KeyGuard guard;
  guard.begin(start);
  Duration at{};
  while (at < 3s && !guard.takes(start + at)) at += 100ms;
  EXPECT_EQ(at, 3s) << "a key that is held down";
  EXPECT_TRUE(guard.takes(start + 3s));
}

}  // namespace
}  // namespace limber
