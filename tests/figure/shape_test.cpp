#include "figure/shape.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace limber {
namespace {

constexpr double pi = std::numbers::pi;

/// Each step of a path begins where the one before ended: no unwanted line is drawn.
void expect_smooth(const Path& path) {
  Point at;
  for (const Path::Step& step : path.steps()) {
    if (step.kind == Path::StepKind::close) continue;
    if (step.kind == Path::StepKind::arc) {
      at = on_circle(step.at, step.radius, step.from + step.sweep);
      continue;
    }
    at = step.at;
  }
  EXPECT_NEAR(at.x, path.steps().front().at.x, 1e-9);
  EXPECT_NEAR(at.y, path.steps().front().at.y, 1e-9);
}

TEST(Shape, ACapsuleIsTwoArcsThatGoAllTheWayRound) {
  Path path;
  path.add_capsule({10, 20}, 5, {40, 60}, 3);
  ASSERT_EQ(path.steps().size(), 4u);
  EXPECT_NEAR(path.steps()[1].sweep + path.steps()[2].sweep, -2 * pi, 1e-9);
  expect_smooth(path);
}

TEST(Shape, ACapsuleOfWhichOneCircleHoldsTheOtherIsThatCircle) {
  Path path;
  path.add_capsule({10, 20}, 2, {11, 20}, 9);
  ASSERT_EQ(path.steps().size(), 3u);
  EXPECT_EQ(path.steps()[1].radius, 9);
  EXPECT_NEAR(std::abs(path.steps()[1].sweep), 2 * pi, 1e-9);
}

}  // namespace
}  // namespace limber
