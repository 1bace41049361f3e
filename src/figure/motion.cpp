#include "figure/motion.hpp"

#include "figure/rig.hpp"

namespace limber {

namespace {

std::array<double, 3> mix_each(const std::array<double, 3>& a, const std::array<double, 3>& b, double share) {
  return {mix(a[0], b[0], share), mix(a[1], b[1], share), mix(a[2], b[2], share)};
}

Limbs blend_limbs(const Limbs& a, const Limbs& b, double share) {
  Limbs limbs;
  for (const auto part : limb_parts) limbs.*part = mix(a.*part, b.*part, share);
  for (const auto part : {&Limbs::hand, &Limbs::toe, &Limbs::sole}) limbs.*part = slerp(a.*part, b.*part, share);
  return limbs;
}

bool swings(const Limbs& limbs) { return length(limbs.swing) > 0; }

/// The wrist of an arm that swings in one of the two keys goes on an arc about the shoulder.
void swing_arm(Limbs& limbs, const Body& from, const Body& to, Limbs Body::*side, LimbJoints Skeleton::*joints,
               double share) {
  const Limbs& a = from.*side;
  const Limbs& b = to.*side;
  if (swings(a) == swings(b) || share <= 0 || share >= 1) return;
  const LimbJoints start = solve(from).*joints;
  const LimbJoints end = solve(to).*joints;
  const Vec3 u = start.wrist - start.shoulder;
  const Vec3 v = end.wrist - end.shoulder;
  const Vec3 by = a.swing + b.swing;
  const Vec3 way = slerp(slerp(u, by, share), slerp(by, v, share), share);
  limbs.wrist = way * mix(length(u), length(v), share);
  limbs.wrist_from_shoulder = true;
}

constexpr double shortest_step = .04, longest_step = .22, step_lift = .035, step_dip = .012;

bool stands(const Limbs& limbs) { return unit(limbs.sole).y < -.9; }

double ground_between(const Limbs& a, const Limbs& b) {
  return std::hypot(b.ankle.x - a.ankle.x, b.ankle.z - a.ankle.z);
}

bool steps(const Limbs& a, const Limbs& b) { return stands(a) && stands(b) && ground_between(a, b) > shortest_step; }

/// `turn` and `turns`: the foot moves in every so manieth part of the way, `strides` times.
Vec3 stepped(Vec3 from, Vec3 to, double share, int turn, int turns, int strides) {
  const double part = share * turns * strides;
  const double begun = std::floor(std::min(part, double(turns * strides) - 1e-9) / turns);
  const double lifted = std::clamp(part - begun * turns - turn, 0.0, 1.0);
  const double forward = lifted * lifted * (3 - 2 * lifted);
  Vec3 at = mix(from, to, (begun + forward) / strides);
  at.y += step_lift * std::sin(std::numbers::pi * forward);
  return at;
}

/// Feet that stand elsewhere in the other key do not glide there: one after the other takes a step, or some.
void step_feet(Body& body, const Body& from, const Body& to, double share) {
  const bool right = steps(from.right, to.right), left = steps(from.left, to.left);
  if (!right && !left) return;
  const double way = std::max(ground_between(from.right, to.right), ground_between(from.left, to.left));
  const int strides = static_cast<int>(std::ceil(way / longest_step));
  const int turns = right && left ? 2 : 1;
  const double half_way = std::sin(std::numbers::pi * share);
  body.hip.y -= step_dip * half_way * half_way;  // long legs would not reach both feet
  if (right) body.right.ankle = stepped(from.right.ankle, to.right.ankle, share, 0, turns, strides);
  if (left) body.left.ankle = stepped(from.left.ankle, to.left.ankle, share, turns - 1, turns, strides);
}

const Pose* pose_or_stand(const Poses& poses, std::string_view name) {
  if (const Pose* pose = poses.find(name)) return pose;
  if (const Pose* stand = poses.find("stand")) return stand;
  return poses.all.empty() ? nullptr : &poses.all.begin()->second;
}

std::vector<const ExerciseStep*> steps_of(const Exercise& exercise) {
  std::vector<const ExerciseStep*> steps;
  for (const ExerciseStep& step : exercise.ready) steps.push_back(&step);
  const auto *first = &exercise.out, *second = &exercise.in;
  if (exercise.in_first) std::swap(first, second);
  for (const auto* step : {&exercise.move, &exercise.hold, first, second, &exercise.back})
    if (*step) steps.push_back(&**step);
  std::erase_if(steps, [](const ExerciseStep* step) { return step->pose.empty(); });
  return steps;
}

Body blend_without_bends(const Body& from, const Body& to, double share) {
  Body body;
  body.hip = mix(from.hip, to.hip, share);
  body.spine = mix_each(from.spine, to.spine, share);
  body.lean = mix_each(from.lean, to.lean, share);
  for (const auto angle : {&Body::neck, &Body::neck_lean, &Body::head, &Body::head_lean, &Body::chest_turn,
                           &Body::pelvis_turn, &Body::head_turn})
    body.*angle = mix(from.*angle, to.*angle, share);
  body.right = blend_limbs(from.right, to.right, share);
  body.left = blend_limbs(from.left, to.left, share);
  swing_arm(body.right, from, to, &Body::right, &Skeleton::right, share);
  swing_arm(body.left, from, to, &Body::left, &Skeleton::left, share);
  step_feet(body, from, to, share);
  return body;
}

/// An arm or a leg: where it begins and ends, and which way its joint bends.
struct Chain {
  Limbs Body::*limbs;
  LimbJoints Skeleton::*joints;
  Vec3 LimbJoints::*root;
  Vec3 LimbJoints::*end;
  Vec3 Limbs::*bend;
};
constexpr std::array<Chain, 4> chains{
    {{&Body::right, &Skeleton::right, &LimbJoints::shoulder, &LimbJoints::wrist, &Limbs::elbow},
     {&Body::left, &Skeleton::left, &LimbJoints::shoulder, &LimbJoints::wrist, &Limbs::elbow},
     {&Body::right, &Skeleton::right, &LimbJoints::hip, &LimbJoints::ankle, &Limbs::knee},
     {&Body::left, &Skeleton::left, &LimbJoints::hip, &LimbJoints::ankle, &Limbs::knee}}};
using Directions = std::array<Vec3, chains.size()>;

Directions directions_at(const Body& body) {
  const Skeleton figure = solve(body);
  Directions directions;
  for (std::size_t i = 0; i < chains.size(); ++i) {
    const LimbJoints& joints = figure.*chains.at(i).joints;
    directions.at(i) = unit(joints.*chains.at(i).end - joints.*chains.at(i).root);
  }
  return directions;
}

Vec3 square_to(Vec3 pole, Vec3 along) { return unit(pole - along * dot(pole, along)); }

/// Elbows and knees turn evenly from the one key's bend to the other's: carried along with the limb, and about it by
/// what is then left. Directions that are blended flip where the limb passes between them.
void turn_bends(Body& body, const Body& from, const Body& to, double share) {
  constexpr int samples = 12;
  Directions along = directions_at(from);
  Directions bends, now;
  for (std::size_t i = 0; i < chains.size(); ++i)
    bends.at(i) = square_to((from.*chains.at(i).limbs).*chains.at(i).bend, along.at(i));
  const Directions here = directions_at(body);
  bool passed = false;
  for (int k = 1; k <= samples; ++k) {
    const double at = double(k) / samples;
    if (!passed && at >= share) {
      passed = true;
      for (std::size_t i = 0; i < chains.size(); ++i) now.at(i) = carried(bends.at(i), along.at(i), here.at(i));
    }
    const Directions next = directions_at(blend_without_bends(from, to, at));
    for (std::size_t i = 0; i < chains.size(); ++i) bends.at(i) = carried(bends.at(i), along.at(i), next.at(i));
    along = next;
  }
  for (std::size_t i = 0; i < chains.size(); ++i) {
    const Vec3 wanted = square_to((to.*chains.at(i).limbs).*chains.at(i).bend, along.at(i));
    const double left = std::atan2(dot(cross(bends.at(i), wanted), along.at(i)), dot(bends.at(i), wanted));
    (body.*chains.at(i).limbs).*chains.at(i).bend = turned(now.at(i), here.at(i), degrees(left) * share);
  }
}

}  // namespace

Body blend(const Body& from, const Body& to, double share) {
  Body body = blend_without_bends(from, to, share);
  if (share > 0 && share < 1) turn_bends(body, from, to, share);
  return body;
}

namespace {
Stance between(const Pose& from, const Pose& to, double share) {
  return {blend(from.body, to.body, share), share < .5 ? &from : &to, &from, &to, share, 0};
}
}  // namespace

Stance on_the_way(const Pose& from, const Pose* via, const Pose& to, double t) {
  const auto eased_part = [](double part) { return eased(std::clamp(part, 0.0, 1.0)); };
  const double e = eased_part(t);
  if (!via) return between(from, to, e);
  if (via->pause) return t < .5 ? between(from, *via, eased_part(2 * t)) : between(*via, to, eased_part(2 * t - 1));
  if (e < .5) return between(from, *via, 2 * e);
  return between(*via, to, 2 * e - 1);
}

std::optional<Stance> on_the_way(const Poses& poses, const Motion& motion, double t) {
  const Pose* from = pose_or_stand(poses, motion.from.empty() ? motion.to : motion.from);
  const Pose* to = pose_or_stand(poses, motion.to.empty() ? motion.from : motion.to);
  if (!from || !to) return std::nullopt;
  return on_the_way(*from, motion.via.empty() ? nullptr : poses.find(motion.via), *to, t);
}

std::vector<std::string> pose_names(const Exercise& exercise) {
  std::vector<std::string> names;
  for (const ExerciseStep* step : steps_of(exercise))
    for (const std::string* name : {&step->via, &step->pose})
      if (!name->empty() && (names.empty() || names.back() != *name)) names.push_back(*name);
  const std::string& last = exercise.come_out_pose;
  if (!last.empty() && (names.empty() || names.back() != last)) names.push_back(last);
  return names;
}

std::vector<Motion> motions_of(const Exercise& exercise) {
  std::vector<Motion> motions;
  const auto add = [&](const std::string& from, const std::string& via, const std::string& to) {
    const Motion motion{from, via, to, false};
    if (from != to && std::ranges::find(motions, motion) == motions.end()) motions.push_back(motion);
  };
  const auto steps = steps_of(exercise);
  for (std::size_t i = 1; i < steps.size(); ++i) add(steps[i - 1]->pose, steps[i]->via, steps[i]->pose);
  if (exercise.flows() && !exercise.out->pose.empty()) {
    add(exercise.in->pose, exercise.out->via, exercise.out->pose);
    add(exercise.out->pose, exercise.in->via, exercise.in->pose);
  }
  // out of it for good
  if (!steps.empty() && !exercise.come_out_pose.empty())
    add(steps.back()->pose, "", exercise.come_out_pose);
  else if (!steps.empty())
    add(steps.back()->pose, exercise.move ? exercise.move->via : "", steps.front()->pose);
  return motions;
}

}  // namespace limber
