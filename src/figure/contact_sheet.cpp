#include "figure/contact_sheet.hpp"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>

#include "figure/scene.hpp"
#include "figure/svg.hpp"
#include "figure/walk.hpp"

namespace limber {

namespace {

constexpr double cell = 240, label = 20;
constexpr int pose_columns = 6, motion_steps = 5, walk_steps = 12;

class Sheet {
 public:
  explicit Sheet(int columns) : columns_(columns) {}

  void add(const std::string& title, const Scene& scene) {
    const int column = count_ % columns_, row = count_ / columns_;
    const double x = column * cell, y = row * (cell + label);
    ++count_;
    cells_ += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\">{}</text>\n", x + 8, y + 15, title);
    cells_ += svg_inside(scene, {x, y + label}, fmt::format("c{}_", count_));
  }

  void write(const std::filesystem::path& file, bool dark) const {
    const int rows = (count_ + columns_ - 1) / columns_;
    std::ofstream out{file, std::ios::binary};
    out << fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{:.0f}\" height=\"{:.0f}\">\n",
                       columns_ * cell, rows * (cell + label))
        << fmt::format("<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n", dark ? "#2a2a2a" : "#fbfaf8")
        << fmt::format("<g font-family=\"sans-serif\" font-size=\"13\" fill=\"{}\">\n", dark ? "#d8d8d8" : "#3b4044")
        << cells_ << "</g>\n</svg>\n";
    out.close();
    if (!out) throw std::runtime_error{fmt::format("cannot write {}", file.string())};
  }

 private:
  int columns_;
  int count_ = 0;
  std::string cells_;
};

void add_motion(Sheet& sheet, const Poses& poses, const Scenery& scenery, const Motion& motion,
                const FigureColours& colours) {
  const Fit fit{scenery, cell, cell, motion.mirrored};
  for (int step = 0; step < motion_steps; ++step) {
    const double t = double(step) / (motion_steps - 1);
    const auto stance = on_the_way(poses, motion, t);
    if (!stance) return;
    const std::string title = step == 0 ? motion.from : step + 1 == motion_steps ? motion.to : fmt::format("{:.2f}", t);
    sheet.add(title, picture(*stance, scenery, fit, colours, {}));
  }
}

/// A stretch without a move: one breath, from empty to full lungs and back.
void add_breath(Sheet& sheet, const Poses& poses, const Scenery& scenery, const std::string& pose,
                const FigureColours& colours) {
  const auto stance = on_the_way(poses, {pose, "", pose, false}, 1);
  for (const double breath : {-1.0, 0.0, 1.0, 0.0, -1.0})
    sheet.add(pose, picture(*stance, scenery, Fit{scenery, cell, cell, false}, colours, {true, breath}));
}

Sheet walk_sheet(const FigureColours& colours) {
  Sheet sheet{pose_columns};
  const Scenery room = walk_scenery();
  for (int step = 0; step < walk_steps; ++step) {
    const double cycles = double(step) / walk_steps;
    sheet.add(fmt::format("{:.2f}", cycles),
              picture(walk_stance(cycles), room, Fit{room, cell, cell, false}, colours, {}));
  }
  return sheet;
}

}  // namespace

void write_contact_sheet(const std::filesystem::path& dir, const Poses& poses, const std::vector<SheetRow>& rows,
                         SheetLook look) {
  std::filesystem::create_directories(dir);
  const FigureColours colours = figure_colours(look.figure, look.dark);
  Sheet all{pose_columns};
  for (const auto& [name, pose] : poses.all) all.add(name, picture(pose, colours, cell, cell, true));
  all.write(dir / "poses.svg", look.dark);
  walk_sheet(colours).write(dir / "walk.svg", look.dark);
  for (const SheetRow& row : rows) {
    const auto shared = scenery(poses, row.poses);
    if (!shared) continue;
    Sheet sheet{motion_steps};
    if (row.motions.empty() && !row.poses.empty()) add_breath(sheet, poses, *shared, row.poses.back(), colours);
    for (const Motion& motion : row.motions) add_motion(sheet, poses, *shared, motion, colours);
    sheet.write(dir / (row.title + ".svg"), look.dark);
  }
}

}  // namespace limber
