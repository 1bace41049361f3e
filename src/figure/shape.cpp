#include "figure/shape.hpp"

#include <algorithm>
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

void Path::add_lens(Point a, double radius_a, Point b, double radius_b) {
  const Point way = b - a;
  const double d = std::hypot(way.x, way.y);
  if (d >= radius_a + radius_b) return;
  if (d <= std::abs(radius_a - radius_b))
    return radius_a < radius_b ? add_circle(a, radius_a) : add_circle(b, radius_b);
  const double along = std::atan2(way.y, way.x);
  const double half_a =
      std::acos(std::clamp((d * d + radius_a * radius_a - radius_b * radius_b) / (2 * d * radius_a), -1., 1.));
  const double half_b =
      std::acos(std::clamp((d * d + radius_b * radius_b - radius_a * radius_a) / (2 * d * radius_b), -1., 1.));
  move_to(on_circle(a, radius_a, along + half_a));
  arc(a, radius_a, along + half_a, -2 * half_a);
  arc(b, radius_b, along + pi + half_b, -2 * half_b);
  close();
}

void Path::add_polygon(const std::vector<Point>& corners) {
  for (std::size_t i = 0; i < corners.size(); ++i) i == 0 ? move_to(corners[i]) : line_to(corners[i]);
  close();
}

}  // namespace limber
