#include "figure/scene.hpp"

#include "figure/draw.hpp"

namespace limber {

namespace {

constexpr double foreign_view = 20;  // degrees: seen from further round, a pose's own order is wrong

/// What is drawn after what, and which limbs are light.
struct Depth {
  const std::vector<Part>& order;
  const std::vector<Part>& near;
};
Depth depth_of(const Pose& pose, const View& shared) {
  const View& own = pose.around.view;
  const bool from_left = shared.yaw > 90;
  if (own.borrows && std::abs(own.yaw - shared.yaw) > foreign_view)
    return {side_order(from_left), side_near(from_left)};
  return {pose.order, pose.near};
}

ShadowOf shadow_of(const Surroundings& around) {
  if (around.passing_ground) return ShadowOf::walker;
  return contains(around.props, Part::chair) ? ShadowOf::chair : ShadowOf::body;
}

class Picture {
 public:
  Picture(Canvas& canvas, const Stance& stance, const Surroundings& around, Moods moods)
      : canvas_(canvas),
        pose_(*stance.pose),
        passed_(stance.passed),
        around_(around),
        held_(moods.held),
        breath_(moods.breath),
        figure_(breathing(solve(stance.body), breath_)),
        depth_(depth_of(pose_, around.view)) {}

  void draw() {
    if (around_.mat) draw_mat(canvas_, *around_.mat);
    if (around_.passing_ground) draw_passing_ground(canvas_, passed_);
    draw_shadow(canvas_, figure_, shadow_of(around_));
    for (const Part prop : around_.props)
      if (!contains(depth_.order, prop)) draw_prop(canvas_, prop, around_);
    for (const Part part : depth_.order) draw_part(part);
    if (held_)
      for (const Arrow& arrow : pose_.arrows) draw_arrow(canvas_, arrow);
  }

 private:
  void draw_part(Part part) {
    const bool near = contains(depth_.near, part);
    switch (part) {
      case Part::arm_l: return draw_arm(canvas_, figure_.left, near);
      case Part::arm_r: return draw_arm(canvas_, figure_.right, near);
      case Part::leg_l: return draw_leg(canvas_, figure_.left, near, around_.shoes);
      case Part::leg_r: return draw_leg(canvas_, figure_.right, near, around_.shoes);
      case Part::neck: return draw_neck(canvas_, figure_);
      case Part::head: return draw_head(canvas_, figure_);
      case Part::torso:
        draw_torso(canvas_, figure_, breath_);
        if (held_ && pose_.glow) draw_glow(canvas_, figure_, *pose_.glow, breath_);
        return;
      default:
        if (contains(around_.props, part)) draw_prop(canvas_, part, around_);
    }
  }

  Canvas& canvas_;
  const Pose& pose_;
  double passed_;
  const Surroundings& around_;
  bool held_;
  double breath_;
  Skeleton figure_;
  Depth depth_;
};

}  // namespace

Scene picture(const Stance& stance, const Scenery& scenery, const Fit& fit, const FigureColours& colours, Moods moods) {
  Scene scene{fit.width(), fit.height(), {}};
  Canvas canvas{fit, colours, scene};
  Picture{canvas, stance, scenery.around, moods}.draw();
  return scene;
}

Scene picture(const Pose& pose, const FigureColours& colours, double width, double height, bool held) {
  const Scenery alone = scenery(pose);
  return picture({pose.body, &pose, 0}, alone, Fit{alone, width, height, false}, colours, {held, 0});
}

}  // namespace limber
