// The events that go into the engine. Each is a fact found out elsewhere; it goes into Scheduler::apply with the
// instant of the report, and where the fact is older than that (`since`) it carries its own.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/moments.hpp"
#include "core/policy.hpp"
#include "core/question.hpp"

namespace limber {

/// Only time has passed. Extra ones change nothing (B2).
struct Wake {};

// Input, as a watcher reports it.
struct InputActive {};  ///< input has begun, and goes on until InputIdle
struct InputIdle {      ///< the last input was at `since`; reported once the idle threshold has passed
  Instant since;
};

// The session.
struct Locked {};
struct Unlocked {};
struct Suspended {};  ///< where it is found only on waking, report it with the instant at which it began
struct Resumed {};

// The desktop.
struct EngagedChanged {
  bool on;               ///< a call, a shared screen or a held idle inhibitor
  bool call = false;     ///< of them, a microphone or camera in use: nothing at all is asked then (B30)
  bool sharing = false;  ///< of them, the screen being shared: nor then
};
struct DndChanged {
  bool on;
};  ///< do not disturb
struct FullscreenChanged {
  bool on;
};  ///< a window fills the screen
/// Another rule by program is in force, or none (B35). Which program that is, the engine need not know.
struct FocusChanged {
  std::optional<FocusInForce> now;
};

/// A time in which the person has something on, by the engine's clock.
struct BusyTime {
  Instant from, to;
  bool several = false;  ///< with gaps in between that are too short for anything (B33)
  bool operator==(const BusyTime&) const = default;
};
/// All that the calendar says of the hours to come; takes the place of what it said before (B33).
struct BusyTimesChanged {
  std::vector<BusyTime> times;
};

// The person.
struct PostureSaid {
  Posture posture;
};
struct StartBreak {
  std::optional<BreakKind> kind;
};  ///< none: the one prompted, else the one due first
/// A postponement that is so long holds the other break too (B17).
inline constexpr Duration long_postponement = 1h;
struct PostponeBreak {
  std::optional<Duration> by;
};  ///< none: as the settings say
struct SkipBreak {};
struct FinishBreak {};  ///< the routine of a guided break is done, or the person leaves it (B19)
/// How long the routine of the running guided break lasts; sent anew when it is paused, jumped in or exchanged (B19).
struct RoutineLasts {
  Duration total{};              ///< from its beginning to its end, without pauses and jumps
  std::optional<Duration> left;  ///< from now to its end; none: paused
};
/// The person has just had a break that was not noticed: the clocks start anew, and nothing is recorded (B22).
struct ResetClocks {};
/// Neither: until the person ends it. Quiet for a time lasts that long whatever is done to the wall clock (B26).
struct QuietBegan {
  std::optional<WallTime> until;
  std::optional<Duration> lasts = std::nullopt;
};
/// In a meeting from now on, for so long; asked at its end whether that is so (B34). Said again: until then instead.
struct MeetingSaid {
  Duration lasts;
};
struct MeetingOver {};
/// Where no length is given.
inline constexpr Duration usual_meeting = 1h;
/// How much longer it goes on when the person says that it does.
inline constexpr Duration longer_meeting = 15min;
/// An answer to the question that is open (B39).
struct QuestionAnswered {
  QuestionAnswer answer;
};
/// How long it is quiet after the answer "not now".
inline constexpr Duration quiet_after_not_now = 1h;
struct HoursSaid {
  std::optional<HoursToday> hours;
};  ///< none: as usual
/// On this day only what is gentle (B32); none: as usual again.
struct EasyDaySaid {
  std::optional<Date> day;
};
/// For the open prompt or the next break; while a break runs, for that or for the one that comes after it.
struct ChooseStretch {
  std::string id;
  bool after_break = false;
};

/// A stretch was played to its end, or left after a part of it (`played` of `planned`).
struct StretchPlayed {
  std::string id;
  Duration played{};
  Duration planned{};
  std::optional<BreakKind> kind = std::nullopt;  ///< the break that it was in
  std::optional<Instant> at = std::nullopt;      ///< when that was; none: now
};
/// Half of it is enough to count as done; less was a try.
inline bool is_done(const StretchPlayed& its) { return its.played * 2 >= its.planned; }

/// What the person says of an hour that was learned, or of all (B37); `learned`: as if they had said nothing.
struct MomentSaid {
  std::optional<HourSlot> slot;  ///< none: all
  MomentState state;
};

// The wall clock (core/calendar.hpp finds these out).
struct QuietEnded {};
/// What the wall shows now. Said at least once a day, and when that is stepped or of another zone (B37).
struct LocalTimeIs {
  LocalTime local;
};
struct WorkHoursChanged {
  bool open;
};
/// It is the time of day of one of the person's own reminders, or was not long ago (B36).
struct ReminderTime {
  std::size_t which;  ///< its place in the settings
  WallTime at;
  Duration late{};       ///< that long ago
  bool in_hours = true;  ///< the work hours were open then, or had just ended
};
/// After that it is of no use any more.
inline constexpr Duration reminder_lapses = 30min;
/// `under_way`: the day had begun before the calendar ran: nothing is reported, no total goes to zero.
struct DayChanged {
  Date date;
  bool under_way = false;
};

// The program.
/// The history of the current day was deleted: the day's sums begin anew.
struct TodayForgotten {};
/// Days of the history were deleted from which hours may have been learned: all of it is forgotten (B37).
struct MomentsForgotten {};
struct SettingsChanged {
  Policy policy;
};
/// The daemon has restarted. The scheduler was made from a snapshot and has had no event since. The desktop's flags are
/// presumed as they were until they are reported; nothing is known of input until the first input event.
struct Restarted {
  bool machine_was_off;
  bool routine_goes_on = false;  ///< the routine of a guided break was stored: it can be continued from where it was
};

using Event = std::variant<Wake, InputActive, InputIdle, Locked, Unlocked, Suspended, Resumed, EngagedChanged,
                           DndChanged, FullscreenChanged, FocusChanged, BusyTimesChanged, PostureSaid, StartBreak,
                           PostponeBreak, SkipBreak, FinishBreak, RoutineLasts, ResetClocks, QuietBegan, MeetingSaid,
                           MeetingOver, QuestionAnswered, HoursSaid, EasyDaySaid, ChooseStretch, StretchPlayed,
                           MomentSaid, QuietEnded, LocalTimeIs, WorkHoursChanged, ReminderTime, DayChanged,
                           TodayForgotten, MomentsForgotten, SettingsChanged, Restarted>;

}  // namespace limber
