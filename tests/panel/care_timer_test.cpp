#include "panel/model/care_timer.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

using Stage = CareTimer::Stage;
using std::chrono::minutes;

constexpr Instant start{1h};
constexpr LocalTime half_past_two{14h + 30min};

CareTopic heat(int length = 15, int stop = 20) {
  CareTopic topic;
  topic.id = "heat";
  topic.name = "Heat";
  topic.timer = CareTopic::Timer{minutes{length}, minutes{stop}, {}};
  return topic;
}

CareTimer started(const CareTopic& topic = heat()) {
  CareTimer timer;
  timer.start(topic, start);
  return timer;
}

TEST(CareTimerTest, RunsForItsLengthAndEndsByItselfAtTheLast) {
  const CareTimer timer = started();
  EXPECT_EQ(timer.stage(start), Stage::on);
  EXPECT_EQ(timer.stage(start + 15min - 1s), Stage::on);
  EXPECT_EQ(timer.stage(start + 15min), Stage::over);
  EXPECT_EQ(timer.stage(start + 20min), Stage::idle);
}

TEST(CareTimerTest, TellsWhenToLookAgain) {
  const CareTimer timer = started();
  EXPECT_EQ(timer.next_change(start + 1min), start + 15min);
  EXPECT_EQ(timer.next_change(start + 16min), start + 20min);
  EXPECT_FALSE(timer.next_change(start + 21min));
  EXPECT_FALSE(CareTimer().next_change(start));
}

TEST(CareTimerTest, NeverRunsLongerThanTwentyMinutesWhateverAFileSays) {
  EXPECT_EQ(started(heat(45, 60)).stage(start + 20min), Stage::idle);
}

TEST(CareTimerTest, IsStoppedAtOnce) {
  CareTimer timer = started();
  timer.stop();
  EXPECT_EQ(timer.stage(start + 1s), Stage::idle);
  EXPECT_EQ(timer.topic(), "");
}

TEST(CareTimerTest, SaysWhatIsOnAndUntilWhen) {
  const CareTimer::View view = started().view(start + 38s, half_past_two, ClockStyle::hours_24);
  EXPECT_EQ(view.heading, "Heat is on");
  EXPECT_EQ(view.left, (BigNumber{"15", "minutes"}));
  EXPECT_EQ(view.line, "Take it off at 14:44. You can close this window, the time goes on.");
  EXPECT_EQ(view.button, "Stop");
  EXPECT_NEAR(view.share, 0.958, 0.001);
}

TEST(CareTimerTest, SaysThatItIsTimeAndThenOnceMore) {
  const CareTimer timer = started();
  EXPECT_EQ(timer.view(start + 16min, half_past_two, ClockStyle::hours_24).heading, "Time to take it off");
  EXPECT_TRUE(timer.view(start + 16min, half_past_two, ClockStyle::hours_24).over);
  EXPECT_EQ(timer.alarm(Stage::over).title, "Time to take it off");
  EXPECT_EQ(timer.alarm(Stage::over).text, "Heat: 15 min are over.");
  EXPECT_EQ(timer.alarm(Stage::idle).title, "Take it off now");
}

}  // namespace
}  // namespace limber
