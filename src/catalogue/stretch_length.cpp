#include "catalogue/stretch_length.hpp"

#include <algorithm>

namespace limber {

std::chrono::seconds usual_length(const Stretch& stretch) {
  const auto most = stretch.dose.round.most.count();
  if (stretch.dose.round.most < told_in_minutes) return std::chrono::seconds{(most + 2) / 5 * 5};
  return std::chrono::minutes{std::max<long>(1, (most + 30) / 60)};
}

}  // namespace limber
