// Between two poses: their parameters are blended, then solved. Pure; the rules: resources/poses/FORMAT.md.
#pragma once

#include "core/routine.hpp"
#include "figure/pose.hpp"

namespace limber {

/// Slow at both ends: 0 to 1 for 0 to 1.
constexpr double eased(double t) { return t * t * t * (t * (6 * t - 15) + 10); }

/// `share` of the way from one body to another, 0 to 1, without easing. Arms that swing go on their arc.
Body blend(const Body& from, const Body& to, double share);

/// One instant: the body, and the pose whose order, glow and arrows serve for it.
struct Stance {
  Body body;
  const Pose* pose = nullptr;
  const Pose* before = nullptr;  ///< the key that it comes from; none: it is at `pose`
  const Pose* after = nullptr;   ///< and the one that it goes to
  double share = 1;              ///< of the way between them: tones fade from the one's to the other's
  double passed = 0;             ///< how far the ground has gone backwards under a walking person
};

/// The way from one pose to another, `via` (may be null) passed without stopping, at t from 0 to 1 before easing.
Stance on_the_way(const Pose& from, const Pose* via, const Pose& to, double t);
/// Empty or unknown names stand for the pose "stand", or without that for any. None: there are no poses.
std::optional<Stance> on_the_way(const Poses& poses, const Motion& motion, double t);

/// The names of the poses in the order in which they are passed, with vias, one after another never twice the same.
std::vector<std::string> pose_names(const Exercise& exercise);
/// The motions of an exercise, each once: into it and out of it, or there and back.
std::vector<Motion> motions_of(const Exercise& exercise);

}  // namespace limber
