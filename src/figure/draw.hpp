// The parts of the picture. Each adds its shapes, the furthest first. What they look like: resources/poses/FORMAT.md.
#pragma once

#include <initializer_list>

#include "figure/figure_colours.hpp"
#include "figure/fit.hpp"

namespace limber {

/// Adds shapes to a scene, given in the figure's space. All but the colours have to outlive it.
class Canvas {
 public:
  Canvas(const Fit& fit, const FigureColours& colours, Scene& scene) : fit_(fit), colours_(colours), scene_(scene) {}

  const Fit& fit() const { return fit_; }
  const FigureColours& colours() const { return colours_; }
  double pixels(double units) const { return units * fit_.scale(); }

  void capsule(Vec3 a, double radius_a, Vec3 b, double radius_b, Colour colour);
  void disc(Vec3 centre, double radius, Colour colour);
  /// With an edge in the same colour that rounds its corners.
  void polygon(std::initializer_list<Vec3> corners, double edge, Colour colour);
  /// The same in pixels.
  void outline(const std::vector<Point>& corners, double edge, Colour colour);
  void soft_disc(Vec3 centre, double radius_x, double radius_y, Colour colour, double at, double share);
  void add(Shape shape);
  /// Of all that is added from now on; 1 at first.
  void set_opacity(double opacity) { opacity_ = opacity; }

 private:
  const Fit& fit_;
  const FigureColours& colours_;
  Scene& scene_;
  double opacity_ = 1;
};

/// `breath`, here and below: how full the lungs are, -1 to 1.
void draw_torso(Canvas& canvas, const Skeleton& figure, double breath);
void draw_neck(Canvas& canvas, const Skeleton& figure);
/// `near`: 0 in the dark tones of the far side, 1 in the light ones.
void draw_arm(Canvas& canvas, const LimbJoints& joints, double near);
void draw_leg(Canvas& canvas, const LimbJoints& joints, double near, bool shoes);
void draw_head(Canvas& canvas, const Skeleton& figure);

void draw_mat(Canvas& canvas, const Mat& mat);
/// Marks on the ground, `passed` of the way behind where they began.
void draw_passing_ground(Canvas& canvas, double passed);
/// Under the whole body wherever it is, under the chair, or where a person walks.
enum class ShadowOf { body, chair, walker };
void draw_shadow(Canvas& canvas, const Skeleton& figure, ShadowOf of);
/// Where a foot stands.
void draw_foot_shadow(Canvas& canvas, const LimbJoints& joints);
/// Where a head lies on the mat; it comes little by little as the head goes down.
void draw_head_shadow(Canvas& canvas, const Skeleton& figure);
void draw_glow(Canvas& canvas, const Skeleton& figure, const Glow& glow, double breath);
void draw_arrow(Canvas& canvas, const Arrow& arrow);

/// A chair without its backrest where that is drawn as a part of its own.
void draw_prop(Canvas& canvas, Part prop, const Backdrop& around, bool backrest_apart);
/// On a wall that is close behind the back.
void draw_wall_shadow(Canvas& canvas, const Skeleton& figure, const Backdrop& around);

}  // namespace limber
