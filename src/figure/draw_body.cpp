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
  canvas.capsule(joints.ankle, radius::instep, joints.toe, radius::toe, foot);
  const Vec3 toes = mix(joints.toe, joints.ankle, shoes ? .07 : 0);
  canvas.capsule(joints.heel, radius::heel, toes, shoes ? radius::shoe_tip : radius::toe, foot);
  canvas.capsule(joints.knee, radius::knee, mix(joints.knee, joints.ankle, trouser_share), radius::trouser_leg,
                 trousers);
  canvas.capsule(joints.hip, radius::hip, joints.knee, radius::knee, trousers);
}

}  // namespace limber
