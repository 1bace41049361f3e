#include "daemon/recent_events.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(RecentEvents, KeepsWhatHasHappenedWithBreaks) {
  RecentEvents recent;
  recent.keep({{"event", "held"}, {"reason", "dnd"}});
  recent.keep({{"event", "absent"}});
  recent.keep({{"event", "ended"}});
  ASSERT_EQ(recent.json().size(), 2U);
  EXPECT_EQ(recent.json()[0]["reason"], "dnd");
}

TEST(RecentEvents, ForgetsTheOldest) {
  RecentEvents recent;
  for (std::size_t i = 0; i < RecentEvents::most + 5; ++i) recent.keep({{"event", "prompted"}, {"at", i}});
  ASSERT_EQ(recent.json().size(), RecentEvents::most);
  EXPECT_EQ(recent.json()[0]["at"], 5);
}

}  // namespace
}  // namespace limber
