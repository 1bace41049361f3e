#include "panel/windows/stretch_thumb.hpp"

#include "catalogue/exercise_of.hpp"
#include "figure/motion.hpp"
#include "panel/widgets/figure_view.hpp"

namespace limber {

void show_thumb(FigureView& figure, const Stretch* stretch) {
  if (!stretch) {
    figure.set_stretch({});
    return figure.show({}, 1, false, 0);
  }
  const std::vector<std::string> names = pose_names(exercise_of(*stretch, StretchPolicy{}));
  const std::vector<Motion> motions = motions_of(exercise_of(*stretch, StretchPolicy{}));
  figure.set_stretch(names);
  if (!motions.empty()) figure.show({motions.front().to, "", motions.front().to, false}, 1, false, 0);
}

}  // namespace limber
