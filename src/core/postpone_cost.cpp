#include "core/postpone_cost.hpp"

#include <algorithm>

namespace limber {

Duration longer_by(const Policy& policy, BreakKind kind, Duration put_off) {
  const BreakPolicy& its = policy.of(kind);
  if (policy.prompt.later_costs != LaterCosts::longer || put_off <= 0s) return 0s;
  const Duration step = its.duration < 2min ? Duration{15s} : Duration{1min};
  const Duration share{std::min(put_off, its.interval).count() * its.duration.count() / its.interval.count()};
  return std::min((share + step - Duration{1}) / step * step, its.duration);
}

Duration sooner_by(const Policy& policy, BreakKind kind, Duration put_off) {
  if (policy.prompt.later_costs != LaterCosts::sooner) return 0s;
  return std::clamp<Duration>(put_off, 0s, policy.of(kind).interval / 2);
}

}  // namespace limber
