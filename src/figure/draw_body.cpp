#include <array>
#include <cmath>

#include "figure/draw.hpp"

namespace limber {

namespace {

namespace radius {
constexpr double shoulder = .041, elbow = .031, wrist = .0225, finger = .015;
constexpr double hip = .066, knee = .044, ankle = .028, heel = .025, toe = .0165;
constexpr double neck_bottom = .031, neck_top = .030;
constexpr double upper_arm = .037, instep = .024, trouser_leg = .032, sleeve_hem = .0388;
}  // namespace radius

constexpr double sleeve_share = .62, trouser_share = .93;
constexpr double trousers_to = .30, shirt_from = .20;
constexpr double slices_a_spine = 26;  // so near that the outline shows no notch at any size of a window
constexpr double breath_swell = .035, breath_from = .45, breath_to = .95;

/// How thick and how wide to each side the torso is at a place along the spine.
struct Girth {
  double t, radius, half_width;
};
constexpr std::array<Girth, 6> girths{{{.00, .070, .046},
                                       {.22, .066, .042},
                                       {.45, .060, .040},
                                       {.72, .067, .058},
                                       {.90, .056, .066},
                                       {1.00, .040, .058}}};

Girth girth_at(double t) {
  std::size_t i = 0;
  while (i + 2 < girths.size() && girths.at(i + 1).t <= t) ++i;
  const Girth& a = girths.at(i == 0 ? 0 : i - 1);
  const Girth& b = girths.at(i);
  const Girth& c = girths.at(i + 1);
  const Girth& d = girths.at(std::min(i + 2, girths.size() - 1));
  const double share = (t - b.t) / (c.t - b.t);
  return {t, catmull_rom(a.radius, b.radius, c.radius, d.radius, share),
          catmull_rom(a.half_width, b.half_width, c.half_width, d.half_width, share)};
}

void draw_trunk(Canvas& canvas, const Skeleton& figure, double from, double to, double breath, Colour colour) {
  Filled area{{}, colour};
  const int last = static_cast<int>(std::ceil((to - from) * slices_a_spine));
  for (int i = 0; i <= last; ++i) {
    const double t = mix(from, to, double(i) / last);
    const Girth girth = girth_at(t);
    const double swell = t >= breath_from && t <= breath_to ? 1 + breath_swell * breath : 1;
    const Vec3 middle = spine_at(figure, t);
    const Vec3 aside = unit(mix(figure.hip_axis, figure.shoulder_axis, t * t * (3 - 2 * t))) * girth.half_width;
    canvas.extend(area.path, middle + aside, girth.radius * swell, middle - aside, girth.radius * swell);
  }
  canvas.add(std::move(area));
}

}  // namespace

void draw_torso(Canvas& canvas, const Skeleton& figure, double breath) {
  draw_trunk(canvas, figure, 0, trousers_to, breath, canvas.colours().trousers_near);
  draw_trunk(canvas, figure, shirt_from, 1, breath, canvas.colours().shirt);
}

void draw_neck(Canvas& canvas, const Skeleton& figure) {
  canvas.capsule(spine_at(figure, .95), radius::neck_bottom, figure.skull, radius::neck_top,
                 canvas.colours().skin_shade);
}

void draw_arm(Canvas& canvas, const LimbJoints& joints, bool near) {
  const Colour skin = near ? canvas.colours().skin : canvas.colours().skin_far;
  const Colour shirt = near ? canvas.colours().shirt_near : canvas.colours().shirt_far;
  canvas.capsule(joints.wrist, radius::wrist, joints.finger, radius::finger, skin);
  canvas.capsule(joints.elbow, radius::elbow, joints.wrist, radius::wrist, skin);
  canvas.capsule(joints.shoulder, radius::upper_arm, joints.elbow, radius::elbow, skin);
  canvas.capsule(joints.shoulder, radius::shoulder, mix(joints.shoulder, joints.elbow, sleeve_share),
                 radius::sleeve_hem, shirt);
}

void draw_leg(Canvas& canvas, const LimbJoints& joints, bool near, bool shoes) {
  const FigureColours& colours = canvas.colours();
  const Colour foot = shoes ? near ? colours.shoe : colours.shoe_far : near ? colours.skin : colours.skin_far;
  const Colour trousers = near ? colours.trousers_near : colours.trousers_far;
  canvas.capsule(joints.ankle, radius::instep, joints.toe, radius::toe, foot);
  canvas.capsule(joints.heel, radius::heel, joints.toe, radius::toe, foot);
  canvas.capsule(joints.knee, radius::knee, mix(joints.knee, joints.ankle, trouser_share), radius::trouser_leg,
                 trousers);
  canvas.capsule(joints.hip, radius::hip, joints.knee, radius::knee, trousers);
}

}  // namespace limber
