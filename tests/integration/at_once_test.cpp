// What is changed from outside is in force when the program that changed it returns, or by itself a moment later.
#include <gmock/gmock.h>

#include "integration/desk.hpp"
#include "journal/history.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

constexpr const char* own_stretch = R"(id = "my-own-reach"
name = "My Own Reach"
summary = "Arms up."
places = ["desk"]
areas = ["arms"]
movements = ["side-bend"]
effort = "easy"
[dose]
hold_seconds = [8, 12]
round_seconds = 40
[[steps]]
phase = "move"
do = "Reach up."
)";

class AtOnce : public testing::Test {
 protected:
  Desk desk{Desk::calm};
};

TEST_F(AtOnce, ASettingIsInForceWhenTheCommandReturns) {
  desk.start_daemon();
  for (const char* length : {"7min", "3min", "6min"}) {
    ASSERT_EQ(desk.limber({"config", "set", "rest_break.duration", length}).status, 0);
    EXPECT_EQ(desk.call("settings_get", {{"key", "rest_break.duration"}})["settings"]["rest_break.duration"], length);
    ASSERT_EQ(desk.limber({"break", "rest"}).status, 0);
    const Json routine = desk.call("routine_get")["routine"];
    EXPECT_EQ(routine["length_ms"], (length[0] - '0') * 60'000);
    ASSERT_EQ(desk.limber({"skip"}).status, 0);
  }
  ASSERT_EQ(desk.limber({"config", "unset", "rest_break.duration"}).status, 0);
  EXPECT_EQ(desk.call("settings_get")["own"], Json::array({"micro_break.enabled", "rest_break.interval"}));
}

TEST_F(AtOnce, AStretchOfOnesOwnIsSeenWithoutARestart) {
  desk.start_daemon();
  const auto file = desk.file("data/limber/stretches/my-own-reach.toml");
  std::filesystem::create_directories(file.parent_path());
  write_file(file, own_stretch);
  ASSERT_TRUE(desk.event("stretches_changed"));
  desk.call("routine_start", {{"stretch", "my-own-reach"}});
  EXPECT_EQ(desk.call("routine_get")["routine"]["stretches"][0]["name"], "My Own Reach");
  desk.call("routine_control", {{"action", "finish"}});
  std::filesystem::remove(file);
  ASSERT_TRUE(desk.event("stretches_changed"));
  EXPECT_THROW(desk.call("routine_start", {{"stretch", "my-own-reach"}}), RpcError);
}

TEST_F(AtOnce, TheSumsOfTodayGoWithItsHistory) {
  desk.start_daemon();
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.status()["today"]["sitting_ms"] > 2'000; }));
  const std::string today = desk.status()["today"]["date"];
  desk.call("history_delete", {{"from", today}, {"to", today}});
  EXPECT_LT(desk.status()["today"]["sitting_ms"], 1'500);
  EXPECT_GT(desk.status()["sitting_ms"], 2'000) << "but for the chair it is the same";
}

/// Whether `watch` prints this within some lines.
bool prints(ChildProcess& watch, const std::string& words, std::chrono::milliseconds patience = 10s) {
  try {
    for (int lines = 0; lines < 1000; ++lines)
      if (watch.read_line(patience).find(words) != std::string::npos) return true;
  } catch (const std::runtime_error&) {  // nothing more has come
  }
  return false;
}

TEST_F(AtOnce, WatchGoesOnAfterARestart) {
  desk.start_daemon();
  ChildProcess watch({LIMBER, "watch", "--json"}, desk.variables(), 1);
  ASSERT_TRUE(wait_until([&] {
    desk.call("clocks_reset");
    return prints(watch, "clocks_reset", 300ms);
  })) << "it listens";
  desk.stop_daemon();
  EXPECT_TRUE(prints(watch, "daemon_gone"));
  desk.start_daemon();
  EXPECT_TRUE(prints(watch, "daemon_back"));
  ASSERT_TRUE(wait_until([&] {
    desk.call("clocks_reset");
    return prints(watch, "clocks_reset", 300ms);
  })) << "and goes on";
}

}  // namespace
}  // namespace limber
