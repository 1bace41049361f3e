#include "words/face.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/hold_words.hpp"

namespace limber {
namespace {

using Kind = Face::Kind;
using Stage = BreakStatus::Stage;

constexpr Duration near_at_most = 2min;
constexpr int near_share = 6;  // of a short interval, only this part is near its end

/// What is left is never nothing.
std::string left_words(Duration left) { return remaining_words(std::max<Duration>(left, 1s)); }

Face on_break(const StatusFacts& status, BreakKind kind) {
  const BreakFacts& its = status.of(kind);
  Face face{
      Kind::on_break, kind, {}, "On a break", its.guided ? "Take your time." : "Going on with work ends it early."};
  if (its.paused)
    face.heading = "On a break, paused";
  else if (its.left && *its.left > 0ms)
    face.heading = fmt::format("On a break, {} left", left_words(*its.left));
  return face;
}

Face asked(const StatusFacts& status, BreakKind kind) {
  const BreakFacts& its = status.of(kind);
  Face face{Kind::asked, kind, {}, "Ready when you are", "Start, or just get up."};
  if (!its.may_postpone) {
    face.heading = "Now, or the next one?";
    face.caption = "Both are fine.";
  } else if (its.attempt > 1) {
    face.heading = "Still a good moment?";
  }
  if (!status.notifications) face.caption = "Notifications are off for Limber, so it waits here.";
  return face;
}

Face quiet(const StatusFacts& status, ClockStyle clock) {
  const char* caption = status.quiet_until ? "No prompts until then. Sitting time still counts."
                                           : "No prompts meanwhile. Sitting time still counts.";
  return {Kind::quiet,
          {},
          HoldReason::quiet,
          status.quiet_until ? "Quiet " + until_words(status, HoldReason::quiet, clock) : "Quiet until you end it",
          caption};
}

Face off_hours(const StatusFacts& status, ClockStyle clock) {
  Face face{Kind::off_hours, {}, HoldReason::off_hours, {}, "Outside your work hours. Sitting time still counts."};
  face.heading = "Off " + until_words(status, HoldReason::off_hours, clock);
  if (!status.off_today) return face;
  face.heading = "Off, as you asked";
  face.caption = "Reminders come back with your next work day.";
  if (const auto& at = status.hours_change) {
    const bool today = std::chrono::floor<std::chrono::days>(*at) == std::chrono::floor<std::chrono::days>(status.now);
    face.caption = fmt::format("Reminders come back {}{}.", today ? "at " : "", moment_words(*at, status.now, clock));
  }
  return face;
}

Face away(const StatusFacts& status) {
  Face face{Kind::away, {}, {}, status.locked ? "The screen is locked" : "Away from the desk", ""};
  const auto enough = status.of(BreakKind::rest).natural_after;
  const Duration absent = status.absent.value_or(0ms);
  face.caption = enough && absent < *enough && !status.of(BreakKind::rest).rested
                     ? fmt::format("After {} it counts as a rest break.", remaining_words(*enough))
                     : "It counts as a break.";
  return face;
}

Face standing(const StatusFacts& status) {
  const Duration length = status.standing.value_or(0ms);
  return {Kind::standing,
          {},
          {},
          length < 1min ? "Standing" : "Standing for " + elapsed_words(length),
          "Good to change it up. Breaks wait until you sit."};
}

/// Due and not yet asked for.
Face due_face(const StatusFacts& status, BreakKind kind, ClockStyle clock) {
  const BreakFacts& its = status.of(kind);
  if (status.absent && (its.hold == HoldReason::absent || its.hold == HoldReason::standing)) return away(status);
  if (its.hold == HoldReason::standing) return standing(status);
  if (its.hold) {
    std::string why = evidence_sentence(status, *its.hold);
    return {Kind::held, kind, its.hold, "A break waits " + until_words(status, *its.hold, clock),
            why.empty() ? "It comes up after that." : std::move(why)};
  }
  const bool first_touch = its.awaits_input || !status.input_known;
  return {
      Kind::waiting,
      kind,
      {},
      "A break is due",
      first_touch ? "Limber waits until you touch keys or mouse." : "Limber waits for a short pause in your typing."};
}

Face postponed_face(const StatusFacts& status, BreakKind kind, ClockStyle clock) {
  const BreakFacts& its = status.of(kind);
  Face face{Kind::postponed,
            kind,
            {},
            fmt::format("The break comes back in {}", left_words(its.left.value_or(0ms))),
            its.unanswered ? "It was not answered." : "You put it off."};
  if (!its.until) return face;
  const std::string at = moment_words(*its.until, status.now, clock);
  face.caption = its.unanswered ? fmt::format("It was not answered, and asks again at {}.", at)
                                : fmt::format("Put off until {}.", at);
  return face;
}

Face paused(const StatusFacts& status, BreakKind kind, ClockStyle clock) {
  const auto& until = status.of(kind).put_off_until;
  return {Kind::paused,
          kind,
          {},
          "The clock is paused",
          until ? fmt::format("The break comes at {} at the earliest.", moment_words(*until, status.now, clock))
                : "It goes on when you do."};
}

std::string next_caption(const StatusFacts& status, ClockStyle clock) {
  if (!status.input_seen) return "Counting by the clock: this desktop won't say when your hands are still.";
  if (const auto hold = hold_now(status))
    return fmt::format("As things are, it waits {}.", until_words(status, *hold, clock));
  std::string caption;
  if (status.next && status.next->at && status.of(status.next->kind).left_early) {
    caption = fmt::format("The {} that you left comes back at {}.", noun_of(status.next->kind),
                          clock_words(*status.next->at, clock));
  } else if (status.next && status.next->at) {
    const bool both = std::ranges::all_of(status.breaks, &BreakFacts::enabled);
    const char* which = !both                                  ? "Around"
                        : status.next->kind == BreakKind::rest ? "A rest break, around"
                                                               : "A micro break, around";
    caption = fmt::format("{} {}.", which, clock_words(*status.next->at, clock));
  }
  if (status.sitting >= 1min)
    caption += fmt::format("{}Sitting since {}.", caption.empty() ? "" : " ", clock_words(status.up_at, clock));
  return caption;
}

Face counting(const StatusFacts& status, const Upcoming& next, ClockStyle clock) {
  if (next.left <= near(next, status))
    return {Kind::due_soon, next.kind, {}, "Break in " + left_words(next.left), "Finish your thought first."};
  return {Kind::counting, next.kind, {}, "Next break in " + left_words(next.left), next_caption(status, clock)};
}

Upcoming working(const StatusFacts& status, BreakKind kind) {
  const BreakFacts& its = status.of(kind);
  Duration left = its.due_in.value_or(its.interval - its.work);
  bool running = its.due_in && !status.absent;
  if (status.next && status.next->kind == kind) {
    left = status.next->in;
    running = !status.absent;
  }
  return {kind, std::max(left, Duration{0}), its.interval, running};
}

Upcoming put_off(const StatusFacts& status, BreakKind kind) {
  const BreakFacts& its = status.of(kind);
  const Duration left = std::max(its.left.value_or(0ms), Duration{0});
  return {kind, left, std::max(its.interval, left), !status.absent};
}

/// Of two at once the longer comes, as the shorter gives way to it.
bool sooner(const Upcoming& one, const Upcoming& other, const StatusFacts& status) {
  const bool goes_on = (one.running || status.of(one.kind).rested) && (other.running || status.of(other.kind).rested);
  return one.running == other.running || goes_on ? one.left <= other.left : one.running;
}

}  // namespace

std::optional<Upcoming> upcoming(const StatusFacts& status) {
  std::optional<Upcoming> next;
  for (const BreakKind kind : kinds) {
    const BreakFacts& its = status.of(kind);
    if (its.stage != Stage::postponed && (!its.enabled || its.stage != Stage::working)) continue;
    const Upcoming one = its.stage == Stage::postponed ? put_off(status, kind) : working(status, kind);
    if (!next || sooner(one, *next, status)) next = one;
  }
  return next;
}

Duration near(const Upcoming& next, const StatusFacts& status) {
  return std::max(status.heads_up, std::min(near_at_most, next.interval / near_share));
}

Face face_of(const StatusFacts& status, ClockStyle clock) {
  if (const auto kind = status.in_stage(Stage::resting)) return on_break(status, *kind);
  if (const auto kind = status.in_stage(Stage::prompted)) return asked(status, *kind);
  const auto waits = status.in_stage(Stage::due);
  const auto next = upcoming(status);
  if (!next && !waits)
    return {Kind::switched_off, {}, {}, "Both breaks are switched off", "You can switch them on in the settings."};
  if (status.quiet) return quiet(status, clock);
  if (!status.work_hours) return off_hours(status, clock);
  if (waits) return due_face(status, *waits, clock);
  if (status.absent) return away(status);
  if (status.posture == Posture::standing) return standing(status);
  if (status.of(next->kind).stage == Stage::postponed) return postponed_face(status, next->kind, clock);
  if (next->running) return counting(status, *next, clock);
  return paused(status, next->kind, clock);
}

std::string sentences_of(const Face& face) {
  const bool asks = face.heading.ends_with('?');
  return face.heading + (asks ? "" : ".") + (face.caption.empty() ? "" : " " + face.caption);
}

}  // namespace limber
