#include "catalogue/stretch_length.hpp"

namespace limber {

std::chrono::seconds usual_length(const Stretch& stretch) {
  const std::chrono::seconds most = stretch.dose.round.most;
  if (most < told_in_minutes) return fives(most);
  return whole_minutes(most);
}

}  // namespace limber
