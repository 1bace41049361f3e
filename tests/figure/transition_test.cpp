// What is seen while the figure moves: every motion of every stretch in sixty steps.
#include <gtest/gtest.h>

#include <array>

#include "figure/scene.hpp"
#include "figure_files.hpp"

namespace limber {
namespace {

constexpr int transition_steps = 60;

struct Transition {
  std::string name;
  Motion motion;
  Scenery scenery;
};

std::vector<Transition> all_transitions(const Poses& poses) {
  std::vector<Transition> transitions;
  for (const ShippedStretch& stretch : shipped_stretches())
    for (const Motion& motion : motions_of(stretch.exercise))
      transitions.push_back({stretch.id + ": " + motion.from + " to " + motion.to, motion,
                             *scenery(poses, pose_names(stretch.exercise))});
  return transitions;
}

Skeleton body_at(const Poses& poses, const Motion& motion, double t) {
  return solve(on_the_way(poses, motion, t)->body);
}

/// Feet that step are lifted and set down at once.
bool of_a_step(std::string_view joint) {
  return std::ranges::any_of(std::array{"knee", "ankle", "heel", "toe"},
                             [&](const char* name) { return joint.starts_with(name); });
}

TEST(Transition, NoJointJumpsAndNoneChangesItsSpeedAtOnce) {
  constexpr double fastest = .07, most_change = .014;  // of the height, from one step to the next
  const Poses poses = shipped_poses();
  for (const Transition& way : all_transitions(poses)) {
    std::array<Vec3, 24> speed{};
    auto before = joints(body_at(poses, way.motion, 0));
    for (int i = 1; i <= transition_steps; ++i) {
      const auto now = joints(body_at(poses, way.motion, double(i) / transition_steps));
      for (std::size_t k = 0; k < now.size(); ++k) {
        const Vec3 step = now.at(k).at - before.at(k).at;
        EXPECT_LE(length(step), fastest) << way.name << " " << i << " " << now.at(k).name;
        if (!of_a_step(now.at(k).name) || way.motion.to.starts_with("seated")) {
          EXPECT_LE(length(step - speed.at(k)), most_change) << way.name << " " << i << " " << now.at(k).name;
        }
        speed.at(k) = step;
      }
      before = now;
    }
  }
}

/// How much of the picture before the trunk is opaque, in shapes.
double opaque_before_trunk(const Scene& scene, Colour shirt) {
  double sum = 0;
  for (const Shape& shape : scene.shapes) {
    const auto* area = std::get_if<Filled>(&shape);
    if (area && area->colour == shirt)
      sum = 0;
    else if (area)
      sum += area->colour.alpha;
  }
  return sum;
}

TEST(Transition, NothingComesBeforeTheTrunkOrGoesBehindItAtOnce) {
  const Poses poses = shipped_poses();
  const FigureColours colours = figure_colours(usual_figure, false);
  for (const Transition& way : all_transitions(poses)) {
    const Fit fit{way.scenery, 400, 300, false};
    double before = 0;
    for (int i = 0; i <= transition_steps; ++i) {
      const auto stance = on_the_way(poses, way.motion, double(i) / transition_steps);
      const double now = opaque_before_trunk(picture(*stance, way.scenery, fit, colours, {}), colours.shirt);
      if (i > 0) {
        EXPECT_LE(std::abs(now - before), 2.2) << way.name << " " << i;  // a limb that pops is four
      }
      before = now;
    }
  }
}

int tone_difference(Colour a, Colour b) {
  return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

TEST(Transition, TonesFadeFromOneSideToTheOther) {
  constexpr int most = 6;  // of 255
  const Poses poses = shipped_poses();
  const FigureColours colours = figure_colours(usual_figure, false);
  int compared = 0;
  for (const Transition& way : all_transitions(poses)) {
    const Fit fit{way.scenery, 400, 300, false};
    Scene before;
    for (int i = 0; i <= transition_steps; ++i) {
      const auto stance = on_the_way(poses, way.motion, double(i) / transition_steps);
      Scene now = picture(*stance, way.scenery, fit, colours, {});
      if (stance->share < .37 || stance->share > .63)  // between, other shapes stand in the same place of the list
        for (std::size_t k = 0; k < now.shapes.size() && now.shapes.size() == before.shapes.size(); ++k) {
          const auto *is = std::get_if<Filled>(&now.shapes[k]), *was = std::get_if<Filled>(&before.shapes[k]);
          if (!is || !was) continue;
          ++compared;
          EXPECT_LE(tone_difference(is->colour, was->colour), most) << way.name << " " << i << " shape " << k;
        }
      before = stance->share < .37 || stance->share > .63 ? std::move(now) : Scene{};
    }
  }
  EXPECT_GT(compared, 100000);
}

TEST(Transition, TheBackDoesNotGoThroughTheBackrest) {
  constexpr double front = -.133, within = .02;  // x of the backrest's front; what a cushion gives way
  const Poses poses = shipped_poses();
  int looked_at = 0;
  for (const Transition& way : all_transitions(poses)) {
    const Backdrop& around = way.scenery.around;
    if (!contains(around.props, Part::chair)) continue;
    const double top = around.chair_back.value_or(.530), bottom = around.chair_back ? top - .150 : .315;
    for (int i = 0; i <= transition_steps; ++i) {
      const Skeleton figure = body_at(poses, way.motion, double(i) / transition_steps);
      for (int k = 0; k <= 20; ++k) {
        const Vec3 at = spine_at(figure, k / 20.);
        if (at.y < bottom || at.y > top) continue;
        ++looked_at;
        constexpr double half_depth = .064;
        EXPECT_GE(at.x - half_depth, front - within) << way.name << " " << i << " place " << k;
      }
    }
  }
  EXPECT_GT(looked_at, 1000);
}

}  // namespace
}  // namespace limber
