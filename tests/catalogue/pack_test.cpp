#include "catalogue/pack.hpp"
#include "words/pack_words.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

using std::chrono::minutes;

constexpr Instant start{1h};

CareTopic heat(int length = 15, int stop = 20) {
  CareTopic topic;
  topic.id = "heat";
  topic.name = "Heat";
  topic.timer = CareTopic::Timer{minutes{length}, minutes{stop}, {}};
  return topic;
}

TEST(PackRunTest, IsOnForItsLengthAndOffAtTheLast) {
  const PackRun run = *pack_run(heat(), {}, start);
  EXPECT_EQ(run.stage(start), PackStage::on);
  EXPECT_EQ(run.stage(start + 15min - 1ms), PackStage::on);
  EXPECT_EQ(run.stage(start + 15min), PackStage::over);
  EXPECT_EQ(run.stage(start + 20min), PackStage::off);
}

TEST(PackRunTest, TellsWhenToLookAgain) {
  const PackRun run = *pack_run(heat(), {}, start);
  EXPECT_EQ(run.next_change(start + 1min), start + 15min);
  EXPECT_EQ(run.next_change(start + 16min), start + 20min);
  EXPECT_FALSE(run.next_change(start + 21min));
}

TEST(PackRunTest, NeverIsOnLongerThanTwentyMinutesWhateverAFileSays) {
  EXPECT_EQ(pack_run(heat(45, 60), {}, start)->stage(start + 20min), PackStage::off);
  EXPECT_EQ(longest_pack(heat(45, 60)), 20min);
}

TEST(PackRunTest, HasALengthOfOnesOwnWithinTheLimits) {
  EXPECT_EQ(pack_run(heat(), 90s, start)->stage(start + 90s), PackStage::over);
  EXPECT_TRUE(pack_run(heat(), 20min, start));
  EXPECT_FALSE(pack_run(heat(), 20min + 1ms, start));
  EXPECT_FALSE(pack_run(heat(), 999ms, start));
  CareTopic posture = heat();
  posture.timer.reset();
  EXPECT_FALSE(pack_run(posture, {}, start));
}

TEST(PackRunTest, SaysThatItIsTimeAndThenThatItIsTheLimit) {
  const PackRun run = *pack_run(heat(), 90s, start);
  EXPECT_EQ(pack_words(run, PackStage::over).title, "Time to take it off");
  EXPECT_EQ(pack_words(run, PackStage::over).text, "Heat: 90 s are over.");
  EXPECT_EQ(pack_words(run, PackStage::off).title, "Take it off now");
  EXPECT_EQ(pack_words(run, PackStage::off).text, "Heat: 20 min are over. That is the longest it stays on.");
}

}  // namespace
}  // namespace limber
