// A daemon that is killed during input, and started again: nothing is invented, and seconds are lost (B23).
#include <gtest/gtest.h>

#include "integration/desk.hpp"
#include "journal/history.hpp"

namespace limber {
namespace {

TEST(Crash, WhileTypingInventsNoBreakAndCostsSeconds_B23) {
  Desk desk;
  desk.set(R"(
[micro_break]
interval = "30min"
natural_after = "3s"
[rest_break]
interval = "60min"
natural_after = "4s"
[presence]
idle_threshold = "1s"
away_after = "3s"
stood_up_after = "2s"
)");
  desk.start_daemon();
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.rest()["work_ms"] > 9'000; }, 20s));
  const auto before = desk.rest()["work_ms"].get<int>();
  desk.stop_daemon(SIGKILL);
  desk.start_daemon();
  ASSERT_TRUE(wait_until([&] { return desk.status()["hands_known"] == true; }));
  EXPECT_GT(desk.rest()["work_ms"], before - 3'000);
  EXPECT_GT(desk.status()["sitting_ms"], before - 3'000);
  ASSERT_TRUE(wait_until([&] { return desk.rest()["work_ms"] > before + 3'000; }, 20s)) << "and on it goes";
  desk.stop_daemon();
  const WallTime now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
  EXPECT_TRUE(History(desk.journal_file()).breaks(now - 1h, now + 1h).empty());
}

}  // namespace
}  // namespace limber
