// The status of the engine at an instant: for `limber status`, the panel and the icon.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "core/pace.hpp"
#include "core/policy.hpp"

namespace limber {

/// One break, as things stand.
struct BreakStatus {
  bool enabled = true;
  Duration work{};      ///< its work clock
  Duration interval{};  ///< where it falls due
  bool counting = false;
  enum class Stage { working, due, prompted, postponed, resting } stage = Stage::working;
  std::optional<Instant> due_at;          ///< when it falls due if nothing changes; none: the clock stands still
  std::optional<HoldReason> hold;         ///< why a due prompt is not shown
  std::optional<Instant> until;           ///< postponed until; resting: its planned end
  std::optional<Instant> since;           ///< due, prompted or resting since
  Duration length{};                      ///< how long it is to last; resting: as it began
  Duration natural_after{};               ///< an absence of that length counts as it
  bool awaits_input = false;              ///< due: a hold ended while there was no input (B15)
  bool paused = false;                    ///< its routine is paused
  bool rested = false;                    ///< working: a break has reset its clock, which goes on with the next input
  bool unanswered = false;                ///< postponed: because its prompt was not answered
  std::optional<Instant> asked_in_spite;  ///< held: from then on it is asked once all the same (B30)
  std::optional<Instant> put_off_until;   ///< working: it comes then at the earliest, by an answer, and after meetings
  std::optional<Instant> due_at_work;     ///< working: as `due_at`, if its clock ran from now on
  bool natural_done = false;              ///< this absence, or the rest that it began with, has counted as it already
  bool left_early = false;                ///< of `put_off_until`: the answer was to leave it early (B13)
  std::optional<Instant> ahead_of;  ///< it falls due, or fell due, before its time, because of what begins then (B33)
  bool left_out = false;            ///< it does not fall due while that program is in front (B35)
  bool after_busy = false;          ///< working: `due_at` is the end of what the calendar has then (B33)
  Duration put_off_for{};           ///< by the person, in all (B38); and what that has cost so far:
  Duration longer_by{}, sooner_by{};
  Duration head_start{};                 ///< of `work`: it began with so much, as the one before was put off (B38)
  std::optional<BusyTime> refused_hour;  ///< working: it comes earlier, because of that hour (B37)
  int attempt = 0;                       ///< prompts shown for this due
  bool may_postpone = true;
  bool explains = false;  ///< prompted: it says why its stretch is another one than last time (B39)
  bool guided = false;
  StretchId stretch;  ///< the one suggested; working: whose turn it would be now; empty: none
};
constexpr std::array<std::string_view, 5> names_of(BreakStatus::Stage) {
  return {"working", "due", "prompted", "postponed", "resting"};
}

/// One of the person's own reminders (B36), in the order of the settings.
struct ReminderStatus {
  ReminderPolicy its;
  bool waiting = false;            ///< its time has come, and it waits for a good moment
  std::optional<HoldReason> hold;  ///< waiting: because of that
  std::optional<Instant> due_at;   ///< of one that comes by time at the desk, if work goes on
};

/// A prompt that is shown as a preview.
struct PreviewedPrompt {
  BreakKind kind;
  StretchId stretch;  ///< empty: a walk
};

struct Status {
  Instant at;
  Duration sitting{};                    ///< sitting time since the person was last up (B8)
  std::optional<Instant> sitting_since;  ///< when that began; time that does not count may lie in between
  Duration sitting_today{};              ///< since the day began (B27)
  Duration standing_today{};             ///< the same for standing
  Posture posture = Posture::sitting;
  std::optional<Instant> standing_since;  ///< when the person reported it; none while sitting, or if before a restart
  bool input_known = false;               ///< a watcher has reported
  bool active = false;                    ///< input is going on, as far as known
  std::optional<Instant> idle_since;      ///< the last input; none: there is input
  std::optional<Instant> absent_since;
  bool locked = false;
  bool engaged = false;  ///< as the desktop says: a call, a shared screen or a video
  bool in_call = false;  ///< engaged by a microphone, a camera or a shared screen
  bool dnd = false;
  bool fullscreen = false;
  std::optional<FocusInForce> focus;      ///< the rule for the program in front (B35)
  bool work_hours = true;                 ///< inside them
  std::optional<HoursToday> hours_today;  ///< set by the person; perhaps for a day from which the clock was set back
  bool quiet = false;
  std::optional<WallTime> quiet_until;   ///< none while quiet: until the person ends it, or `quiet_ends`
  std::optional<Instant> quiet_ends;     ///< of quiet for a time
  std::optional<BusyTime> busy;          ///< of the calendar: what is on now, or begins so soon that it holds (B33)
  std::optional<Instant> meeting_until;  ///< told by the person (B34)
  bool meeting_asks = false;             ///< and over: they are being asked whether it goes on
  std::optional<Question> question;      ///< open (B39)
  StretchId question_about;              ///< about skips: the stretch skipped last
  std::vector<QuestionAnswer> answers;   ///< to it
  std::optional<BreakKind> postpones;    ///< the break that PostponeBreak would put off; none: it would be refused
  std::optional<BreakKind>
      asks_once;                      ///< a round was ignored: the next ones of it and of shorter breaks ask once (B16)
  Duration heads_up{};                ///< how long before it falls due a break is announced
  std::optional<Date> day;            ///< the day that has begun
  Pace pace = Pace::usual;            ///< how gently the stretches go (B31, B32)
  std::array<BreakStatus, 2> breaks;  ///< by index_of(kind)
  std::vector<ReminderStatus> reminders;

  const BreakStatus& of(BreakKind kind) const { return breaks[index_of(kind)]; }
};

}  // namespace limber
