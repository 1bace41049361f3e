#include "core/next_break.hpp"

#include <algorithm>

namespace limber {
namespace {

std::optional<Duration> time_to(const BreakStatus& its, Instant now) {
  if (!its.enabled || (its.left_out && its.stage == BreakStatus::Stage::working)) return std::nullopt;
  switch (its.stage) {
    case BreakStatus::Stage::working:
      return std::max(its.due_at_work ? *its.due_at_work - now : its.interval - its.work, Duration{0});
    case BreakStatus::Stage::postponed: return its.until ? std::max(*its.until - now, Duration{0}) : Duration{0};
    case BreakStatus::Stage::due:
    case BreakStatus::Stage::prompted: return Duration{0};
    case BreakStatus::Stage::resting: break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<NextBreak> next_for_somebody_at_work(const Status& status, Duration merge_within) {
  if (status.quiet || !status.work_hours || status.posture == Posture::standing) return std::nullopt;
  const auto micro = time_to(status.of(BreakKind::micro), status.at),
             rest = time_to(status.of(BreakKind::rest), status.at);
  if (rest && (!micro || *rest <= *micro + merge_within)) return NextBreak{BreakKind::rest, *rest};
  if (micro) return NextBreak{BreakKind::micro, *micro};
  return std::nullopt;
}

}  // namespace limber
