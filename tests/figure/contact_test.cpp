// Hands, arms and feet are where the words of the stretches say.
#include <gtest/gtest.h>

#include "figure/rig.hpp"
#include "figure_files.hpp"

namespace limber {
namespace {

Skeleton held(const Poses& poses, std::string_view name) { return solve(poses.find(name)->body); }

double from_segment(Vec3 at, Vec3 a, Vec3 b) {
  const Vec3 along = b - a;
  const double share = std::clamp(dot(at - a, along) / dot(along, along), 0.0, 1.0);
  return length(at - (a + along * share));
}

/// How far the hand is from the trousers' surface: the leg is thick .066 at the hip and .044 at the knee.
double above_thigh(const LimbJoints& hand, const LimbJoints& leg) {
  const double near_knee = std::clamp(length(hand.wrist - leg.hip) / bone::thigh, 0.0, 1.0);
  return from_segment(hand.wrist, leg.hip, leg.knee) - mix(.066, .044, near_knee);
}

TEST(Contact, HandsLieOnTheThighs) {
  const Poses poses = shipped_poses();
  for (const char* name : {"seated", "seated_well_back", "seated_hands_on_knees", "seated_cat", "seated_cow",
                           "stand_hands_on_thighs", "standing_cat", "standing_cow"}) {
    const Skeleton figure = held(poses, name);
    EXPECT_LE(above_thigh(figure.right, figure.right), .035) << name;
    EXPECT_GE(above_thigh(figure.right, figure.right), -.015) << name;
    EXPECT_LE(above_thigh(figure.left, figure.left), .035) << name;
  }
  EXPECT_LE(above_thigh(held(poses, "stand_side").left, held(poses, "stand_side").left), .035);
}

TEST(Contact, TheFeetAreWideApartWhereTheWordsSayWide) {
  const Poses poses = shipped_poses();
  for (const char* name : {"stand_hands_on_thighs", "standing_cat", "standing_cow", "stand_wide", "stand_side"}) {
    const Skeleton figure = held(poses, name);
    EXPECT_GE(figure.right.ankle.z - figure.left.ankle.z, .24) << name;
    EXPECT_GE(figure.right.knee.z - figure.left.knee.z, .18) << name;
  }
}

TEST(Contact, BothHandsHoldTheBackrestInTheTwist) {
  const Skeleton figure = held(shipped_poses(), "chair_twist");
  for (const LimbJoints* arm : {&figure.right, &figure.left}) {
    EXPECT_NEAR(arm->wrist.x, -.155, .045);
    EXPECT_GE(arm->wrist.y, .30);
    EXPECT_LE(arm->wrist.y, .57);
    EXPECT_GE(arm->wrist.z, .08);  // its right half: that is where the chest has turned to
    EXPECT_LE(arm->wrist.z, .17);
  }
}

TEST(Contact, InTheSeatedTwistTheOtherHandIsOutsideTheKnee) {
  const Skeleton figure = held(shipped_poses(), "twist");
  EXPECT_LE(length(figure.left.wrist - figure.right.knee), .11);
  EXPECT_GT(figure.left.wrist.z, figure.right.knee.z);
  EXPECT_NEAR(figure.right.wrist.x, -.155, .045);
}

TEST(Contact, TheOtherHandHoldsTheSeatInTheSideBend) {
  const Skeleton figure = held(shipped_poses(), "seated_side");
  EXPECT_NEAR(figure.left.wrist.z, -.160, .03);  // the seat ends at .149
  EXPECT_NEAR(figure.left.wrist.y, .25, .03);
  EXPECT_LT(figure.left.finger.y, .24);
}

TEST(Contact, ArmsHangBesideTheChair) {
  const Skeleton figure = held(shipped_poses(), "seated_arms_down");
  EXPECT_GT(figure.right.wrist.z, .15);
  EXPECT_LT(figure.right.wrist.y, .30);
}

double elbow_degrees(const LimbJoints& arm) {
  const Vec3 a = unit(arm.shoulder - arm.elbow), b = unit(arm.wrist - arm.elbow);
  return degrees(std::acos(std::clamp(dot(a, b), -1.0, 1.0)));
}

TEST(Contact, ArmsAreStraightInReaches) {
  const Poses poses = shipped_poses();
  for (const char* name : {"seated_reach", "stand_reach", "seated_one_arm", "seated_side", "stand_side",
                           "seated_desk_reach", "desk_dog", "dog"})
    EXPECT_GE(elbow_degrees(held(poses, name).right), 160) << name;
  EXPECT_GE(elbow_degrees(held(poses, "needle_open").left), 160);
}

TEST(Contact, TheHeadIsBetweenTheArmsInTheDeskReach) {
  const Skeleton figure = held(shipped_poses(), "seated_desk_reach");
  const double arms = mix(figure.right.shoulder, figure.right.wrist,
                          (figure.head.x - figure.right.shoulder.x) / (figure.right.wrist.x - figure.right.shoulder.x))
                          .y;
  EXPECT_NEAR(figure.head.y, arms, .045);
  EXPECT_LT(figure.face.y, -.8);  // the face looks down
}

TEST(Contact, TheNeckGoesOnWithTheBackInTheCobra) {
  const Poses poses = shipped_poses();
  const Pose& cobra = *poses.find("cobra");
  EXPECT_LE(std::abs(cobra.body.neck - cobra.body.spine[2]), 10);
}

TEST(Contact, TheTrunkIsAtTheWallAndTheFeetAStepAway) {
  const Poses poses = shipped_poses();
  for (const char* name : {"wall_w", "wall_y"}) {
    const Skeleton figure = held(poses, name);
    const double wall = poses.find(name)->around.wall_at;
    for (const double t : {.1, .4, .7}) EXPECT_LE(spine_at(figure, t).x - .066 - wall, .02) << name << " " << t;
    EXPECT_GT(figure.right.heel.x - wall, .12) << name;
  }
}

TEST(Contact, TheRollLiesUnderTheArch) {
  const Skeleton figure = held(shipped_poses(), "backbend");
  const Vec3 chest = spine_at(figure, .70);
  EXPECT_NEAR(chest.x, -.195, .03);
  EXPECT_NEAR(chest.y - .066, .042 + .048, .02);  // the trunk's underside on its top
  EXPECT_GT(chest.y, figure.nape.y);
}

TEST(Contact, InTheDoorwayTheFrontFootIsOnItsOwnSide) {
  const Skeleton figure = held(shipped_poses(), "doorway");
  EXPECT_GT(figure.left.ankle.x, figure.right.ankle.x + .1);
  EXPECT_LT(figure.left.ankle.z, -.05);
  EXPECT_GT(figure.right.ankle.z, .05);
}

TEST(Contact, InTheDoorwayTheElbowsAreAsHighAsTheShouldersAndTheChestIsThrough) {
  const Poses poses = shipped_poses();
  const Skeleton figure = held(poses, "doorway");
  EXPECT_NEAR(figure.right.elbow.y, figure.right.shoulder.y, .02);
  EXPECT_GT(figure.chest.x, poses.find("doorway")->around.doorway_at + .02);
  EXPECT_LT(figure.right.elbow.x, figure.right.shoulder.x - .05);
}

TEST(Contact, AHeadThatLiesIsOnTheMat) {
  constexpr double radius = .074;
  const Poses poses = shipped_poses();
  for (const char* name : {"backbend", "backbend_lean", "needle", "prone", "supine", "child"})
    EXPECT_NEAR(held(poses, name).head.y, radius, .014) << name;
}

TEST(Contact, TheThreadedArmLiesLongOnTheMat) {
  const LimbJoints arm = held(shipped_poses(), "needle").left;
  EXPECT_GE(elbow_degrees(arm), 150);
  EXPECT_LE(arm.shoulder.y, .065);
  EXPECT_LE(arm.wrist.y, .035);
}

TEST(Contact, TheEyesFollowTheRaisedHand) {
  const Skeleton figure = held(shipped_poses(), "needle_open");
  EXPECT_GT(dot(figure.face, unit(figure.left.finger - figure.head)), .5);
}

TEST(Contact, TheHandBehindIsOnTheMatInTheFloorTwist) {
  const LimbJoints arm = held(shipped_poses(), "floor_twist").right;
  EXPECT_LE(arm.wrist.y, .04);
  EXPECT_LE(arm.finger.y, .04);
}

TEST(Contact, KneesAreNearlyStraightWhereNothingBendsThem) {
  const Poses poses = shipped_poses();
  for (const char* name :
       {"stand", "stand_hands_on_hips", "stand_back_bend", "stand_at_wall", "wall_reach", "desk_dog"}) {
    const LimbJoints leg = held(poses, name).right;
    const double bend = std::acos(dot(unit(leg.hip - leg.knee), unit(leg.ankle - leg.knee)));
    EXPECT_GE(degrees(bend), 154) << name;
  }
}

TEST(Contact, SolesAreFlatOnTheFloor) {
  const Poses poses = shipped_poses();
  for (const auto& [name, pose] : poses.all) {
    if (!pose.around.shoes) continue;
    const Skeleton figure = solve(pose.body);
    for (const LimbJoints* leg : {&figure.right, &figure.left}) {
      EXPECT_NEAR(leg->heel.y, .030, .008) << name;
      EXPECT_NEAR(leg->toe.y, .022, .008) << name;
    }
  }
}

}  // namespace
}  // namespace limber
