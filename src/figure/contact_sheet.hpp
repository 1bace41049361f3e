// Pictures of everything the figure can do, for review by eye.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "figure/motion.hpp"

namespace limber {

struct SheetLook {
  int figure = 1;  ///< see figure_colours.hpp
  bool dark = false;
};

/// The motions of one stretch, which share a view.
struct SheetRow {
  std::string title;
  std::vector<std::string> poses;  ///< see scenery()
  std::vector<Motion> motions;
};

/// Writes poses.svg, every pose held, walk.svg, a cycle of two steps, and one TITLE.svg for each row, every motion of
/// it in five steps, or one breath where nothing else moves. Makes the folder. Throws std::runtime_error if something
/// cannot be written.
void write_contact_sheet(const std::filesystem::path& dir, const Poses& poses, const std::vector<SheetRow>& rows,
                         SheetLook look);

}  // namespace limber
