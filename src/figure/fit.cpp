#include "figure/fit.hpp"

namespace limber {

namespace {

constexpr double margin = .09;
constexpr int instants = 6;  // looked at on the way from one pose to the next

std::optional<Box> box_of(Part prop, const Backdrop& around) {
  const double wall = around.wall_at;
  switch (prop) {
    case Part::chair: return Box{-.16, .1, .05, .5, -.05, .05};
    case Part::desk: return Box{around.desk_edge, around.desk_edge + .40, 0, .44, -.27, .27};
    case Part::doorway: return Box{around.doorway_at, around.doorway_at + .05, .05, 1.10, -.25, .25};
    case Part::wall:
      switch (around.wall) {
        case WallSide::ahead: return Box{wall, wall, .05, 1.03, -.30, .30};
        case WallSide::behind: return Box{wall, wall, .05, 1.03, -.33, .33};
        case WallSide::right: return Box{-.30, .30, .05, 1.03, wall, wall};
      }
      break;
    default: break;
  }
  return std::nullopt;
}

void include_backdrop(Bounds& bounds, const Camera& camera, const Backdrop& around) {
  if (around.mat)
    for (const double x : {around.mat->from, around.mat->to})
      for (const double z : {-around.mat->half_width, around.mat->half_width})
        bounds.include(camera.on_screen({x, 0, z}));
  for (const Part prop : around.props)
    if (const auto box = box_of(prop, around))
      for (const double x : {box->x0, box->x1})
        for (const double y : {box->y0, box->y1})
          for (const double z : {box->z0, box->z1}) bounds.include(camera.on_screen({x, y, z}));
}

void include_body(Bounds& bounds, const Camera& camera, const Body& body) {
  for (const NamedJoint& joint : joints(solve(body))) bounds.include(camera.on_screen(joint.at));
}

void include_pose(Bounds& bounds, const Camera& camera, const Pose& pose) {
  include_body(bounds, camera, pose.body);
  for (const Arrow& arrow : pose.arrows)
    for (const Vec3 point : {arrow.start, arrow.control, arrow.end}) bounds.include(camera.on_screen(point));
}

/// Whose view serves for all: the first that does not borrow.
const Pose& leader(const std::vector<const Pose*>& poses) {
  const auto found = std::ranges::find_if(poses, [](const Pose* pose) { return !pose->around.view.borrows; });
  return found == poses.end() ? *poses.back() : **found;
}

Scenery scenery_of(const std::vector<const Pose*>& poses) {
  Scenery scenery{leader(poses).around, {}};
  const Camera camera{scenery.around.view};
  include_backdrop(scenery.bounds, camera, scenery.around);
  for (std::size_t i = 0; i < poses.size(); ++i) {
    include_pose(scenery.bounds, camera, *poses[i]);
    for (int step = 1; i > 0 && step < instants; ++step)
      include_body(scenery.bounds, camera, blend(poses[i - 1]->body, poses[i]->body, double(step) / instants));
  }
  return scenery;
}

}  // namespace

Camera::Camera(const View& view)
    : cos_yaw_(std::cos(radians(view.yaw))),
      sin_yaw_(std::sin(radians(view.yaw))),
      cos_pitch_(std::cos(radians(view.pitch))),
      sin_pitch_(std::sin(radians(view.pitch))),
      level_(view.level) {}

Point Camera::on_screen(Vec3 v) const {
  const double depth = v.x * sin_yaw_ + v.z * cos_yaw_;
  const double tilt = level_ ? v.z * cos_yaw_ : depth;
  return {v.x * cos_yaw_ - v.z * sin_yaw_, tilt * sin_pitch_ - v.y * cos_pitch_};
}

double Camera::to_viewer(Vec3 v) const { return (v.x * sin_yaw_ + v.z * cos_yaw_) * cos_pitch_ + v.y * sin_pitch_; }

void Bounds::include(Point at) {
  low = {std::min(low.x, at.x), std::min(low.y, at.y)};
  high = {std::max(high.x, at.x), std::max(high.y, at.y)};
}

Scenery scenery(const Pose& pose) { return scenery_of({&pose}); }

std::optional<Scenery> scenery(const Poses& poses, std::span<const std::string> names) {
  std::vector<const Pose*> known;
  for (const std::string& name : names)
    if (const Pose* pose = poses.find(name)) known.push_back(pose);
  if (known.empty()) {
    const auto nothing = on_the_way(poses, Motion{}, 1);
    if (!nothing) return std::nullopt;
    known.push_back(nothing->pose);
  }
  return scenery_of(known);
}

Fit::Fit(const Scenery& scenery, double width, double height, bool mirrored)
    : camera_(scenery.around.view), width_(width), height_(height), across_(mirrored ? -1 : 1) {
  const Point size = scenery.bounds.high - scenery.bounds.low + Point{2 * margin, 2 * margin};
  scale_ = std::max(0.0, std::min(width / size.x, height / size.y));
  middle_ = (scenery.bounds.low + scenery.bounds.high) * .5;
}

Point Fit::at(Vec3 v) const {
  const Point from_middle = camera_.on_screen(v) - middle_;
  return {width_ / 2 + across_ * from_middle.x * scale_, height_ / 2 + from_middle.y * scale_};
}

Point Fit::direction(Vec3 v) const {
  const Point way = camera_.on_screen(v);
  return {across_ * way.x, way.y};
}

}  // namespace limber
