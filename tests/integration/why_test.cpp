// Asking the daemon why, and having other hours for a day.
#include <gmock/gmock.h>

#include "integration/desk.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class WhyOnADesk : public ::testing::Test {
 protected:
  Json why() const { return Json::parse(desk.limber({"why", "--json"}).text); }
  Desk desk;
};

TEST_F(WhyOnADesk, NoNudgeHasComeIsAnsweredAtEveryStage) {
  EXPECT_EQ(desk.limber({"why"}).status, 3) << "no daemon yet";
  desk.start_dunst();
  desk.start_daemon();
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.status()["hands_known"] == true; }));
  EXPECT_EQ(why()["reason"], "counting");
  EXPECT_THAT(desk.limber({"why"}).text, HasSubstr("The next nudge is the rest break in "));
  ASSERT_TRUE(desk.event("prompted"));
  EXPECT_EQ(why()["reason"], "prompted");
  EXPECT_EQ(desk.limber({"quiet", "10min"}).status, 0);
  ASSERT_TRUE(desk.event("held"));
  const Json held = why();
  EXPECT_EQ(held["reason"], "held");
  EXPECT_EQ(held["hold"], "quiet");
  EXPECT_EQ(held["at_wall"], desk.status()["quiet"]["until"]);
  EXPECT_EQ(desk.limber({"quiet", "off"}).status, 0);
  ASSERT_TRUE(desk.event("prompted"));
  EXPECT_EQ(desk.limber({"postpone", "10min"}).status, 0);
  EXPECT_EQ(why()["reason"], "postponed");
  EXPECT_EQ(desk.limber({"break"}).status, 0);
  EXPECT_EQ(why()["reason"], "on_break");
}

TEST_F(WhyOnADesk, HoursSwitchedOffForTodayAreKeptOverACrash) {
  desk.start_daemon();
  EXPECT_THAT(desk.limber({"hours"}).text, HasSubstr("no work hours are set"));
  EXPECT_EQ(desk.limber({"hours", "off", "today"}).status, 0);
  EXPECT_EQ(desk.status()["work_hours"], false);
  EXPECT_EQ(desk.status()["hours"]["today"], "off");
  EXPECT_THAT(desk.limber({"why"}).text, HasSubstr("You have switched today's reminders off"));
  desk.stop_daemon(SIGKILL);
  desk.start_daemon();
  EXPECT_EQ(desk.status()["work_hours"], false);
  EXPECT_EQ(desk.status()["hours"]["today"], "off");
  EXPECT_EQ(desk.limber({"hours", "usual"}).status, 0);
  EXPECT_EQ(desk.status()["work_hours"], true);
  EXPECT_EQ(desk.limber({"hours", "tomorrow"}).status, 2);
}

}  // namespace
}  // namespace limber
