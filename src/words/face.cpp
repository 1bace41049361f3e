#include "words/face.hpp"

#include <algorithm>

#include "words/break_names.hpp"
#include "words/clock_words.hpp"
#include "words/hold_words.hpp"
#include "words/postpone_words.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

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
  Face face{Kind::on_break, tr("On a break"),
            its.guided ? tr("Take your time.") : tr("Going on with work ends it early."), kind};
  if (its.paused)
    face.heading = tr("On a break, paused");
  else if (its.left && *its.left > 0ms)
    face.heading = tr("On a break, {length} left", "length"_a = left_words(*its.left));
  return face;
}

Face asked(const StatusFacts& status, BreakKind kind) {
  const BreakFacts& its = status.of(kind);
  Face face{Kind::asked, tr("Ready when you are"), tr("Start, or just get up."), kind};
  if (!its.may_postpone) {
    face.heading = last_ask_title();
    face.caption = last_ask_body();
  } else if (its.attempt > 1) {
    face.heading = second_ask_title();
  }
  if (!status.notifications) face.caption = tr("Notifications are off for Limber, so it waits here.");
  return face;
}

Face quiet(const StatusFacts& status, ClockStyle clock) {
  return {Kind::quiet,
          quiet_heading(status.quiet_until, status.now, clock),
          status.quiet_until ? tr("No prompts until then. Sitting time still counts.")
                             : tr("No prompts meanwhile. Sitting time still counts."),
          {},
          HoldReason::quiet};
}

Face off_hours(const StatusFacts& status, ClockStyle clock) {
  Face face{Kind::off_hours,
            tr("Off until your work hours begin"),
            tr("Outside your work hours. Sitting time still counts."),
            {},
            HoldReason::off_hours};
  const auto& at = status.hours_change;
  const std::string moment = at ? moment_words(*at, status.now, clock) : "";
  if (at) face.heading = tr("Off until {time}", "time"_a = moment);
  if (!status.off_today) return face;
  face.heading = tr("Off, as you asked");
  face.caption = tr("Reminders come back with your next work day.");
  if (!at) return face;
  const bool today = std::chrono::floor<std::chrono::days>(*at) == std::chrono::floor<std::chrono::days>(status.now);
  face.caption = today ? tr("Reminders come back at {time}.", "time"_a = moment)
                       // Translators: with the day, as "Monday 08:30".
                       : tr("Reminders come back {time}.", "time"_a = moment);
  return face;
}

Face away(const StatusFacts& status) {
  Face face{Kind::away, status.locked ? tr("The screen is locked") : tr("Away from the desk"), ""};
  const auto next = status.next_natural();
  if (!next) {
    face.caption = tr("It counts as a break.");
    return face;
  }
  const char* sentence = *next == BreakKind::rest ? tr_noop("After {length} it counts as a rest break.")
                                                  : tr_noop("After {length} it counts as a micro break.");
  face.caption = tr(sentence, "length"_a = remaining_words(*status.of(*next).natural_after));
  return face;
}

Face standing(const StatusFacts& status) {
  const Duration length = status.standing.value_or(0ms);
  return {Kind::standing,
          // Translators: the person is.
          length < 1min ? tr("Standing") : tr("Standing for {length}", "length"_a = elapsed_words(length)),
          tr("Good to change it up. Breaks wait until you sit.")};
}

/// Due and not yet asked for.
Face due_face(const StatusFacts& status, BreakKind kind, ClockStyle clock) {
  const BreakFacts& its = status.of(kind);
  if (status.absent && (its.hold == HoldReason::absent || its.hold == HoldReason::standing)) return away(status);
  if (its.hold == HoldReason::standing) return standing(status);
  if (its.hold) {
    std::string why = evidence_sentence(status, *its.hold, clock);
    return {Kind::held, held_heading(status, *its.hold, clock),
            why.empty() ? tr("It comes up after that.") : std::move(why), kind, its.hold};
  }
  const bool first_touch = its.awaits_input || !status.input_known;
  return {Kind::waiting, tr("A break is due"),
          first_touch ? tr("Limber waits until you touch keys or mouse.")
                      : tr("Limber waits for a short pause in your typing."),
          kind};
}

Face postponed_face(const StatusFacts& status, BreakKind kind, ClockStyle clock) {
  const BreakFacts& its = status.of(kind);
  Face face{Kind::postponed, tr("The break comes back in {length}", "length"_a = left_words(its.left.value_or(0ms))),
            its.unanswered ? tr("It was not taken.") : tr("You put it off."), kind};
  if (!its.until) return face;
  const std::string at = moment_words(*its.until, status.now, clock);
  face.caption = its.unanswered ? tr("It was not taken, and asks again at {time}.", "time"_a = at)
                                : tr("Put off until {time}.", "time"_a = at);
  if (const auto cost = put_off_cost(its.length.value_or(0ms), its.longer_by, its.sooner_by); !cost.empty())
    face.caption += " " + cost;
  return face;
}

Face paused(const StatusFacts& status, BreakKind kind, ClockStyle clock) {
  const auto& until = status.of(kind).put_off_until;
  return {Kind::paused, tr("The clock is paused"),
          until ? tr("The break comes at {time} at the earliest.", "time"_a = moment_words(*until, status.now, clock))
                : tr("It goes on when you do."),
          kind};
}

std::string next_sentence(const StatusFacts& status, const NextFacts& next, ClockStyle clock) {
  if (!next.at) return "";
  const std::string at = clock_words(*next.at, clock);
  if (status.of(next.kind).left_early)
    return tr("The {break} that you left comes back at {time}.", "break"_a = noun_of(next.kind), "time"_a = at);
  if (status.of(next.kind).after_meeting) return tr("Around {time}, after your meeting.", "time"_a = at);
  const auto& meeting = status.of(next.kind).ahead_of;
  if (meeting)
    return tr("Around {time}, before your meeting at {meeting}.", "time"_a = at,
              "meeting"_a = clock_words(*meeting, clock));
  // Translators: after "Next break in {length}".
  if (!std::ranges::all_of(status.breaks, &BreakFacts::enabled)) return tr("Around {time}.", "time"_a = at);
  return next.kind == BreakKind::rest ? tr("A rest break, around {time}.", "time"_a = at)
                                      : tr("A micro break, around {time}.", "time"_a = at);
}

std::string next_caption(const StatusFacts& status, ClockStyle clock) {
  const std::string by_the_clock =
      status.input_seen ? "" : tr("Counting by the clock: this desktop won't say when your hands are still.");
  if (const auto hold = hold_of_next(status))
    return by_the_clock + (by_the_clock.empty() ? "" : " ") +
           // Translators: {until} is a part such as "until your call ends".
           tr("As things are, it waits {until}.", "until"_a = until_words(status, *hold, clock));
  if (!status.input_seen) return by_the_clock;
  std::string caption = status.next ? next_sentence(status, *status.next, clock) : "";
  if (const std::string focus = focus_sentence(status); !focus.empty()) caption += (caption.empty() ? "" : " ") + focus;
  // Not where a break lies in between: the minutes leave it out, and "since" doesn't.
  if (status.sitting >= 1min && status.now - status.up_at < status.sitting + 1min)
    caption += (caption.empty() ? "" : " ") + tr("Sitting since {time}.", "time"_a = clock_words(status.up_at, clock));
  return caption;
}

Face counting(const StatusFacts& status, const Upcoming& next, ClockStyle clock) {
  // What is near and will not come is not announced.
  if (next.left <= near(next, status) && !hold_of_next(status))
    return {Kind::due_soon, near_break_title(left_words(next.left)), near_break_body(), next.kind};
  return {Kind::counting, tr("Next break in {length}", "length"_a = left_words(next.left)), next_caption(status, clock),
          next.kind};
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
    if (its.stage != Stage::postponed && (!its.enabled || its.left_out || its.stage != Stage::working)) continue;
    const Upcoming one = its.stage == Stage::postponed ? put_off(status, kind) : working(status, kind);
    if (!next || sooner(one, *next, status)) next = one;
  }
  return next;
}

Duration near(const Upcoming& next, const StatusFacts& status) {
  return std::max(status.heads_up, std::min(near_at_most, next.interval / near_share));
}

std::string quiet_heading(std::optional<LocalTime> until, LocalTime now, ClockStyle clock) {
  return until ? tr("Quiet until {time}", "time"_a = moment_words(*until, now, clock)) : tr("Quiet until you end it");
}

Face face_of(const StatusFacts& status, ClockStyle clock) {
  if (const auto kind = status.in_stage(Stage::resting)) return on_break(status, *kind);
  if (const auto kind = status.in_stage(Stage::prompted)) return asked(status, *kind);
  const auto waits = status.in_stage(Stage::due);
  const auto next = upcoming(status);
  if (!next && !waits)
    return {Kind::switched_off, tr("Both breaks are switched off"), tr("You can switch them on in the settings.")};
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
