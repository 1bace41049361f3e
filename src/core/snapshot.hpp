// The engine's state that survives a restart or a crash (B23, B24). Every time in it is relative to `taken_at`, with
// the past positive, so that it stays valid after a reboot, when the boot clock starts again.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/moments.hpp"
#include "core/rotation.hpp"
#include "core/status.hpp"

namespace limber {

/// How old the state that survives a crash of the daemon may be, at least while a clock runs: younger than the shortest
/// time after which anything is made of an absence (B23).
constexpr Duration heartbeat_every(const Policy& policy) {
  Duration shortest = 1min;
  for (const Duration each : {policy.presence.away_after, policy.presence.stood_up_after,
                              policy.micro_break.natural_after, policy.rest_break.natural_after})
    shortest = std::min(shortest, each);
  return std::max(shortest * 3 / 4, Duration{1s});
}

struct BreakSnapshot {
  Duration work{};
  Duration work_at_stake{};   ///< the part of it counted since the last input: gone if that proves an absence (B4)
  bool awaits_input = false;  ///< was reset by rest, with no input reported since (B12)
  BreakStatus::Stage stage = BreakStatus::Stage::working;
  std::optional<Duration> due_ago;
  std::optional<Duration> prompted_ago;
  std::optional<Duration> postponed_for;  ///< still to go; negative: over
  bool unanswered = false;                ///< postponed: because its prompt was not answered
  std::optional<Duration> started_ago;    ///< resting
  Duration duration{};                    ///< resting: as it began
  Duration return_grace{};                ///< resting: as it began
  bool guided = false;
  std::optional<Duration> guided_for;    ///< guided: since that long ago
  std::optional<Duration> routine;       ///< guided: how long its routine is, once that was reported
  std::optional<Duration> routine_left;  ///< to its end; none: paused
  std::optional<Duration> routine_paused_ago;
  Duration forgiven{};      ///< resting: input that was forgiven (B20)
  bool by_idling = false;   ///< resting: begun so (B18)
  bool away_in_it = false;  ///< resting: the person was away in it
  int attempt = 0;
  Duration put_off{};                    ///< by the person, in all (B38)
  Duration head_start{};                 ///< of `work`: it began with so much (B38)
  std::optional<Duration> waits_ago;     ///< due: it waits for a good moment since
  std::optional<Duration> unjudged_ago;  ///< a prompt of which it is not known yet whether it is taken (B37)
  std::optional<Duration> ahead_of;      ///< it came before its time: until what begins then (B33)
  std::optional<HoldReason> hold;
  bool awaits_touch = false;           ///< due: a hold ended while there was no input, the prompt waits for input (B15)
  std::optional<Duration> not_before;  ///< held off by an answer (B13, B17), still to go
  std::optional<Duration> refused_ago;  ///< its interval began anew then because it was skipped or ignored (B37)
  bool left_early = false;              ///< of `not_before`: it was left early
  bool heads_up_given = false;
  StretchId stretch;
  bool operator==(const BreakSnapshot&) const = default;
};

/// One of the person's own reminders; in the order of the settings.
struct ReminderSnapshot {
  std::string text;
  Duration spent{};           ///< time at the desk since it came last
  Duration spent_at_stake{};  ///< as of a break's work
  std::optional<Duration> due_ago;
  bool in_hours = false;
  bool operator==(const ReminderSnapshot&) const = default;
};
/// A time of day of a reminder that has been; none is told of twice (B36).
struct ToldReminder {
  std::string text;
  WallTime at;
  bool operator==(const ToldReminder&) const = default;
};

/// What the engine remembers of the person and the day, and a snapshot keeps as it is.
struct KeptState {
  bool sitting_limit_reported = false;
  bool spell_reminded = false;
  std::optional<Date> day;
  Posture posture = Posture::sitting;
  std::optional<BreakKind> rested;     ///< the longest break taken in the rest going on (B12)
  std::optional<BreakKind> natural;    ///< natural break found, to be recorded on return (B10)
  std::optional<BreakKind> asks_once;  ///< a round of it was ignored, and no break has come since (B16)
  bool dnd = false, fullscreen = false, quiet = false;
  std::optional<FocusInForce> focus;  ///< the rule for the program in front (B35)
  std::optional<WallTime> quiet_until;
  bool meeting_asks = false;  ///< a meeting is over, and the person is asked whether it is (B34)
  std::optional<HoursToday> hours_today;
  std::optional<Date> easy_day;              ///< B32
  std::optional<Date> practised_on;          ///< the latest day on which a stretch was done (B31)
  std::vector<ToldReminder> told_reminders;  ///< of the last day or so
  MomentsMemory moments;                     ///< B37
  // What is asked over time (B39).
  std::optional<Date> first_day;       ///< since it has been counted
  std::optional<Question> question;    ///< open
  std::optional<Date> asked_on;        ///< the latest one
  std::optional<Date> skips_asked_on;  ///< the latest one about skips
  int skips_in_row = 0;
  StretchId skipped_stretch;                  ///< the one skipped last
  std::optional<Date> lighter_on;             ///< the breaks were made lighter
  std::optional<Intervals> intervals_before;  ///< and what they were
  StretchId prompted_stretch;                 ///< of the latest rest break asked for
  std::optional<Date> explained_on;           ///< a prompt said why the stretch is another one
  bool operator==(const KeptState&) const = default;
};

/// What is under way, its times as lengths up to the snapshot.
struct TimedState {
  std::array<BreakSnapshot, 2> breaks;
  Duration sitting{};
  Duration sitting_at_stake{};
  std::optional<Duration> sitting_since_ago;
  bool sitting_awaits_input = false;
  Duration sitting_today{};
  Duration standing_today{};
  Duration sitting_today_at_stake{};
  Duration standing_today_at_stake{};
  Duration spell{};  ///< time at the desk in this posture (B28)
  Duration spell_at_stake{};
  std::vector<ReminderSnapshot> reminders;
  std::optional<Duration> idle_for;  ///< no input: since the last one
  std::optional<Duration> absent_for;
  /// A return that is not certain yet, and the natural break to be recorded when it is (B5).
  std::optional<Duration> returning_away_ago, returned_ago;
  std::optional<BreakKind> returned_natural;
  bool locked = false, engaged = false, in_call = false;
  std::optional<Duration> quiet_left;
  std::optional<Duration> meeting_left;     ///< told by the person (B34)
  std::optional<Duration> busy_left;        ///< of what the calendar has now (B33), until that is read again
  std::optional<Duration> called_over_ago;  ///< what the calendar has that began by then is over (B33)
  std::optional<SpanKind> span;             ///< the span open at the desk
  Duration span_for{};                      ///< its length so far
  std::vector<Suggested> suggested;         ///< the rotation's memory, the latest last
  std::vector<StretchId> left_first;        ///< stretches that begin with the left side next time
  StretchId chosen_next;                    ///< put up for the next break while another one ran; empty: none
  /// Days on which a stretch was done (B31); none: written by a version that did not count them.
  std::optional<int> practised_days;
  bool operator==(const TimedState&) const = default;
};

struct Snapshot : KeptState, TimedState {
  bool operator==(const Snapshot&) const = default;
};

}  // namespace limber
