#include <vector>

#include "figure/draw.hpp"

namespace limber {

namespace {

namespace radius {
constexpr double shoulder = .041, elbow = .031, wrist = .0225, finger = .015;
constexpr double hip = .066, knee = .044, ankle = .028, heel = .025, toe = .0165;
constexpr double neck_bottom = .031, neck_top = .030;
constexpr double upper_arm = .037, instep = .024, shoe_tip = .0195, trouser_leg = .032, sleeve_hem = .0388;
}  // namespace radius

constexpr double sleeve_share = .62, trouser_share = .93;

/// Where a shoe meets the ground: half circles about the heel and the ball of the foot.
namespace tread {
constexpr double below_heel = .020, below_toe = .012;  // of those joints
constexpr double heel = .020, ball = .027, ball_behind_toe = .020;
constexpr double edge = .013;
constexpr int corners = 10;  // of a half circle
}  // namespace tread

/// Flat and wide, so that a foot is seen to stand on the ground from the front too.
void draw_tread(Canvas& canvas, const LimbJoints& joints, Colour colour) {
  const Vec3 along = unit(joints.toe - joints.heel);
  const Vec3 to_ankle = joints.ankle - joints.heel;
  const Vec3 up = unit(to_ankle - along * dot(to_ankle, along));
  const Vec3 aside = cross(along, up);
  const Vec3 heel = joints.heel - up * tread::below_heel;
  const Vec3 ball = joints.toe - up * tread::below_toe - along * tread::ball_behind_toe;
  std::vector<Point> outline;
  const auto half_circle = [&](Vec3 middle, double radius, double from) {
    for (int i = 0; i <= tread::corners; ++i) {
      const double angle = from + std::numbers::pi * i / tread::corners;
      const Vec3 out = along * std::cos(angle) + aside * std::sin(angle);
      outline.push_back(canvas.fit().at(middle + out * radius));
    }
  };
  half_circle(ball, tread::ball, -std::numbers::pi / 2);
  half_circle(heel, tread::heel, std::numbers::pi / 2);
  canvas.outline(outline, tread::edge, colour);
}

}  // namespace

void draw_neck(Canvas& canvas, const Skeleton& figure) {
  canvas.capsule(spine_at(figure, .95), radius::neck_bottom, figure.skull, radius::neck_top,
                 canvas.colours().skin_shade);
}

void draw_arm(Canvas& canvas, const LimbJoints& joints, double near) {
  const Colour skin = mix(canvas.colours().skin_far, canvas.colours().skin, near);
  const Colour shirt = mix(canvas.colours().shirt_far, canvas.colours().shirt_near, near);
  canvas.capsule(joints.wrist, radius::wrist, joints.finger, radius::finger, skin);
  canvas.capsule(joints.elbow, radius::elbow, joints.wrist, radius::wrist, skin);
  canvas.capsule(joints.shoulder, radius::upper_arm, joints.elbow, radius::elbow, skin);
  canvas.capsule(joints.shoulder, radius::shoulder, mix(joints.shoulder, joints.elbow, sleeve_share),
                 radius::sleeve_hem, shirt);
}

void draw_leg(Canvas& canvas, const LimbJoints& joints, double near, bool shoes) {
  const FigureColours& colours = canvas.colours();
  const Colour foot = shoes ? mix(colours.shoe_far, colours.shoe, near) : mix(colours.skin_far, colours.skin, near);
  const Colour trousers = mix(colours.trousers_far, colours.trousers_near, near);
  if (shoes) draw_tread(canvas, joints, foot);
  canvas.capsule(joints.ankle, radius::instep, joints.toe, radius::toe, foot);
  const Vec3 toes = mix(joints.toe, joints.ankle, shoes ? .07 : 0);
  canvas.capsule(joints.heel, radius::heel, toes, shoes ? radius::shoe_tip : radius::toe, foot);
  canvas.capsule(joints.knee, radius::knee, mix(joints.knee, joints.ankle, trouser_share), radius::trouser_leg,
                 trousers);
  canvas.capsule(joints.hip, radius::hip, joints.knee, radius::knee, trousers);
}

}  // namespace limber
