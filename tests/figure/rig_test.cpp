#include "figure/rig.hpp"

#include "solved_joints.hpp"

namespace limber {
namespace {

TEST(Rig, SolvesEveryPoseAsItIsWrittenDown) {
  const Poses poses = shipped_poses();
  const nlohmann::json expected = solved();
  ASSERT_EQ(expected["poses"].size(), poses.all.size());
  for (const auto& [name, pose] : poses.all) expect_joints(expected["poses"].at(name), solve(pose.body), name);
}

TEST(Rig, ATargetOutOfReachIsPulledInAndBonesKeepTheirLength) {
  Body body = shipped_poses().find("stand")->body;
  body.right.wrist = {2, 2, 2};
  body.left.ankle = body.hip;  // nearer than a leg can fold
  const Skeleton figure = solve(body);
  EXPECT_NEAR(length(figure.right.elbow - figure.right.shoulder), bone::upper_arm, 1e-9);
  EXPECT_NEAR(length(figure.right.wrist - figure.right.elbow), bone::forearm, 1e-9);
  EXPECT_NEAR(length(figure.left.knee - figure.left.hip), bone::thigh, 1e-9);
  EXPECT_NEAR(length(figure.left.ankle - figure.left.knee), bone::shin, 1e-9);
}

TEST(Rig, TheSpineGoesThroughItsJoints) {
  const Skeleton figure = solve(shipped_poses().find("cat")->body);
  EXPECT_NEAR(length(spine_at(figure, 0) - figure.pelvis), 0, 1e-9);
  EXPECT_NEAR(length(spine_at(figure, 1. / 3) - figure.waist), 0, 1e-9);
  EXPECT_NEAR(length(spine_at(figure, 2. / 3) - figure.chest), 0, 1e-9);
  EXPECT_NEAR(length(spine_at(figure, 1) - figure.nape), 0, 1e-9);
}

TEST(Rig, BreathingInLiftsNapeAndHeadAndNothingElse) {
  const Skeleton still = solve(shipped_poses().find("seated")->body);
  const Skeleton full = breathing(still, 1);
  EXPECT_NEAR(full.nape.y - still.nape.y, .004, 1e-9);
  EXPECT_NEAR(full.head.y - still.head.y, .004, 1e-9);
  EXPECT_EQ(full.right.wrist, still.right.wrist);
  EXPECT_EQ(full.chest, still.chest);
}

}  // namespace
}  // namespace limber
