#include "panel/model/today_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "panel/model/today_states.hpp"
#include "rpc/codec.hpp"

namespace limber {
namespace {

using Stage = BreakStatus::Stage;

/// The state that takes precedence over all others of a daemon that can be understood.
TodayView view_of(const TodayInput& input, const StatusFacts& status) {
  if (const auto kind = status.in_stage(Stage::resting)) return resting_view(input, status, *kind);
  if (const auto kind = status.in_stage(Stage::prompted)) return asked_view(input, status, *kind);
  if (const auto kind = status.in_stage(Stage::due))
    return status.of(*kind).hold ? held_view(input, status, *kind) : asked_view(input, status, *kind);
  if (!input.settings.problems.empty()) return settings_problem_view(input.settings);
  if (status.absent) return away_view(input, status);
  if (status.quiet) return quiet_view(input, status);
  if (status.posture == Posture::standing) return standing_view(status);
  if (!status.hands_seen) return unseen_view();
  if (const auto kind = status.in_stage(Stage::postponed)) {
    const auto back = status.of(*kind).left;
    if (back && (!status.next || *back <= status.next->in)) return postponed_view(input, status, *kind);
  }
  return status.next ? counting_view(input, status) : still_view(status);
}

/// The number changes with the minute; in the last two and on a break, with the second.
Duration good_for(const StatusFacts& status) {
  if (status.in_stage(Stage::resting)) return 1s;
  if (status.next && status.next->in <= 2min) return 1s;
  const Duration over_the_minute = status.sitting % Duration{1min};
  return std::max<Duration>(1min - over_the_minute, 1s);
}

std::string stretch_of(const StatusFacts& status) {
  for (const Stage stage : {Stage::resting, Stage::prompted, Stage::due, Stage::postponed})
    if (const auto kind = status.in_stage(stage); kind && !status.of(*kind).stretch.empty())
      return status.of(*kind).stretch;
  if (!status.next) return "";
  return status.next->stretch.empty() ? status.of(status.next->kind).stretch : status.next->stretch;
}

}  // namespace

std::string TodayView::spoken() const {
  if (ring.number.empty()) return heading;
  return fmt::format("{} {} {}", ring.above, ring.number, ring.below);
}

TodayView today_view(const TodayInput& input) {
  if (input.starting && input.link != Link::up) return starting_view();
  if (input.link == Link::absent) {
    TodayView view = daemon_absent_view(input.start_failure);
    if (input.first_day) view.ring.glyph = Glyph::info;  // nobody is to be alarmed by what they do not know yet
    return view;
  }
  if (!input.status) return waiting_view();
  const StatusFacts& status = *input.status;
  if (status.protocol != protocol_version || status.version != input.own_version) return other_version_view();
  TodayView view = view_of(input, status);
  if (!input.settings.policy.presence.standing && status.posture != Posture::standing)
    std::erase_if(view.more, [](const TodayButton& its) { return its.deed == Deed::stand; });
  view.problems = status.problems;
  view.problems.insert(view.problems.end(), input.problems.begin(), input.problems.end());
  view.stretch = stretch_of(status);
  view.greyed = input.link != Link::up;
  if (!view.greyed) view.good_for = good_for(status);
  return view;
}

}  // namespace limber
