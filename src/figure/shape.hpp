// What a picture of the figure is made of: filled paths, lines and soft discs, in the order in which they are painted.
// Pixels; x to the right, y down. Angles are radians, growing from x to y.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace limber {

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};
constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
constexpr Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  double alpha = 1;
  bool operator==(const Colour&) const = default;

  constexpr Colour faded(double to) const { return {red, green, blue, to}; }
};
/// `share` of the way from one to the other.
inline Colour mix(Colour from, Colour to, double share) {
  const auto part = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
  };
  return {part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue),
          from.alpha + (to.alpha - from.alpha) * share};
}
/// Out of 0xRRGGBB.
constexpr Colour rgb(std::uint32_t code) {
  return {static_cast<std::uint8_t>(code >> 16 & 0xff), static_cast<std::uint8_t>(code >> 8 & 0xff),
          static_cast<std::uint8_t>(code & 0xff), 1};
}

/// One or more outlines of lines and arcs. Overlapping ones are one area (non-zero winding).
class Path {
 public:
  enum class StepKind { move, line, arc, close };
  struct Step {
    StepKind kind = StepKind::close;
    Point at;           ///< where to, or the centre of the arc
    double radius = 0;  ///< of the arc, which begins
    double from = 0;    ///< at this angle
    double sweep = 0;   ///< and goes on by this one
    bool operator==(const Step&) const = default;
  };

  void move_to(Point at) { steps_.push_back({StepKind::move, at}); }
  void line_to(Point at) { steps_.push_back({StepKind::line, at}); }
  /// With a line to its beginning, if the path is not there yet.
  void arc(Point centre, double radius, double from, double sweep) {
    steps_.push_back({StepKind::arc, centre, radius, from, sweep});
  }
  void close() { steps_.push_back({}); }

  void add_circle(Point centre, double radius);
  /// The hull of two circles.
  void add_capsule(Point a, double radius_a, Point b, double radius_b);
  void add_polygon(const std::vector<Point>& corners);

  const std::vector<Step>& steps() const { return steps_; }
  bool operator==(const Path&) const = default;

 private:
  std::vector<Step> steps_;
};

/// The point of a circle at an angle.
Point on_circle(Point centre, double radius, double angle);

/// An area. With an edge it is made larger by half of that all round, its corners rounded.
struct Filled {
  Path path;
  Colour colour;
  double edge = 0;
  bool operator==(const Filled&) const = default;
};
/// A line with round ends.
struct Stroked {
  Path path;
  Colour colour;
  double width = 1;
  bool operator==(const Stroked&) const = default;
};
/// An ellipse of light or shadow that fades out: `colour` in the middle, `share` of its alpha at `at` of the radius,
/// none at the rim.
struct SoftDisc {
  Point centre;
  double radius_x = 0, radius_y = 0;
  Colour colour;
  double at = .5, share = .6;
  bool operator==(const SoftDisc&) const = default;
};
using Shape = std::variant<Filled, Stroked, SoftDisc>;

struct Scene {
  double width = 0, height = 0;
  std::vector<Shape> shapes;
};

}  // namespace limber
