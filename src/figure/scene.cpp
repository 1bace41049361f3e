#include "figure/scene.hpp"

#include "figure/draw.hpp"

namespace limber {

namespace {

constexpr double fade_from = .38, fade_to = .62;  // of the way between two keys
constexpr double highest_standing = .04;          // of heel and toe
constexpr double foreign_view = 20;               // degrees: seen from further round, a pose's own order is wrong

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

ShadowOf shadow_of(const Backdrop& around) {
  if (around.passing_ground) return ShadowOf::walker;
  return contains(around.props, Part::chair) ? ShadowOf::chair : ShadowOf::body;
}

class Picture {
 public:
  Picture(Canvas& canvas, const Stance& stance, const Backdrop& around, Moods moods)
      : canvas_(canvas),
        pose_(*stance.pose),
        passed_(stance.passed),
        around_(around),
        held_(moods.held),
        breath_(moods.breath),
        figure_(breathing(solve(stance.body), breath_)),
        depth_(depth_of(pose_, around.view)),
        before_(depth_of(stance.before ? *stance.before : pose_, around.view)),
        after_(depth_of(stance.after ? *stance.after : pose_, around.view)),
        share_(stance.share) {}

  void draw() {
    if (around_.mat) draw_mat(canvas_, *around_.mat);
    if (around_.passing_ground) draw_passing_ground(canvas_, passed_);
    draw_shadow(canvas_, figure_, shadow_of(around_));
    draw_head_shadow(canvas_, figure_);
    for (const LimbJoints* leg : {&figure_.left, &figure_.right})
      if (around_.shoes && stands(*leg)) draw_foot_shadow(canvas_, *leg);
    for (const Part prop : around_.props)
      if (!contains(depth_.order, prop)) draw_prop(canvas_, prop, around_, backrest_apart());
    draw_wall_shadow(canvas_, figure_, around_);
    draw_body();
    if (held_)
      for (const Arrow& arrow : pose_.arrows) draw_arrow(canvas_, arrow);
  }

 private:
  /// In the order of the nearer key. What lies behind the trunk in one of the two keys and before it in the other one
  /// fades in or out before it, half way.
  void draw_body() {
    const double came = std::clamp((share_ - fade_from) / (fade_to - fade_from), 0.0, 1.0);
    const bool fades = came > 0 && came < 1;
    if (fades)
      for (const Part part : after_.order)
        if (!before_trunk(before_, part) && before_trunk(after_, part)) draw_part(part);
    for (const Part part : fades ? after_.order : depth_.order) {
      canvas_.set_opacity(fades && !before_trunk(before_, part) && before_trunk(after_, part) ? came : 1);
      draw_part(part);
    }
    canvas_.set_opacity(1 - came);
    if (fades)
      for (const Part part : before_.order)
        if (before_trunk(before_, part) && !before_trunk(after_, part)) draw_part(part);
    canvas_.set_opacity(1);
  }
  /// Whether a part of the body hides the trunk. Props do not change their places.
  static bool before_trunk(const Depth& depth, Part part) {
    const auto at = [&](Part which) { return std::ranges::find(depth.order, which); };
    return !is_prop(part) && at(part) > at(Part::torso);
  }

  bool backrest_apart() const { return contains(depth_.order, Part::backrest); }
  static bool stands(const LimbJoints& leg) { return std::max(leg.heel.y, leg.toe.y) < highest_standing; }

  void draw_part(Part part) {
    const double near = mix(double(contains(before_.near, part)), double(contains(after_.near, part)), share_);
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
        if (contains(around_.props, part == Part::backrest ? Part::chair : part))
          draw_prop(canvas_, part, around_, backrest_apart());
    }
  }

  Canvas& canvas_;
  const Pose& pose_;
  double passed_;
  const Backdrop& around_;
  bool held_;
  double breath_;
  Skeleton figure_;
  Depth depth_, before_, after_;
  double share_;
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
  return picture({pose.body, &pose, nullptr, nullptr, 1, 0}, alone, Fit{alone, width, height, false}, colours,
                 {held, 0});
}

}  // namespace limber
