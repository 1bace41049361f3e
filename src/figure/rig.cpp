#include "figure/rig.hpp"

namespace limber {

namespace {

constexpr double foot_ahead = .092, foot_behind = .030, heel_drop = .022, toe_drop = .030;
constexpr double breath_lift = .004;

/// The direction of an angle in the x-y plane, tipped sideways to the right.
Vec3 direction(double degrees, double lean) {
  const double a = radians(degrees);
  const double b = radians(lean);
  return {std::cos(a) * std::cos(b), std::sin(a) * std::cos(b), std::sin(b)};
}

/// To the right, square to the spine's direction `along`, twisted about it.
Vec3 across(Vec3 along, double twist) { return turned(unit(Vec3{0, 0, 1} - along * along.z), along, twist); }

struct TwoBones {
  Vec3 joint, end;
};
/// A target out of reach is pulled in, so that bones keep their length.
TwoBones two_bones(Vec3 from, Vec3 target, double first, double second, Vec3 pole) {
  const Vec3 u = unit(target - from);
  const double longest = .999 * (first + second);
  const double reach = std::max(std::abs(first - second) + .0001, std::min(length(target - from), longest));
  const double along = (first * first - second * second + reach * reach) / (2 * reach);
  const double aside = std::sqrt(std::max(0.0, first * first - along * along));
  const Vec3 bend = unit(pole - u * dot(pole, u));
  return {from + u * along + bend * aside, from + u * reach};
}

LimbJoints solve_limbs(const Limbs& limbs, Vec3 shoulder, Vec3 hip) {
  LimbJoints joints;
  joints.shoulder = shoulder + limbs.shoulder;
  joints.hip = hip;
  const Vec3 hand_at = limbs.wrist_from_shoulder ? joints.shoulder + limbs.wrist : limbs.wrist;
  const TwoBones arm = two_bones(joints.shoulder, hand_at, bone::upper_arm, bone::forearm, limbs.elbow);
  joints.elbow = arm.joint;
  joints.wrist = arm.end;
  joints.finger = joints.wrist + unit(limbs.hand) * bone::hand;
  const TwoBones leg = two_bones(joints.hip, limbs.ankle, bone::thigh, bone::shin, limbs.knee);
  joints.knee = leg.joint;
  joints.ankle = leg.end;
  const Vec3 toe = unit(limbs.toe);
  const Vec3 sole = unit(limbs.sole);
  joints.heel = joints.ankle + sole * heel_drop - toe * foot_behind;
  joints.toe = joints.ankle + sole * toe_drop + toe * foot_ahead;
  return joints;
}

}  // namespace

Skeleton solve(const Body& body) {
  Skeleton figure;
  figure.pelvis = body.hip;
  figure.waist = figure.pelvis + direction(body.spine[0], body.lean[0]) * bone::spine;
  figure.chest = figure.waist + direction(body.spine[1], body.lean[1]) * bone::spine;
  figure.nape = figure.chest + direction(body.spine[2], body.lean[2]) * bone::spine;
  figure.skull = figure.nape + direction(body.neck, body.neck_lean) * bone::neck;
  figure.crown = direction(body.head, body.head_lean);
  figure.head = figure.skull + figure.crown * bone::skull;
  figure.face = turned(unit({figure.crown.y, -figure.crown.x, 0}), figure.crown, body.head_turn);
  figure.ear = cross(figure.face, figure.crown);

  const Vec3 low = unit(figure.waist - figure.pelvis);
  const Vec3 high = unit(figure.nape - figure.chest);
  figure.hip_axis = across(low, body.pelvis_turn);
  figure.shoulder_axis = across(high, body.chest_turn);
  const Vec3 shoulders = figure.nape - high * bone::shoulder_drop;
  const Vec3 shoulder = figure.shoulder_axis * bone::shoulder_half;
  const Vec3 hip = figure.hip_axis * bone::hip_half;
  figure.right = solve_limbs(body.right, shoulders + shoulder, figure.pelvis + hip);
  figure.left = solve_limbs(body.left, shoulders - shoulder, figure.pelvis - hip);
  return figure;
}

Vec3 spine_at(const Skeleton& figure, double t) {
  const std::array<Vec3, 6> points{
      2 * figure.pelvis - figure.waist, figure.pelvis, figure.waist, figure.chest, figure.nape,
      2 * figure.nape - figure.chest};
  const double place = std::clamp(t, 0.0, 1.0) * 3;
  const auto i = std::min<std::size_t>(static_cast<std::size_t>(place), 2);
  return catmull_rom(points.at(i), points.at(i + 1), points.at(i + 2), points.at(i + 3),
                     place - static_cast<double>(i));
}

Skeleton breathing(Skeleton figure, double breath) {
  for (Vec3* joint : {&figure.nape, &figure.skull, &figure.head}) joint->y += breath_lift * breath;
  return figure;
}

std::array<NamedJoint, 24> joints(const Skeleton& figure) {
  const LimbJoints& r = figure.right;
  const LimbJoints& l = figure.left;
  return {{{"pelvis", figure.pelvis}, {"waist", figure.waist}, {"chest", figure.chest},    {"nape", figure.nape},
           {"skull", figure.skull},   {"head", figure.head},   {"shoulder_r", r.shoulder}, {"elbow_r", r.elbow},
           {"wrist_r", r.wrist},      {"finger_r", r.finger},  {"hip_r", r.hip},           {"knee_r", r.knee},
           {"ankle_r", r.ankle},      {"heel_r", r.heel},      {"toe_r", r.toe},           {"shoulder_l", l.shoulder},
           {"elbow_l", l.elbow},      {"wrist_l", l.wrist},    {"finger_l", l.finger},     {"hip_l", l.hip},
           {"knee_l", l.knee},        {"ankle_l", l.ankle},    {"heel_l", l.heel},         {"toe_l", l.toe}}};
}

}  // namespace limber
