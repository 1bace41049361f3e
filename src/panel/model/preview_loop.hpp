// A stretch in short, over and over: what the figure shows beside the list. Pure; time comes in from outside.
#pragma once

#include <string>
#include <vector>

#include "core/routine.hpp"

namespace limber {

class PreviewLoop {
 public:
  /// What is to be seen at one instant, as FigureView takes it.
  struct Picture {
    Motion motion;
    double progress = 1;
    bool held = false;
    double breath_phase = 0;  ///< radians; a quarter turn is breathed in
    Side side = Side::none;
  };

  PreviewLoop() = default;
  /// Of the only stretch in `routine`: every motion of it once, and a moment in each position.
  explicit PreviewLoop(const Routine& routine);

  /// How long it takes once; 0: there is nothing to show.
  Duration length() const;
  /// `elapsed` since it began, any number of rounds.
  Picture at(Duration elapsed) const;
  /// The position that the stretch is about, without motion.
  Picture still() const;
  /// The poses that the figure passes, in their order.
  const std::vector<std::string>& poses() const { return poses_; }
  bool operator==(const PreviewLoop&) const = default;

 private:
  struct Part {
    Motion motion;
    Duration length{};
    bool held = false;
    Side side = Side::none;
    bool operator==(const Part&) const = default;
  };
  std::vector<Part> parts_;
  Part about_;  ///< the position that the stretch is about
  std::vector<std::string> poses_;
};

/// The pose that a stretch is about: the one that is held, or the end of the breath in.
std::string main_pose(const Exercise& exercise);

}  // namespace limber
