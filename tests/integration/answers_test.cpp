// Answering, by the notification's buttons and by the command line; and a notification server that comes and goes.
#include <gmock/gmock.h>

#include "integration/desk.hpp"

namespace limber {
namespace {

class Answers : public ::testing::Test {
 protected:
  void be_nudged() {
    desk.start_dunst();
    desk.start_daemon();
    desk.type();
    ASSERT_TRUE(desk.event("prompted"));
    ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  }
  Desk desk;
};

TEST_F(Answers, TheButtonsOfTheNotificationPostponeAndStart) {
  be_nudged();
  desk.press("In ");
  ASSERT_TRUE(desk.event("postponed"));
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 0; }));
  ASSERT_TRUE(desk.event("prompted")) << "it comes back";
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  desk.press("Start");
  const auto started = desk.event("started");
  ASSERT_TRUE(started);
  EXPECT_EQ((*started)["guided"], true);
  EXPECT_EQ((*desk.event("ended"))["outcome"], "taken");
}

TEST_F(Answers, TheCommandLineAnswersWithItsExitCodes) {
  EXPECT_EQ(desk.limber({"status"}).status, 3) << "no daemon yet";
  be_nudged();
  EXPECT_EQ(desk.limber({"postpone", "2s"}).status, 0);
  EXPECT_EQ(desk.limber({"postpone", "3s"}).status, 0) << "a second answer changes the first";
  EXPECT_EQ(desk.limber({"postpone", "soon"}).status, 2);
  ASSERT_TRUE(desk.event("prompted"));
  EXPECT_EQ(desk.limber({"skip"}).status, 0);
  EXPECT_EQ((*desk.event("ended"))["outcome"], "skipped");
  EXPECT_EQ(desk.limber({"break", "rest"}).status, 0);
  EXPECT_THAT(desk.limber({"finish"}).text, testing::HasSubstr("Not just now."));
  EXPECT_EQ((*desk.event("ended"))["outcome"], "cut_short");
  EXPECT_EQ(desk.limber({"reset"}).status, 0);
  EXPECT_EQ(desk.rest()["attempt"], 0);
  EXPECT_EQ(desk.limber({"quiet", "10min"}).status, 0);
  EXPECT_EQ(desk.status()["quiet"]["on"], true);
  EXPECT_EQ(desk.limber({"quiet", "off"}).status, 0);
  EXPECT_EQ(desk.limber({"stand"}).status, 0);
  EXPECT_EQ(desk.status()["posture"], "standing");
  EXPECT_EQ(desk.limber({"status"}).status, 0);
}

TEST_F(Answers, AfterThreeSkipsLimberAsksOnceWhyAndAnAnswerDoesSomething) {
  std::string settings = Desk::quick;  // in which nothing but breaks would come, so near is the next one always
  desk.set(settings.replace(settings.find("natural_after"), 0, "merge_within = \"0s\"\n"));
  desk.start_dunst();
  desk.start_daemon();
  for (int i = 0; i < 3; ++i) {
    desk.type();
    ASSERT_TRUE(desk.event("prompted"));
    EXPECT_EQ(desk.limber({"skip"}).status, 0);
  }
  desk.type();
  ASSERT_TRUE(desk.event("question"));
  EXPECT_THAT(desk.limber({"answer"}).text, testing::HasSubstr("limber answer no-time"));
  EXPECT_THAT(desk.limber({"status"}).text, testing::HasSubstr("Limber asks:"));
  EXPECT_EQ(desk.limber({"answer", "keep"}).status, 1) << "no answer to that";
  EXPECT_EQ(desk.limber({"answer", "whatever"}).status, 2);
  desk.set(settings + "\n[[[\n");
  EXPECT_EQ(desk.limber({"answer", "no-time"}).status, 1) << "it could not be written";
  EXPECT_EQ(desk.status()["question"]["question"], "skips") << "so it is asked still";
  desk.set(settings);
  Printed answered;
  EXPECT_TRUE(wait_until([&] {
    answered = desk.limber({"answer", "no-time"});
    return answered.status == 0;
  })) << "as soon as limberd has read that it is mended";
  EXPECT_EQ(answered.text, "Rest breaks last 2 s from now on.\n");
  ASSERT_TRUE(desk.event("question_over"));
  EXPECT_EQ(desk.limber({"config", "get", "rest_break.duration"}).text, "2s\n");
  EXPECT_TRUE(desk.status()["question"].is_null());
  EXPECT_THAT(desk.limber({"answer"}).text, testing::HasSubstr("not asking anything"));
}

TEST_F(Answers, ANewNotificationServerShowsTheOpenPromptAgain) {
  be_nudged();
  desk.stop_dunst(SIGKILL);
  ASSERT_TRUE(wait_until([&] { return desk.status()["notifications"]["server"].is_null(); }));
  EXPECT_TRUE(wait_until([&] { return desk.has_problem("Nobody shows notifications"); }));
  EXPECT_EQ(desk.rest()["stage"], "prompted") << "the daemon goes on";
  desk.start_dunst();
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  EXPECT_EQ(desk.status()["notifications"]["server"], "dunst");
}

TEST_F(Answers, ALostSessionBusIsFoundAgain) {
  be_nudged();
  desk.bus.stop();
  ASSERT_TRUE(wait_until([&] { return desk.status()["notifications"]["server"].is_null(); }));
  desk.bus.start();
  desk.start_dunst();
  EXPECT_TRUE(wait_until([&] { return desk.status()["notifications"]["server"] == "dunst"; }, 70s));
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 1; }));
}

TEST_F(Answers, WithoutANotificationServerTheDaemonGoesOnAndSaysSo) {
  desk.start_daemon();
  desk.type();
  ASSERT_TRUE(desk.event("prompted"));
  EXPECT_TRUE(desk.status()["notifications"]["server"].is_null());
  EXPECT_TRUE(desk.has_problem("otification"));
  EXPECT_EQ(desk.limber({"break"}).status, 0);
}

TEST_F(Answers, ARatingFromTheCommandLineIsToldToEveryWindow) {
  desk.start_daemon();
  EXPECT_EQ(desk.limber({"rate", "cobra", "like"}).status, 0);
  const auto liked = desk.event("rating_changed");
  ASSERT_TRUE(liked);
  EXPECT_EQ((*liked)["stretch"], "cobra");
  EXPECT_EQ((*liked)["rating"], "like");
  EXPECT_EQ(desk.limber({"rate", "cobra", "none"}).status, 0);
  const auto taken_back = desk.event("rating_changed");
  ASSERT_TRUE(taken_back);
  EXPECT_TRUE((*taken_back)["rating"].is_null());
}

}  // namespace
}  // namespace limber
