#include "figure/walk.hpp"

#include <gtest/gtest.h>

#include "figure/scene.hpp"
#include "figure/scene_change.hpp"

namespace limber {
namespace {

constexpr int cycle_instants = 240;
constexpr double walk_stride = .64;

Skeleton walker(double cycles) { return solve(walk_stance(cycles).body); }

/// Where a joint is on the ground that goes by.
double on_the_ground(Vec3 joint, double passed) { return joint.x + passed; }

TEST(Walk, BeginsAnewWithoutASeam) {
  const auto end = joints(walker(1 - 1e-6)), start = joints(walker(0)), later = joints(walker(7));
  for (std::size_t i = 0; i < start.size(); ++i) {
    EXPECT_LE(length(end.at(i).at - start.at(i).at), 1e-4) << start.at(i).name;
    EXPECT_LE(length(later.at(i).at - start.at(i).at), 1e-9) << start.at(i).name;
  }
}

TEST(Walk, NothingJumpsFromOneInstantToTheNext) {
  auto before = joints(walker(0));
  for (int i = 1; i <= cycle_instants; ++i) {
    const auto now = joints(walker(double(i) / cycle_instants));
    for (std::size_t k = 0; k < now.size(); ++k)
      EXPECT_LE(length(now.at(k).at - before.at(k).at), .02) << i << " " << now.at(k).name;
    before = now;
  }
}

TEST(Walk, TheFootThatStandsGoesBackWithTheGroundAndOneAlwaysStands) {
  for (const auto foot : {&Skeleton::right, &Skeleton::left}) {
    const double own = foot == &Skeleton::right ? 0 : .5;  // when its heel comes down
    for (int i = 0; i < cycle_instants; ++i) {
      const double share = .59 * i / cycle_instants;
      const LimbJoints leg = walker(own + share).*foot;
      const LimbJoints first = walker(own).*foot;
      const LimbJoints last = walker(own + .59).*foot;
      const double passed = walk_stride * share;
      const bool on_heel = std::abs(on_the_ground(leg.heel, passed) - first.heel.x) < .001 && leg.heel.y < .031;
      const bool on_toes =
          std::abs(on_the_ground(leg.toe, passed) - on_the_ground(last.toe, walk_stride * .59)) < .001 &&
          leg.toe.y < .023;
      EXPECT_TRUE(on_heel || on_toes) << share << " heel " << leg.heel.y << " toe " << leg.toe.y;
    }
  }
}

TEST(Walk, NothingGoesThroughTheGroundAndBonesReachTheirAnkles) {
  for (int i = 0; i < cycle_instants; ++i) {
    const double cycles = double(i) / cycle_instants;
    const Skeleton figure = walker(cycles);
    for (const NamedJoint& joint : joints(figure)) EXPECT_GE(joint.at.y, .015) << cycles << " " << joint.name;
    EXPECT_LE(length(figure.right.ankle - walk_stance(cycles).body.right.ankle), .001) << cycles;
    EXPECT_LE(length(figure.left.ankle - walk_stance(cycles).body.left.ankle), .001) << cycles;
  }
}

TEST(Walk, ArmsAndLegsSwingOppositeAndTheHeadBobsGently) {
  const Skeleton strike = walker(0);
  EXPECT_GT(strike.right.ankle.x, strike.left.ankle.x + .25);
  EXPECT_GT(strike.left.wrist.x, strike.right.wrist.x + .15);
  const Skeleton other = walker(.5);
  EXPECT_GT(other.left.ankle.x, other.right.ankle.x + .25);
  EXPECT_GT(other.right.wrist.x, other.left.wrist.x + .15);
  double low = 2, high = 0;
  for (int i = 0; i < cycle_instants; ++i) {
    const double head = walker(double(i) / cycle_instants).head.y;
    low = std::min(low, head);
    high = std::max(high, head);
  }
  EXPECT_GT(high - low, .01);
  EXPECT_LT(high - low, .03);
}

Point first_point(const Filled& area) { return area.path.steps().front().at; }

/// In any order, as one mark takes the place of the next; what has faded out does not count.
void expect_same_shapes(const Scene& a, const Scene& b) {
  const auto seen = [](const Shape& shape) {
    const auto* area = std::get_if<Filled>(&shape);
    return area && area->colour.alpha > .01 ? area : nullptr;
  };
  for (const Shape& shape : a.shapes) {
    const Filled* area = seen(shape);
    if (!area) continue;
    EXPECT_TRUE(std::ranges::any_of(b.shapes,
                                    [&](const Shape& other) {
                                      const Filled* candidate = seen(other);
                                      if (!candidate || candidate->path.steps().size() != area->path.steps().size())
                                        return false;
                                      const Point off = first_point(*candidate) - first_point(*area);
                                      return std::hypot(off.x, off.y) < .1 &&
                                             std::abs(candidate->colour.alpha - area->colour.alpha) < .01;
                                    }))
        << first_point(*area).x << " " << first_point(*area).y;
  }
}

TEST(Walk, ThePictureHoldsEveryInstantAndTheMarksGoByWithoutASeam) {
  const Scenery shared = walk_scenery();
  const Fit fit{shared, 400, 300, false};
  const FigureColours colours = figure_colours(usual_figure, false);
  const auto scene = [&](double cycles) { return picture(walk_stance(cycles), shared, fit, colours, {}); };
  for (int i = 0; i < cycle_instants; ++i)
    for (const NamedJoint& joint : joints(walker(double(i) / cycle_instants))) {
      const Point at = fit.at(joint.at);
      EXPECT_TRUE(at.x > 0 && at.x < 400 && at.y > 0 && at.y < 300) << joint.name;
    }
  expect_same_shapes(scene(1 - 1e-6), scene(1));
  EXPECT_GT(change(scene(.1), scene(.15)).shift, 1);
}

}  // namespace
}  // namespace limber
