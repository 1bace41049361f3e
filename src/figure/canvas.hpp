// Adds shapes to a scene, said in the figure's space.
#pragma once

#include <initializer_list>

#include "figure/figure_colours.hpp"
#include "figure/fit.hpp"

namespace limber {

/// All but the colours have to outlive it.
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

}  // namespace limber
