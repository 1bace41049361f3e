#include "figure/shape.hpp"

#include <cmath>
#include <numbers>

namespace limber {

namespace {
constexpr double pi = std::numbers::pi;
}

Point on_circle(Point centre, double radius, double angle) {
  return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

void Path::add_circle(Point centre, double radius) {
  move_to(on_circle(centre, radius, 0));
  arc(centre, radius, 0, -2 * pi);  // the way round in which capsules go, too
  close();
}

void Path::add_capsule(Point a, double radius_a, Point b, double radius_b) {
  const Point way = b - a;
  const double d = std::hypot(way.x, way.y);
  if (d <= std::abs(radius_a - radius_b) + 1e-6)
    return radius_a >= radius_b ? add_circle(a, radius_a) : add_circle(b, radius_b);
  const double along = std::atan2(way.y, way.x);
  const double tangent = std::acos((radius_a - radius_b) / d);
  move_to(on_circle(a, radius_a, along + tangent));
  arc(b, radius_b, along + tangent, -2 * tangent);
  arc(a, radius_a, along - tangent, -2 * (pi - tangent));
  close();
}

void Path::add_polygon(const std::vector<Point>& corners) {
  for (std::size_t i = 0; i < corners.size(); ++i) i == 0 ? move_to(corners[i]) : line_to(corners[i]);
  close();
}

}  // namespace limber
