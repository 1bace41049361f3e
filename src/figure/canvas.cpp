#include "figure/draw.hpp"

namespace limber {

void Canvas::add(Shape shape) {
  std::visit([&](auto& its) { its.colour.alpha *= opacity_; }, shape);
  scene_.shapes.push_back(std::move(shape));
}

void Canvas::capsule(Vec3 a, double radius_a, Vec3 b, double radius_b, Colour colour) {
  Filled area{{}, colour};
  area.path.add_capsule(fit_.at(a), pixels(radius_a), fit_.at(b), pixels(radius_b));
  add(std::move(area));
}

void Canvas::disc(Vec3 centre, double radius, Colour colour) {
  Filled area{{}, colour};
  area.path.add_circle(fit_.at(centre), pixels(radius));
  add(std::move(area));
}

void Canvas::polygon(std::initializer_list<Vec3> corners, double edge, Colour colour) {
  std::vector<Point> points;
  for (const Vec3 corner : corners) points.push_back(fit_.at(corner));
  outline(points, edge, colour);
}

void Canvas::outline(const std::vector<Point>& corners, double edge, Colour colour) {
  Filled area{{}, colour, pixels(edge)};
  area.path.add_polygon(corners);
  add(std::move(area));
}

void Canvas::soft_disc(Vec3 centre, double radius_x, double radius_y, Colour colour, double at, double share) {
  add(SoftDisc{fit_.at(centre), pixels(radius_x), pixels(radius_y), colour, at, share});
}

}  // namespace limber
