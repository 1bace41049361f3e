#include "panel/model/today_view.hpp"

#include <gtest/gtest.h>

#include "panel/sample_day.hpp"

namespace limber {
namespace {

HelloView hello(const Json& status, const Json& icon = {{"seen", true}}) {
  return hello_view(input_of(status), read_icon(icon));
}

TEST(HelloViewTest, SaysWhereItLivesAndWhenTheFirstBreakComes) {
  const HelloView view = hello(sample_day());
  EXPECT_EQ(view.sentence, "I live here. Next break around 11:16.");
  EXPECT_EQ(view.advice, "");
  EXPECT_TRUE(view.nudge);
}

TEST(HelloViewTest, WhereNoBarShowsTheIconItSaysHowToGetOne) {
  const HelloView view = hello(sample_day(), {{"seen", false}, {"advice", "Add a `tray` to your bar."}});
  EXPECT_EQ(view.sentence, "I'm at work. Next break around 11:16.");
  EXPECT_EQ(view.advice, "No bar shows my icon yet. Add a tray to your bar.");
}

TEST(HelloViewTest, SaysNothingOfTheIconBeforeItIsKnown) {
  EXPECT_EQ(hello(sample_day(), {{"seen", nullptr}}).advice, "");
  EXPECT_EQ(hello(sample_day(), {{"seen", nullptr}}).sentence, "I live here. Next break around 11:16.");
  EXPECT_EQ(hello(sample_day(), Json::object()).advice, "") << "a daemon that does not tell";
}

TEST(HelloViewTest, PromisesNoBreakThatDoesNotCome) {
  Json day = sample_day();
  day["work_hours"] = false;
  day["hours"] = {{"changes_at", "2026-03-04T08:30:00+01:00"}};
  EXPECT_EQ(hello(day).sentence, "I live here. The next break comes after Wednesday 08:30.");
  EXPECT_EQ(hello(day_with_rest_break("prompted")).sentence, "I live here.");
}

TEST(HelloViewTest, TellsNoTimeWhileABreakIsDue) {
  EXPECT_EQ(hello(day_with_rest_break("due")).sentence, "I live here.");
  Json day = sample_day();
  day["breaks"]["micro"]["stage"] = "due";
  EXPECT_EQ(hello(day).sentence, "I live here.") << "the next of the clocks is another one";
}

TEST(HelloViewTest, IsEmptyUntilTheDaemonHasSpoken) {
  TodayInput input;
  input.link = Link::absent;
  EXPECT_EQ(hello_view(input, {}), HelloView{});
}

TEST(HelloViewTest, TheFirstDayHasNoAlarm) {
  TodayInput input;
  input.link = Link::absent;
  EXPECT_EQ(today_view(input).ring.glyph, Glyph::alert);
  input.first_day = true;
  EXPECT_EQ(today_view(input).ring.glyph, Glyph::info);
}

}  // namespace
}  // namespace limber
