#include "catalogue/stretch.hpp"

#include <algorithm>

namespace limber {

bool Stretch::flows() const { return std::ranges::find(steps, StepPhase::out, &Step::phase) != steps.end(); }

bool Stretch::in_first() const {
  const auto first = std::ranges::find_if(
      steps, [](const Step& step) { return step.phase == StepPhase::out || step.phase == StepPhase::in; });
  return first != steps.end() && first->phase == StepPhase::in;
}

}  // namespace limber
