#include <array>
#include <cmath>
#include <optional>

#include "figure/draw.hpp"

namespace limber {

namespace {

constexpr double trousers_to = .30, shirt_from = .20;
constexpr double slices_a_spine = 26;  // so near that the outline shows no corner at any size of a window
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

/// The torso cut across at one place, on the screen: the hull of two circles.
struct Slice {
  std::array<Point, 2> middles;
  double radius = 0;
};
using Slices = std::vector<Slice>;

Slices slices_of(const Canvas& canvas, const Skeleton& figure, double from, double to, double breath) {
  Slices slices;
  const int last = static_cast<int>(std::ceil((to - from) * slices_a_spine));
  for (int i = 0; i <= last; ++i) {
    const double t = mix(from, to, double(i) / last);
    const Girth girth = girth_at(t);
    const double swell = t >= breath_from && t <= breath_to ? 1 + breath_swell * breath : 1;
    const Vec3 middle = spine_at(figure, t);
    const Vec3 aside = unit(mix(figure.hip_axis, figure.shoulder_axis, t * t * (3 - 2 * t))) * girth.half_width;
    slices.push_back(
        {{canvas.fit().at(middle + aside), canvas.fit().at(middle - aside)}, canvas.pixels(girth.radius * swell)});
  }
  return slices;
}

double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
double length(Point a) { return std::hypot(a.x, a.y); }
Point centre(const Slice& slice) { return (slice.middles[0] + slice.middles[1]) * .5; }

/// Where the outline of the torso leaves a slice to one side; no slice's edge is far from the straight line to the
/// next.
struct Edge {
  Point at;
  std::size_t circle = 0;
};

/// `side`: 1 or -1. None: seen from the end, or getting thinner so fast that it takes the whole slice.
std::optional<Edge> edge_of(const Slices& slices, std::size_t i, double side) {
  constexpr double steepest = .25;
  const Slice& before = slices[i == 0 ? 0 : i - 1];
  const Slice& after = slices[std::min(i + 1, slices.size() - 1)];
  const Point along = centre(after) - centre(before);
  const Point out{-along.y * side, along.x * side};
  const std::size_t circle = dot(slices[i].middles[1] - slices[i].middles[0], out) > 0;
  const Point way = after.middles[circle] - before.middles[circle];
  const double far = length(way);
  if (far < 1e-6 || dot(way, along) <= 0) return std::nullopt;
  const double slope = (after.radius - before.radius) / far;
  if (std::abs(slope) > steepest) return std::nullopt;
  const Point ahead = way * (1 / far);
  const Point square{-ahead.y * side, ahead.x * side};
  const Point edge = square * std::sqrt(1 - slope * slope) - ahead * slope;
  return Edge{slices[i].middles[circle] + edge * slices[i].radius, circle};
}

/// A stretch of the torso as one polygon, as long as its edges go on without a break. It takes far less painting than
/// the pile of its slices.
class Run {
 public:
  void add(Path& path, const Slices& slices, std::size_t i) {
    const auto left = edge_of(slices, i, 1), right = edge_of(slices, i, -1);
    if (!left || !right || !follows(slices, i, *left, *right)) end(path, slices, i);
    if (left_.empty()) add_slice(path, slices[i]);
    if (!left || !right) return;
    left_.push_back(*left);
    right_.push_back(*right);
  }
  /// `i` is the first slice beyond it.
  void end(Path& path, const Slices& slices, std::size_t i) {
    if (left_.size() > 1) {
      std::vector<Point> corners;  // in the way round in which capsules go, too
      for (const Edge& edge : left_) corners.push_back(edge.at);
      for (std::size_t k = right_.size(); k-- > 0;) corners.push_back(right_[k].at);
      path.add_polygon(corners);
      add_slice(path, slices[i - 1]);
    }
    left_.clear();
    right_.clear();
  }

 private:
  static void add_slice(Path& path, const Slice& slice) {
    path.add_capsule(slice.middles[0], slice.radius, slice.middles[1], slice.radius);
  }
  bool follows(const Slices& slices, std::size_t i, const Edge& left, const Edge& right) const {
    if (left_.empty()) return true;
    const Point along = centre(slices[i]) - centre(slices[i - 1]);
    const auto goes_on = [&](const Edge& from, const Edge& to) {
      return from.circle == to.circle && dot(to.at - from.at, along) > 0;
    };
    return goes_on(left_.back(), left) && goes_on(right_.back(), right);
  }

  std::vector<Edge> left_, right_;
};

void draw_trunk(Canvas& canvas, const Slices& slices, Colour colour) {
  Filled area{{}, colour};
  Run run;
  for (std::size_t i = 0; i < slices.size(); ++i) run.add(area.path, slices, i);
  run.end(area.path, slices, slices.size());
  canvas.add(std::move(area));
}

}  // namespace

void draw_torso(Canvas& canvas, const Skeleton& figure, double breath) {
  draw_trunk(canvas, slices_of(canvas, figure, 0, trousers_to, breath), canvas.colours().trousers_near);
  draw_trunk(canvas, slices_of(canvas, figure, shirt_from, 1, breath), canvas.colours().shirt);
}

}  // namespace limber
