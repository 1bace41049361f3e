#include "figure/motion.hpp"

#include "solved_joints.hpp"

namespace limber {
namespace {

constexpr double bone_within = .001, lowest = -.002, still_within = .001;
constexpr int instants = 21;

Skeleton at(const Poses& poses, const Motion& motion, double t) { return solve(on_the_way(poses, motion, t)->body); }

std::string told(const ShippedStretch& stretch, const Motion& motion, int i) {
  return stretch.id + ": " + motion.from + " to " + motion.to + ", instant " + std::to_string(i);
}

void expect_limb_bones(const LimbJoints& limb, const std::string& what) {
  EXPECT_NEAR(length(limb.elbow - limb.shoulder), bone::upper_arm, bone_within) << what;
  EXPECT_NEAR(length(limb.wrist - limb.elbow), bone::forearm, bone_within) << what;
  EXPECT_NEAR(length(limb.finger - limb.wrist), bone::hand, bone_within) << what;
  EXPECT_NEAR(length(limb.knee - limb.hip), bone::thigh, bone_within) << what;
  EXPECT_NEAR(length(limb.ankle - limb.knee), bone::shin, bone_within) << what;
  EXPECT_NEAR(length(limb.toe - limb.heel), std::hypot(.122, .008), bone_within) << what;
}

void expect_bones(const Skeleton& figure, const std::string& what) {
  EXPECT_NEAR(length(figure.waist - figure.pelvis), bone::spine, bone_within) << what;
  EXPECT_NEAR(length(figure.chest - figure.waist), bone::spine, bone_within) << what;
  EXPECT_NEAR(length(figure.nape - figure.chest), bone::spine, bone_within) << what;
  EXPECT_NEAR(length(figure.skull - figure.nape), bone::neck, bone_within) << what;
  EXPECT_NEAR(length(figure.head - figure.skull), bone::skull, bone_within) << what;
  EXPECT_NEAR(length(figure.right.hip - figure.left.hip), 2 * bone::hip_half, bone_within) << what;
  expect_limb_bones(figure.right, what);
  expect_limb_bones(figure.left, what);
}

void for_every_instant(const std::function<void(const Poses&, const ShippedStretch&, const Motion&, int)>& look) {
  const Poses poses = shipped_poses();
  const auto stretches = shipped_stretches();
  ASSERT_GE(stretches.size(), 20u);
  for (const ShippedStretch& stretch : stretches)
    for (const Motion& motion : motions_of(stretch.exercise))
      for (int i = 0; i < instants; ++i) look(poses, stretch, motion, i);
}

TEST(Motion, InstantsAreAsTheyAreWrittenDown) {
  const Poses poses = shipped_poses();
  const nlohmann::json file = solved();
  ASSERT_FALSE(file["motion"].empty());
  for (const nlohmann::json& expected : file["motion"]) {
    const Motion motion{expected["from"], expected.value("via", ""), expected["to"], false};
    expect_joints(expected["joints"], at(poses, motion, expected["t"]), motion.from + " to " + motion.to);
  }
}

TEST(Motion, EveryPoseOfEveryStretchIsThere) {
  const Poses poses = shipped_poses();
  for (const ShippedStretch& stretch : shipped_stretches()) {
    EXPECT_FALSE(pose_names(stretch.exercise).empty()) << stretch.id;
    for (const std::string& name : pose_names(stretch.exercise))
      EXPECT_TRUE(poses.find(name)) << stretch.id << " " << name;
  }
}

TEST(Motion, BonesKeepTheirLengthInEveryInstantOfEveryStretch) {
  for_every_instant([](const Poses& poses, const ShippedStretch& stretch, const Motion& motion, int i) {
    expect_bones(at(poses, motion, i / (instants - 1.0)), told(stretch, motion, i));
  });
}

TEST(Motion, NothingGoesThroughTheFloorInAnyInstantOfAnyStretch) {
  for_every_instant([](const Poses& poses, const ShippedStretch& stretch, const Motion& motion, int i) {
    for (const NamedJoint& joint : joints(at(poses, motion, i / (instants - 1.0))))
      EXPECT_GE(joint.at.y, lowest) << told(stretch, motion, i) << " " << joint.name;
  });
}

struct Planted {
  Vec3 Limbs::*target;
  Vec3 LimbJoints::*joint;
};

bool swings(const Limbs& limbs) { return length(limbs.swing) > 0; }

/// Whether a hand or foot has the same target in all keys, and no swing takes it elsewhere.
bool stays(const std::vector<const Pose*>& keys, Limbs Body::*side, const Planted& end) {
  for (const Pose* key : keys) {
    const Limbs& first = keys.front()->body.*side;
    const Limbs& limbs = key->body.*side;
    if (!(limbs.*end.target == first.*end.target)) return false;
    if (end.target == &Limbs::wrist && swings(limbs) != swings(first)) return false;
  }
  return true;
}

TEST(Motion, PlantedHandsAndFeetStayWhereTheyAreInEveryInstantOfEveryStretch) {
  int planted = 0;
  for_every_instant([&](const Poses& poses, const ShippedStretch& stretch, const Motion& motion, int i) {
    std::vector<const Pose*> keys{poses.find(motion.from), poses.find(motion.to)};
    if (!motion.via.empty()) keys.push_back(poses.find(motion.via));
    const Skeleton start = at(poses, motion, 0);
    const Skeleton now = at(poses, motion, i / (instants - 1.0));
    for (const Planted& end : {Planted{&Limbs::wrist, &LimbJoints::wrist}, Planted{&Limbs::ankle, &LimbJoints::ankle}})
      for (const auto& [side, limb] : {std::pair{&Body::right, &Skeleton::right}, {&Body::left, &Skeleton::left}}) {
        if (!stays(keys, side, end)) continue;
        ++planted;
        EXPECT_LE(length((now.*limb).*end.joint - (start.*limb).*end.joint), still_within) << told(stretch, motion, i);
      }
  });
  EXPECT_GT(planted, 1000);
}

TEST(Motion, NoJointJumpsFromOnePictureToTheNext) {
  constexpr int pictures = 90;  // three seconds at 30 a second: the pace of the longer moves
  for_every_instant([](const Poses& poses, const ShippedStretch& stretch, const Motion& motion, int i) {
    if (i != 0) return;
    auto before = joints(at(poses, motion, 0));
    for (int picture = 1; picture <= pictures; ++picture) {
      const auto now = joints(at(poses, motion, picture / double(pictures)));
      for (std::size_t k = 0; k < now.size(); ++k)
        EXPECT_LE(length(now.at(k).at - before.at(k).at), .12)
            << told(stretch, motion, picture) << " " << now.at(k).name;
      before = now;
    }
  });
}

TEST(Motion, FeetStepToWhereTheyStandNextOneAfterTheOther) {
  const Poses poses = shipped_poses();
  for (const auto& [from, to] : {std::pair{"stand_at_desk", "desk_dog"}, {"stand_at_wall", "wall_reach"}}) {
    constexpr int pictures = 60;
    Skeleton before = at(poses, {from, "", to, false}, 0);
    const double ground = before.right.ankle.y;
    for (int picture = 1; picture <= pictures; ++picture) {
      const Skeleton now = at(poses, {from, "", to, false}, picture / double(pictures));
      const auto moves = [&](LimbJoints Skeleton::*leg) {
        return std::abs((now.*leg).ankle.x - (before.*leg).ankle.x) > 10 * still_within;
      };
      const auto lifted = [&](LimbJoints Skeleton::*leg) { return (now.*leg).ankle.y > ground + still_within; };
      EXPECT_FALSE(lifted(&Skeleton::right) && lifted(&Skeleton::left)) << to << " " << picture;
      for (const auto leg : {&Skeleton::right, &Skeleton::left}) {
        if (moves(leg)) {
          EXPECT_TRUE(lifted(leg) || (before.*leg).ankle.y > ground + still_within)
              << to << " " << picture << " glides";
        }
      }
      before = now;
    }
  }
}

TEST(Motion, AViaPoseIsPassedHalfWay) {
  const Poses poses = shipped_poses();
  const Skeleton half = at(poses, {"table", "dog_mid", "dog", false}, .5);
  EXPECT_NEAR(length(half.pelvis - solve(poses.find("dog_mid")->body).pelvis), 0, 1e-9);
}

TEST(Motion, OrderAndTonesChangeHalfWayBetweenTwoKeys) {
  const Poses poses = shipped_poses();
  const Motion motion{"seated", "", "twist", false};
  EXPECT_EQ(on_the_way(poses, motion, .49)->pose->name, "seated");
  EXPECT_EQ(on_the_way(poses, motion, .51)->pose->name, "twist");
  const Motion dog{"table", "dog_mid", "dog", false};
  EXPECT_EQ(on_the_way(poses, dog, .3)->pose->name, "table");
  EXPECT_EQ(on_the_way(poses, dog, .5)->pose->name, "dog_mid");
  EXPECT_EQ(on_the_way(poses, dog, .7)->pose->name, "dog");
}

TEST(Motion, NoNamesOrUnknownOnesAreAStandingPerson) {
  const Poses poses = shipped_poses();
  EXPECT_EQ(on_the_way(poses, Motion{}, .5)->pose->name, "stand");
  EXPECT_EQ(on_the_way(poses, {"flying", "", "flying", false}, 1)->pose->name, "stand");
  EXPECT_FALSE(on_the_way(Poses{}, Motion{}, 0));
}

ExerciseStep step(std::string pose, std::string via = {}) {
  ExerciseStep step;
  step.pose = std::move(pose);
  step.via = std::move(via);
  return step;
}

TEST(Motion, AnExerciseIsItsMotionsEachOnce) {
  Exercise exercise;
  exercise.ready = {step("table")};
  exercise.move = step("needle", "needle_open");
  exercise.hold = ExerciseStep{};
  exercise.back = step("table", "needle_open");
  EXPECT_EQ(motions_of(exercise), (std::vector<Motion>{{"table", "needle_open", "needle", false},
                                                       {"needle", "needle_open", "table", false}}));
  EXPECT_EQ(pose_names(exercise), (std::vector<std::string>{"table", "needle_open", "needle", "needle_open", "table"}));
}

TEST(Motion, AFlowGoesThereAndBack) {
  Exercise exercise;
  exercise.ready = {step("table")};
  exercise.out = step("cat");
  exercise.in = step("cow");
  EXPECT_EQ(motions_of(exercise), (std::vector<Motion>{{"table", "", "cat", false},
                                                       {"cat", "", "cow", false},
                                                       {"cow", "", "cat", false},
                                                       {"cow", "", "table", false}}));
}

}  // namespace
}  // namespace limber
