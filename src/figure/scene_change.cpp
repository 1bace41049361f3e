#include "figure/scene_change.hpp"

#include <cmath>

namespace limber {

namespace {

constexpr double another_thing = 1e6;   // pixels
constexpr double pixels_an_alpha = 25;  // a fiftieth of opacity is seen as soon as half a pixel
constexpr double pixels_a_tone = .2;    // of 255: two of them are seen
constexpr int another_tone = 40;
constexpr double soft_edge = 1.5;  // how far the smoothing of an edge reaches

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// From a shape to one of the same kind.
class Shift {
 public:
  double operator()(const Filled& a, const Filled& b) const {
    return std::max({shift(a.path, b.path), std::abs(a.edge - b.edge), shift(a.colour, b.colour)});
  }
  double operator()(const Stroked& a, const Stroked& b) const {
    return std::max({shift(a.path, b.path), std::abs(a.width - b.width), shift(a.colour, b.colour)});
  }
  double operator()(const SoftDisc& a, const SoftDisc& b) const {
    const double grown = std::max(std::abs(a.radius_x - b.radius_x), std::abs(a.radius_y - b.radius_y));
    return std::max(distance(a.centre, b.centre) + grown, shift(a.colour, b.colour));
  }
  template <typename A, typename B>
  double operator()(const A&, const B&) const {
    return another_thing;
  }

 private:
  static double shift(Colour a, Colour b) {
    const int tone = std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
    if (tone > another_tone) return another_thing;
    return std::abs(a.alpha - b.alpha) * pixels_an_alpha + tone * pixels_a_tone;
  }
  static double shift(const Path& a, const Path& b) {
    if (a.steps().size() != b.steps().size()) return another_thing;
    double most = 0;
    for (std::size_t i = 0; i < a.steps().size(); ++i) {
      const Path::Step& from = a.steps()[i];
      const Path::Step& to = b.steps()[i];
      if (from.kind != to.kind) return another_thing;
      most = std::max(most, distance(from.at, to.at) + std::abs(from.radius - to.radius));
    }
    return most;
  }
};

class Extent {
 public:
  explicit Extent(Bounds& bounds) : bounds_(bounds) {}
  void operator()(const Filled& area) const { include(area.path, area.edge / 2); }
  void operator()(const Stroked& line) const { include(line.path, line.width / 2); }
  void operator()(const SoftDisc& disc) const { include(disc.centre, disc.radius_x, disc.radius_y); }

 private:
  void include(Point middle, double across, double down) const {
    bounds_.include(middle - Point{across + soft_edge, down + soft_edge});
    bounds_.include(middle + Point{across + soft_edge, down + soft_edge});
  }
  void include(const Path& path, double margin) const {
    for (const Path::Step& step : path.steps())
      if (step.kind != Path::StepKind::close) include(step.at, step.radius + margin, step.radius + margin);
  }

  Bounds& bounds_;
};

}  // namespace

SceneChange change(const Scene& before, const Scene& after) {
  SceneChange its;
  const Extent extent{its.area};
  const std::size_t shared = std::min(before.shapes.size(), after.shapes.size());
  for (std::size_t i = 0; i < shared; ++i) {
    if (before.shapes[i] == after.shapes[i]) continue;
    its.shift = std::max(its.shift, std::visit(Shift{}, before.shapes[i], after.shapes[i]));
    std::visit(extent, before.shapes[i]);
    std::visit(extent, after.shapes[i]);
  }
  for (const Scene* longer : {&before, &after})
    for (std::size_t i = shared; i < longer->shapes.size(); ++i) {
      its.shift = another_thing;
      std::visit(extent, longer->shapes[i]);
    }
  return its;
}

std::size_t same_at_the_back(const Scene& a, const Scene& b) {
  const auto [differs, other] = std::ranges::mismatch(a.shapes, b.shapes);
  return static_cast<std::size_t>(differs - a.shapes.begin());
}

}  // namespace limber
