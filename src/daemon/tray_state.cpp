#include "daemon/tray_state.hpp"

#include <algorithm>

namespace limber {

namespace {

using Kind = Face::Kind;

/// The ring is never empty, so that it is seen to be one.
int step_of(const std::optional<Upcoming>& next) {
  if (!next) return 1;
  if (next->interval <= Duration{0}) return tray_steps;
  const auto passed = std::clamp(next->interval - next->left, Duration{0}, next->interval);
  return static_cast<int>(std::min<Duration::rep>(1 + passed * tray_steps / next->interval, tray_steps));
}

bool shows_ring(Kind kind) { return kind == Kind::counting || kind == Kind::postponed; }

}  // namespace

TrayPicture picture_of(const Face& face, const StatusFacts& status) {
  switch (face.kind) {
    case Kind::due_soon:
    case Kind::held:
    case Kind::waiting: return {TrayGlyph::soon};
    case Kind::asked: return {TrayGlyph::due};
    case Kind::on_break: return {TrayGlyph::on_break};
    case Kind::quiet:
    case Kind::off_hours: return {TrayGlyph::quiet};
    case Kind::standing: return {TrayGlyph::standing};
    case Kind::switched_off: return {TrayGlyph::off};
    case Kind::counting:
    case Kind::postponed:
    case Kind::paused:
    case Kind::away: break;
  }
  return {TrayGlyph::counting, step_of(upcoming(status))};
}

std::optional<Duration> tray_changes_in(const Face& face, const StatusFacts& status) {
  const auto next = upcoming(status);
  if (!next || !next->running) return std::nullopt;
  if (face.kind == Kind::due_soon) {
    const auto minute = std::chrono::ceil<std::chrono::minutes>(next->left) - 1min;
    return minute > 0min ? std::optional<Duration>(next->left - minute) : std::nullopt;
  }
  if (!shows_ring(face.kind)) return std::nullopt;
  const int step = step_of(next);
  const Duration at_step = next->interval - (next->interval * step + Duration{tray_steps - 1}) / tray_steps;
  return next->left - std::max({at_step, near(*next, status), Duration{0}});
}

}  // namespace limber
