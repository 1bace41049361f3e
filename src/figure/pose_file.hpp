// Poses from their files; what each key means: resources/poses/FORMAT.md.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "figure/pose.hpp"

namespace limber {

/// Every *.toml of the folder. Never throws for what is in it: a bad file is left out and becomes problems.
Poses load_poses(const std::filesystem::path& dir);

/// One pose, named as its file. None, and why in `problems`, all of it at once and in the order of the lines, if it is
/// not right.
std::optional<Pose> read_pose(std::string_view toml, const std::filesystem::path& file, std::vector<Problem>& problems);

}  // namespace limber
