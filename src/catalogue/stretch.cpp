#include "catalogue/stretch.hpp"

#include <algorithm>

namespace limber {

bool Stretch::flows() const { return std::ranges::find(steps, StepPhase::out, &Step::phase) != steps.end(); }

}  // namespace limber
