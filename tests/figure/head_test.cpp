// The direction of the look is visible, without eyes.
#include <gtest/gtest.h>

#include "figure/draw.hpp"
#include "figure_files.hpp"

namespace limber {
namespace {

constexpr double head_units = .074;

struct HeadPicture {
  Scene scene{400, 400, {}};
  Point head;
  double radius = 0;
};

/// The head of a standing person who turns it; seen from the front right.
HeadPicture head_turned(const Poses& poses, double degrees, double crown = 92) {
  Pose pose = *poses.find("stand");
  pose.body.head_turn = degrees;
  pose.body.head = crown;
  const Fit fit{scenery(*poses.find("stand")), 400, 400, false};
  HeadPicture its;
  const FigureColours colours = figure_colours(usual_figure, false);
  const Skeleton figure = solve(pose.body);
  Canvas canvas{fit, colours, its.scene};
  draw_head(canvas, figure);
  its.head = fit.at(figure.head);
  its.radius = fit.scale() * head_units;
  return its;
}

double polygon_area(const Path& path) {
  double twice = 0;
  std::vector<Point> corners;
  for (const Path::Step& step : path.steps())
    if (step.kind == Path::StepKind::move || step.kind == Path::StepKind::line) corners.push_back(step.at);
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point a = corners[i], b = corners[(i + 1) % corners.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

/// How much of the head is skin, of a disc as large as it.
double skin_share(const HeadPicture& picture) {
  const Colour skin = figure_colours(usual_figure, false).skin;
  double area = 0;
  for (const Shape& shape : picture.scene.shapes)
    if (const auto* filled = std::get_if<Filled>(&shape); filled && filled->colour == skin)
      area += polygon_area(filled->path);
  return area / (std::numbers::pi * picture.radius * picture.radius);
}

TEST(Head, TheFaceComesAndGoesLittleByLittleAsTheHeadTurns) {
  const Poses poses = shipped_poses();
  double before = skin_share(head_turned(poses, -180)), least = 1, most = 0;
  for (int degrees = -179; degrees <= 180; ++degrees) {
    const double now = skin_share(head_turned(poses, degrees));
    EXPECT_LE(std::abs(now - before), .03) << degrees;
    least = std::min(least, now);
    most = std::max(most, now);
    before = now;
  }
  EXPECT_LT(least, .30);  // the nape only
  EXPECT_GT(most, .70);
}

TEST(Head, NothingOfTheFaceLeavesTheHead) {
  const Poses poses = shipped_poses();
  for (int degrees = -180; degrees <= 180; degrees += 3)
    for (const double crown : {-60., 10., 92., 150.}) {
      const HeadPicture picture = head_turned(poses, degrees, crown);
      for (const Shape& shape : picture.scene.shapes) {
        const auto& path = std::get<Filled>(shape).path;
        for (const Path::Step& step : path.steps()) {
          if (step.kind != Path::StepKind::line) continue;  // patches are the shapes with lines
          const Point off = step.at - picture.head;
          EXPECT_LE(std::hypot(off.x, off.y), picture.radius * 1.001) << degrees << " " << crown;
        }
      }
    }
}

/// How far to the right of the head's middle the tip of the nose is, in radii.
double nose_at(const HeadPicture& picture) {
  const auto& path = std::get<Filled>(picture.scene.shapes.front()).path;  // behind the hair
  double sum = 0;
  int arcs = 0;
  for (const Path::Step& step : path.steps())
    if (step.kind == Path::StepKind::arc) {
      sum += step.at.x;
      ++arcs;
    }
  return (sum / arcs - picture.head.x) / picture.radius;
}

TEST(Head, TheNoseSaysWhereSomebodyLooks) {
  const Poses poses = shipped_poses();
  EXPECT_GT(nose_at(head_turned(poses, 0)), .3);     // ahead is to the right of the picture
  EXPECT_LT(nose_at(head_turned(poses, -90)), -.3);  // over the right shoulder: to its left
}

}  // namespace
}  // namespace limber
