#include "figure/fit.hpp"

#include "solved_joints.hpp"

namespace limber {
namespace {

std::vector<std::string> names(std::initializer_list<std::string> list) { return list; }

TEST(Camera, PutsPointsOntoTheScreenAsTheyAreWrittenDown) {
  const Poses poses = shipped_poses();
  const nlohmann::json file = solved();
  ASSERT_FALSE(file["screen"].empty());
  for (const nlohmann::json& expected : file["screen"]) {
    const Pose& pose = *poses.find(expected["pose"].get<std::string>());
    const Camera camera{pose.around.view};
    for (const NamedJoint& joint : joints(solve(pose.body))) {
      const auto at = expected.find(std::string{joint.name});
      if (at == expected.end()) continue;
      EXPECT_NEAR(camera.on_screen(joint.at).x, at->at(0).get<double>(), solved_within) << expected << joint.name;
      EXPECT_NEAR(-camera.on_screen(joint.at).y, at->at(1).get<double>(), solved_within) << expected << joint.name;
      EXPECT_NEAR(camera.to_viewer(joint.at), at->at(2).get<double>(), solved_within) << expected << joint.name;
    }
  }
}

TEST(Scenery, IsThatOfTheFirstPoseThatDoesNotBorrow) {
  const Poses poses = shipped_poses();
  const auto twist = scenery(poses, names({"stand", "wall_twist"}));
  EXPECT_EQ(twist->around.view.yaw, poses.find("wall_twist")->around.view.yaw);
  EXPECT_EQ(twist->around.props, std::vector<Part>{Part::wall});
}

TEST(Scenery, IsThatOfTheLastPoseIfAllBorrow) {
  const Poses poses = shipped_poses();
  EXPECT_EQ(scenery(poses, names({"table", "seated"}))->around.props, std::vector<Part>{Part::chair});
}

TEST(Scenery, WithoutAKnownPoseIsThatOfStanding) {
  const Poses poses = shipped_poses();
  EXPECT_TRUE(scenery(poses, names({"flying"}))->around.props.empty());
  EXPECT_TRUE(scenery(poses, {}));
  EXPECT_FALSE(scenery(Poses{}, {}));
}

TEST(Fit, HoldsEveryJointOfEveryInstantOfAStretch) {
  const Poses poses = shipped_poses();
  for (const ShippedStretch& stretch : shipped_stretches()) {
    const auto shared = scenery(poses, pose_names(stretch.exercise));
    const Fit fit{*shared, 760, 500, false};
    for (const Motion& motion : motions_of(stretch.exercise))
      for (int i = 0; i <= 20; ++i)
        for (const NamedJoint& joint : joints(solve(on_the_way(poses, motion, i / 20.)->body))) {
          const Point at = fit.at(joint.at);
          EXPECT_TRUE(at.x > 0 && at.x < 760 && at.y > 0 && at.y < 500) << stretch.id << " " << joint.name << " " << i;
        }
  }
}

TEST(Fit, TheOtherSideIsTheMirroredPicture) {
  const Poses poses = shipped_poses();
  const Pose& twist = *poses.find("twist");
  const Fit right{scenery(twist), 400, 300, false};
  const Fit left{scenery(twist), 400, 300, true};
  const Vec3 head = solve(twist.body).head;
  EXPECT_NEAR(left.at(head).x, 400 - right.at(head).x, 1e-9);
  EXPECT_NEAR(left.at(head).y, right.at(head).y, 1e-9);
  EXPECT_NEAR(left.direction({1, 0, 0}).x, -right.direction({1, 0, 0}).x, 1e-9);
}

TEST(Fit, NoRoomIsNoScale) { EXPECT_EQ((Fit{scenery(*shipped_poses().find("cat")), 0, 0, false}.scale()), 0); }

}  // namespace
}  // namespace limber
