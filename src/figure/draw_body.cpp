#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "figure/draw.hpp"

namespace limber {

namespace {

namespace radius {
constexpr double shoulder = .041, elbow = .031, wrist = .0225, finger = .015;
constexpr double hip = .066, knee = .044, ankle = .028, heel = .025, toe = .0165;
constexpr double neck_bottom = .031, neck_top = .030;
constexpr double upper_arm = .037, instep = .024, shoe_tip = .0195, trouser_leg = .032, sleeve_hem = .0388;
}  // namespace radius

constexpr double sleeve_share = .62, trouser_share = .93;

/// Where a shoe meets the ground: half circles about the heel and the ball of the foot.
namespace tread {
constexpr double below_heel = .020, below_toe = .012;  // of those joints
constexpr double heel = .020, ball = .027, ball_behind_toe = .020;
constexpr double edge = .013;
constexpr int corners = 10;  // of a half circle
}  // namespace tread

/// Flat and wide, so that a foot is seen to stand on the ground from the front too.
void draw_tread(Canvas& canvas, const LimbJoints& joints, Colour colour) {
  const Vec3 along = unit(joints.toe - joints.heel);
  const Vec3 to_ankle = joints.ankle - joints.heel;
  const Vec3 up = unit(to_ankle - along * dot(to_ankle, along));
  const Vec3 aside = cross(along, up);
  const Vec3 heel = joints.heel - up * tread::below_heel;
  const Vec3 ball = joints.toe - up * tread::below_toe - along * tread::ball_behind_toe;
  std::vector<Point> outline;
  const auto half_circle = [&](Vec3 middle, double radius, double from) {
    for (int i = 0; i <= tread::corners; ++i) {
      const double angle = from + std::numbers::pi * i / tread::corners;
      const Vec3 out = along * std::cos(angle) + aside * std::sin(angle);
      outline.push_back(canvas.fit().at(middle + out * radius));
    }
  };
  half_circle(ball, tread::ball, -std::numbers::pi / 2);
  half_circle(heel, tread::heel, std::numbers::pi / 2);
  canvas.outline(outline, tread::edge, colour);
}

// The trunk.

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

void draw_neck(Canvas& canvas, const Skeleton& figure) {
  canvas.capsule(spine_at(figure, .95), radius::neck_bottom, figure.skull, radius::neck_top,
                 canvas.colours().skin_shade);
}

void draw_arm(Canvas& canvas, const LimbJoints& joints, double near) {
  const Colour skin = mix(canvas.colours().skin_far, canvas.colours().skin, near);
  const Colour shirt = mix(canvas.colours().shirt_far, canvas.colours().shirt_near, near);
  canvas.capsule(joints.wrist, radius::wrist, joints.finger, radius::finger, skin);
  canvas.capsule(joints.elbow, radius::elbow, joints.wrist, radius::wrist, skin);
  canvas.capsule(joints.shoulder, radius::upper_arm, joints.elbow, radius::elbow, skin);
  canvas.capsule(joints.shoulder, radius::shoulder, mix(joints.shoulder, joints.elbow, sleeve_share),
                 radius::sleeve_hem, shirt);
}

void draw_leg(Canvas& canvas, const LimbJoints& joints, double near, bool shoes) {
  const FigureColours& colours = canvas.colours();
  const Colour foot = shoes ? mix(colours.shoe_far, colours.shoe, near) : mix(colours.skin_far, colours.skin, near);
  const Colour trousers = mix(colours.trousers_far, colours.trousers_near, near);
  if (shoes) draw_tread(canvas, joints, foot);
  canvas.capsule(joints.ankle, radius::instep, joints.toe, radius::toe, foot);
  const Vec3 toes = mix(joints.toe, joints.ankle, shoes ? .07 : 0);
  canvas.capsule(joints.heel, radius::heel, toes, shoes ? radius::shoe_tip : radius::toe, foot);
  canvas.capsule(joints.knee, radius::knee, mix(joints.knee, joints.ankle, trouser_share), radius::trouser_leg,
                 trousers);
  canvas.capsule(joints.hip, radius::hip, joints.knee, radius::knee, trousers);
}

void draw_torso(Canvas& canvas, const Skeleton& figure, double breath) {
  draw_trunk(canvas, slices_of(canvas, figure, 0, trousers_to, breath), canvas.colours().trousers_near);
  draw_trunk(canvas, slices_of(canvas, figure, shirt_from, 1, breath), canvas.colours().shirt);
}

}  // namespace limber
