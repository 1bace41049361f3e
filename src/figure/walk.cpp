#include "figure/walk.hpp"

#include <numbers>

namespace limber {

namespace {

constexpr double stride = .64;    // of two steps: a whole number of marks
constexpr double stance = .60;    // share of the cycle for which a foot stands
constexpr double under_hip = .3;  // at this share of the cycle the foot is below the hip
constexpr double foot_aside = .046;
constexpr double hip_height = .507, bob = .010;
constexpr double arm_swing = 27, arm_length = .292;
constexpr double pelvis_swing = 5, chest_swing = 7;
constexpr int walk_instants = 24;  // looked at for the room that it takes

/// A place on a smooth curve, and where it is: degrees or lengths at a share of the cycle.
struct Key {
  double at, value;
};

/// Through all keys and nowhere beyond them (Fritsch and Carlson); `at` within the first and the last of them.
double smooth(std::span<const Key> keys, double at) {
  std::size_t i = 0;
  while (i + 2 < keys.size() && keys[i + 1].at <= at) ++i;
  const auto slope = [&](std::size_t k) { return (keys[k + 1].value - keys[k].value) / (keys[k + 1].at - keys[k].at); };
  const auto tangent = [&](std::size_t k) {
    if (k == 0 || k + 1 == keys.size()) return 0.;
    const double before = slope(k - 1), after = slope(k);
    return before * after > 0 ? 2 * before * after / (before + after) : 0.;
  };
  const double width = keys[i + 1].at - keys[i].at;
  const double u = (at - keys[i].at) / width;
  const double rest = 1 - u;
  return keys[i].value * (1 + 2 * u) * rest * rest + tangent(i) * width * u * rest * rest +
         keys[i + 1].value * u * u * (3 - 2 * u) - tangent(i + 1) * width * u * u * rest;
}

/// How far the toes point up.
double foot_pitch(double phase) {
  static constexpr std::array<Key, 8> keys{
      {{0, 16}, {.11, 0}, {.36, 0}, {.5, -17}, {.62, -44}, {.8, -10}, {.93, 14}, {1, 16}}};
  return smooth(keys, phase);
}

struct Foot {
  Vec3 ankle, toe, sole;
};

/// Rolls over the heel, stands flat, and rolls off over the toes; each of them stays where it is on the ground.
Foot standing_foot(double phase) {
  constexpr double heel_behind = .030, heel_below = .022, toe_ahead = .092, toe_below = .030, flat = .052;
  const double pitch = radians(foot_pitch(phase));
  const Vec3 toe{std::cos(pitch), std::sin(pitch), 0};
  const Vec3 sole{std::sin(pitch), -std::cos(pitch), 0};
  const Vec3 flat_ankle{stride * (under_hip - phase), flat, foot_aside};
  if (pitch > 0) {
    const Vec3 heel = flat_ankle + Vec3{-heel_behind, -heel_below, 0};
    return {heel - sole * heel_below + toe * heel_behind, toe, sole};
  }
  const Vec3 tip = flat_ankle + Vec3{toe_ahead, -toe_below, 0};
  return {tip - sole * toe_below - toe * toe_ahead, toe, sole};
}

/// Leaves the ground and comes down on it as fast as the ground goes.
Foot swinging_foot(double phase) {
  constexpr double nearly = 1e-4, lift = .022;
  const Foot from = standing_foot(stance), to = standing_foot(0);
  const Vec3 leaves = (from.ankle - standing_foot(stance - nearly).ankle) * (1 / nearly);
  const Vec3 lands = (standing_foot(nearly).ankle - to.ankle) * (1 / nearly);
  const double width = 1 - stance;
  const double u = (phase - stance) / width;
  const double rest = 1 - u;
  Vec3 ankle = from.ankle * ((1 + 2 * u) * rest * rest) + leaves * (width * u * rest * rest) +
               to.ankle * (u * u * (3 - 2 * u)) - lands * (width * u * u * rest);
  ankle.y += lift * std::pow(std::sin(std::numbers::pi * u), 2);
  const double pitch = radians(foot_pitch(phase));
  return {ankle, {std::cos(pitch), std::sin(pitch), 0}, {std::sin(pitch), -std::cos(pitch), 0}};
}

/// Of the right side; its own phase is 0 when its heel comes down.
Limbs walking_limbs(double phase) {
  const Foot foot = phase <= stance ? standing_foot(phase) : swinging_foot(phase);
  const double swing = -std::cos(2 * std::numbers::pi * phase);  // 1: the arm is ahead
  const double angle = radians(arm_swing * swing + 4);
  const Vec3 along{std::sin(angle), -std::cos(angle), .09};
  Limbs limbs;
  limbs.wrist = along * (arm_length - .010 * (1 + swing));
  limbs.wrist_from_shoulder = true;
  limbs.elbow = {-1, 0, .35};
  limbs.hand = along + Vec3{.18 + .12 * swing, 0, -.06};
  limbs.ankle = foot.ankle;
  limbs.knee = {1, 0, .05};
  limbs.toe = foot.toe;
  limbs.sole = foot.sole;
  return limbs;
}

double part_of_cycle(double cycles) { return cycles - std::floor(cycles); }

Body walking_body(double phase) {
  const double turn = 2 * std::numbers::pi * phase;
  Body body;
  body.hip = {0, hip_height - bob * std::cos(2 * (turn - .1 * std::numbers::pi)), .006 * std::sin(turn)};
  body.spine = {88, 89, 86};
  body.neck = 84;
  body.head = 90;
  body.pelvis_turn = pelvis_swing * std::cos(turn);
  body.chest_turn = -chest_swing * std::cos(turn);
  body.right = walking_limbs(phase);
  body.left = mirrored(walking_limbs(part_of_cycle(phase + .5)));
  return body;
}

Pose walking_pose() {
  Pose pose;
  pose.name = "walk";
  pose.body = walking_body(0);
  pose.around.view = {28, 9, true, false};
  pose.around.shoes = true;
  pose.around.passing_ground = true;
  pose.order = {Part::arm_l, Part::leg_l, Part::leg_r, Part::neck, Part::torso, Part::head, Part::arm_r};
  pose.near = side_near(false);
  return pose;
}

const Pose& walking() {
  static const Pose pose = walking_pose();
  return pose;
}

}  // namespace

Stance walk_stance(double cycles) {
  const double phase = part_of_cycle(cycles);
  return {walking_body(phase), &walking(), nullptr, nullptr, 1, stride * phase};
}

Scenery walk_scenery() {
  Scenery scenery{walking().around, {}};
  const Camera camera{scenery.around.view};
  for (int i = 0; i < walk_instants; ++i)
    for (const NamedJoint& joint : joints(solve(walking_body(double(i) / walk_instants))))
      scenery.bounds.include(camera.on_screen(joint.at));
  for (const double x : {-walk_ground_end, walk_ground_end}) scenery.bounds.include(camera.on_screen({x, 0, 0}));
  return scenery;
}

}  // namespace limber
