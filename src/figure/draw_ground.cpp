#include <array>
#include <cmath>

#include "figure/draw.hpp"

namespace limber {

namespace {

constexpr double mat_top = -.0084, mat_bottom = -.028, mat_edge = .022;
constexpr double shadow_at = .6, shadow_share = .6;
constexpr double foot_shadow = .22;
constexpr int glow_discs = 7;
constexpr double glow_strength = .30, glow_at = .5, glow_share = .62, glow_breath = .12;
constexpr double arrow_width = .013, arrow_head = .040, arrow_half = .023, arrow_rounding = .006;
constexpr double arrow_neck = .75;  // of the head's length: there the shaft ends
constexpr int curve_steps = 24;
constexpr double mark_every = .32, mark_thick = .0055;  // a stride is a whole number of them
constexpr double ground_fades = .12;

/// A row of dashes along the way.
struct GroundMarks {
  double z, first, length;
};
constexpr std::array<GroundMarks, 2> ground_marks{{{-.16, .24, .07}, {.17, .10, .10}}};

void draw_slab(Canvas& canvas, const Mat& mat, double y, Colour colour) {
  const double w = mat.half_width;
  canvas.polygon({{mat.from, y, -w}, {mat.to, y, -w}, {mat.to, y, w}, {mat.from, y, w}}, mat_edge, colour);
}

}  // namespace

void draw_mat(Canvas& canvas, const Mat& mat) {
  draw_slab(canvas, mat, mat_bottom, canvas.colours().mat_edge);
  draw_slab(canvas, mat, mat_top, canvas.colours().mat);
}

void draw_passing_ground(Canvas& canvas, double passed) {
  const double shift = std::fmod(passed, mark_every);
  for (const GroundMarks& row : ground_marks)
    for (double x = -walk_ground_end; x < walk_ground_end + mark_every; x += mark_every) {
      const double at = x + row.first - shift;
      const double near_end = std::clamp((walk_ground_end - std::abs(at)) / ground_fades, 0.0, 1.0);
      const Vec3 middle{at, 0, row.z};
      const Vec3 half{row.length / 2, 0, 0};
      canvas.capsule(middle - half, mark_thick, middle + half, mark_thick, canvas.colours().chair.faded(near_end));
    }
}

void draw_shadow(Canvas& canvas, const Skeleton& figure, ShadowOf of) {
  double middle = of == ShadowOf::walker ? 0 : .05;
  double length = of == ShadowOf::walker ? .22 : .34;
  double depth = of == ShadowOf::walker ? .20 : .30;
  if (of == ShadowOf::body) {
    double low = figure.pelvis.x;
    double high = low;
    for (const NamedJoint& joint : joints(figure)) {
      low = std::min(low, joint.at.x);
      high = std::max(high, joint.at.x);
    }
    middle = (low + high) / 2;
    length = std::max((high - low) * .56, .16);
    depth = .20;
  }
  depth = std::max(depth * std::abs(canvas.fit().sin_pitch()), .022);
  canvas.soft_disc({middle, 0, 0}, length, depth, canvas.colours().shadow, shadow_at, shadow_share);
}

void draw_foot_shadow(Canvas& canvas, const LimbJoints& joints) {
  const Vec3 middle = (joints.heel + joints.toe) * .5;
  const Point along = canvas.fit().direction(joints.toe - joints.heel);
  const double across = .036 + std::abs(along.x) / 2;
  const double deep = .010 + std::abs(along.y) / 2;
  canvas.soft_disc({middle.x, 0, middle.z}, across, deep, canvas.colours().shadow.faded(foot_shadow), .6, .7);
}

void draw_head_shadow(Canvas& canvas, const Skeleton& figure) {
  constexpr double wide = .085, deep = .16, alpha = .16, lowest = .070, highest = .115;
  const double lies = std::clamp((highest - figure.head.y) / (highest - lowest), 0.0, 1.0);
  if (lies <= 0) return;
  const double across = std::max(deep * std::abs(canvas.fit().sin_pitch()), .022);
  canvas.soft_disc({figure.head.x, 0, figure.head.z}, wide, across, canvas.colours().shadow.faded(alpha * lies),
                   shadow_at, shadow_share);
}

void draw_glow(Canvas& canvas, const Skeleton& figure, const Glow& glow, double breath) {
  const Colour colour = canvas.colours().glow;
  const double strength = colour.alpha * glow_strength * (1 + glow_breath * breath);
  for (int i = 0; i < glow_discs; ++i) {
    const double u = double(i) / (glow_discs - 1);
    const double softer_at_the_ends = .72 + .28 * std::sin(std::numbers::pi * u);
    canvas.soft_disc(spine_at(figure, mix(glow.from, glow.to, u)), glow.radius, glow.radius,
                     colour.faded(strength * softer_at_the_ends), glow_at, glow_share);
  }
}

void draw_arrow(Canvas& canvas, const Arrow& arrow) {
  const Point start = canvas.fit().at(arrow.start);
  const Point control = canvas.fit().at(arrow.control);
  const Point tip = canvas.fit().at(arrow.end);
  const Point way = tip - control;
  const double length = std::hypot(way.x, way.y);
  const Point ahead = length > 0 ? way * (1 / length) : Point{1, 0};
  const Point aside{-ahead.y, ahead.x};
  const Point neck = tip - ahead * canvas.pixels(arrow_head * arrow_neck);

  Stroked shaft{{}, canvas.colours().arrow, canvas.pixels(arrow_width)};
  shaft.path.move_to(start);
  for (int i = 1; i <= curve_steps; ++i) {
    const double t = double(i) / curve_steps;
    shaft.path.line_to(start * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + neck * (t * t));
  }
  canvas.add(std::move(shaft));

  const Point back = tip - ahead * canvas.pixels(arrow_head);
  const Point half = aside * canvas.pixels(arrow_half);
  canvas.outline({tip, back + half, back - half}, arrow_rounding, canvas.colours().arrow);
}

}  // namespace limber
