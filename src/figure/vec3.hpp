// Points and directions in the figure's space: standing height is 1, x is the way it faces, y up, z its own right.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber {

struct Vec3 {
  double x = 0, y = 0, z = 0;
  constexpr bool operator==(const Vec3&) const = default;
};

constexpr Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
constexpr Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
constexpr Vec3 operator*(Vec3 a, double k) { return {a.x * k, a.y * k, a.z * k}; }
constexpr Vec3 operator*(double k, Vec3 a) { return a * k; }
constexpr double dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Vec3 cross(Vec3 a, Vec3 b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
inline double length(Vec3 a) { return std::sqrt(dot(a, a)); }
/// Of length 1; what has no direction stays nothing.
inline Vec3 unit(Vec3 a) {
  const double n = length(a);
  return n > 1e-9 ? a * (1 / n) : Vec3{};
}

constexpr double mix(double a, double b, double share) { return a + (b - a) * share; }
constexpr Vec3 mix(Vec3 a, Vec3 b, double share) { return a + (b - a) * share; }

constexpr double radians(double degrees) { return degrees * std::numbers::pi / 180; }

constexpr double degrees(double radians) { return radians * 180 / std::numbers::pi; }

/// v turned about `axis` (of length 1), counter-clockwise seen from its tip.
inline Vec3 turned(Vec3 v, Vec3 axis, double degrees) {
  const double c = std::cos(radians(degrees));
  const double s = std::sin(radians(degrees));
  return v * c + cross(axis, v) * s + axis * (dot(axis, v) * (1 - c));
}

/// What is carried along, without a twist, when the direction `from` turns the shortest way to `to`. Both of length 1.
inline Vec3 carried(Vec3 v, Vec3 from, Vec3 to) {
  const double c = dot(from, to);
  if (c < -.9999) return v;
  const Vec3 axis = cross(from, to);
  return v + cross(axis, v) + cross(axis, cross(axis, v)) * (1 / (1 + c));
}

/// Along the great circle from one direction to another; between nearly equal or opposite ones, straight.
inline Vec3 slerp(Vec3 from, Vec3 to, double share) {
  const Vec3 a = unit(from);
  const Vec3 b = unit(to);
  const double angle = std::acos(std::clamp(dot(a, b), -1.0, 1.0));
  if (angle < 1e-4 || angle > std::numbers::pi - 1e-3) return unit(mix(a, b, share));
  return (a * std::sin((1 - share) * angle) + b * std::sin(share * angle)) * (1 / std::sin(angle));
}

/// The Catmull-Rom curve between b (t = 0) and c (t = 1).
template <typename Value>
constexpr Value catmull_rom(Value a, Value b, Value c, Value d, double t) {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * (t * t) + (3 * b - a - 3 * c + d) * (t * t * t));
}

}  // namespace limber
