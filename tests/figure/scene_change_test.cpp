#include "figure/scene_change.hpp"

#include <gtest/gtest.h>
#include "figure/scene.hpp"
#include "figure_files.hpp"

namespace limber {
namespace {

Filled disc(Point at, double radius, Colour colour = rgb(0x336699)) {
  Filled area{{}, colour};
  area.path.add_circle(at, radius);
  return area;
}
Scene scene_of(std::vector<Shape> shapes) { return {100, 100, std::move(shapes)}; }
bool nothing(const SceneChange& its) { return its.shift == 0 && its.area.low.x > its.area.high.x; }

TEST(SceneChange, NothingMovesInAPictureThatIsTheSame) {
  const Scene scene = scene_of({disc({20, 20}, 5), disc({60, 60}, 9)});
  EXPECT_TRUE(nothing(change(scene, scene)));
  EXPECT_EQ(same_at_the_back(scene, scene), 2U);
}

TEST(SceneChange, TheFurthestMoveCountsAndBothPlacesAreIncluded) {
  const Scene before = scene_of({disc({20, 20}, 5), disc({60, 60}, 9)});
  const Scene after = scene_of({disc({20, 20}, 5), disc({63, 64}, 9)});
  const SceneChange its = change(before, after);
  EXPECT_NEAR(its.shift, 5, 1e-9);
  EXPECT_LE(its.area.low.x, 51);
  EXPECT_GT(its.area.low.x, 45) << "what has not moved is not painted again";
  EXPECT_GE(its.area.high.y, 73);
  EXPECT_EQ(same_at_the_back(before, after), 1U);
}

TEST(SceneChange, AnotherColourOrAShapeMoreIsAlwaysSeen) {
  const Scene before = scene_of({disc({20, 20}, 5)});
  EXPECT_GT(change(before, scene_of({disc({20, 20}, 5, rgb(0xff0000))})).shift, 1000);
  EXPECT_GT(change(before, scene_of({disc({20, 20}, 5), disc({60, 60}, 9)})).shift, 1000);
  EXPECT_GT(change(before, scene_of({Stroked{}})).shift, 1000);
}

TEST(SceneChange, AGlowThatBreathesASmallStepIsNotSeen) {
  const auto glow = [](double alpha) { return scene_of({SoftDisc{{50, 50}, 20, 20, rgb(0xffd166).faded(alpha)}}); };
  EXPECT_LT(change(glow(.200), glow(.205)).shift, .4);
  EXPECT_GT(change(glow(.200), glow(.230)).shift, .4);
}

TEST(SceneChange, ABreathTakesFewPicturesAndALimbMany) {
  const Poses poses = shipped_poses();
  const std::vector<std::string> names{"cat", "cow"};
  const auto around = scenery(poses, names);
  const Fit fit{*around, 430, 330, false};
  const FigureColours colours = figure_colours(usual_figure, false);
  const auto pictures = [&](const auto& at) {  // of 120, four seconds long, those that differ to be seen
    int count = 0;
    Scene seen = at(0.);
    for (int i = 1; i <= 120; ++i)
      if (Scene next = at(i / 120.); change(seen, next).shift >= .4) {
        seen = std::move(next);
        ++count;
      }
    return count;
  };
  const Pose& cat = *poses.find("cat");
  const int breathing = pictures([&](double t) {
    return picture({cat.body, &cat}, *around, fit, colours, {true, std::sin((t - .5) * std::numbers::pi)});
  });
  const int moving = pictures([&](double t) {
    return picture(*on_the_way(poses, {"cat", "", "cow", false}, t), *around, fit, colours, {});
  });
  EXPECT_GE(breathing, 4) << "it has to be seen";
  EXPECT_LE(breathing, 16);
  EXPECT_GT(moving, 70) << "it has to be smooth";
}

}  // namespace
}  // namespace limber
