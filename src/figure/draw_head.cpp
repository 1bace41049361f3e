#include <cmath>
#include <numbers>
#include <vector>

#include "figure/draw.hpp"

namespace limber {

namespace {

constexpr double head_radius = .074;
constexpr double ear_shows = .05;

/// A round patch of skin on the head: which way its middle lies, ahead and up, and how far round it reaches.
struct Patch {
  double ahead, up, degrees;
};
constexpr Patch face_patch{.94, -.34, 68};
constexpr Patch nape_patch{-.20, -1, 52};

/// What of a patch is seen, drawn as one outline: the part of its rim that looks at the viewer, and where that ends,
/// the head's own outline.
class SeenPatch {
 public:
  SeenPatch(const Canvas& canvas, const Skeleton& figure, const Patch& patch)
      : fit_(canvas.fit()), head_(figure.head), middle_(unit(figure.face * patch.ahead + figure.crown * patch.up)) {
    const Vec3 aside = unit(cross(middle_, figure.ear));
    const Vec3 other = cross(middle_, aside);
    const double reach = radians(patch.degrees);
    for (int i = 0; i < places; ++i) {
      const double angle = 2 * std::numbers::pi * i / places;
      rim_.push_back(middle_ * std::cos(reach) + (aside * std::cos(angle) + other * std::sin(angle)) * std::sin(reach));
    }
  }

  /// Empty: nothing of it is seen.
  std::vector<Point> outline() const {
    std::vector<Point> corners;
    const std::size_t first = first_seen();
    if (first == rim_.size()) return corners;
    for (std::size_t i = 0; i < rim_.size() && seen((first + i) % rim_.size()); ++i)
      corners.push_back(at(rim_[(first + i) % rim_.size()]));
    if (corners.size() < rim_.size()) close_along_the_head(corners);
    return corners;
  }

 private:
  static constexpr int places = 72;

  bool seen(std::size_t i) const { return fit_.to_viewer(rim_[i]) > 0; }
  /// Of the part that is seen; the number of all where none is.
  std::size_t first_seen() const {
    std::size_t first = rim_.size();
    for (std::size_t i = 0; i < rim_.size(); ++i) {
      if (!seen(i)) continue;
      const std::size_t before = (i + rim_.size() - 1) % rim_.size();
      if (!seen(before)) return i;
      first = 0;
    }
    return first;
  }
  Point at(Vec3 direction) const { return fit_.at(head_ + direction * head_radius); }
  double angle(Point p) const { return std::atan2(p.y - fit_.at(head_).y, p.x - fit_.at(head_).x); }

  void close_along_the_head(std::vector<Point>& corners) const {
    const Point toward = fit_.direction(middle_);
    const double from = angle(corners.back());
    const auto onward = [](double a) { return a - 2 * std::numbers::pi * std::floor(a / (2 * std::numbers::pi)); };
    const double to = onward(angle(corners.front()) - from);
    const double by = onward(std::atan2(toward.y, toward.x) - from);
    const double sweep = by <= to ? to : to - 2 * std::numbers::pi;
    const double radius = fit_.scale() * head_radius;
    constexpr int steps = 24;
    for (int i = 0; i <= steps; ++i) corners.push_back(on_circle(fit_.at(head_), radius, from + sweep * i / steps));
  }

  const Fit& fit_;
  Vec3 head_, middle_;
  std::vector<Vec3> rim_;
};

void draw_patch(Canvas& canvas, const Skeleton& figure, const Patch& patch) {
  const std::vector<Point> corners = SeenPatch{canvas, figure, patch}.outline();
  if (corners.size() >= 3) canvas.outline(corners, 0, canvas.colours().skin);
}

/// The nose, from the bridge to the tip: it shows the direction of the look.
void draw_nose(Canvas& canvas, const Skeleton& figure, Colour colour) {
  const Vec3 bridge = figure.head + (figure.face * .93 + figure.crown * .08) * head_radius;
  const Vec3 tip = figure.head + (figure.face * 1.04 - figure.crown * .20) * head_radius;
  canvas.capsule(bridge, .06 * head_radius, tip, .125 * head_radius, colour);
}

void draw_ears(Canvas& canvas, const Skeleton& figure) {
  for (const double side : {1.0, -1.0}) {
    if (canvas.fit().to_viewer(figure.ear * side) <= ear_shows) continue;
    const Vec3 top = figure.ear * (.95 * side) + figure.crown * .02 - figure.face * .12;
    const Vec3 lobe = figure.ear * (.93 * side) - figure.crown * .22 - figure.face * .06;
    canvas.capsule(figure.head + top * head_radius, .17 * head_radius, figure.head + lobe * head_radius,
                   .12 * head_radius, canvas.colours().skin_shade);
  }
}

}  // namespace

void draw_head(Canvas& canvas, const Skeleton& figure) {
  const double facing = canvas.fit().to_viewer(figure.face);
  draw_nose(canvas, figure, canvas.colours().skin);  // beyond the outline
  canvas.disc(figure.head, head_radius, canvas.colours().hair);
  draw_patch(canvas, figure, nape_patch);
  draw_patch(canvas, figure, face_patch);
  draw_nose(canvas, figure, canvas.colours().skin_shade.faded(std::clamp((facing - .15) / .45, 0.0, 1.0)));
  draw_ears(canvas, figure);
}

}  // namespace limber
