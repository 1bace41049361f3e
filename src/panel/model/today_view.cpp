#include "panel/model/today_view.hpp"

#include <algorithm>

#include "panel/model/today_states.hpp"
#include "rpc/codec.hpp"
#include "words/pace_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using Stage = BreakStatus::Stage;

/// The number changes with the minute; in the last two and on a break, with the second.
Duration good_for(const StatusFacts& status) {
  if (status.in_stage(Stage::resting)) return 1s;
  if (status.next && status.next->in <= 2min) return 1s;
  const Duration over_the_minute = status.sitting % Duration{1min};
  return std::max<Duration>(1min - over_the_minute, 1s);
}

/// The break that is going on, or else comes next.
std::optional<BreakKind> break_of(const StatusFacts& status) {
  for (const Stage stage : {Stage::resting, Stage::prompted, Stage::due, Stage::postponed})
    if (const auto kind = status.in_stage(stage)) return kind;
  if (status.next) return status.next->kind;
  const auto next = upcoming(status);
  return next ? std::optional(next->kind) : std::nullopt;
}

std::string stretch_of(const StatusFacts& status, BreakKind kind) {
  const bool of_next = status.next && status.next->kind == kind && status.of(kind).stage == Stage::working;
  return of_next && !status.next->stretch.empty() ? status.next->stretch : status.of(kind).stretch;
}

/// A face that says when a break comes; the others have enough to say of why none does.
bool tells_of_next(Face::Kind kind) {
  switch (kind) {
    case Face::Kind::waiting:
    case Face::Kind::due_soon:
    case Face::Kind::postponed:
    case Face::Kind::counting: return true;
    default: return false;
  }
}

}  // namespace

std::string TodayView::spoken() const {
  if (ring.number.empty()) return heading;
  // Translators: what stands above, in and below the ring, as it is read aloud: "Sitting for 38 minutes".
  return tr("{above} {number} {below}", "above"_a = ring.above, "number"_a = ring.number, "below"_a = ring.below);
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
  const Face face = face_of(status, input.clock);
  TodayView view = face_view(input, status, face);
  if (!input.settings.policy.presence.standing && status.posture != Posture::standing)
    std::erase_if(view.more, [](const TodayButton& its) { return its.action == PanelAction::stand; });
  view.problems = status.problems;
  // What is wrong with the settings is the first of them, and said below with what can be done about it.
  if (status.settings_trouble && !input.settings.problems.empty() && !view.problems.empty())
    view.problems.erase(view.problems.begin());
  view.problems.insert(view.problems.end(), input.problems.begin(), input.problems.end());
  add_settings_problem(view, input.settings);
  if (const auto kind = break_of(status); kind && status.of(*kind).stage != Stage::resting) {
    view.has_next = true;
    view.stretch = stretch_of(status, *kind);
    if (const auto length = status.of(*kind).length) view.next_length = remaining_words(*length);
  }
  view.off = !status.work_hours;
  view.first_day = input.first_day;
  view.easy_day = status.pace == Pace::easy_day;
  if (view.easy_day && tells_of_next(face.kind)) {
    if (!view.caption.empty()) view.caption += " ";
    view.caption += pace_sentence(status.pace, false).value_or("");
  }
  if (input.link != Link::up) return lost_view(std::move(view));
  view.connected = true;
  view.good_for = good_for(status);
  return view;
}

}  // namespace limber
