// From the figure's space to the pixels of a picture.
#pragma once

#include <span>
#include <string>

#include "figure/motion.hpp"
#include "figure/rig.hpp"
#include "figure/shape.hpp"

namespace limber {

/// Looks from far away (orthographic): lengths stay what they are wherever they lie.
class Camera {
 public:
  explicit Camera(const View& view);
  /// To the right and down on the screen.
  Point on_screen(Vec3 v) const;
  /// How far towards the viewer.
  double to_viewer(Vec3 v) const;
  double sin_pitch() const { return sin_pitch_; }

 private:
  double cos_yaw_, sin_yaw_, cos_pitch_, sin_pitch_;
  bool level_;
};

/// What has to be in the picture, on the screen, in units.
struct Bounds {
  Point low{1e9, 1e9}, high{-1e9, -1e9};
  void include(Point at);
};

/// A box along the axes.
struct Box {
  double x0, x1, y0, y1, z0, z1;
};

/// What stays the same through a stretch: what is around the figure, and how much room it all takes.
struct Scenery {
  Backdrop around;
  Bounds bounds;
};
/// Of a pose that is shown alone.
Scenery scenery(const Pose& pose);
/// Of a stretch: the names of its poses, vias too, in the order in which they are passed. Unknown ones do not count;
/// without any known, the pose "stand". None: there are no poses.
std::optional<Scenery> scenery(const Poses& poses, std::span<const std::string> names);

/// A scenery put into a picture: the camera and where its units are.
class Fit {
 public:
  /// As large as fits, with a margin. `mirrored` for the other side.
  Fit(const Scenery& scenery, double width, double height, bool mirrored);

  Point at(Vec3 v) const;
  /// A direction or distance on the screen, in units.
  Point direction(Vec3 v) const;
  double to_viewer(Vec3 v) const { return camera_.to_viewer(v); }
  double sin_pitch() const { return camera_.sin_pitch(); }
  /// Pixels per unit.
  double scale() const { return scale_; }
  double width() const { return width_; }
  double height() const { return height_; }

 private:
  Camera camera_;
  double width_, height_, scale_;
  Point middle_;   ///< of the bounds
  double across_;  ///< 1, or -1 mirrored
};

}  // namespace limber
