#include "daemon/tray_state.hpp"

#include <algorithm>
#include <ranges>

namespace limber {

namespace {

using Stage = BreakStatus::Stage;
using Kind = TrayState::Kind;

constexpr Duration soon_at_most = 2min;
constexpr int soon_share = 6;  // of a short interval, only this part is near its end

Upcoming working(const Status& status, BreakKind kind) {
  const BreakStatus& its = status.of(kind);
  const Duration left = its.due_at ? *its.due_at - status.at : its.interval - its.work;
  return {kind, std::max(left, Duration{0}), its.interval, its.due_at && !status.absent_since};
}

Upcoming postponed(const Status& status, BreakKind kind) {
  const BreakStatus& its = status.of(kind);
  const Duration left = its.until.value_or(status.at) - status.at;
  return {kind, std::max(left, Duration{0}), std::max(its.interval, left), !status.absent_since};
}

bool sooner(const Upcoming& one, const Upcoming& other) {
  return one.running != other.running ? one.running : one.left < other.left;
}

bool any_at(const Status& status, Stage stage) {
  return std::ranges::any_of(status.breaks, [&](const BreakStatus& its) { return its.stage == stage; });
}

Duration soon(const Upcoming& next, const Policy& policy) {
  return std::max(policy.prompt.heads_up, std::min(soon_at_most, next.interval / soon_share));
}

/// The ring is never empty, so that it is seen to be one.
int step_of(const Upcoming& next) {
  if (next.interval <= Duration{0}) return tray_steps;
  const auto passed = std::clamp(next.interval - next.left, Duration{0}, next.interval);
  return static_cast<int>(std::min<Duration::rep>(1 + passed * tray_steps / next.interval, tray_steps));
}

/// Due, and whether something keeps it from being brought up.
Kind due_kind(const Status& status) {
  const bool free =
      std::ranges::any_of(status.breaks, [](const BreakStatus& its) { return its.stage == Stage::due && !its.hold; });
  return free ? Kind::due : Kind::due_held;
}

}  // namespace

std::optional<Upcoming> upcoming(const Status& status) {
  std::optional<Upcoming> next;
  for (const BreakKind kind : kinds) {
    const BreakStatus& its = status.of(kind);
    const bool comes = its.stage == Stage::postponed || (its.enabled && its.stage == Stage::working);
    if (!comes) continue;
    const Upcoming one = its.stage == Stage::postponed ? postponed(status, kind) : working(status, kind);
    if (!next || sooner(one, *next)) next = one;
  }
  return next;
}

TrayState tray_state(const Status& status, const Policy& policy) {
  if (any_at(status, Stage::resting)) return {Kind::on_break};
  if (any_at(status, Stage::prompted)) return {Kind::due, 1, true};
  const auto next = upcoming(status);
  if (!next && !any_at(status, Stage::due)) return {Kind::off};
  if (status.quiet) return {Kind::quiet};
  if (!status.work_hours) return {Kind::off_hours};
  if (any_at(status, Stage::due)) return {due_kind(status)};
  if (status.posture == Posture::standing) return {Kind::standing};
  if (status.absent_since) return {Kind::away, step_of(*next)};
  if (next->running && next->left <= soon(*next, policy)) return {Kind::due_soon};
  return {Kind::counting, step_of(*next)};
}

TrayPicture picture_of(const TrayState& state) {
  switch (state.kind) {
    case Kind::counting:
    case Kind::away: return {TrayGlyph::counting, state.step};
    case Kind::due_soon:
    case Kind::due_held: return {TrayGlyph::soon};
    case Kind::due: return {TrayGlyph::due};
    case Kind::on_break: return {TrayGlyph::on_break};
    case Kind::quiet:
    case Kind::off_hours: return {TrayGlyph::quiet};
    case Kind::standing: return {TrayGlyph::standing};
    case Kind::off: break;
  }
  return {TrayGlyph::off};
}

std::optional<Instant> tray_changes_at(const Status& status, const Policy& policy) {
  const TrayState state = tray_state(status, policy);
  const auto next = upcoming(status);
  if (!next || !next->running) return std::nullopt;
  const auto with_left = [&](Duration left) { return status.at + (next->left - left); };
  if (state.kind == Kind::due_soon) {
    const auto minute = std::chrono::ceil<std::chrono::minutes>(next->left) - 1min;
    return minute > 0min ? std::optional(with_left(minute)) : std::nullopt;
  }
  if (state.kind != Kind::counting) return std::nullopt;
  const Duration at_step = next->interval - (next->interval * state.step + Duration{tray_steps - 1}) / tray_steps;
  return with_left(std::max({at_step, soon(*next, policy), Duration{0}}));
}

}  // namespace limber
