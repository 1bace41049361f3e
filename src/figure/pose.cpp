#include "figure/pose.hpp"

namespace limber {

Limbs mirrored(Limbs limbs) {
  for (const auto part : limb_parts) (limbs.*part).z *= -1;
  return limbs;
}

const std::vector<Part>& side_order(bool from_left) {
  static const std::vector<Part> right{Part::arm_l, Part::leg_l, Part::neck, Part::torso,
                                       Part::head,  Part::leg_r, Part::arm_r};
  static const std::vector<Part> left{Part::arm_r, Part::leg_r, Part::neck, Part::torso,
                                      Part::head,  Part::leg_l, Part::arm_l};
  return from_left ? left : right;
}

const std::vector<Part>& side_near(bool from_left) {
  static const std::vector<Part> right{Part::arm_r, Part::leg_r};
  static const std::vector<Part> left{Part::arm_l, Part::leg_l};
  return from_left ? left : right;
}

const Pose* Poses::find(std::string_view name) const {
  const auto found = all.find(name);
  return found == all.end() ? nullptr : &found->second;
}

}  // namespace limber
