// The first start of the daemon for a person, where there is no limber-panel that could open a window; and a prompt to
// look at, which counts for nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "integration/desk.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;

class FirstStartAlone : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::remove(desk.settings_file()); }
  std::string stage() const { return desk.run({"cat", desk.file("state/limber/welcome").string()}).text; }

  Desk desk{""};
};

TEST_F(FirstStartAlone, IsSaidByANotificationOnce) {
  desk.start_dunst();
  desk.start_daemon();
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  EXPECT_TRUE(wait_until([&] { return stage() == "said\n"; })) << stage();
  EXPECT_FALSE(desk.status().contains("first_start"));
  desk.dunstctl({"close-all"});
  desk.stop_daemon();
  desk.start_daemon();
  EXPECT_FALSE(wait_until([&] { return desk.shown() > 0; }, 4s)) << "an existing history is no first start";
}

TEST_F(FirstStartAlone, OnABareTerminalTheStatusSaysIt) {
  desk.start_daemon({}, {{"DISPLAY", ""}, {"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"}});
  EXPECT_TRUE(wait_until([&] { return desk.status().contains("first_start"); }));
  EXPECT_THAT(desk.limber({"status"}).text, HasSubstr("Limber is new here"));
  EXPECT_EQ(desk.limber({"nudge"}).status, 1) << "nothing can show it, and it says so";
}

TEST_F(FirstStartAlone, SettingsFromBeforeAreNoFirstStart) {
  desk.set("");
  desk.start_dunst();
  desk.start_daemon();
  EXPECT_FALSE(wait_until([&] { return desk.shown() > 0; }, 4s));
  EXPECT_THAT(desk.limber({"status"}).text, Not(HasSubstr("new here")));
}

TEST(Nudge, IsARealOneThatCountsForNothing) {
  Desk desk{""};
  desk.start_dunst();
  desk.start_daemon();
  EXPECT_EQ(desk.limber({"nudge"}).status, 0);
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  EXPECT_TRUE(desk.status().contains("preview"));
  const Json before = desk.rest();
  EXPECT_EQ(before["stage"], "working");
  desk.press("Skip this one");
  EXPECT_TRUE(wait_until([&] { return !desk.status().contains("preview"); }));
  EXPECT_TRUE(desk.event("prompt_preview"));
  const Json after = desk.rest();
  EXPECT_EQ(after["stage"], "working");
  EXPECT_EQ(after["attempt"], 0);
  EXPECT_GE(after["work_ms"], before["work_ms"]) << "its clock goes on as before";
  const std::string today = desk.status()["now_wall"].get<std::string>().substr(0, 10);
  const Json past = desk.call("history_query", {{"from", today}, {"stretches", true}});
  EXPECT_TRUE(past["breaks"].empty());
  EXPECT_TRUE(past["stretches"].empty());
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 1; })) << "what the answer would bring about";
}

}  // namespace
}  // namespace limber
