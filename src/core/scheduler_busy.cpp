// Meetings: by the calendar, which is known ahead (B33), and as the person says (B34).
#include <algorithm>
#include <utility>

#include "core/scheduler.hpp"

namespace limber {

namespace {

/// Of a break's interval, the part that has to have passed for that.
constexpr int earliest_share = 4;
/// Between the end of a break and the meeting.
constexpr Duration to_arrive = 1min;
/// Meetings with less between them are one.
constexpr Duration shortest_gap = 3min;
/// In a gap that is too short for the whole break it is asked for until so long before the next meeting.
constexpr Duration last_call = 2min;

}  // namespace

void Scheduler::on(Instant now, const BusyTimesChanged& event) {
  busy_ = event.times;
  std::ranges::sort(busy_, {}, &BusyTime::from);
  busy_turned_ = now;
}

/// What a break takes: to wait for a good moment, the break, and to be there in time.
Duration Scheduler::room_for(BreakKind kind) const { return policy_.prompt.patience + length_of(kind) + to_arrive; }

bool Scheduler::is_called_over(const BusyTime& meeting) const { return called_over_ && meeting.from <= *called_over_; }

/// What is on at `at`.
std::optional<BusyTime> Scheduler::busy_at(Instant at) const {
  for (const BusyTime& each : busy_)
    if (each.from <= at && at < each.to && !is_called_over(each)) return each;
  return std::nullopt;
}

/// The same for a break, for which it begins earlier, where the break would not be over by then. Between two meetings
/// that leave less room than that, a few minutes on one's feet are better than none.
std::optional<BusyTime> Scheduler::busy_for(BreakKind kind, Instant at) const {
  std::optional<BusyTime> block;
  std::optional<Instant> free_from;
  for (const BusyTime& each : busy_) {
    if (is_called_over(each)) continue;
    if (block && each.from - block->to < shortest_gap) {
      block->several = block->several || each.to > block->to;
      block->to = std::max(block->to, each.to);
      continue;
    }
    if (block && at < block->to) break;
    if (block) free_from = block->to;
    block = each;
  }
  if (!block || at >= block->to) return std::nullopt;
  const Duration whole = length_of(kind) + to_arrive;
  const Duration before = free_from && block->from - *free_from < room_for(kind) ? last_call : whole;
  return block->from - before < at ? block : std::nullopt;
}

/// Of a break that would fall due at `due`, as things stand at `from`: the beginning of the meeting before which it
/// comes, if it comes before one.
std::optional<Instant> Scheduler::ahead_of(BreakKind kind, Instant due, Instant from) const {
  const auto busy = busy_for(kind, due + policy_.prompt.patience);
  if (!busy || policy_.calendar.early_by <= 0s) return std::nullopt;
  // In another meeting by then, it is that one which holds it.
  if (const auto on = busy_at(due); on && on->from < busy->from) return std::nullopt;
  const Instant before = busy->from - room_for(kind);
  if (!may_come_at(kind, before, due, from)) return std::nullopt;
  const Duration early = due - before, interval = policy_of(kind).interval;
  const bool disturbs_less = early <= policy_.calendar.early_by && early <= busy->to - due;
  // Before a meeting that would make the person sit for too long, it is worth coming however early.
  const bool too_long = sitting_.clock.running() && sitting_.clock.value(at_) + (busy->to - at_) > prolonged_sitting &&
                        early <= interval - interval / earliest_share;
  return disturbs_less || too_long ? std::optional(busy->from) : std::nullopt;
}

/// Of one that would fall due at `due`: earlier, but not before now, nor before the person's own answer allows it
/// (B17).
bool Scheduler::may_come_at(BreakKind kind, Instant before, Instant due, Instant from) const {
  return std::max(from, of(kind).not_before.value_or(from)) <= before && before <= due;
}

/// Of a break that has fallen due before its time: what it is ahead of, while that is still to come.
std::optional<Instant> Scheduler::still_ahead_of(const BreakState& state, Instant at) const {
  const auto begins = [&](const BusyTime& each) { return each.from == state.ahead_of; };
  const bool to_come = state.ahead_of > at && std::ranges::any_of(busy_, begins);
  return to_come ? state.ahead_of : std::nullopt;
}

/// When a break that would fall due at `due` does so, with the calendar in mind, and what was learned (B37).
Instant Scheduler::planned(BreakKind kind, Instant due, Instant from) const {
  if (const auto meeting = ahead_of(kind, due, from)) return *meeting - room_for(kind);
  const auto early = learned_early(kind, due, from);
  return early ? early->at : due;
}

/// Where a meeting begins or ends, or begins to hold a break; whatever depends on it is looked at then.
Instant Scheduler::when_busy_turns() const {
  Instant next = never;
  const auto consider = [&](Instant at) {
    if (at > busy_turned_) next = std::min(next, at);
  };
  for (const BusyTime& each : busy_) {
    consider(each.from);
    consider(each.to);
    consider(each.from - last_call + Duration{1});
    for (const BreakKind kind : kinds) consider(each.from - length_of(kind) - to_arrive + Duration{1});
  }
  return next;
}

void Scheduler::on(Instant now, const MeetingSaid& event) {
  meeting_until_ = now + event.lasts;
  if (std::exchange(kept_.meeting_asks, false)) say(now, MeetingEnds{false});
  in_meeting(true, now);
}

void Scheduler::on(Instant now, const MeetingOver&) {
  // It has ended before its time, or does not take place: then it may hold a break before it has begun.
  if (busy_at(now))
    called_over_ = now;
  else if (const auto soon = status(now).busy)
    called_over_ = soon->from;
  end_meeting(now);
}

/// Of the one that the person has told of.
void Scheduler::end_meeting(Instant at) {
  if (!std::exchange(meeting_until_, std::nullopt)) return;
  if (std::exchange(kept_.meeting_asks, false)) say(at, MeetingEnds{false});
  in_meeting(false, at);
}

/// Somebody in a meeting is there with still hands, as in a call (B7).
void Scheduler::in_meeting(bool on, Instant at) {
  const bool was = person_.engaged();
  person_.meeting_said = on;
  if (!on) person_.meeting_ended = at;
  if (was && !person_.engaged()) person_.engagement_over(at);
  if (!was && person_.engaged()) rest_is_over();
}

/// The person is asked once whether it goes on; not who is away, nor who is in a call, which holds by itself.
void Scheduler::meeting_over(Instant at) {
  in_meeting(false, at);
  const bool seen = !(kept_.quiet || !work_hours_ || person_.absent() || person_.engaged() || kept_.dnd ||
                      kept_.fullscreen || held_by_program(std::nullopt) || resting());
  if (kept_.meeting_asks || !seen || busy_at(at)) return end_meeting(at);
  kept_.meeting_asks = true;
  meeting_until_ = at + policy_.prompt.lasts;
  say(at, MeetingEnds{true});
}

}  // namespace limber
