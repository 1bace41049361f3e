// A pose: what makes the body, and how it is shown. The files and the units: resources/poses/FORMAT.md.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.hpp"
#include "figure/vec3.hpp"

namespace limber {

/// Where the arm and the leg of one side are, and which way their joints bend. All but points are directions of any
/// length.
struct Limbs {
  Vec3 shoulder;  ///< shift of the shoulder joint
  Vec3 wrist;     ///< target point
  Vec3 elbow;     ///< the elbow bends this way
  Vec3 hand;
  Vec3 swing;  ///< the arm swings to or from here by this direction; nothing: it does not
  Vec3 ankle;  ///< target point
  Vec3 knee;
  Vec3 toe;
  Vec3 sole;
  bool wrist_from_shoulder = false;  ///< the wrist's target is relative to the solved shoulder, not to the origin
};

inline constexpr std::array limb_parts{&Limbs::shoulder, &Limbs::wrist, &Limbs::elbow, &Limbs::hand, &Limbs::swing,
                                       &Limbs::ankle,    &Limbs::knee,  &Limbs::toe,   &Limbs::sole};
/// Those of the other side that do the same.
Limbs mirrored(Limbs limbs);

/// What the joints are solved from. Angles are degrees.
struct Body {
  Vec3 hip;
  std::array<double, 3> spine{};
  std::array<double, 3> lean{};
  double neck = 0, neck_lean = 0;
  double head = 0, head_lean = 0;
  double chest_turn = 0, pelvis_turn = 0, head_turn = 0;
  Limbs right, left;
};

/// What is drawn one after another: first the body's seven parts, then the props.
enum class Part { arm_l, arm_r, leg_l, leg_r, neck, torso, head, chair, roll, desk, wall, doorway, backrest };
constexpr std::array<std::string_view, 13> part_names{"arm_l", "arm_r", "leg_l", "leg_r", "neck",    "torso",   "head",
                                                      "chair", "roll",  "desk",  "wall",  "doorway", "backrest"};
constexpr bool is_prop(Part part) { return part >= Part::chair; }
inline bool contains(const std::vector<Part>& parts, Part part) {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

enum class WallSide { ahead, behind, right };
constexpr std::array<std::string_view, 3> wall_side_names{"ahead", "behind", "right"};

struct View {
  double yaw = 0, pitch = 0;
  bool level = false;    ///< the x axis stays horizontal
  bool borrows = false;  ///< in a stretch, the view of another pose serves
};

/// How far marks on the ground reach ahead of a walking person, and behind.
inline constexpr double walk_ground_end = .42;

struct Mat {
  double from = 0, to = 0;  ///< x
  double half_width = 0.20;
};

/// What all the poses of a stretch share, so that nothing jumps.
struct Backdrop {
  View view;
  std::vector<Part> props;
  std::optional<double> chair_back;  ///< the top of a low backrest
  bool chair_legs = false;           ///< it stands on four legs, not on castors
  double desk_edge = 0;
  double doorway_at = 0;
  WallSide wall = WallSide::ahead;
  double wall_at = 0;
  std::optional<Mat> mat;
  bool shoes = false;
  bool passing_ground = false;  ///< the person walks: marks on the ground move backwards
};

/// Warm light over a part of the back: places along the spine (0 pelvis, 1 nape), and a radius.
struct Glow {
  double from = 0, to = 0, radius = 0;
};

/// A quadratic curve with its head at the end.
struct Arrow {
  Vec3 start, control, end;
};

struct Pose {
  std::string name;
  Body body;
  Backdrop around;
  std::vector<Part> order;
  std::vector<Part> near;  ///< the limbs in light tones
  bool pause = false;      ///< a move that passes it comes to rest here for an instant
  std::optional<Glow> glow;
  std::vector<Arrow> arrows;
};

/// The default order and near limbs of a side view, or of one from the figure's left.
const std::vector<Part>& side_order(bool from_left);
const std::vector<Part>& side_near(bool from_left);

struct Poses {
  std::map<std::string, Pose, std::less<>> all;  ///< by name
  std::vector<Problem> problems;                 ///< of files that are therefore left out

  /// None: there is no such pose. It stays where it is as long as this object lives and is not moved from.
  const Pose* find(std::string_view name) const;
};

}  // namespace limber
