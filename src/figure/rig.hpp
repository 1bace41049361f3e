// The joints of a body, solved from its pose. Pure; the formulas: resources/poses/FORMAT.md.
#pragma once

#include <array>
#include <string_view>

#include "figure/pose.hpp"

namespace limber {

/// Lengths of the bones.
namespace bone {
constexpr double spine = .098, neck = .062, skull = .058;
constexpr double shoulder_half = .092, shoulder_drop = .024, hip_half = .052;
constexpr double upper_arm = .160, forearm = .148, hand = .066;
constexpr double thigh = .245, shin = .235;
}  // namespace bone

struct LimbJoints {
  Vec3 shoulder, elbow, wrist, finger;
  Vec3 hip, knee, ankle, heel, toe;
};

struct Skeleton {
  Vec3 pelvis, waist, chest, nape, skull, head;
  LimbJoints right, left;
  Vec3 crown, face, ear;         ///< directions of the head: up, ahead, to its right
  Vec3 hip_axis, shoulder_axis;  ///< to the right
};

Skeleton solve(const Body& body);

/// A place on the curve through pelvis (t = 0), waist, chest and nape (t = 1).
Vec3 spine_at(const Skeleton& figure, double t);

/// The same with the lungs as full as `breath` says, -1 to 1: nape and head are lifted.
Skeleton breathing(Skeleton figure, double breath);

struct NamedJoint {
  std::string_view name;
  Vec3 at;
};
/// All 24, with _r and _l after the names of limb joints.
std::array<NamedJoint, 24> joints(const Skeleton& figure);

}  // namespace limber
