#include "panel/windows/stretch_thumb.hpp"

#include "catalogue/exercise_of.hpp"
#include "figure/motion.hpp"
#include "panel/model/preview_loop.hpp"
#include "panel/widgets/figure_view.hpp"

namespace limber {

void show_thumb(FigureView& figure, const Stretch* stretch) {
  if (!stretch) {
    figure.set_stretch({});
    return figure.show({}, 1, false, 0);
  }
  const Exercise exercise = exercise_of(*stretch, StretchPolicy{});
  const std::string pose = main_pose(exercise);
  figure.set_stretch(pose_names(exercise));
  if (!pose.empty()) figure.show({pose, "", pose, false}, 1, false, 0);
}

}  // namespace limber
