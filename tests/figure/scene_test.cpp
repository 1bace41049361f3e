#include "figure/scene.hpp"

#include <gtest/gtest.h>
#include "figure_files.hpp"

namespace limber {
namespace {

int count_colour(const Scene& scene, Colour colour) {
  int count = 0;
  for (const Shape& shape : scene.shapes) {
    if (const auto* filled = std::get_if<Filled>(&shape)) count += filled->colour == colour;
    if (const auto* stroked = std::get_if<Stroked>(&shape)) count += stroked->colour == colour;
  }
  return count;
}

long soft_discs(const Scene& scene) {
  return std::ranges::count_if(scene.shapes, [](const Shape& s) { return std::holds_alternative<SoftDisc>(s); });
}

Scene held(const Pose& pose) { return picture(pose, figure_colours(usual_figure, false), 400, 300, true); }
Scene moving(const Pose& pose) { return picture(pose, figure_colours(usual_figure, false), 400, 300, false); }

TEST(Scene, ArrowsAndGlowShowOnlyWhileHeld) {
  const Poses poses = shipped_poses();
  const Pose& cat = *poses.find("cat");
  const Colour arrow = figure_colours(usual_figure, false).arrow;
  EXPECT_EQ(count_colour(held(cat), arrow), 2);
  EXPECT_EQ(count_colour(moving(cat), arrow), 0);
  EXPECT_EQ(soft_discs(held(cat)), 8);
  EXPECT_EQ(soft_discs(moving(cat)), 1);
}

TEST(Scene, ShoesAreWornOffTheMat) {
  const Poses poses = shipped_poses();
  const FigureColours colours = figure_colours(usual_figure, false);
  EXPECT_GT(count_colour(held(*poses.find("seated")), colours.shoe), 0);
  EXPECT_EQ(count_colour(held(*poses.find("cat")), colours.shoe), 0);
  EXPECT_GT(count_colour(held(*poses.find("cat")), colours.mat), 0);
}

TEST(Scene, TheFiveFiguresDifferInSkinAndHairOnly) {
  for (int figure = 0; figure < figure_count; ++figure) {
    if (figure == usual_figure) continue;
    const FigureColours other = figure_colours(figure, false);
    EXPECT_FALSE(other.skin == figure_colours(usual_figure, false).skin);
    EXPECT_EQ(other.shirt, figure_colours(usual_figure, false).shirt);
  }
  EXPECT_EQ(figure_colours(99, true).skin, figure_colours(usual_figure, true).skin);
}

TEST(Scene, HairIsNeverLostOnADarkStage) {
  for (int figure = 0; figure < figure_count; ++figure) {
    const Colour hair = figure_colours(figure, true).hair;
    const int light = std::max({hair.red, hair.green, hair.blue}) + std::min({hair.red, hair.green, hair.blue});
    EXPECT_GE(light / 510.0, .25) << figure;
  }
}

TEST(Scene, BreathingInMakesTheChestLarger) {
  const Poses poses = shipped_poses();
  const Pose& pose = *poses.find("seated");
  const Scenery alone = scenery(pose);
  const Fit fit{alone, 400, 300, false};
  const FigureColours colours = figure_colours(usual_figure, false);
  const auto chest = [&](double breath) {  // its width
    double least = 400, most = 0;
    for (const Shape& shape : picture({pose.body, &pose, 0}, alone, fit, colours, {true, breath}).shapes)
      if (const auto* filled = std::get_if<Filled>(&shape); filled && filled->colour == colours.shirt)
        for (const Path::Step& step : filled->path.steps()) {
          if (step.kind == Path::StepKind::close) continue;
          least = std::min(least, step.at.x - step.radius);
          most = std::max(most, step.at.x + step.radius);
        }
    return most - least;
  };
  EXPECT_GT(chest(1), chest(0));
  EXPECT_LT(chest(-1), chest(0));
}

TEST(Scene, APoseSeenFromElsewhereIsDrawnFromTheBackToTheFront) {
  const Poses poses = shipped_poses();
  const std::vector<std::string> names{"stand", "wall_twist"};
  const auto shared = scenery(poses, names);
  const Pose& stand = *poses.find("stand");
  const FigureColours colours = figure_colours(usual_figure, false);
  const Scene scene = picture({stand.body, &stand, 0}, *shared, Fit{*shared, 400, 300, false}, colours, {});
  // from yaw 104 the left arm is the near one: the last thing drawn is its sleeve
  const auto* last = std::get_if<Filled>(&scene.shapes.back());
  ASSERT_TRUE(last);
  EXPECT_EQ(last->colour, colours.shirt_near);
}

}  // namespace
}  // namespace limber
