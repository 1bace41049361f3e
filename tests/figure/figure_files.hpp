// The poses and stretches as they are shipped.
#pragma once

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "figure/motion.hpp"
#include "figure/pose_file.hpp"

namespace limber {

inline std::filesystem::path pose_folder() { return std::filesystem::path{LIMBER_SOURCE_DIR} / "resources/poses"; }

inline Poses shipped_poses() { return load_poses(pose_folder()); }

struct ShippedStretch {
  std::string id;
  Exercise exercise;  ///< no more than the figure needs of it
};

inline ExerciseStep figure_step(const toml::table& step) {
  ExerciseStep figure;
  figure.pose = step["pose"].value_or(std::string{});
  figure.via = step["via"].value_or(std::string{});
  return figure;
}

inline std::vector<ShippedStretch> shipped_stretches() {
  std::vector<ShippedStretch> stretches;
  const auto folder = std::filesystem::path{LIMBER_SOURCE_DIR} / "resources/stretches";
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".toml") continue;
    const toml::table file = toml::parse_file(entry.path().string());
    ShippedStretch stretch{entry.path().stem().string(), {}};
    for (const toml::node& node : *file["steps"].as_array()) {
      const toml::table& step = *node.as_table();
      const std::string phase = step["phase"].value_or(std::string{});
      if (phase == "ready") stretch.exercise.ready.push_back(figure_step(step));
      if (phase == "move") stretch.exercise.move = figure_step(step);
      if (phase == "hold") stretch.exercise.hold = figure_step(step);
      if (phase == "back") stretch.exercise.back = figure_step(step);
      if (phase == "out") stretch.exercise.out = figure_step(step);
      if (phase == "in") stretch.exercise.in = figure_step(step);
    }
    stretches.push_back(std::move(stretch));
  }
  std::ranges::sort(stretches, {}, &ShippedStretch::id);
  return stretches;
}

}  // namespace limber
