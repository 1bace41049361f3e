#include "panel/model/preview_loop.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

using ::testing::ElementsAre;

ExerciseStep step(std::string pose, Duration moving, std::size_t index) {
  return {"Do it.", std::move(pose), "", moving, index};
}

Exercise twist() {
  Exercise exercise;
  exercise.id = "twist";
  exercise.name = "Twist";
  exercise.sides = 2;
  exercise.ready = {step("seated", 0s, 0)};
  exercise.move = step("twisted", 2s, 1);
  exercise.back = step("seated", 2s, 2);
  exercise.hold_for = {20s, 30s};
  exercise.repetitions = {3, 3};
  return exercise;
}

Exercise cat_cow() {
  Exercise exercise;
  exercise.id = "cat-cow";
  exercise.name = "Cat-Cow";
  exercise.ready = {step("table", 0s, 0)};
  exercise.out = step("cat", 4s, 1);
  exercise.in = step("cow", 4s, 2);
  exercise.repetitions = {6, 12};
  return exercise;
}

PreviewLoop loop_of(const Exercise& exercise) {
  return PreviewLoop(Routine::of_stretch(exercise, {std::nullopt, 60s, {}}));
}

TEST(PreviewLoopTest, ShowsBothSidesInAQuarterOfAMinute) {
  const PreviewLoop loop = loop_of(twist());
  EXPECT_LT(loop.length(), 20s);
  bool right = false, left = false;
  for (Duration at = 0s; at < loop.length(); at += 100ms) {
    right |= loop.at(at).held && loop.at(at).side == Side::right && !loop.at(at).motion.mirrored;
    left |= loop.at(at).held && loop.at(at).side == Side::left && loop.at(at).motion.mirrored;
  }
  EXPECT_TRUE(right && left);
}

TEST(PreviewLoopTest, NeverJumpsFromOnePoseToAnother) {
  for (const Exercise& exercise : {twist(), cat_cow()}) {
    const PreviewLoop loop = loop_of(exercise);
    std::string pose = loop.at(0ms).motion.from;
    for (Duration at = 0ms; at < 2 * loop.length(); at += 50ms) {
      const Motion motion = loop.at(at).motion;
      EXPECT_TRUE(motion.from == pose || motion.to == pose) << motion.from << " after " << pose;
      pose = motion.to;
    }
  }
}

TEST(PreviewLoopTest, BeginsAnewAtItsEnd) {
  const PreviewLoop loop = loop_of(cat_cow());
  EXPECT_EQ(loop.at(loop.length() + 100ms).motion, loop.at(100ms).motion);
  EXPECT_DOUBLE_EQ(loop.at(loop.length() + 100ms).progress, loop.at(100ms).progress);
  EXPECT_THAT(loop.poses(), ::testing::Contains("cow"));
}

TEST(PreviewLoopTest, StandsStillInThePositionThatTheStretchIsAbout) {
  EXPECT_EQ(loop_of(twist()).still().motion.to, "twisted");
  EXPECT_EQ(loop_of(cat_cow()).still().motion.to, "cow");
  EXPECT_TRUE(loop_of(cat_cow()).still().held);
  EXPECT_EQ(main_pose(twist()), "twisted");
  EXPECT_EQ(main_pose(cat_cow()), "cow");
}

TEST(PreviewLoopTest, WithoutAStretchThereIsNothingToShow) {
  EXPECT_EQ(PreviewLoop().length(), 0ms);
  EXPECT_EQ(PreviewLoop().at(3s).motion, Motion{});
}

}  // namespace
}  // namespace limber
